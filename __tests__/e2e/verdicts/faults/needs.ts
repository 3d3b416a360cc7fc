/** Faults of what another workload of the same deployment needs: the one that is broken is told first. */
import {
  deployment,
  type Fields,
  type KubeObject,
  pod,
  podWith,
  probe,
  running,
  service,
  shell,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const THIRD_CRASH = 30;
/** Whoever is needed is borne for as long as slow starts are granted. */
const NEVER_READY = 60;

const BROKEN = { command: shell("sleep 3; echo 'no ledger' >&2; exit 1") };

/** Named so that its fault would be told first, were it for the names. */
const api = (change: Fields, more: Fields = {}): KubeObject =>
  deployment({
    name: "api",
    pod: { ...podWith({ env: [{ name: "STORE_URL", value: "http://store:80" }], ...change }), ...more },
  });

const store = (change: Fields): readonly KubeObject[] => [
  deployment({ name: "store", pod: podWith(change) }),
  { ...service({ selector: { app: "store" } }), metadata: { name: "store" } },
];

/** Answers its probe with this status, and logs some words. */
const answering = (status: string, words: string): Fields => {
  const script = `#!/bin/sh\\necho Status: ${status}\\necho\\n`;
  const serve = `mkdir -p /tmp/www/cgi-bin; printf '${script}' >/tmp/www/cgi-bin/ready; chmod +x /tmp/www/cgi-bin/ready`;
  return {
    command: shell(`${serve}; echo '${words}'; exec httpd -f -p 8080 -h /tmp/www`),
    readinessProbe: probe("/cgi-bin/ready"),
  };
};

export const FAULTS_OF_NEEDS: readonly Scenario[] = [
  {
    id: "crash-for-want-of-another",
    objects: [
      api({ command: shell("sleep 2; echo 'connect ECONNREFUSED store:80' >&2; exit 1") }),
      ...store(BROKEN),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bstore\b.* failed/, /no ledger/],
      also: [/\bapi\b/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "crash-for-want-of-one-that-is-not-ready",
    objects: [
      api({ command: shell("echo 'connect ECONNREFUSED store:80' >&2; exit 1") }),
      ...store({ readinessProbe: probe("/nope") }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bstore\b.* failed/, /404/],
      also: [/\bapi\b/],
      within: NEVER_READY,
    },
  },
  {
    id: "not-ready-for-want-of-another",
    objects: [api(answering("503 Service Unavailable", "the store is away")), ...store(BROKEN)],
    expected: {
      verdict: "failure",
      cause: [/\bstore\b.* failed/, /no ledger/],
      also: [/\bapi\b.*503/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "init-container-waits-for-another",
    objects: [
      api({}, { initContainers: [running("wait", "until wget -qO- http://store:80; do sleep 1; done")] }),
      ...store(BROKEN),
    ],
    expected: { verdict: "failure", cause: [/\bstore\b.* failed/, /no ledger/], within: THIRD_CRASH },
  },
  {
    id: "not-ready-for-a-login",
    objects: [
      deployment({
        pod: podWith(answering("401 Unauthorized", "ERROR qdrant answered 401: Invalid API key or JWT")),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /401/, /Invalid API key/],
      also: [/Secret that it reads/],
      within: NEVER_READY,
    },
  },
  {
    // The container ends with its own code, of the kill only the runtime knows.
    id: "memory-of-a-child",
    objects: [
      deployment({
        pod: pod({
          containers: [
            running("server", "(tail /dev/zero); echo my worker died >&2; exit 1", {
              resources: { limits: { memory: "16Mi" } },
            }),
          ],
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /memory/i, /16Mi/], within: THIRD_CRASH },
  },
];
