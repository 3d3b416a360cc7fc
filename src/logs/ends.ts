/** The beginning and the end of one log, however long it and its lines are, in memory and time that do not grow with them. */
import type { Extent } from "../cluster/pod-log.js";
import { fitted, fittedEnds, type Room } from "./fitted.js";
import { lastWordsAt, wordsAt } from "./last-words.js";
import { type Line, wordsOf } from "./line.js";
import { LogPart } from "./part.js";

/** Enough for how a program was started. Most logs are shorter, and are read at once. */
const HEAD_BYTES = 16_384;

/** The server may give "slightly more or slightly less" than its limit (the reference of the Kubernetes API). */
const SLIGHTLY = 1024;

/** Traces are longer than the room there is for the end of a log, and the error stands above them. */
const LONGEST_TRACE = 120;

/** More than the last lines have where none is huge. */
const END_BYTES = 262_144;

/** So few pieces of 16 KiB come also where time is short. */
const FEW_PIECES = 15;

/** So many are more than the 10 MiB after which the kubelet begins a new file. */
const ALL_PIECES = 1000;

export interface LogEnds {
  readonly lines: readonly string[];
  /** What the program said last: nothing, if its log is empty; absent when the end has not come. */
  readonly lastWords?: LastWords | undefined;
  /** Why the end has not come. */
  readonly thrown?: unknown;
}

export interface LastWords {
  readonly text: string;
  /** Nothing stands below them, not even a trace. */
  readonly areLastLine: boolean;
}

export type OpenLog = (extent: Extent) => AsyncIterable<Uint8Array>;

export async function readEnds(open: OpenLog, room: Room): Promise<LogEnds> {
  const head = await partOf(open({ limitBytes: HEAD_BYTES }));
  if (head.thrown !== undefined || head.seen < HEAD_BYTES - SLIGHTLY) return endsOf(head, head, room, true);
  const { end, least } = await endOf(open, room);
  return endsOf(head, end, room, end.seen >= least && end.beginsWith(head));
}

interface End {
  readonly end: LogPart;
  /** So many bytes the log has at the least. */
  readonly least: number;
}

/**
 * The kubelet gives the first bytes of the last lines: of a huge line among them, and of nothing behind it. An answer that was cut
 * off there has not the end, which is asked for alone then; and after that, for as long as there is time, for what is above it.
 */
async function endOf(open: OpenLog, { head, tail }: Room): Promise<End> {
  const tailLines = head + tail + LONGEST_TRACE;
  const end = await partOf(open({ tailLines, limitBytes: END_BYTES }));
  const least = end.seen;
  if (end.thrown !== undefined || least < END_BYTES - SLIGHTLY) return { end, least };
  const last = await partOf(open({ tailLines: FEW_PIECES }));
  if (last.thrown !== undefined) return { end: last, least };
  const all = await partOf(open({ tailLines: Math.max(tailLines, ALL_PIECES) }));
  return { end: all.thrown === undefined ? all : last, least };
}

async function partOf(stream: AsyncIterable<Uint8Array>): Promise<LogPart> {
  const part = new LogPart(HEAD_BYTES);
  try {
    for await (const chunk of stream) part.add(chunk);
  } catch (thrown) {
    part.thrown = thrown;
  }
  return part;
}

function endsOf(head: LogPart, end: LogPart, room: Room, isWhole: boolean): LogEnds {
  const { thrown } = end;
  const last = end.lines({ start: !isWhole, end: thrown !== undefined });
  const lines = isWhole
    ? fitted(last, room)
    : fittedEnds(head.lines({ start: false, end: true }), last, room);
  return thrown === undefined ? { lines, lastWords: lastWordsOf(last) } : { lines, thrown };
}

function lastWordsOf(lines: readonly Line[]): LastWords {
  const said = lines.map(wordsOf);
  const at = lastWordsAt(said);
  const last = lines.at(-1);
  if (!last) return { text: "", areLastLine: true };
  const text = at === -1 ? last.text.trim() : wordsAt(said, at);
  return { text, areLastLine: at === -1 || at === lines.length - 1 };
}
