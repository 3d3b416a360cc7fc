/** Kubernetes quantities, such as `250m` and `2Gi`, as numbers. Pure. */

// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
const SUFFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The number a quantity stands for; undefined when it is none. */
export function parseQuantity(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([a-zA-Z]*))$/.exec(value.trim());
  if (!match) return undefined;
  const [, digits = "", exponent, suffix = ""] = match;
  if (exponent !== undefined) return Number(`${digits}${exponent}`);
  const factor = SUFFIXES[suffix];
  return factor === undefined ? undefined : Number(digits) * factor;
}

const BINARY = ["Ei", "Pi", "Ti", "Gi", "Mi", "Ki"] as const;

/** As people write it: `2Gi` for bytes, `250m` for parts, plain numbers else. */
export function quantityText(value: number): string {
  const unit = BINARY.find((suffix) => value >= (SUFFIXES[suffix] ?? Infinity));
  if (unit && value >= 2 ** 20) return `${rounded(value / (SUFFIXES[unit] ?? 1))}${unit}`;
  return Number.isInteger(value) ? `${value}` : `${rounded(value * 1000)}m`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
