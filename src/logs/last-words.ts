/** The last words of a program in its log: where a runtime prints a trace, the error stands above the frames, not below. Pure. */
import { isSaid, isSurrender, PYDANTIC } from "./epilogues.js";
import { saidInJson } from "./json-line.js";
import { rootOf, tracebackErrorAt } from "./traceback.js";

/** What is labelled as of no importance, and as a failure, at the beginning of a line. */
const CALM = /^.{0,50}?\b(?:INFO|DEBUG|TRACE)\b/i;
const ALARM = /^.{0,50}?\b(?:ERROR|FATAL|CRITICAL|PANIC)\b|^[\w.]*(?:Error|Exception)\b|^panic: /;

/** The place of the last line that says something of its own; -1 when there is none. */
export function lastWordsAt(log: readonly string[]): number {
  const lines = log.map((line) => saidInJson(line) ?? line);
  const last = lines.findLastIndex((_line, index) => isSaid(lines, index));
  if (PYDANTIC.test(lines[last + 1] ?? "")) return last;
  return alarmAbove(lines, last) ?? last;
}

/** A server that has failed may go on to say, calmly, that it stops; so may a script of Python, in its own words. */
function alarmAbove(lines: readonly string[], last: number): number | undefined {
  const raised = tracebackErrorAt(lines);
  if (raised !== undefined && !lines.slice(raised + 1).some((line) => ALARM.test(line) && !isSurrender(line)))
    return raised;
  if (!CALM.test(lines[last] ?? "")) return undefined;
  const above = lines.findLastIndex(
    (line, index) => index < last && isSaid(lines, index) && !CALM.test(line),
  );
  const isAlarm = ALARM.test(lines[above] ?? "") || lines.slice(above + 1).some(isSurrender);
  return above >= 0 && isAlarm ? above : undefined;
}

/** The words there: with the names of the settings they are about, with the first cause of an error, without the frame of a group. */
export function wordsAt(lines: readonly string[], at: number): string {
  const line = lines[at] ?? "";
  if (PYDANTIC.test(lines[at + 1] ?? "")) return settingsUpTo(lines, at).join("; ");
  const words = (saidInJson(line) ?? line).replace(/^\s+(?:\| )+/, "").trim();
  const root = rootOf(lines, at);
  return root === undefined || words.includes(messageIn(root)) ? words : `${words} ← ${root}`;
}

/** Each with its name: three lines, the last of which is an address. */
function settingsUpTo(lines: readonly string[], at: number): string[] {
  const above = PYDANTIC.test(lines[at - 2] ?? "") ? settingsUpTo(lines, at - 3) : [];
  return [...above, `${lines[at - 1]?.trim() ?? ""}: ${withoutOthers(lines[at]?.trim() ?? "")}`];
}

/** What is missing has no value: Pydantic shows all the others, which may be secrets. */
function withoutOthers(words: string): string {
  return words.replace(/ \[type=missing, .*\]$/, "");
}

/** Without the type of the error. */
function messageIn(error: string): string {
  return error.replace(/^[\w.]+: /, "");
}
