/** What a program said last, below which its runtime tells where it was. */
import { expect, test } from "@jest/globals";
import { lastWordsAt, wordsAt } from "../../../src/logs/last-words.js";

const wordsOf = (log: string): string | undefined => {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  return wordsAt(lines, lastWordsAt(lines));
};

/** As the runtimes print them. */
const TRACES: Readonly<Record<string, readonly [log: string, words: string]>> = {
  "Python, which ends with the error": [
    'Traceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    os.environ["A"]\nKeyError: \'A\'',
    "KeyError: 'A'",
  ],
  "an application of FastAPI": [
    'Traceback (most recent call last):\n  File "x.py", line 1\nRuntimeError: no index\n\nERROR:    Application startup failed. Exiting.',
    "RuntimeError: no index",
  ],
  "Node without memory": [
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n\n 1: 0xb8d0a3 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]\n 2: 0xf06250 v8::Utils::ReportOOMFailure(v8::internal::Isolate*, char const*) [node]",
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
  ],
  "settings of pydantic": [
    "Traceback (most recent call last):\npydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nqdrant_url\n  Field required [type=missing, input_value={}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.9/v/missing",
    "qdrant_url: Field required [type=missing, input_value={}, input_type=dict]",
  ],
  "a server that stops calmly": [
    "2026-11-26T08:00:05Z ERROR shop: cannot reach the ledger\n2026-11-26T08:00:05Z INFO shop: closing listeners\n2026-11-26T08:00:05Z INFO shop: bye",
    "2026-11-26T08:00:05Z ERROR shop: cannot reach the ledger",
  ],
  "a server that only warned": [
    "2026-11-26T08:00:05Z WARN shop: slow disk\n2026-11-26T08:00:05Z INFO shop: bye",
    "2026-11-26T08:00:05Z INFO shop: bye",
  ],
  gunicorn: [
    "ModuleNotFoundError: No module named 'app'\n[2026-11-26 08:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)\n[2026-11-26 08:00:00 +0000] [1] [ERROR] Worker (pid:7) exited with code 3\n[2026-11-26 08:00:00 +0000] [1] [ERROR] Shutting down: Master\n[2026-11-26 08:00:00 +0000] [1] [ERROR] Reason: Worker failed to boot.",
    "ModuleNotFoundError: No module named 'app'",
  ],
  Java: [
    'Exception in thread "main" java.lang.IllegalStateException: start\n\tat a.B.c(B.java:1)\nCaused by: java.net.ConnectException: Connection refused\n\tat d.E.f(E.java:2)\n\t... 25 more',
    "Caused by: java.net.ConnectException: Connection refused",
  ],
  Node: [
    "/app/x.js:1\nthrow new Error('x')\n^\n\nError: connect ECONNREFUSED 10.0.0.1:6333\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect',\n  address: '10.0.0.1',\n  port: 6333\n}\n\nNode.js v24.1.0",
    "Error: connect ECONNREFUSED 10.0.0.1:6333",
  ],
  "a module that lacks": [
    "Error: Cannot find module 'x'\nRequire stack:\n- /app/y.js\n    at node:internal/modules/cjs/loader:1225:15 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: [ '/app/y.js' ]\n}\n\nNode.js v22.1.0",
    "Error: Cannot find module 'x'",
  ],
  npm: [
    "Error: boom\n    at x (a.js:1:1)\nnpm error Lifecycle script `start` failed with error:\nnpm error code 1\nnpm error path /app\nnpm error A complete log of this run can be found in: /root/.npm/_logs/x.log",
    "Error: boom",
  ],
  Go: [
    "panic: runtime error: invalid memory address\n[signal SIGSEGV: segmentation violation code=0x1]\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x1d\nexit status 2",
    "panic: runtime error: invalid memory address",
  ],
  ".NET": [
    "Unhandled exception. System.InvalidOperationException: no ledger\n   at P.Main() in /app/P.cs:line 3\n   --- End of inner exception stack trace ---",
    "Unhandled exception. System.InvalidOperationException: no ledger",
  ],
  Ruby: [
    "a.rb:1:in `open': No such file - x (Errno::ENOENT)\n\tfrom a.rb:1:in `<main>'",
    "a.rb:1:in `open': No such file - x (Errno::ENOENT)",
  ],
  Rust: [
    "thread 'main' panicked at src/main.rs:2:5:\nno ledger\nstack backtrace:\n   0: rust_begin_unwind\n             at /rustc/1/library/std/src/panicking.rs:645:5\nnote: run with `RUST_BACKTRACE=full` for a verbose backtrace.",
    "no ledger",
  ],
};

test.each(Object.entries(TRACES))("of %s", (_name, [log, words]) => {
  expect(wordsOf(log)).toBe(words);
});

test.each([
  "at 12:00 the ledger was closed",
  "from now on nothing works",
  "  could not connect",
  "exit status of the child: 3",
  "main.py: error: no arguments",
  "note: run out of memory",
  "- the last item",
  "config.load(): failed",
])("%j is no trace", (line) => {
  expect(wordsOf(`before\n${line}`)).toBe(line.trim());
});

test("nothing but a trace has none", () => {
  expect(lastWordsAt(["    at a (b.js:1:1)", "    at c (d.js:1:1)"])).toBe(-1);
  expect(lastWordsAt([])).toBe(-1);
});
