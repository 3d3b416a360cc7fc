/** The tracebacks of Python, which end with the error; notes, advice and what is said in parting may stand below it. Pure. */

const TRACEBACK = /^Traceback \(most recent call last\):$/;
const DIRECT_CAUSE = /^The above exception was the direct cause of the following exception:$/;

/** Lines that may stand below the error and still be of its end. */
const PARTING = 10;

/** Above them an error stands that is the cause of another. */
const LONGEST_CHAIN = 200;

/** The place of the error of the last traceback, if it stands so near to the end that it is the end's cause. */
export function tracebackErrorAt(lines: readonly string[]): number | undefined {
  const start = lines.findLastIndex((line) => TRACEBACK.test(line));
  const error = start === -1 ? -1 : errorBelow(lines, start);
  return error !== -1 && lines.length - 1 - error <= PARTING ? error : undefined;
}

/** The first that caused the error there, when it was raised from others on purpose. */
export function rootOf(lines: readonly string[], error: number): string | undefined {
  const above = lines.slice(Math.max(0, error - LONGEST_CHAIN), error);
  const starts = above.flatMap((line, index) => (TRACEBACK.test(line) ? [index] : []));
  const isChained = (start: number): boolean => DIRECT_CAUSE.test((above[start - 1] ?? "").trim());
  let first = starts.length - 1;
  while (first > 0 && isChained(starts[first] ?? 0)) first -= 1;
  if (first < 0 || first === starts.length - 1) return undefined;
  return above[errorBelow(above, starts[first] ?? 0)]?.trim();
}

/** Frames and sources are indented, the error is not. */
function errorBelow(lines: readonly string[], start: number): number {
  return lines.findIndex((line, index) => index > start && /^\S/.test(line));
}
