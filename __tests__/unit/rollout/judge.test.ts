/** Verdicts on scenes of a real cluster: what counts is our own write, our own revision, and the counts of the controllers. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { withAt } from "../../../src/json.js";
import { AGENT, changed, DB, objectIn, scene, verdictOn, WEB, without } from "./scenes.js";

const READY = scene("ready");
const bump = (objects: readonly JsonMap[], key: string): JsonMap => {
  const object = objectIn(objects, key);
  return withAt(
    object,
    ["metadata", "generation"],
    Number((object["metadata"] as JsonMap)["generation"]) + 1,
  ) as JsonMap;
};

describe("recorded scenes", () => {
  test.each([
    ["just-written", WEB, "waiting", "0 of 2 updated"],
    ["just-written", DB, "waiting", "0 of 1 ready"],
    ["just-written", AGENT, "waiting", "0 of 2 ready"],
    ["ready", WEB, "ready", ""],
    ["ready", DB, "ready", ""],
    ["ready", AGENT, "ready", ""],
    ["fixed-just-written", WEB, "waiting", expect.stringMatching(/of 2 updated/)],
    ["fixed", WEB, "ready", ""],
    ["others-crash", DB, "waiting", expect.any(String)],
    ["others-crash", AGENT, "waiting", expect.any(String)],
  ])("%s: %s is %s", (name, key, state, reason) => {
    const objects = scene(name);
    expect(verdictOn(objects, key, { at: "2026-11-23T17:00:00Z" })).toMatchObject({ state, reason });
  });

  test("a ready Deployment tells its counts and its revision", () => {
    expect(verdictOn(READY, WEB)).toMatchObject({ ready: 2, desired: 2, revision: "1" });
  });
});

describe("the controller has not seen our write yet", () => {
  test.each([WEB, DB, AGENT])("then %s is waiting, however ready it looks", (key) => {
    expect(verdictOn(READY, key, { wrote: bump(READY, key) })).toMatchObject({
      state: "waiting",
      reason: "the controller has not seen the change yet",
    });
  });

  test("nor has the watch: then it is no deleted one", () => {
    expect(verdictOn(without(READY, WEB), WEB, { wrote: objectIn(READY, WEB), seen: false }).state).toBe(
      "waiting",
    );
  });
});

describe("ProgressDeadlineExceeded", () => {
  // Written by the controller at 17:06:51.
  const late = scene("bad-image-deadline");

  test("after our write is a failure", () => {
    expect(verdictOn(late, WEB, { at: "2026-11-23T17:06:42Z" }).state).toBe("failed");
  });

  test("from before our write is not about us: the condition is sticky", () => {
    expect(verdictOn(late, WEB, { at: "2026-11-23T17:06:52Z" }).state).toBe("waiting");
  });

  test("in the second of our write is not about us either", () => {
    expect(verdictOn(late, WEB, { at: "2026-11-23T17:06:51Z" }).state).toBe("waiting");
  });

  test("does not make a complete rollout fail", () => {
    const conditions = (objectIn(late, WEB)["status"] as JsonMap)["conditions"];
    const complete = changed(READY, WEB, ["status", "conditions"], conditions);
    expect(verdictOn(complete, WEB, { at: "2026-11-23T17:06:00Z" }).state).toBe("ready");
  });
});

describe("pods of another revision", () => {
  test("that crash do not fail the new rollout, nor count as crashes of it", () => {
    // The crashing revision is the old one here: ours is the one that is complete.
    const crashing = scene("crash").filter(
      ({ kind, metadata }) => kind === "Pod" && JSON.stringify(metadata).includes("64f968d98d"),
    );
    const verdict = verdictOn([...scene("fixed"), ...crashing], WEB, { at: "2026-11-23T17:06:59Z" });
    expect([verdict.state, [...verdict.crashes.values()].reduce((sum, count) => sum + count, 0)]).toEqual([
      "ready",
      0,
    ]);
  });

  test("that are ready do not count for ours", () => {
    expect(verdictOn(scene("bad-image-early"), WEB)).toMatchObject({
      state: "waiting",
      ready: 0,
      desired: 2,
    });
  });

  test("that have yet to end keep the rollout from being complete", () => {
    const objects = changed(READY, WEB, ["status", "replicas"], 3);
    expect(verdictOn(objects, WEB)).toMatchObject({ state: "waiting", reason: "1 old pod has to end first" });
  });
});

describe("an object that is not ours any more", () => {
  test("because it was deleted is a failure", () => {
    expect(verdictOn(without(READY, WEB), WEB, { wrote: objectIn(READY, WEB) })).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("was deleted"),
    });
  });

  test("because it is being deleted, whatever holds it, is a failure", () => {
    const marked = changed(READY, WEB, ["metadata", "deletionTimestamp"], "2026-11-23T17:20:00Z");
    expect(verdictOn(marked, WEB)).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("was deleted"),
    });
  });

  test("because somebody made it anew is a failure", () => {
    const made = changed(
      changed(READY, WEB, ["metadata", "uid"], "another"),
      WEB,
      ["metadata", "creationTimestamp"],
      "2026-11-23T17:20:00Z",
    );
    expect(verdictOn(made, WEB, { wrote: objectIn(READY, WEB) })).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("created again by somebody else"),
    });
  });
});

describe("a Deployment", () => {
  test("that is paused with a revision to roll out has failed: nothing will happen before somebody resumes it", () => {
    expect(verdictOn(scene("paused"), WEB)).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("paused"),
    });
  });

  test("that is paused with nothing to roll out is ready", () => {
    expect(verdictOn(changed(READY, WEB, ["spec", "paused"], true), WEB).state).toBe("ready");
  });

  test("without replicas is ready without pods", () => {
    const none = ["replicas", "updatedReplicas", "readyReplicas", "availableReplicas"].reduce(
      (objects, field) => changed(objects, WEB, ["status", field], 0),
      changed(READY, WEB, ["spec", "replicas"], 0).filter(({ kind }) => kind !== "Pod"),
    );
    expect(verdictOn(none, WEB)).toMatchObject({ state: "ready", ready: 0, desired: 0 });
  });

  test.each([
    ["updatedReplicas", "1 of 2 updated"],
    ["readyReplicas", "1 of 2 ready"],
    ["availableReplicas", "1 of 2 available"],
  ])("whose %s are too few is waiting", (field, reason) => {
    expect(verdictOn(changed(READY, WEB, ["status", field], 1), WEB)).toMatchObject({
      state: "waiting",
      reason,
    });
  });

  test("whose pods are to be ready for a while says for how long", () => {
    const objects = changed(
      changed(READY, WEB, ["status", "availableReplicas"], 1),
      WEB,
      ["spec", "minReadySeconds"],
      30,
    );
    expect(verdictOn(objects, WEB).reason).toBe(
      "1 of 2 available: `minReadySeconds` asks that they be ready for 30 s",
    );
  });

  test("whose new ReplicaSet is not there yet is waiting", () => {
    expect(
      verdictOn(
        READY.filter(({ kind }) => kind !== "ReplicaSet"),
        WEB,
      ),
    ).toMatchObject({
      state: "waiting",
      reason: "the new ReplicaSet is not there yet",
    });
  });
});

describe("a StatefulSet", () => {
  const updating = changed(
    changed(READY, DB, ["status", "updateRevision"], "db-new"),
    DB,
    ["status", "updatedReplicas"],
    0,
  );

  test("of which no pod is updated is waiting, although all are ready", () => {
    expect(verdictOn(updating, DB)).toMatchObject({ state: "waiting", reason: "0 of 1 updated" });
  });

  test("that updates only from a partition upwards waits for no more than that", () => {
    expect(
      verdictOn(changed(updating, DB, ["spec", "updateStrategy", "rollingUpdate", "partition"], 1), DB).state,
    ).toBe("ready");
  });
});

test.each([
  ["updatedNumberScheduled", "1 of 2 updated"],
  ["numberReady", "1 of 2 ready"],
  ["numberAvailable", "1 of 2 available"],
])("a DaemonSet whose %s is too small is waiting", (field, reason) => {
  expect(verdictOn(changed(READY, AGENT, ["status", field], 1), AGENT)).toMatchObject({
    state: "waiting",
    reason,
  });
});

test("a ReplicaSet of the manifests is ready when its pods are", () => {
  const [ready, bad] = [scene("ready"), scene("bad-image-early")];
  expect(verdictOn(ready, "ReplicaSet/web-79fdd886c5")).toMatchObject({
    state: "ready",
    ready: 2,
    desired: 2,
  });
  expect(verdictOn(bad, "ReplicaSet/web-c679b5586")).toMatchObject({
    state: "waiting",
    reason: expect.stringContaining("no image"),
  });
});

test("an empty or half-known status is waiting, never an exception", () => {
  for (const key of [WEB, DB, AGENT]) {
    for (const status of [{}, null, { conditions: "x" }, { observedGeneration: "1" }])
      expect(verdictOn(changed(READY, key, ["status"], status), key).state).toBe("waiting");
  }
});

test("pods of a Job that have ended well are no crashes, however many there are", () => {
  const job: JsonMap = { kind: "Job", metadata: { name: "import", uid: "j" }, spec: { completions: 3 } };
  const done = (name: string): JsonMap => ({
    kind: "Pod",
    metadata: { name, uid: name, ownerReferences: [{ uid: "j" }] },
    spec: { containers: [{ name: "task" }] },
    status: {
      phase: "Succeeded",
      containerStatuses: [
        { name: "task", restartCount: 0, state: { terminated: { exitCode: 0, reason: "Completed" } } },
      ],
    },
  });
  const verdict = verdictOn([job, done("a"), done("b"), done("c")], "Job/import");
  expect(verdict.findings.filter(({ isRipe }) => isRipe)).toEqual([]);
});
