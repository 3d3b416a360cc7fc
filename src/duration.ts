/** Durations as people write them: `90s`, `10m`, `1h30m`. Pure. */

const UNIT_MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds, or undefined when the text is no duration. A bare number would be ambiguous and is none. */
export function parseDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
    .map(([, amount, unit]) => Number(amount) * (UNIT_MILLISECONDS[unit ?? ""] ?? 0))
    .reduce((sum, part) => sum + part, 0);
}

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
