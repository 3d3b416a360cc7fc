/** The part of JSONPath that names one value: `$.passages[0].source`, `$["a b"]`; the `$` may be left out. Pure. */

export type JsonPath = readonly (string | number)[];

const STEP = /^(?:\.?([A-Za-z_][\w-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\])/;

/** Undefined when it is none, or one that means several values. */
export function parseJsonPath(text: string): JsonPath | undefined {
  const keys: (string | number)[] = [];
  let rest = text.replace(/^\$/, "");
  while (rest !== "") {
    const [step, name, index, quoted] = STEP.exec(rest) ?? [];
    if (step === undefined) return undefined;
    keys.push(index === undefined ? (name ?? (JSON.parse(`"${quoted}"`) as string)) : Number(index));
    rest = rest.slice(step.length);
  }
  return text === "" ? undefined : keys;
}
