/** What runtimes print below an error: where it was, what belongs to it, or only that the program ends. Pure. */

/** Where a function of Go was; the name of the function is the line above. */
const GO_PLACE = /^\t\S+\.(?:go|s):\d+/;

/** What Pydantic says below what is wrong with a setting, which stands below the name of the setting. */
export const PYDANTIC = /^\s+For further information visit https:\/\/errors\.pydantic\.dev\//;

/** Servers that give up when their application or their workers do. */
const SURRENDERS: readonly RegExp[] = [
  /Application startup failed\. Exiting\.$/,
  /\[INFO\] (?:Worker exiting|Shutting down: Master)/,
  /\[ERROR\] (?:Worker failed to boot|Worker \(pid:\d+\) exited|Shutting down: Master|Reason: )/,
  // Gunicorn tried the address five times, and said why each time.
  /\[ERROR\] (?:Connection in use: |Can't connect to \()/,
  /Child process \[\d+\] failed to start, stopping the parent process/,
];

const EPILOGUES: readonly RegExp[] = [
  // Frames of the JVM, .NET and JavaScript, of Ruby, of Rust.
  /^\s+at\s\S/,
  /^\s*\.{3} \d+ (?:more|common frames omitted)/,
  /^\s*-{3} End of (?:inner exception )?stack trace/,
  /^\s+(?:\d+: )?from \S+:\d+:in /,
  /^\s+\d+: (?:0x[0-9a-f]+ - )?(?:[\w<]\S*|<.+>\S*)$/,
  /^(?:stack backtrace:|note: (?:run with `RUST_BACKTRACE|Some details are omitted))/,
  // Rust: where a thread panicked, above the words; and that one was waited for which had panicked.
  /^thread '.*' (?:\(\d+\) )?panicked at \S+:\d+:\d+:$/,
  /on an `Err` value: Any \{ \.\. \}$/,
  // The JVM: what went wrong beside the failure; that it gives up, and where its report is.
  /^\s+(?:Suppressed|Caused by): /,
  /^Error: (?:Could not create the Java Virtual Machine|A fatal exception has occurred)\. ?/,
  /^#(?:$| (?:JRE version|Java VM|Problematic frame|No core dump|Core dump|An error report file|If you would like|\/\S+\.log|https?:|\s*$))/,
  // Go: the goroutine and the places of its functions.
  /^goroutine \d+ \[/,
  GO_PLACE,
  /^\[signal SIG|^exit status \d+$/,
  // Node: the native frames below a failure of its own.
  /^-{3,} (?:Native|JavaScript) stack ?trace -{3,}$/i,
  /^\s*\d+: 0x[0-9a-f]+ /,
  // Node: who emitted the error, what it has beside its message, the way to a module that lacks, the version.
  /^Emitted 'error' event /,
  /^\s+(?:code|errno|syscall|address|port|path|url|hostname|requireStack|spawnargs): /,
  /^\s+"(?:stack|stacktrace|stack_trace|code|errno|syscall|level|time|timestamp|pid|hostname)": /,
  /^\s*[\]}]+,?$/,
  /^Require stack:$|^- \//,
  /^Node\.js v\d/,
  // Python: the frames of a crash in native code, the frame of a group of exceptions.
  /^\s+File "[^"]+", line \d+ in /,
  /^(?:Current thread|Thread) 0x[0-9a-f]+ /,
  /^Extension modules: /,
  /^\s*\+[-+]+(?: \d+ -+)?$/,
  PYDANTIC,
  // Postgres advises below what it says.
  /\bHINT: {2}/,
  // Package managers that started the program.
  /^npm (?:error|ERR!) (?:A complete log of this run|\s*\/|Lifecycle|code |path |workspace |location |command |errno )/,
  /^error Command failed with exit code \d+|^info Visit https:\/\/yarnpkg\.com|^\s*ELIFECYCLE/,
  ...SURRENDERS,
];

/** Does the line at this place say something of its own? */
export function isSaid(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  return (
    line.trim() !== "" &&
    !EPILOGUES.some((epilogue) => epilogue.test(line)) &&
    !GO_PLACE.test(lines[index + 1] ?? "")
  );
}

export function isSurrender(line: string): boolean {
  return SURRENDERS.some((surrender) => surrender.test(line));
}
