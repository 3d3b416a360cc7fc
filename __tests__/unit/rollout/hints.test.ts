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
function startTold(words: string, spec: object = {}): string {
  const signal = signalOf("cannot-start");
  const ended = { exitCode: 128, reason: "StartError", message: `${START}${words}`, startedAt: 0 };
  const container = { ended, crashes: 2, spec } as unknown as ContainerView;
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

  test.each([
    ["over the place of programs", 'exec: "sh": executable file not found in $PATH', "/bin/", {}, true],
    ["over the program", 'exec: "/app/run": stat /app/run: no such file or directory', "/app", {}, true],
    ["elsewhere", 'exec: "/app/run": stat /app/run: no such file or directory', "/application", {}, false],
    ["of a single file", 'exec: "sh": executable file not found in $PATH', "/bin/x", { subPath: "x" }, false],
    ["that is not in the way", 'exec: "sh": executable file not found in $PATH', "/data", {}, false],
  ])("a volume %s", (_what, words, mountPath, more, isHiding) => {
    const told = startTold(words, { volumeMounts: [{ name: "v", mountPath, ...more }] });
    expect(told).toMatch(isHiding ? /hides what the image has there/ : /the file is not in the image/);
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
      "touch: /data/lock: Read-only file system",
      /writes where it may only read.*take `readOnly` off that mount/,
    ],
    ["Error: EROFS: read-only file system, open '/app/cache'", /writes where it may only read.*emptyDir/],
    ["chown: /tmp/x: Operation not permitted", /lacks a right that root has.*`capabilities\.add`/],
    [";; connection timed out; no servers could be reached", /a host that it calls has no address/],
    ["wget: bad address 'store'", /a host that it calls has no address/],
    ["curl: (6) Could not resolve host: store", /a host that it calls has no address/],
    ["dial tcp: lookup store on 10.96.0.10:53: server misbehaving", /a host that it calls has no address/],
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
    [
      "max: Input should be a valid integer [type=int_parsing, input_value='many', input_type=str]",
      /the setting `max` has a value that it cannot have.*Correct `max` in the ConfigMap/,
    ],
    [
      "pydantic_core.ValidationError: QDRANT_URL URL scheme should be 'http' or 'https'",
      /the setting `QDRANT_URL` has a value that it cannot have/,
    ],
    ["pydantic_core.ValidationError: 1 validation error for Answer", /^(?!.*setting)/],
    ["ERROR: Could not start: Value error", /^(?!.*setting)/],
    [
      "httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired",
      /it does not trust the certificate of what it calls.*issued anew/,
    ],
    ["x509: certificate signed by unknown authority", /does not trust the certificate/],
    [
      "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
      /speaks TLS and it does not.*`http:\/\/`/,
    ],
    ["http: server gave HTTP response to HTTPS client", /speaks TLS and it does not/],
    [
      "httpx.UnsupportedProtocol: Request URL is missing an 'http://' or 'https://' protocol.",
      /is no complete URL.*with its scheme/,
    ],
    ['Get "qdrant:6333": unsupported protocol scheme "qdrant"', /is no complete URL/],
    ["httpx.LocalProtocolError: Illegal header value b'abc\\n'", /holds a line break.*--from-literal/],
    ['ERROR:    Error loading ASGI app. Could not import module "nope".', /does not find its application/],
    ["Error: Could not import 'nope'.", /does not find its application.*workingDir/],
    ["KeyError: 'getpwuid(): uid not found: 10001'", /its user has no account in the image.*HOME/],
    [
      "python: can't open file '/app/main.py': [Errno 2] No such file",
      /a file that it reads.*a volume hides/,
    ],
    ["Error: Unable to access jarfile app.jar", /a file that it reads/],
    ["Error: No such file or directory (os error 2)", /a file that it reads/],
    ["Unrecognized VM option 'NoSuchFlag'", /does not know one of its arguments/],
    [
      "unknown variant `turbo`, expected one of `scalar`, `product` at line 1 column 300",
      /written by another version of the program/,
    ],
    ["FATAL:  database files are incompatible with server", /written by another version.*release notes/],
    [
      "Wrong input: Vector dimension error: expected dim: 768, got 384",
      /its vectors have another size than its collection.*new collection/,
    ],
    ['model "nomic-embed-txt" not found, try pulling it first', /a model that it asks for.*input `models`/],
  ])("%s", (lastLine, told) => {
    const { cause, fix } = signalOf("crashes");
    const facts = { ...NAMES, lastLine };
    expect(`${cause(facts)} ${fix(facts)}`).toMatch(told);
  });
});

test("a program that has logged nothing is not looked up in its log", () => {
  const { cause, fix } = signalOf("crashes");
  const facts = { ...NAMES, isSilent: "yes" };
  expect(cause(facts)).toMatch(/exit code 1; it has logged nothing\.$/);
  expect(fix(facts)).toMatch(/^Let it log to stdout and stderr/);
  expect(fix(NAMES)).toMatch(/The log of the container says why/);
});

