/** A part of a log as it comes: its lines, in memory that does not grow with their length. */
import { type Cut, type Line, OpenLine } from "./line.js";

const LINE_FEED = 0x0a;
const UNCUT: Cut = { start: false, end: false };

export class LogPart {
  /** Why it broke off, if it did. */
  thrown: unknown;
  /** Whether it began within a line is known only when all has come. */
  readonly #first = new OpenLine();
  readonly #others: Line[] = [];
  #last = this.#first;
  #beginning: Uint8Array = Buffer.alloc(0);
  #seen = 0;
  readonly #kept: number;

  /** Of its beginning, so many bytes are kept as they are. */
  constructor(kept: number) {
    this.#kept = kept;
  }

  add(chunk: Uint8Array): void {
    const room = this.#kept - this.#beginning.length;
    if (room > 0) this.#beginning = Buffer.concat([this.#beginning, chunk.subarray(0, room)]);
    this.#seen += chunk.length;
    let at = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, at)) {
      this.#last.add(chunk.subarray(at, end));
      this.#endLine();
      at = end + 1;
    }
    this.#last.add(chunk.subarray(at));
  }

  /** Bytes that have come. */
  get seen(): number {
    return this.#seen;
  }

  /** Is `other` the beginning of the same? */
  beginsWith(other: LogPart): boolean {
    const length = Math.min(other.seen, this.#kept);
    return Buffer.compare(this.#beginning.subarray(0, length), other.#beginning.subarray(0, length)) === 0;
  }

  /** Those that are not empty. `cut`: whether the log began before, or goes on behind. */
  lines(cut: Cut): Line[] {
    const isOne = this.#last === this.#first;
    const first = this.#first.close({ start: cut.start, end: isOne && cut.end });
    const last = isOne ? [] : [this.#last.close({ start: false, end: cut.end })];
    return [first, ...this.#others, ...last].filter(({ text }) => text.replaceAll("…", "").trim() !== "");
  }

  #endLine(): void {
    if (this.#last !== this.#first) this.#others.push(this.#last.close(UNCUT));
    this.#last = new OpenLine();
  }
}
