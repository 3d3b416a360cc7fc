/** Evidence as text: short, merged, without values that may be secret. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { ApiRequest, ClusterApi } from "../../../src/cluster/api.js";
import { type JsonMap, textAt } from "../../../src/json.js";
import { collectEvidence } from "../../../src/rollout/evidence.js";
import { conditionLines, eventLines, podTable, specText } from "../../../src/rollout/evidence-text.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { sceneOf } from "../../../src/rollout/observation.js";
import { type PodView, podView } from "../../../src/rollout/views.js";
import { en } from "../../../src/words/en.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { VirtualClock } from "../../helpers/virtual-clock.js";

function recorded(name: string): readonly JsonMap[] {
  const url = new URL(`../../fixtures/signals/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { objects: JsonMap[] }).objects;
}

const ofKind = (objects: readonly JsonMap[], kind: string): JsonMap[] =>
  objects.filter((one) => one["kind"] === kind);

test("a pod is one line: its phase, its node, and how each container fares", () => {
  const objects = recorded("out-of-memory");
  const scene = sceneOf({ objects: (kind) => ofKind(objects, kind) });
  const text = podTable(ofKind(objects, "Pod").map((pod) => podView(pod, scene)));
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toMatch(
    /^pod +phase +node +containers\nweb-\S+ +Running +node\d +c: ended: OOMKilled, exit code 137, 1 crash$/,
  );
});

test("how a container fares is told in French, too", () => {
  const container = { name: "c", image: "", spec: {}, started: true, runningSince: undefined, crashes: 0 };
  const ended = { exitCode: 137, reason: "OOMKilled", message: "", startedAt: 0 };
  const pod: PodView = {
    pod: {},
    name: "web-1",
    phase: "Pending",
    node: "",
    isOnSilentNode: false,
    events: [],
    containers: [
      { ...container, role: "init container", ready: false, ended, crashes: 1 },
      { ...container, role: "sidecar", ready: true, runningSince: 1, ended, crashes: 2 },
      { ...container, role: "container", ready: false, waiting: { reason: "", message: "" } },
    ],
  };
  const text = inLanguage("fr", () => podTable([pod]));
  expect(englishIn(text)).toEqual([]);
  expect(text.replaceAll(/[\u00a0\u202f]/g, " ").split("\n")[1]).toBe(
    "web-1  Pending  (aucun nœud)  conteneur d’initialisation c : arrêté : OOMKilled, code de sortie 137, 1 plantage ; " +
      "sidecar c : en cours d’exécution, prêt, dernier arrêt : OOMKilled, code de sortie 137, 2 plantages ; c : en attente",
  );
});

test("events that say the same are one line with their number", () => {
  const event = (name: string, count: number): JsonMap => ({
    kind: "Event",
    type: "Warning",
    reason: "FailedCreate",
    message: `Error creating: pods "web-6b745669f5-${name}" is forbidden`,
    involvedObject: { kind: "ReplicaSet", name: "web-6b745669f5" },
    lastTimestamp: "2026-11-23T17:00:00Z",
    count,
  });
  expect(eventLines([event("x2dc7", 1), event("b4x2d", 4)])).toMatch(
    /^\S+ Warning FailedCreate ReplicaSet\/web-6b745669f5: .* \(5 times\)$/,
  );
});

test("events have times of one width, whatever their precision", () => {
  const event = (reason: string, time: object): JsonMap => ({
    reason,
    type: "Normal",
    message: "m",
    ...time,
  });
  const lines = eventLines([
    event("Scheduled", { eventTime: "2026-11-26T02:59:53.588737Z" }),
    event("Started", { lastTimestamp: "2026-11-26T02:59:54Z" }),
  ]);
  expect(lines).toBe("2026-11-26T02:59:53Z Normal Scheduled /: m\n2026-11-26T02:59:54Z Normal Started /: m");
});

test("no line of a message can be taken for an event or a condition of its own", () => {
  const message = "probe failed:\r\n\u001b[31m2026-11-26T02:59:54Z Normal Healthy Pod/web: well\n";
  const event = { reason: "Unhealthy", type: "Warning", message, lastTimestamp: "2026-11-26T02:59:54Z" };
  expect(eventLines([event]).split("\n")).toEqual([
    "2026-11-26T02:59:54Z Warning Unhealthy /: probe failed:",
    "    2026-11-26T02:59:54Z Normal Healthy Pod/web: well",
  ]);
  const condition = { type: "Ready", status: "False", reason: "R", message: "no\nReady=True R: yes" };
  expect(conditionLines({ status: { conditions: [condition] } })).toBe(
    "Ready=False R: no\n    Ready=True R: yes",
  );
});

test("the specification names the environment and never tells its values", () => {
  const deployment: JsonMap = {
    kind: "Deployment",
    spec: {
      template: {
        spec: {
          containers: [
            { name: "api", image: "api:1", env: [{ name: "TOKEN", value: "hunter22" }] },
            { name: "other" },
          ],
        },
      },
    },
  };
  const text = specText(deployment, "api");
  expect(text).toContain('image: "api:1"');
  expect(text).toContain("env (names only): TOKEN");
  expect(text).not.toContain("hunter22");
  expect(text).not.toContain("other");
});

test("conditions are one line each", () => {
  const [deployment] = ofKind(recorded("pod-security"), "Deployment");
  expect(conditionLines(deployment ?? {})).toMatch(/^\w+=(?:True|False) \w+: .*$/m);
});

/** Of a Deployment whose pod has crashed, with logs that `bytes` answers. */
function collected(bytes: (request: ApiRequest) => AsyncIterable<Uint8Array>, clock = new VirtualClock()) {
  const objects = recorded("out-of-memory");
  const [deployment = {}] = ofKind(objects, "Deployment");
  const cache = {
    objects: (kind: string) => ofKind(objects, kind),
    isWatched: () => true,
    isKnownUntil: () => true,
    nextChange: async () => {},
    watchAlso: async () => {},
  };
  const verdict = { workload: toFollow(deployment, { writtenAt: 0 }), findings: [] } as unknown as Verdict;
  const options = {
    api: { bytes } as unknown as ClusterApi,
    cache,
    clock,
    namespace: "test",
    words: en,
    signal: new AbortController().signal,
  };
  return clock.during(() => collectEvidence([verdict], options));
}