describe("of a probe that asks a host of its own", () => {
  const told = (spec: object): string => {
    const signal = signalOf("never-ready");
    const httpGet = { path: "/", port: 8080, host: "127.0.0.1" };
    const container = {
      name: "c",
      role: "container",
      runningSince: 0,
      started: true,
      spec: { readinessProbe: { httpGet } },
    };
    const event = {
      reason: "Unhealthy",
      involvedObject: { fieldPath: "spec.containers{c}" },
      message: "Readiness probe failed: dial tcp 127.0.0.1:8080: connect: connection refused",
    };
    const pod = { pod: { spec }, node: "node1", events: [event] };
    const facts = { ...NAMES, ...signal.see({ container, pod } as unknown as Subject) };
    return `${signal.cause(facts)} ${signal.fix(facts)}`;
  };

  test("it is told whom the kubelet asks", () => {
    expect(told({})).toMatch(/GET \/ on port 8080 of 127\.0\.0\.1\) is refused\. Leave `host` out/);
  });

  test("unless the pod has the network of its node", () => {
    expect(told({ hostNetwork: true })).toMatch(/nothing listens on that port\. Correct the port/);
  });
});

test("what a program that does not get ready has logged tells what to do, before what its probe does", () => {
  const { fix } = signalOf("never-ready");
  const message = "HTTP probe failed with statuscode: 503";
  const facts = { ...NAMES, message, advice: "Correct the path of the probe." };
  expect(fix(facts)).toBe("Correct the path of the probe.");
  const refused = fix({ ...facts, lastLine: "ERROR qdrant answered 401: Invalid API key or JWT" });
  expect(refused).toMatch(/^Correct user and password in the Secret.*Correct the path of the probe\.$/);
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

describe("of a container that the kernel killed for its memory", () => {
  const told = (annotation: string): string => {
    const signal = signalOf("out-of-memory");
    const container = {
      name: "c",
      crashes: 3,
      ended: { exitCode: 137, reason: "OOMKilled", message: "", startedAt: 0 },
      spec: { resources: { limits: { memory: "16Mi" } } },
    };
    const pod = { pod: { metadata: { annotations: { "kubernetes.io/limit-ranger": annotation } } } };
    const facts = { ...NAMES, ...signal.see({ container, pod } as unknown as Subject) };
    return `${signal.cause(facts)} ${signal.fix(facts)}`;
  };

  test("the limit that the namespace gave it is told as such", () => {
    const given =
      "LimitRanger plugin set: cpu, memory request for container c; cpu, memory limit for container c";
    expect(told(given)).toMatch(/16Mi, a default of the namespace.*that of the LimitRange counts/);
  });

  test.each([
    ["of its own", ""],
    ["beside a request that was given", "LimitRanger plugin set: memory request for container c"],
    ["beside a limit of another container", "LimitRanger plugin set: memory limit for container b-c"],
  ])("the limit %s is not", (_what, annotation) => {
    expect(told(annotation)).toMatch(/exceeds its memory limit 16Mi and is killed.*Raise/);
  });
});

describe("of pods that their node refuses for want of room", () => {
  const told = (spec: object): string => {
    const signal = signalOf("taken-away");
    const status = { reason: "OutOfcpu", message: "Node didn't have enough resource: cpu" };
    const pods = [{ name: "web-1", phase: "Failed", pod: { status } }];
    const subject = { followed: { kind: "Deployment" }, workload: { spec: { template: { spec } } }, pods };
    return signal.fix(signal.see(subject as unknown as Subject) ?? {});
  };

  test("a node that their template names is what to leave out", () => {
    expect(told({ nodeName: "node1" })).toMatch(/^Leave `nodeName` out/);
    expect(told({})).toMatch(/^Lower what the pods use/);
  });
});

describe("of an old pod that has yet to end", () => {
  const told = (grace: number, state: object): string => {
    const signal = signalOf("old-pod-stays");
    const metadata = {
      name: "web-0",
      deletionTimestamp: "2026-11-23T17:00:00Z",
      deletionGracePeriodSeconds: grace,
    };
    const pod = { metadata, spec: { nodeName: "node1" }, status: { containerStatuses: [{ state }] } };
    const scene = { owned: () => [pod] };
    const followed = { kind: "StatefulSet", name: "web" };
    const facts = signal.see({ followed, workload: { kind: "StatefulSet" }, scene } as unknown as Subject);
    return `${signal.cause(facts ?? {})} ${signal.fix(facts ?? {})}`;
  };

  test("a long time that it has for that is told", () => {
    expect(told(3600, { running: {} })).toMatch(/has not ended yet: .* allows it 3600 s.*preStop/);
  });

  test.each([
    ["a short one is not", 30, { running: {} }],
    ["nor one that it has used", 3600, { terminated: {} }],
  ])("%s", (_what, grace, state) => {
    expect(told(grace, state)).toMatch(/node node1 does not report that it has/);
  });
});

test.each([
  ["container", "Always", "logs web-1 -c c --previous"],
  ["container", "OnFailure", "logs web-1 -c c"],
  ["sidecar", "Always", "logs web-1 -c c"],
  ["init container", "Always", "logs web-1 -c c"],
])(
  "the log of a crashed %s with the restart policy %s is asked for where the node keeps it",
  (role, restartPolicy, command) => {
    expect(signalOf("crashes").look?.({ ...NAMES, role, restartPolicy })).toBe(command);
  },
);
