/** Evidence as text: short, merged, without values that may be secret. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { ClusterApi } from "../../../src/cluster/api.js";
import type { JsonMap } from "../../../src/json.js";
import { collectEvidence } from "../../../src/rollout/evidence.js";
import {
  conditionLines,
  eventLines,
  logText,
  podTable,
  specText,
} from "../../../src/rollout/evidence-text.js";
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

test("a long log keeps its head and its tail, and says how much was left out", () => {
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
  const text = logText(lines).split("\n");
  expect(text[0]).toBe("line 0");
  expect(text).toContain("(… 150 lines left out …)");
  expect(text.at(-1)).toBe("line 199");
  expect(logText(["one", "two"])).toBe("one\ntwo");
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

test("of a container that has been started again meanwhile, the log before that start is read", async () => {
  const objects = recorded("out-of-memory");
  const [deployment = {}] = ofKind(objects, "Deployment");
  const [pod = {}] = ofKind(objects, "Pod");
  const api = {
    async *lines({ query }: { query: Readonly<Record<string, string>> }) {
      if (query["previous"] === "true") yield "loading index";
      else yield "unable to retrieve container logs for containerd://0a36d27f06c4f4d3";
    },
  } as unknown as ClusterApi;
  const cache = {
    objects: (kind: string) => ofKind(objects, kind),
    isWatched: () => true,
    isKnownUntil: () => true,
    nextChange: async () => {},
    watchAlso: async () => {},
  };
  const verdict = { workload: toFollow(deployment, { writtenAt: 0 }), findings: [] } as unknown as Verdict;
  const { lastLines, pieces } = await collectEvidence([verdict], {
    api,
    cache,
    clock: new VirtualClock(),
    namespace: "test",
    words: en,
    signal: new AbortController().signal,
  });
  const { name } = pod["metadata"] as { name: string };
  expect([...lastLines]).toEqual([[`${name}/c`, "loading index"]]);
  expect(pieces.map(({ title }) => title)).toContain(`log of c in ${name} before its last restart`);
});
