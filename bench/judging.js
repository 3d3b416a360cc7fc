/**
 * How long one judgement of 5,000 pods takes, healthy and broken: the first one, and one after a pod has changed. Prints medians
 * in milliseconds (the aim is less than 50), and as multiples of the time in which the same objects are parsed from JSON, which
 * alternates in the same run because these machines are shared and noisy. It measures lib/, so `npm run build` comes first.
 * Usage: scripts/with-node node bench/judging.js [rounds]
 */
import { toFollow } from "../lib/rollout/followed.js";
import { judge, NO_MEMORY } from "../lib/rollout/judge.js";

const PODS = 5000;
const WORKLOADS = 50;
const rounds = Number(process.argv[2] ?? 21);

const REVISION = { "deployment.kubernetes.io/revision": "1" };
const owned = (uid) => [{ uid, controller: true }];

function workload(index, state) {
  const count = PODS / WORKLOADS;
  const name = `web-${index}`;
  const ready = state.ready ? count : 0;
  const status = {
    observedGeneration: 1,
    replicas: count,
    updatedReplicas: count,
    readyReplicas: ready,
    availableReplicas: ready,
  };
  const pods = Array.from({ length: count }, (_, pod) => ({
    kind: "Pod",
    metadata: { name: `${name}-${pod}`, uid: `pod-${index}-${pod}`, ownerReferences: owned(`set-${index}`) },
    spec: {
      containers: [
        {
          name: "c",
          image: "registry.example.com/web:1",
          readinessProbe: { httpGet: { path: "/", port: 80 } },
        },
      ],
    },
    status: {
      phase: "Running",
      conditions: [{ type: "Ready", status: state.ready ? "True" : "False" }],
      containerStatuses: [
        { name: "c", ready: state.ready, restartCount: state.restarts, ...state.container },
      ],
    },
  }));
  const events = pods.map(({ metadata }) => ({
    kind: "Event",
    metadata: { name: `${metadata.name}.1`, uid: `event-${metadata.uid}` },
    involvedObject: { uid: metadata.uid, fieldPath: "spec.containers{c}" },
    reason: "Unhealthy",
    message: "Readiness probe failed: HTTP probe failed with statuscode: 503",
    lastTimestamp: "2026-01-01T00:00:00Z",
  }));
  return [
    {
      kind: "Deployment",
      metadata: { name, uid: `dep-${index}`, generation: 1, annotations: REVISION },
      spec: { replicas: count },
      status,
    },
    {
      kind: "ReplicaSet",
      metadata: {
        name: `${name}-rs`,
        uid: `set-${index}`,
        annotations: REVISION,
        ownerReferences: owned(`dep-${index}`),
      },
    },
    ...pods,
    ...events,
  ];
}

const terminated = { exitCode: 1, reason: "Error", startedAt: "2026-01-01T00:00:00Z" };
const STATES = {
  healthy: { ready: true, restarts: 0, container: { state: { running: {} } } },
  crashing: {
    ready: false,
    restarts: 2,
    container: { state: { waiting: { reason: "CrashLoopBackOff" } }, lastState: { terminated } },
  },
  "not ready": {
    ready: false,
    restarts: 0,
    container: { state: { running: { startedAt: "2026-01-01T00:00:00Z" } } },
  },
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function milliseconds(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** A pod that the watch has replaced: equal, but another object. */
function withOneChanged(pods, index) {
  return pods.map((pod, place) => (place === index ? structuredClone(pod) : pod));
}

for (const [name, state] of Object.entries(STATES)) {
  const text = JSON.stringify(Array.from({ length: WORKLOADS }, (_, index) => workload(index, state)).flat());
  const times = { read: [], first: [], next: [] };
  for (let round = 0; round < rounds; round += 1) {
    let objects = [];
    times.read.push(milliseconds(() => (objects = JSON.parse(text))));
    const byKind = Map.groupBy(objects, ({ kind }) => kind);
    const observation = { objects: (kind) => byKind.get(kind) ?? [] };
    const followed = byKind.get("Deployment").map((object) => toFollow(object, { writtenAt: 0 }));
    const options = {
      now: Date.parse("2026-01-01T00:05:00Z"),
      failFast: "auto",
      unschedulable: 90_000,
      answers: new Map(),
    };
    let memory = NO_MEMORY;
    times.first.push(milliseconds(() => ({ memory } = judge(followed, observation, memory, options))));
    byKind.set("Pod", withOneChanged(byKind.get("Pod"), round));
    times.next.push(milliseconds(() => judge(followed, observation, memory, options)));
  }
  const [read, first, next] = Object.values(times).map(median);
  const figures = [first, next].map(
    (time) => `${time.toFixed(1).padStart(6)} ms ${(time / read).toFixed(2)} x`,
  );
  console.log(`${PODS} pods, ${name}:`.padEnd(24), `first ${figures[0]}, after a change ${figures[1]}`);
}
