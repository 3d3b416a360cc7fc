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
    "qdrant_url: Field required",
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

/** What a program or its libraries add below the error, or above the words that tell it. */
const BELOW_THE_ERROR: Readonly<Record<string, readonly [log: string, words: string]>> = {
  "Python's notes and farewells": [
    'Traceback (most recent call last):\n  File "x.py", line 2, in <module>\nValueError: 384 is not 768\nwhile loading the collection\nGoodbye!',
    "ValueError: 384 is not 768",
  ],
  "Python's error that another one caused": [
    'Traceback (most recent call last):\n  File "x.py", line 3, in load\nFileNotFoundError: [Errno 2] No such file or directory: \'/key.pem\'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File "x.py", line 5, in load\nRuntimeError: cannot start the index',
    "RuntimeError: cannot start the index ← FileNotFoundError: [Errno 2] No such file or directory: '/key.pem'",
  ],
  "Python's error that repeats its cause": [
    'Traceback (most recent call last):\n  File "x.py", line 3\nhttpcore.ConnectError: [Errno 111] Connection refused\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File "x.py", line 5\nhttpx.ConnectError: [Errno 111] Connection refused',
    "httpx.ConnectError: [Errno 111] Connection refused",
  ],
  "Python's error in the midst of another one": [
    'Traceback (most recent call last):\n  File "x.py", line 3\nKeyError: \'x\'\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File "x.py", line 5\nOSError: no route',
    "OSError: no route",
  ],
  "a traceback that was logged long before": [
    `Traceback (most recent call last):\n  File "x.py", line 3\nKeyError: 'x'\n${"all is well again\n".repeat(12)}no ledger`,
    "no ledger",
  ],
  "an error that was logged after a traceback": [
    "Traceback (most recent call last):\n  File \"x.py\", line 3\nKeyError: 'x'\nFATAL: no ledger",
    "FATAL: no ledger",
  ],
  "Python's group of errors": [
    '  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | Traceback (most recent call last):\n    |   File "x.py", line 3, in b\n    | ValueError: 384 is not 768\n    +------------------------------------',
    "ValueError: 384 is not 768",
  ],
  "a crash in native code under Python": [
    'Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007efd11a71b80 (most recent call first):\n  File "/lib/ctypes/__init__.py", line 519 in string_at\n  File "<string>", line 1 in <module>\n\nExtension modules: numpy.core (total: 1)',
    "Fatal Python error: Segmentation fault",
  ],
  SQLAlchemy: [
    'Traceback (most recent call last):\n  File "x.py", line 3\nsqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: users\n[SQL: select * from users]\n(Background on this error at: https://sqlalche.me/e/21/e3q8)',
    "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: users",
  ],
  "several settings of pydantic, without the values of the others": [
    "Traceback (most recent call last):\npydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\nqdrant_url\n  Field required [type=missing, input_value={'api_key': 'hush'}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.9/v/missing\nmax\n  Input should be a valid integer [type=int_parsing, input_value='many', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.9/v/int_parsing",
    "qdrant_url: Field required; max: Input should be a valid integer [type=int_parsing, input_value='many', input_type=str]",
  ],
  "uvicorn with several workers": [
    "RuntimeError: no index\n\nERROR:    Application startup failed. Exiting.\nINFO:     Waiting for child process [7]\nERROR:    Child process [7] failed to start, stopping the parent process.\nINFO:     Waiting for child process [8]\nINFO:     Stopping parent process [1]",
    "RuntimeError: no index",
  ],
  "gunicorn that goes on to open its control socket": [
    "No module named 'nope'\n[2026-11-26 08:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)\n[2026-11-26 08:00:00 +0000] [1] [INFO] Control socket listening at /root/gunicorn.ctl\n[2026-11-26 08:00:00 +0000] [1] [ERROR] Shutting down: Master\n[2026-11-26 08:00:00 +0000] [1] [ERROR] Reason: Worker failed to boot.",
    "No module named 'nope'",
  ],
  "gunicorn whose port is taken": [
    "[1] [ERROR] connection to ('0.0.0.0', 80) failed: [Errno 98] Address already in use\n[1] [ERROR] Can't connect to ('0.0.0.0', 80)",
    "[1] [ERROR] connection to ('0.0.0.0', 80) failed: [Errno 98] Address already in use",
  ],
  "Node's server that cannot listen": [
    "Error: listen EADDRINUSE: address already in use :::80\n    at Server.setupListenHandle [as _listen2] (node:net:1937:16)\nEmitted 'error' event on Server instance at:\n    at emitErrorNT (node:net:1916:8) {\n  code: 'EADDRINUSE'\n}\n\nNode.js v20.20.2",
    "Error: listen EADDRINUSE: address already in use :::80",
  ],
  "a module of Node that lacks": [
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/app/nope.js'\n    at finalizeResolution (node:internal/modules/esm/resolve:275:11) {\n  code: 'ERR_MODULE_NOT_FOUND',\n  url: 'file:///app/nope.js'\n}\n\nNode.js v20.20.2",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/app/nope.js'",
  ],
  "Java, where closing failed as well": [
    'Exception in thread "main" java.lang.IllegalStateException: index corrupt\n\tat A.main(A.java:7)\n\tSuppressed: java.lang.RuntimeException: close failed\n\t\t... 1 more',
    'Exception in thread "main" java.lang.IllegalStateException: index corrupt',
  ],
  "a JVM that does not start": [
    "Unrecognized VM option 'NoSuchFlag'\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.",
    "Unrecognized VM option 'NoSuchFlag'",
  ],
  "a JVM that aborts": [
    "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=7\n#\n# JRE version: OpenJDK Runtime Environment (17.0.15+6)\n# Problematic frame:\n#\n# An error report file with more information is saved as:\n# /tmp/hs_err_pid1.log",
    "#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=7",
  ],
  "a thread of Rust that panicked before the one that waited for it": [
    "thread '<unnamed>' (8) panicked at r.rs:5:45:\nshard 3 is broken\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n\nthread 'main' (7) panicked at r.rs:5:86:\ncalled `Result::unwrap()` on an `Err` value: Any { .. }\nstack backtrace:\n   4: <alloc::vec::Vec<T,A> as core::ops::index::Index<I>>::index",
    "shard 3 is broken",
  ],
  "the advice of Postgres": [
    "1 FATAL:  data directory has wrong ownership\n1 HINT:  The server must be started by its user.",
    "1 FATAL:  data directory has wrong ownership",
  ],
  "chatter after an error": [
    `ERROR vector size 384 is not 768\n${"INFO closing a connection\n".repeat(60)}`,
    "ERROR vector size 384 is not 768",
  ],
};

