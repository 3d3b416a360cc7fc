/** Faults of programs whose log says more than its last line does. */
import { configMap, container, deployment, podMounting, podWith, shell } from "../builders.js";
import type { Scenario } from "../scenario.js";

const THIRD_CRASH = 30;

const UVICORN = `ERROR:    Traceback (most recent call last):
  File "/app/main.py", line 12, in lifespan
    url = os.environ["QDRANT_URL"]
KeyError: 'QDRANT_URL'

ERROR:    Application startup failed. Exiting.`;

const NODE = `Error: Cannot find module '/app/server.js'
    at node:internal/main/run_main_module:28:49 {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}

Node.js v20.11.0`;

const CHAINED = `Traceback (most recent call last):
  File "/app/index.py", line 4, in load
    open("/etc/shop/key.pem")
FileNotFoundError: [Errno 2] No such file or directory: '/etc/shop/key.pem'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/index.py", line 7, in <module>
    load()
RuntimeError: cannot start the index
Goodbye!`;

const SETTINGS = `Traceback (most recent call last):
  File "/app/settings.py", line 12, in <module>
    Settings()
pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings
OLLAMA_URL
  Field required [type=missing, input_value={'API_KEY': 'hush'}, input_type=dict]
    For further information visit https://errors.pydantic.dev/2.9/v/missing
QDRANT_URL
  URL scheme should be 'http' or 'https' [type=url_scheme, input_value='qdrant:6333', input_type=str]
    For further information visit https://errors.pydantic.dev/2.9/v/url_scheme`;

const JSON_LINES = `{"event": "starting", "level": "info"}
{"event": "cannot read the size", "level": "error", "exception": [{"exc_type": "ValueError", "exc_value": "it is x7", "frames": []}]}
{"event": "stopped", "level": "info"}`;

const GROUP = `  + Exception Group Traceback (most recent call last):
  |   File "/app/main.py", line 4, in <module>
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/main.py", line 3, in work
    | ValueError: vector size 384 is not 768
    +------------------------------------`;

const WORKERS = `Traceback (most recent call last):
  File "/app/main.py", line 3, in lifespan
httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)

ERROR:    Application startup failed. Exiting.
INFO:     Waiting for child process [7]
ERROR:    Child process [7] failed to start, stopping the parent process.
INFO:     Stopping parent process [1]`;

const NEWER_DATA =
  "ERROR qdrant: Can't load collection: unknown variant `turbo`, expected one of `scalar`, `product`";

const LOW_PORT = "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)";

const logging = (text: string) =>
  deployment({ pod: podWith({ command: shell(`cat <<"END" >&2\n${text}\nEND\nexit 1`) }) });

const failing = (...cause: readonly RegExp[]) =>
  ({ verdict: "failure", cause: [/\bweb\b/, /server/, ...cause], within: THIRD_CRASH }) as const;

export const CRASHES_BY_THEIR_LOGS: readonly Scenario[] = [
  { id: "crash-within-a-server", objects: [logging(UVICORN)], expected: failing(/KeyError: 'QDRANT_URL'/) },
  {
    id: "crash-with-a-stack",
    objects: [logging(NODE)],
    expected: failing(/Cannot find module '\/app\/server\.js'/),
  },
  {
    id: "crash-for-a-low-port",
    objects: [logging(LOW_PORT)],
    expected: failing(/may not listen on its port/),
  },
  {
    id: "crash-with-a-chained-trace",
    objects: [logging(CHAINED)],
    expected: {
      ...failing(
        /RuntimeError: cannot start the index/,
        /No such file or directory: '\/etc\/shop\/key\.pem'/,
      ),
      also: [/a volume hides/],
    },
  },
  {
    id: "crash-for-two-settings",
    objects: [logging(SETTINGS)],
    expected: failing(
      /OLLAMA_URL: Field required/,
      /QDRANT_URL: URL scheme|URL scheme should be|url_scheme/,
      /^(?!.*hush)/,
    ),
  },
  {
    id: "crash-in-lines-of-json",
    objects: [logging(JSON_LINES)],
    expected: failing(/cannot read the size: ValueError: it is x7/),
  },
  {
    id: "crash-of-a-group",
    objects: [logging(GROUP)],
    expected: failing(/ValueError: vector size 384 is not 768/),
  },
  {
    id: "crash-of-workers-for-a-certificate",
    objects: [logging(WORKERS)],
    expected: { ...failing(/does not trust the certificate/, /has expired/), also: [/issued anew/] },
  },
  {
    id: "crash-for-data-of-another-version",
    objects: [logging(NEWER_DATA)],
    expected: { ...failing(/another version of the program/), also: [/release notes/] },
  },
  {
    id: "crash-far-above-the-end",
    objects: [
      deployment({
        pod: podWith({
          command: shell(
            "echo 'ERROR vector size 384 is not 768' >&2; for i in $(seq 100); do echo INFO closing $i; done; exit 1",
          ),
        }),
      }),
    ],
    expected: failing(/ERROR vector size 384 is not 768/),
  },
  {
    id: "crash-in-silence",
    objects: [deployment({ pod: podWith({ command: shell("echo no licence >/tmp/log; exit 1") }) })],
    expected: { ...failing(/has logged nothing/), also: [/stdout and stderr/] },
  },
  {
    id: "script-with-windows-line-ends",
    objects: [
      configMap("program", { run: "#!/bin/sh\r\nexec sleep 3600\r\n" }),
      deployment({
        pod: {
          ...podMounting({ configMap: { name: "program", defaultMode: 0o755 } }),
          containers: [
            container({ command: ["/data/run"], volumeMounts: [{ name: "data", mountPath: "/data" }] }),
          ],
        },
      }),
    ],
    expected: { ...failing(/interpreter/, /no such file/), also: [/CRLF/] },
  },
];
