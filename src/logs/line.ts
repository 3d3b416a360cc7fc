/** One line of a log, of which no more is kept than a page has room for, however long it is. */
import { clip, clipStart, plain } from "../foreign-text.js";
import { say } from "../words/say.js";

export interface Line {
  /** As a terminal would show it, and short enough for a page. */
  readonly text: string;
  readonly isData: boolean;
}

export function wordsOf({ text, isData }: Line): string {
  return isData ? "" : text;
}

/** Where it was cut off: whether it began before what came of it, and whether it goes on behind. */
export interface Cut {
  readonly start: boolean;
  readonly end: boolean;
}

/** Characters shown of a line that is longer than both together. */
const SHOWN = { start: 1200, end: 800 };
const LONGEST = SHOWN.start + SHOWN.end;

/** Bytes kept of each end: UTF-8 has up to four for a character. */
const KEPT = 4 * LONGEST;

/** A line that a runtime has to cut (containerd into pieces of 16 KiB) is data, not words. */
const DATA = 16_384;

/** A line that is still coming. */
export class OpenLine {
  #start = Buffer.alloc(0);
  #end = Buffer.alloc(0);
  #length = 0;

  add(piece: Uint8Array): void {
    const room = KEPT - this.#start.length;
    if (room > 0) this.#start = Buffer.concat([this.#start, piece.subarray(0, room)]);
    const rest = piece.subarray(room).subarray(-KEPT);
    if (rest.length > 0) this.#end = Buffer.concat([this.#end, rest]).subarray(-KEPT);
    this.#length += piece.length;
  }

  close(cut: Cut): Line {
    const isWhole = this.#length === this.#start.length + this.#end.length;
    return {
      text: isWhole ? this.#wholeText(cut) : this.#endsText(cut),
      isData: this.#length >= DATA,
    };
  }

  #wholeText(cut: Cut): string {
    const text = lastState(decoded(Buffer.concat([this.#start, this.#end]), cut));
    if (cut.start) return clipStart(`…${text}${cut.end ? "…" : ""}`, LONGEST);
    if (cut.end) return clip(`${text}…`, LONGEST);
    return text.length <= LONGEST ? text : bothEnds(text, text, this.#length);
  }

  #endsText(cut: Cut): string {
    const start = lastState(decoded(this.#start, { ...cut, end: true }));
    if (cut.end) return clip(`${start}…`, LONGEST);
    const kept = decoded(this.#end, { start: true, end: false });
    const end = lastState(kept);
    if (isDrawnAnew(kept)) return clipStart(end, LONGEST);
    return cut.start ? clipStart(`…${end}`, LONGEST) : bothEnds(start, end, this.#length);
  }
}

/** Below each other, for the size would be far outside of a window. */
function bothEnds(start: string, end: string, bytes: number): string {
  const size = say`(… a line of ${Math.ceil(bytes / 1000)} kB …)`;
  return [clip(`${start}…`, SHOWN.start), size, clipStart(`…${end}`, SHOWN.end)].join("\n");
}

/** A character of which only a part came is left out. */
function decoded(bytes: Buffer, cut: Cut): string {
  const first = cut.start ? bytes.findIndex((byte) => (byte & 0xc0) !== 0x80) : 0;
  const whole = bytes.subarray(Math.max(0, first));
  return cut.end ? new TextDecoder().decode(whole, { stream: true }) : whole.toString("utf8");
}

/** A program that draws a line anew goes back to its start before: a terminal shows what was drawn last. */
function lastState(line: string): string {
  return plain(statesOf(line).at(-1) ?? "");
}

function isDrawnAnew(line: string): boolean {
  return statesOf(line).length > 1;
}

function statesOf(line: string): string[] {
  return line.split("\r").filter((state) => state.trim() !== "");
}