/** Lines that are objects, by structlog, pino, zap and logback. */
const JSON_LINES: Readonly<Record<string, readonly [log: string, words: string]>> = {
  "the trace of structlog, and a farewell": [
    '{"event": "cannot read the size", "level": "error", "exception": [{"exc_type": "ValueError", "exc_value": "it is \\"x7\\"", "frames": []}]}\n{"event": "stopped", "level": "info"}',
    'ERROR cannot read the size: ValueError: it is "x7"',
  ],
  "a trace of Python as text": [
    '{"level":"critical","event":"no start","exception":"Traceback (most recent call last):\\n  File \\"x.py\\", line 1\\nOSError: no route"}',
    "CRITICAL no start: OSError: no route",
  ],
  "the numbers of pino": [
    '{"level":60,"time":1,"err":{"type":"Error","message":"schema 12, not 14","stack":"Error: schema 12\\n    at x"},"msg":"boot failed"}\n{"level":30,"msg":"bye"}',
    "FATAL boot failed: schema 12, not 14",
  ],
  zap: [
    '{"level":"fatal","msg":"no index","error":"dial tcp: refused"}',
    "FATAL no index: dial tcp: refused",
  ],
  "a trace of Java, cut by the page": [
    '{"message":"Application run failed","level":"ERROR","stack_trace":"java.net.ConnectException: refused\\n\\tat A.b","x":"…',
    "ERROR Application run failed: java.net.ConnectException: refused",
  ],
  "what has no message": ['{"status":3}', '{"status":3}'],
};

test.each(Object.entries({ ...BELOW_THE_ERROR, ...JSON_LINES }))(
  "below or within: %s",
  (_name, [log, words]) => {
    expect(wordsOf(log)).toBe(words);
  },
);

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
