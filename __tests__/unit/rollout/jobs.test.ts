/** Jobs that delete themselves when they have ended, or their pods when they give up. Objects are those of Kubernetes 1.34, shortened. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { failureProblem } from "../../../src/rollout/explain.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { lastVerdict } from "./scenes.js";

const job = (...conditions: readonly object[]): JsonMap => ({
  kind: "Job",
  metadata: { name: "migrate", uid: "j" },
  spec: { completions: 1 },
  status: { conditions: conditions.map((condition) => ({ status: "True", ...condition })) },
});

const crashed = (more: object = {}): JsonMap => ({
  kind: "Pod",
  metadata: { name: "migrate-1", uid: "p", ownerReferences: [{ uid: "j" }], ...more },
  spec: { restartPolicy: "OnFailure", containers: [{ name: "task" }] },
  status: {
    phase: "Running",
    containerStatuses: [
      { name: "task", restartCount: 0, state: { terminated: { exitCode: 3, reason: "Error" } } },
    ],
  },
});

/** The last verdict on the Job, looked at second by second. */
function verdictAfter(...looks: readonly (readonly JsonMap[])[]): Verdict {
  return lastVerdict(toFollow(job(), { writtenAt: 0 }), looks, (second) => second * 1000);
}

const COMPLETE = { type: "Complete", reason: "CompletionsReached" };
const GAVE_UP = {
  type: "FailureTarget",
  reason: "BackoffLimitExceeded",
  message: "Job has reached the specified backoff limit",
};

describe("a Job that is there no more", () => {
  test("was complete before: its `ttlSecondsAfterFinished` is over, and it stays complete", () => {
    expect(verdictAfter([job()], [job(COMPLETE)], [], []).state).toBe("ready");
  });

  test("had failed before: it stays failed, for its own reason", () => {
    expect(verdictAfter([job(), crashed()], [job(GAVE_UP), crashed()], [])).toMatchObject({
      state: "failed",
      reason: "Container task of migrate-1 crashes with exit code 3",
    });
  });

  test("had not ended: somebody else deleted it", () => {
    expect(verdictAfter([job(), crashed()], [])).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("was deleted"),
    });
  });
});

describe("a Job that gives up", () => {
  test("says why, although its pod is deleted at the same moment", () => {
    const ending = crashed({ deletionTimestamp: "2026-11-26T08:00:00Z" });
    for (const pods of [[ending], []])
      expect(verdictAfter([job(), crashed()], [job(GAVE_UP), ...pods])).toMatchObject({
        state: "failed",
        reason: "Container task of migrate-1 crashes with exit code 3",
      });
  });

  test("is asked for its log, or for its events when its pods are gone with it", () => {
    const lookAfter = (ended: JsonMap) =>
      failureProblem(verdictAfter([job(), crashed()], [ended, crashed()]), "shop", new Map()).look;
    const events = "kubectl -n shop get events --field-selector involvedObject.name=migrate-1";
    expect(lookAfter(job(GAVE_UP))).toBe("kubectl -n shop logs migrate-1 -c task");
    expect(lookAfter({ ...job(GAVE_UP), spec: { completions: 1, ttlSecondsAfterFinished: 0 } })).toBe(events);
    expect(lookAfter(job({ ...GAVE_UP, reason: "DeadlineExceeded" }))).toBe(events);
  });

  test("says that it did, where nothing is known of its pods", () => {
    expect(verdictAfter([job()], [job(GAVE_UP)]).reason).toBe("Job has reached the specified backoff limit");
  });
});
