/** What holds for every judgement: it is deterministic, order does not matter, and a healthy end is never red. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { type JsonMap, textAt, withAt } from "../../../src/json.js";
import { type Followed, toFollow } from "../../../src/rollout/followed.js";
import { type Judgement, judge, type Memory, NO_MEMORY } from "../../../src/rollout/judge.js";
import { scene } from "./scenes.js";

const FIXTURES = new URL("../../fixtures/signals/", import.meta.url);

interface Recorded {
  readonly objects: readonly JsonMap[];
}

const BROKEN: readonly (readonly JsonMap[])[] = readdirSync(FIXTURES).map(
  (name) => (JSON.parse(readFileSync(new URL(name, FIXTURES), "utf8")) as Recorded).objects,
);

const START = Date.parse("2026-11-23T17:30:00Z");

const KINDS = new Set(["Deployment", "StatefulSet", "DaemonSet", "Job", "Service"]);

const WITH_REVISIONS = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

function followedIn(objects: readonly JsonMap[]): Followed[] {
  return objects
    .filter((object) => KINDS.has(textAt(object, "kind") ?? ""))
    .map((object) => toFollow(object, { writtenAt: 0 }));
}

function judged(
  objects: readonly JsonMap[],
  followed: readonly Followed[],
  memory: Memory,
  now: number,
): Judgement {
  const observation = { objects: (kind: string) => objects.filter((object) => object["kind"] === kind) };
  return judge(followed, observation, memory, {
    now,
    failFast: "auto",
    unschedulable: 90_000,
    answers: new Map(),
  });
}

const told = ({ verdicts }: Judgement) =>
  verdicts.map(({ workload, state, reason, ready, desired }) => ({
    name: workload.name,
    state,
    reason,
    ready,
    desired,
  }));

const brokenScene = fc.constantFrom(...BROKEN);
const moment = fc.integer({ min: 0, max: 600_000 });

describe("judging", () => {
  test("is deterministic", () => {
    fc.assert(
      fc.property(brokenScene, moment, (objects, later) => {
        const followed = followedIn(objects);
        const first = judged(objects, followed, NO_MEMORY, START);
        const again = judged(objects, followed, NO_MEMORY, START);
        expect(again).toEqual(first);
        expect(told(judged(objects, followed, first.memory, START + later))).toEqual(
          told(judged(objects, followed, again.memory, START + later)),
        );
      }),
    );
  });

  test("does not depend on what of it was judged before", () => {
    fc.assert(
      fc.property(brokenScene, brokenScene, moment, (objects, others, later) => {
        const followed = followedIn(objects);
        // Signals remember what they saw on pods that have not changed; those of a copy are all new.
        judged([...objects, ...others], [...followed, ...followedIn(others)], NO_MEMORY, START);
        const before = judged(objects, followed, NO_MEMORY, START);
        const copy = structuredClone(objects);
        const fresh = judged(copy, followedIn(copy), NO_MEMORY, START);
        expect(told(judged(objects, followed, before.memory, START + later))).toEqual(
          told(judged(structuredClone(copy), followedIn(copy), fresh.memory, START + later)),
        );
      }),
    );
  });

  test("does not depend on the order of the objects", () => {
    const shuffled = brokenScene.chain((objects) =>
      fc.tuple(
        fc.constant(objects),
        fc.shuffledSubarray([...objects], { minLength: objects.length, maxLength: objects.length }),
        moment,
      ),
    );
    fc.assert(
      fc.property(shuffled, ([objects, reordered, later]) => {
        const followed = followedIn(objects);
        const straight = judged(objects, followed, NO_MEMORY, START);
        const mixed = judged(reordered, followed, NO_MEMORY, START);
        expect(told(mixed)).toEqual(told(straight));
        expect(told(judged(reordered, followed, mixed.memory, START + later))).toEqual(
          told(judged(objects, followed, straight.memory, START + later)),
        );
      }),
    );
  });

  test("never finds a failure in a cluster that is healthy, whatever was seen before", () => {
    const healthy = scene("ready");
    const followed = followedIn(healthy);
    const history = fc.array(fc.tuple(brokenScene, fc.integer({ min: 0, max: 120_000 })), { maxLength: 8 });
    fc.assert(
      fc.property(history, (steps) => {
        let memory = NO_MEMORY;
        let now = START;
        for (const [objects, wait] of steps) {
          now += wait;
          // The objects of the broken scene beside ours: what is wrong elsewhere is remembered, too.
          memory = judged(
            [...objects, ...healthy],
            [...followedIn(objects), ...followed],
            memory,
            now,
          ).memory;
        }
        expect(told(judged(healthy, followed, memory, now)).map(({ state }) => state)).toEqual(
          followed.map(() => "ready"),
        );
      }),
    );
  });

  test("never finds a failure in the pods of another revision, whatever they go through", () => {
    const healthy = scene("ready");
    const stray = fc.array(brokenScene, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stray, moment, (scenes, later) => {
        const pods = scenes.flat().filter(({ kind }) => kind === "Pod" || kind === "Event");
        const objects = [...healthy, ...pods];
        const first = judged(objects, followedIn(healthy), NO_MEMORY, START);
        const second = judged(objects, followedIn(healthy), first.memory, START + later);
        expect(second.verdicts.every(({ state }) => state === "ready")).toBe(true);
      }),
    );
  });

  test("does not wait for more than what is missing: patience ends at the moment that was announced", () => {
    fc.assert(
      fc.property(brokenScene, (objects) => {
        const followed = followedIn(objects);
        const first = judged(objects, followed, NO_MEMORY, START);
        if (first.nextAt === undefined || first.verdicts.some(({ state }) => state === "failed")) return;
        const before = judged(objects, followed, first.memory, first.nextAt - 1);
        expect(told(before)).toEqual(told(first));
        const then = judged(objects, followed, first.memory, first.nextAt);
        expect(
          then.questions.length > 0 ||
            then.verdicts.some(({ state }) => state === "failed") ||
            then.nextAt !== undefined,
        ).toBe(true);
      }),
    );
  });
});

test("a change that is not seen yet is waited for, however broken the pods of before are", () => {
  for (const objects of BROKEN) {
    const observed = objects.map((object) =>
      WITH_REVISIONS.has(textAt(object, "kind") ?? "")
        ? (withAt(object, ["status", "observedGeneration"], 1) as JsonMap)
        : object,
    );
    const followed = followedIn(observed)
      .filter(({ kind }) => WITH_REVISIONS.has(kind))
      .map((one) => ({ ...one, generation: 2 }));
    const first = judged(observed, followed, NO_MEMORY, START);
    const { verdicts } = judged(observed, followed, first.memory, START + 600_000);
    const reason = "the controller has not seen the change yet";
    for (const verdict of verdicts) expect(verdict).toMatchObject({ state: "waiting", reason });
  }
});
