/** What is known of the words of container runtimes and programs beyond what they say: the real cause, and what to do. */
import { describe, expect, test } from "@jest/globals";
import { CATALOGUE } from "../../../src/rollout/signals/catalogue.js";
import type { Signal, Subject } from "../../../src/rollout/signals/signal.js";
import type { ContainerView } from "../../../src/rollout/views.js";

const NAMES = { role: "container", containerName: "c", pod: "web-1", code: "1" };

function signalOf(id: string): Signal {
  const signal = CATALOGUE.find((one) => one.id === id);
  if (!signal) throw new Error(`no signal is called ${id}`);
  return signal;
}

const START =
  "failed to create containerd task: OCI runtime create failed: runc create failed: unable to start container process: ";

/** What is told of a container that the runtime could not start. */
function startTold(words: string): string {
  const signal = signalOf("cannot-start");
  const ended = { exitCode: 128, reason: "StartError", message: `${START}${words}`, startedAt: 0 };
  const container = { ended, crashes: 2 } as unknown as ContainerView;
  const facts = { ...NAMES, ...signal.see({ container } as Subject) };
  return `${signal.cause(facts)} ${signal.fix(facts)}`;
}

describe("of a container that cannot be started", () => {
  test.each([
    [
      'exec: "httpd -f -p 8080": executable file not found in $PATH: unknown',
      /"httpd -f -p 8080".*list of words/,
    ],
    ['exec: "httpd": executable file not found in $PATH: unknown', /the file is not in the image/],
    [
      'chdir to cwd ("/root/app") set in config.json failed: permission denied: unknown',
      /its user may not enter its working directory \/root\/app\. Let the user enter it/,
    ],
    [
      'error during container init: error mounting "/var/lib/kubelet/pods/1/volume-subpaths/data/c/0" to rootfs at "/etc": mount /var/lib/kubelet/pods/1/volume-subpaths/data/c/0:/etc (via /proc/self/fd/6), flags: 0x5001: not a directory: unknown',
      /its mount at \/etc is a file where the image has a directory.*`subPath`/,
    ],
    ['exec: "/entrypoint.sh": permission denied: unknown', /chmod \+x/],
  ])("%s", (words, told) => {
    expect(startTold(words)).toMatch(told);
  });
});

describe("of the line that a program logged last", () => {
  test.each([
    ["exec /data/run: no such file or directory", /the interpreter that the first line names.*CRLF/],
    ["exec user process caused: no such file or directory", /the interpreter that the first line names/],
    ["open /etc/shop.yaml: no such file or directory", /^(?!.*interpreter)/],
    ["initdb: could not create directory: No space left on device", /its volume is full.*Enlarge/],
    [
      "Panic occurred: IO error: While lock file: ./storage/LOCK: Resource temporarily unavailable",
      /its data is locked by another process.*Recreate/,
    ],
    ["opening storage failed: lock DB directory: resource temporarily unavailable", /is locked by another/],
    ["fork: Resource temporarily unavailable", /^(?!.*locked)/],
    ["sqlite3.OperationalError: database is locked", /is locked by another/],
    ["bind: address already in use", /its port is taken/],
    [
      "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
      /may not listen on its port.*1024/,
    ],
    ["Error: listen EACCES: permission denied 0.0.0.0:80", /may not listen on its port/],
    ["mkdir: cannot create directory '/cache': Permission denied", /may not write or open something/],
    [
      "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
      /limit of memory is used up.*limits\.memory/,
    ],
    ['FATAL: password authentication failed for user "shop"', /its login is refused.*Secret/],
    ['psycopg2.errors.UndefinedTable: relation "users" does not exist', /its database lacks a table.*Job/],
    ["Error: getaddrinfo ENOTFOUND qdrant", /a host that it calls has no address.*NAME\.NAMESPACE/],
    [
      'psycopg2.OperationalError: could not translate host name "db" to address: Name or service not known',
      /has no address/,
    ],
    ["dial tcp 10.96.0.7:6333: connect: connection refused", /what it calls refuses the connection/],
    ["QDRANT_URL: Field required [type=missing, input_value={}, input_type=dict]", /setting `QDRANT_URL` is/],
    ["KeyError: 'QDRANT_URL'", /the setting `QDRANT_URL` is missing.*Set `QDRANT_URL` in a ConfigMap/],
    ["KeyError: 'id'", /^(?!.*setting)/],
    ["entrypoint.sh: line 3: QDRANT_URL: unbound variable", /setting `QDRANT_URL` is missing/],
    ["sh: QDRANT_URL: parameter not set", /setting `QDRANT_URL` is missing/],
    ["Error: Missing required environment variable: QDRANT_URL", /setting `QDRANT_URL` is missing/],
    ["panic: required key QDRANT_URL missing value", /setting `QDRANT_URL` is missing/],
    ["Error: QDRANT_URL is not set", /setting `QDRANT_URL` is missing/],
    ["environment variable QDRANT_URL must not be empty", /setting `QDRANT_URL` is missing/],
    ["Could not resolve placeholder 'qdrant.url' in value", /setting `qdrant.url` is missing/],
    ["setting LOG_LEVEL to debug", /^(?!.*is missing)/],
    ["connection to DB_HOST failed after 3 tries", /^(?!.*is missing)/],
    ["main.py: error: unrecognized arguments: --fast", /does not know one of its arguments/],
    ["flag provided but not defined: -fast", /does not know one of its arguments/],
    [
      "FileNotFoundError: [Errno 2] No such file or directory: '/etc/shop.yaml'",
      /a file that it reads is not there.*Mount/,
    ],
    ["Error: ENOENT: no such file or directory, open '/etc/shop.yaml'", /a file that it reads is not there/],
    ["open /etc/shop.yaml: no such file or directory", /a file that it reads is not there/],
    ['FATAL:  password authentication failed for user "shop"', /its login is refused/],
    ["java.lang.OutOfMemoryError: Java heap space", /its own limit of memory is used up.*-Xmx/],
    ["ModuleNotFoundError: No module named 'app'", /a module is not in the image.*Dockerfile/],
  ])("%s", (lastLine, told) => {
    const { cause, fix } = signalOf("crashes");
    const facts = { ...NAMES, lastLine };
    expect(`${cause(facts)} ${fix(facts)}`).toMatch(told);
  });
});

test("what the log says of a program that is killed goes before the signal", () => {
  const { cause } = signalOf("killed-by-signal");
  const facts = { ...NAMES, code: "134" };
  expect(cause(facts)).toMatch(/\(the program aborted itself\)/);
  expect(cause({ ...facts, lastLine: "terminate called: std::bad_alloc" })).toMatch(
    /\(its own limit of memory is used up\)/,
  );
});

test("a pod without room beside those it replaces can let them end first", () => {
  const { cause, fix } = signalOf("no-room");
  const facts = { ...NAMES, request: "cpu=1", nodes: "0/2 nodes are available: 2 Insufficient cpu" };
  expect(`${cause(facts)} ${fix(facts)}`).not.toMatch(/replace|Surge/);
  const beside = { ...facts, replaces: "yes" };
  expect(`${cause(beside)} ${fix(beside)}`).toMatch(/beside the pods it is to replace.*`maxSurge: 0`/);
});
