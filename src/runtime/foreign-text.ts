/** Text that tools and pods wrote: made harmless before the runner, which obeys commands in a log, can see it. */

// Colours, cursor movements, titles: ECMA-48 control sequences and what terminals add to them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL_SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Characters that turn the direction of what follows: with them a text shows something other than it says. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without colours, cursor movements, turns and other control characters; tabs and line ends stay. */
export function plain(text: string): string {
  return text
    .replace(CONTROL_SEQUENCES, "")
    .replace(/\r\n?/g, "\n")
    .replace(OTHER_CONTROLS, "")
    .replace(DIRECTIONS, "");
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