const podName = textAt(ofKind(recorded("out-of-memory"), "Pod")[0], "metadata", "name");

test("of a container that has been started again meanwhile, the log before that start is read", async () => {
  const { lastWords, pieces } = await collected(async function* ({ query }) {
    const isPrevious = query?.["previous"] === "true";
    yield Buffer.from(
      isPrevious ? "loading index" : "unable to retrieve container logs for containerd://0a36",
    );
  });
  expect([...lastWords]).toEqual([[`${podName}/c`, { text: "loading index", areLastLine: true }]]);
  expect(pieces.map(({ title }) => title)).toContain(`log of c in ${podName} before its last restart`);
});

test("of a container that has logged nothing, that is known, though the log before is gone", async () => {
  const { lastWords } = await collected(async function* ({ query }) {
    if (query?.["previous"] === "true")
      yield Buffer.from("unable to retrieve container logs for containerd://0a36");
  });
  expect([...lastWords]).toEqual([[`${podName}/c`, { text: "", areLastLine: true }]]);
});

test("of a container whose logs are all gone, nothing is known", async () => {
  const { lastWords } = await collected(async function* () {
    yield Buffer.from("unable to retrieve container logs for containerd://0a36");
  });
  expect([...lastWords]).toEqual([]);
});

const START = Buffer.from("loading index\n".repeat(2000));

test.each<[string, string, (request: ApiRequest) => AsyncIterable<Uint8Array>]>([
  [
    "breaks off",
    "gone",
    async function* ({ query }) {
      if (query?.["tailLines"] !== undefined) throw new Error("gone");
      yield START.subarray(0, Number(query?.["limitBytes"]));
    },
  ],
  [
    "does not come in time",
    "it did not come within 5 s",
    async function* ({ query, signal }) {
      yield START.subarray(0, Number(query?.["limitBytes"]));
      if (query?.["tailLines"] !== undefined)
        await new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason)),
        );
    },
  ],
])("a log whose end %s says so, and no line of it is called the last one", async (_what, why, bytes) => {
  const { lastWords, pieces } = await collected(bytes);
  expect(lastWords.size).toBe(0);
  const lines = pieces[0]?.text.split("\n") ?? [];
  expect([lines[0], lines.at(-1)]).toEqual([
    "loading index",
    `(the log could not be read to its end: ${why})`,
  ]);
  const french = await inLanguage("fr", () => collected(bytes));
  expect(french.pieces[0]?.text).toMatch(/\(le log n’a pas pu être lu jusqu’à sa fin/);
});

test("a log that is refused says why", async () => {
  const { pieces } = await collected(async function* () {
    yield* [];
    throw new Error("forbidden");
  });
  expect(pieces[0]?.text).toBe("(the log could not be read: forbidden)");
});

test("of a long line the beginning and the end are told, for the first cause of an error comes last", async () => {
  const panic =
    "2026-11-26T08:00:00Z ERROR qdrant::startup: Panic occurred in file /qdrant/lib/collection/src/shards/replica_set/mod.rs at line 261: Failed to load local shard: Service internal error: RocksDB open error: IO error: While lock file: ./storage/collections/docs/0/segments/6ccb0e5a/LOCK: Resource temporarily unavailable";
  const { lastWords } = await collected(async function* () {
    yield Buffer.from(panic);
  });
  const { text = "" } = lastWords.get(`${podName}/c`) ?? {};
  expect(text).toMatch(/^2026-11-26T08:00:00Z ERROR qdrant.*… ….*LOCK: Resource temporarily unavailable$/);
  expect(text).toHaveLength(201);
});
