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
