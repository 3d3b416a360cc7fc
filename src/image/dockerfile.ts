/** Finds the instruction that a builder was at in the Dockerfile: builders before 2023 name the step but not its line. Pure. */

interface Instruction {
  /** On one line, with single spaces. */
  readonly text: string;
  /** The line it begins at, counted from 1. */
  readonly line: number;
}

/** BuildKit heads the failing step with ` > [build 3/5] RUN …:`, the older builder with `Step 3/5 : RUN …`. */
const STEP = /^(?: > \[(?:\S+ )*\s*\d+\/\d+\] (.+):|Step \d+\/\d+ : (.+))$/;

/** The line of the failing instruction; undefined when the output names none, or names one that stands there several times. */
export function lineOfFailure(output: readonly string[], dockerfile: string): number | undefined {
  const step = output.map((line) => STEP.exec(line)).findLast((match) => match !== null);
  const wanted = oneLine(step?.[1] ?? step?.[2] ?? "");
  if (wanted === "") return undefined;
  const [found, another] = instructionsOf(dockerfile).filter(({ text }) => text === wanted);
  return another === undefined ? found?.line : undefined;
}

/** The names of its stages in their order; empty for one without a name. */
export function stagesOf(dockerfile: string): string[] {
  return instructionsOf(dockerfile)
    .filter(({ text }) => /^FROM /i.test(text))
    .map(({ text }) => / AS (\S+)$/i.exec(text)?.[1] ?? "");
}

/** Instructions go on over lines that end in a backslash; comments and empty lines in between do not end them. */
function instructionsOf(dockerfile: string): Instruction[] {
  const instructions: Instruction[] = [];
  let open: Instruction | undefined;
  for (const [index, line] of dockerfile.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const goesOn = /\\\s*$/.test(line);
    const text = line.replace(/\\\s*$/, "");
    open = { text: `${open?.text ?? ""} ${text}`, line: open?.line ?? index + 1 };
    if (goesOn) continue;
    instructions.push({ ...open, text: oneLine(open.text) });
    open = undefined;
  }
  return instructions;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
