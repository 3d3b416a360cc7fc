/** The last words of a program in its log: where a runtime prints a trace, the error stands above the frames, not below. Pure. */

/** Where a function of Go was; the name of the function is the line above. */
const GO_PLACE = /^\t\S+\.(?:go|s):\d+/;

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
  // Node: what an error has beside its message, the way to a module that lacks, the version.
  /^\s+(?:code|errno|syscall|address|port|path|hostname|requireStack|spawnargs): /,
  /^\s*[\]}]+,?$/,
  /^Require stack:$|^- \//,
  /^Node\.js v\d/,
  // Servers that give up when their application does.
  /Application startup failed\. Exiting\.$/,
  /\[INFO\] (?:Worker exiting|Shutting down: Master)|\[ERROR\] (?:Worker failed to boot|Worker \(pid:\d+\) exited|Shutting down: Master|Reason: )/,
  // Package managers that started the program.
  /^npm (?:error|ERR!) (?:A complete log of this run|\s*\/|Lifecycle|code |path |workspace |location |command |errno )/,
  /^error Command failed with exit code \d+|^info Visit https:\/\/yarnpkg\.com|^\s*ELIFECYCLE/,
];

/** The place of the last line that says something of its own; -1 when there is none. */
export function lastWordsAt(lines: readonly string[]): number {
  return lines.findLastIndex(
    (line, index) =>
      line.trim() !== "" &&
      !EPILOGUES.some((epilogue) => epilogue.test(line)) &&
      !GO_PLACE.test(lines[index + 1] ?? ""),
  );
}
