/** What failed before the write is no verdict on it: only the kubelet's next try is. Objects are those of Kubernetes 1.34, shortened. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { lastVerdict } from "./scenes.js";

const BEFORE = "2026-11-26T08:00:00Z";
const WRITTEN = Date.parse("2026-11-26T08:05:00Z");
const AFTER = "2026-11-26T08:05:00Z";
const LATER = "2026-11-26T08:05:08Z";

function pod(status: object, since: string): JsonMap {
  return {
    kind: "Pod",
    metadata: { name: "web", uid: "p", creationTimestamp: since },
    spec: { containers: [{ name: "server", image: "web:1" }] },
    status: {
      phase: "Running",
      conditions: [{ type: "Ready", status: "False", lastTransitionTime: since }],
      containerStatuses: [{ name: "server", ready: false, restartCount: 0, ...status }],
    },
  };
}

const WORDS = 'failed to pull "web:1": rpc error: code = NotFound desc = not found';
const pull = (reason: string) => ({ state: { waiting: { reason, message: WORDS } } });
const FAILED = pull("ErrImagePull");
const BACKS_OFF = pull("ImagePullBackOff");
const crashed = (restartCount: number, startedAt = BEFORE) => ({
  restartCount,
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: { terminated: { exitCode: 1, reason: "Error", startedAt } },
});
const RUNS = { ...crashed(5), state: { running: { startedAt: AFTER } } };

const PULLING: JsonMap = {
  kind: "Event",
  reason: "Pulling",
  involvedObject: { uid: "p", name: "web", kind: "Pod", fieldPath: "spec.containers{server}" },
};

/** Looked at every 10 s. */
function verdictAfter(since: string, looks: readonly object[], events: readonly JsonMap[] = []): Verdict {
  return lastVerdict(
    toFollow(pod({}, since), { writtenAt: WRITTEN }),
    looks.map((look) => [pod(look, since), ...events]),
    (index) => WRITTEN + index * 10_000,
  );
}

describe("a pod from before the write", () => {
  test.each<[what: string, looks: readonly object[]]>([
    ["whose pull backs off", [BACKS_OFF, BACKS_OFF, BACKS_OFF]],
    ["whose pull had just failed", [FAILED, BACKS_OFF, BACKS_OFF]],
    ["that crashed often", [crashed(4), crashed(4), crashed(4)]],
    ["that crashed often and was started again", [crashed(4), RUNS, RUNS]],
    ["whose failure of before is shown late", [BACKS_OFF, FAILED, BACKS_OFF, BACKS_OFF]],
    ["whose program began before", [crashed(4), crashed(5), crashed(5)]],
  ])("%s is waited for", (_, looks) => {
    const { state, reason } = verdictAfter(BEFORE, looks);
    expect(state).toBe("waiting");
    expect(reason).toMatch(/ \(before this deployment; the next try decides\)$/);
  });

  test.each<[what: string, looks: readonly object[]]>([
    ["whose next pull fails", [BACKS_OFF, BACKS_OFF, BACKS_OFF, FAILED]],
    ["whose next pull failed, and backs off again", [BACKS_OFF, BACKS_OFF, BACKS_OFF, FAILED, BACKS_OFF]],
    ["whose next but one pull fails", [FAILED, BACKS_OFF, BACKS_OFF, FAILED]],
    ["that crashes once more", [crashed(4), RUNS, crashed(5, LATER)]],
    ["that crashes twice more, by a clock that is late", [crashed(4), crashed(5), crashed(6)]],
    ["that has its image now, and crashes", [BACKS_OFF, crashed(1, LATER), crashed(2, LATER)]],
  ])("%s fails", (_, looks) => {
    expect(verdictAfter(BEFORE, looks)).toMatchObject({
      state: "failed",
      reason: expect.not.stringContaining("before this deployment"),
    });
  });
});

test.each([
  ["after the write counts at once", LATER, "failed"],
  ["in the second of the write may be earlier", AFTER, "waiting"],
])("a pull that was told to begin %s", (_, lastTimestamp, state) => {
  expect(verdictAfter(BEFORE, [BACKS_OFF, FAILED], [{ ...PULLING, lastTimestamp }]).state).toBe(state);
});

test.each<[what: string, looks: readonly object[]]>([
  ["whose pull backs off", [BACKS_OFF, BACKS_OFF]],
  ["that crashed often", [crashed(4)]],
])("a pod of the write %s fails at once", (_, looks) => {
  expect(verdictAfter(AFTER, looks).state).toBe("failed");
});
