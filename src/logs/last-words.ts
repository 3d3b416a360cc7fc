/** The last words of a program in its log: where a runtime prints a trace, the error stands above the frames, not below. Pure. */

/** Where a function of Go was; the name of the function is the line above. */
const GO_PLACE = /^\t\S+\.(?:go|s):\d+/;

/** What Pydantic says below what is wrong with a setting, which stands below the name of the setting. */
const PYDANTIC = /^\s+For further information visit https:\/\/errors\.pydantic\.dev\//;

/** What runtimes print below an error, which says where it was, or only that the program ends. */
const EPILOGUES: readonly RegExp[] = [
  // Frames of the JVM, .NET and JavaScript, of Ruby, of Rust.
  /^\s+at\s\S/,
  /^\s*\.{3} \d+ (?:more|common frames omitted)/,
  /^\s*-{3} End of (?:inner exception )?stack trace/,
  /^\s+(?:\d+: )?from \S+:\d+:in /,
  /^\s+\d+: (?:0x[0-9a-f]+ - )?[\w<]\S*$/,
  /^(?:stack backtrace:|note: (?:run with `RUST_BACKTRACE|Some details are omitted))/,
  // Go: the goroutine and the places of its functions.
  /^goroutine \d+ \[/,
  GO_PLACE,
  /^\[signal SIG|^exit status \d+$/,
  // Node: the native frames below a failure of its own.
  /^-{3,} (?:Native|JavaScript) stack ?trace -{3,}$/i,
  /^\s*\d+: 0x[0-9a-f]+ /,
  // Node: what an error has beside its message, the way to a module that lacks, the version.
  /^\s+(?:code|errno|syscall|address|port|path|hostname|requireStack|spawnargs): /,
  /^\s*[\]}]+,?$/,
  /^Require stack:$|^- \//,
  /^Node\.js v\d/,
  PYDANTIC,
  // Servers that give up when their application does.
  /Application startup failed\. Exiting\.$/,
  /\[INFO\] (?:Worker exiting|Shutting down: Master)|\[ERROR\] (?:Worker failed to boot|Worker \(pid:\d+\) exited|Shutting down: Master|Reason: )/,
  // Package managers that started the program.
  /^npm (?:error|ERR!) (?:A complete log of this run|\s*\/|Lifecycle|code |path |workspace |location |command |errno )/,
  /^error Command failed with exit code \d+|^info Visit https:\/\/yarnpkg\.com|^\s*ELIFECYCLE/,
];

/** What is labelled as of no importance, and as a failure, at the beginning of a line. */
const CALM = /^.{0,50}?\b(?:INFO|DEBUG|TRACE)\b/i;
const ALARM = /^.{0,50}?\b(?:ERROR|FATAL|CRITICAL|PANIC)\b|^[\w.]*(?:Error|Exception)\b|^panic: /;

/** Lines above calm ones within which a failure is theirs. */
const NEAR = 30;

/** The place of the last line that says something of its own; -1 when there is none. */
export function lastWordsAt(lines: readonly string[]): number {
  const last = lines.findLastIndex((_line, index) => isSaid(lines, index));
  return alarmAbove(lines, last) ?? last;
}

function isSaid(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  return (
    line.trim() !== "" &&
    !EPILOGUES.some((epilogue) => epilogue.test(line)) &&
    !GO_PLACE.test(lines[index + 1] ?? "")
  );
}

/** A server that has failed may go on to say, calmly, that it stops. */
function alarmAbove(lines: readonly string[], last: number): number | undefined {
  if (!CALM.test(lines[last] ?? "")) return undefined;
  const above = lines.findLastIndex(
    (line, index) => index < last && isSaid(lines, index) && !CALM.test(line),
  );
  return above >= last - NEAR && ALARM.test(lines[above] ?? "") ? above : undefined;
}

/** The words there, with the name of the setting they are about. */
export function wordsAt(lines: readonly string[], at: number): string {
  const words = lines[at]?.trim() ?? "";
  return PYDANTIC.test(lines[at + 1] ?? "") ? `${lines[at - 1]?.trim() ?? ""}: ${words}` : words;
}
