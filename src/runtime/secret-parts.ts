/** Parts of secrets that a cut has left: the beginning of one before an ellipsis or at the end of a line, the end of one behind. */

/** Characters of a part beside an ellipsis; what is shorter gives nothing away. */
const AT_A_CUT = 6;
/** Characters of a part at the end of a line: passwords begin and end with words, as lines do. */
const AT_A_LINE_END = 16;

/** What is between two cuts may be from within a secret. */
const BETWEEN_CUTS = new RegExp(`(?<=…)[^…\\n]{${AT_A_CUT},}(?=…)`, "g");

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Takes the parts of these secrets out of a text, with a mark in their place. */
export function partsTaker(secrets: readonly string[], mark: string): (text: string) => string {
  const hint = hintOf(secrets);
  return (text) => {
    if (!hint.test(text)) return text;
    const found = secrets.flatMap((secret) => [
      ...beginningsIn(text, secret),
      ...endsIn(text, secret),
      ...middlesIn(text, secret),
    ]);
    return found.length === 0 ? text : without(found, text, mark);
  };
}

/** Most texts hold nothing of any secret, which one look tells of all secrets together. */
function hintOf(secrets: readonly string[]): RegExp {
  const ends = secrets.flatMap((secret) => [secret.slice(0, AT_A_CUT), secret.slice(-AT_A_CUT)]);
  return new RegExp(
    [BETWEEN_CUTS.source, ...ends.map((end) => end.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))].join("|"),
  );
}

function without(found: readonly Range[], text: string, mark: string): string {
  let clean = "";
  let at = 0;
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= at) clean += text.slice(at, from) + mark;
    at = Math.max(at, to);
  }
  return clean + text.slice(at);
}

function beginningsIn(text: string, secret: string): Range[] {
  return placesOf(secret.slice(0, AT_A_CUT), text).flatMap((from) => {
    let length = AT_A_CUT;
    while (length < secret.length && text[from + length] === secret[length]) length += 1;
    const to = from + length;
    const next = text[to];
    const isLineEnd = next === undefined || next === "\n";
    return next === "…" || (isLineEnd && length >= AT_A_LINE_END) ? [{ from, to }] : [];
  });
}

function endsIn(text: string, secret: string): Range[] {
  return placesOf(secret.slice(-AT_A_CUT), text).flatMap((place) => {
    let length = AT_A_CUT;
    const to = place + length;
    while (length < secret.length && text[to - length - 1] === secret.at(-length - 1)) length += 1;
    const from = to - length;
    const isContinued = length >= AT_A_LINE_END && isLineStart(text, from);
    return text[from - 1] === "…" || isContinued ? [{ from, to }] : [];
  });
}

function middlesIn(text: string, secret: string): Range[] {
  return [...text.matchAll(BETWEEN_CUTS)]
    .filter(([part]) => secret.includes(part))
    .map(({ 0: part, index }) => ({ from: index, to: index + part.length }));
}

function isLineStart(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
