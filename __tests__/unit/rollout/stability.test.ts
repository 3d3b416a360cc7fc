/** The stability window: a crash inside it counts, unless the container was only starting and nobody asked whether it was ready. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { type JsonMap, withAt } from "../../../src/json.js";
import { crashFinding } from "../../../src/rollout/crash-cause.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { crashedSince, NOT_YET_STABLE, steady } from "../../../src/rollout/stability.js";
import { crashCounts } from "../../../src/rollout/views.js";

const PROBE = { httpGet: { path: "/", port: 80 } };

function pod(crashes: number, ranFor: number, probe?: object): JsonMap {
  const terminated = {
    exitCode: 1,
    reason: "Error",
    startedAt: "2026-11-23T17:00:00Z",
    finishedAt: new Date(Date.parse("2026-11-23T17:00:00Z") + ranFor * 1000).toISOString(),
  };
  return {
    metadata: { name: "web-1", uid: "1" },
    spec: { containers: [{ name: "c", ...(probe ? { readinessProbe: probe } : {}) }] },
    status: {
      containerStatuses: [
        {
          name: "c",
          restartCount: crashes,
          ready: true,
          state: { running: {} },
          ...(crashes > 0 ? { lastState: { terminated } } : {}),
        },
      ],
    },
  };
}

const verdict = (seen: JsonMap, state: Verdict["state"] = "ready"): Verdict => ({
  workload: toFollow({ kind: "Deployment", metadata: { name: "web" } }, { writtenAt: 0 }),
  state,
  ready: 1,
  desired: 1,
  reason: "",
  crashes: crashCounts([seen]),
  findings: [],
});

test("it begins when everything is ready, and anew after a break", () => {
  const first = steady(NOT_YET_STABLE, [verdict(pod(0, 0))], 100);
  expect(first.since).toBe(100);
  expect(steady(first, [verdict(pod(0, 0))], 200).since).toBe(100);
  const broken = steady(first, [verdict(pod(0, 0), "waiting")], 300);
  expect(broken.since).toBeUndefined();
  expect(steady(broken, [verdict(pod(0, 0))], 400).since).toBe(400);
});

test("a crash counts also when the container is ready again before anybody looked", () => {
  const stable = steady(NOT_YET_STABLE, [verdict(pod(0, 0, PROBE))], 0);
  expect(crashedSince(stable, [verdict(pod(1, 3, PROBE))])).toHaveLength(1);
});

test("crashes from before everything was ready do not count", () => {
  const stable = steady(NOT_YET_STABLE, [verdict(pod(2, 1, PROBE))], 0);
  expect(crashedSince(stable, [verdict(pod(2, 1, PROBE))])).toEqual([]);
});

test("two ends at the start of a container without a probe are borne, a third is not", () => {
  const stable = steady(NOT_YET_STABLE, [verdict(pod(0, 0))], 0);
  expect(crashedSince(stable, [verdict(pod(1, 0))])).toEqual([]);
  expect(crashedSince(stable, [verdict(pod(2, 1))])).toEqual([]);
  expect(crashedSince(stable, [verdict(pod(3, 0))])).toHaveLength(1);
});

test("an end after some time counts without a probe, too", () => {
  const stable = steady(NOT_YET_STABLE, [verdict(pod(0, 0))], 0);
  expect(crashedSince(stable, [verdict(pod(1, 8))])).toHaveLength(1);
});

test("why it crashed is told also when the container is ready again", () => {
  const url = new URL("../../fixtures/signals/out-of-memory.json", import.meta.url);
  const text = readFileSync(url, "utf8").replaceAll('"ready": false', '"ready": true');
  const { objects } = JSON.parse(text) as { objects: JsonMap[] };
  const observation = { objects: (kind: string) => objects.filter((one) => one["kind"] === kind) };
  const [deployment] = observation.objects("Deployment");
  const finding = crashFinding(toFollow(deployment ?? {}, { writtenAt: 0 }), observation);
  expect(finding?.text).toMatch(/exceeds its memory limit 16Mi/);
});

test("a pod that its node took away has not crashed: it is replaced", () => {
  const evicted = withAt(pod(1, 40, PROBE), ["status", "phase"], "Failed");
  const stable = steady(NOT_YET_STABLE, [verdict(pod(0, 0, PROBE))], 0);
  expect(
    crashedSince(stable, [verdict(withAt(evicted, ["status", "reason"], "Evicted") as JsonMap)]),
  ).toEqual([]);
  expect(crashedSince(stable, [verdict(evicted as JsonMap)])).toHaveLength(1);
});
