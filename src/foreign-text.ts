/** Text that tools, servers and pods wrote: with nothing in it that commands the runner, paints a page or is not seen. */

// Colours and cursor movements: ECMA-48 control sequences.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;
// Titles and links, and what terminals add.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const COMMANDS = /\u001b(?:\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/**
 * Characters that nobody sees, and those that turn the direction of what follows: with them a text shows something other than it
 * says, and no secret is found in it. Joiners and selectors of variants stay behind the letters and pictures they are for.
 */
const UNSEEN =
  /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|(?<=^|\p{ASCII})(?:\p{Join_Control}|\p{Variation_Selector})+(?!\u20E3)/gu;

/** The text without colours, cursor movements, what is not seen, and control characters; tabs and line ends stay. */
export function plain(text: string): string {
  return text
    .replace(CONTROL_SEQUENCES, "")
    .replace(COMMANDS, "")
    .replace(LINE_ENDS, "\n")
    .replace(OTHER_CONTROLS, "")
    .replace(UNSEEN, "");
}

/**
 * A line that the runner will not take for a command. It reads `::command::` at the start of a line, less white space, and the older
 * `##[command]` anywhere in it, so a zero-width space is put inside both. What else has `::` is left as it is: people copy it.
 */
export function harmless(line: string): string {
  return plain(line)
    .replace(/^(\s*):(?=:)/gm, "$1:\u200b")
    .replaceAll("##[", "#\u200b#[");
}

/**
 * The beginning of a text, with an ellipsis when something was cut: by it also the part of a secret is known that a cut has left
 * (runtime/redactor.ts).
 */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `${text.slice(0, Math.max(0, characters - 1)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What a foreign text begins with, for a sentence that quotes it. */
export function beginning(text: string, characters: number): string {
  return clip(plain(text).trim(), characters);
}

/** The end of a text, behind an ellipsis when something was cut. */
export function clipStart(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `…${text.slice(1 - characters).replace(/^[\uDC00-\uDFFF]/, "")}`;
}
