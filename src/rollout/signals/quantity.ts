/** Quantities of resources as Kubernetes writes them: `500m`, `128Mi`, `2`. Pure. */

const FACTORS: Readonly<Record<string, number>> = {
  "": 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** The number, or NaN when the text is no quantity. */
export function quantityOf(text: string): number {
  const [, amount, unit = ""] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  return Number(amount) * (FACTORS[unit] ?? Number.NaN);
}
