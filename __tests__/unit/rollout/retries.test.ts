/** How often a Job may fail: as its author says, unless nothing heals it; counted by attempts at the same work. Objects are those of Kubernetes 1.34, shortened. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { namesRetries, toFollow } from "../../../src/rollout/followed.js";
import { type Judgement, type JudgeOptions, judge, NO_MEMORY } from "../../../src/rollout/judge.js";
import { type Answer, questionKey } from "../../../src/rollout/questions.js";

interface End {
  readonly code?: number;
  readonly message?: string;
  readonly restarts?: number;
  readonly index?: number;
}

const attempt = (
  name: string,
  { code = 3, message = "", restarts = 0, index }: End = {},
  ...more: readonly string[]
): JsonMap => ({
  kind: "Pod",
  metadata: {
    name,
    uid: name,
    ownerReferences: [{ uid: "j" }],
    annotations: index === undefined ? {} : { "batch.kubernetes.io/job-completion-index": `${index}` },
  },
  spec: { containers: ["task", ...more].map((container) => ({ name: container })) },
  status: {
    phase: "Failed",
    containerStatuses: ["task", ...more].map((container) => ({
      name: container,
      restartCount: restarts,
      state: { terminated: { exitCode: code, reason: "Error", message } },
    })),
  },
});

const attempts = (count: number, end: End = {}): JsonMap[] =>
  Array.from({ length: count }, (_, number) => attempt(`migrate-${number + 1}`, end));

interface Look {
  readonly spec?: object;
  readonly pods: readonly JsonMap[];
  /** What each pod logged last. */
  readonly said?: string;
  readonly failFast?: JudgeOptions["failFast"];
  readonly conditions?: readonly object[];
}

function judged({ spec = {}, pods, said, failFast = "auto", conditions = [] }: Look): Judgement {
  const manifest: JsonMap = { kind: "Job", metadata: { name: "migrate", uid: "j" }, spec: { ...spec } };
  // The API server adds what the manifest leaves out.
  const job: JsonMap = {
    ...manifest,
    spec: { backoffLimit: 6, completions: 1, parallelism: 1, ...spec },
    status: { conditions },
  };
  const followed = [{ ...toFollow(job, { writtenAt: 0, namesRetries: namesRetries(manifest) }), seen: true }];
  const objects = [job, ...pods];
  const observation = { objects: (kind: string) => objects.filter((one) => one["kind"] === kind) };
  const options = { now: 0, failFast, unschedulable: 90_000 };
  const first = judge(followed, observation, NO_MEMORY, { ...options, answers: new Map() });
  if (said === undefined) return first;
  const answers = new Map(
    first.questions.map((question) => [
      questionKey(question),
      { is: "yes", at: 0, words: said } satisfies Answer,
    ]),
  );
  return judge(followed, observation, first.memory, { ...options, answers });
}

const stateOf = (look: Look) => judged(look).verdicts[0]?.state;

describe("a Job whose manifest says how often it may fail", () => {
  const spec = { backoffLimit: 10 };

  test("is not failed at its third crash before its log is read", () => {
    const { verdicts, questions } = judged({ spec, pods: attempts(3) });
    expect(verdicts[0]?.state).toBe("waiting");
    const log = { kind: "Log", workload: "Job/migrate", container: "task", previous: false, crashes: 3 };
    expect(questions).toEqual([{ ...log, pod: "migrate-3" }]);
  });

  test.each([
    ["could not connect to server: Connection refused", "waiting"],
    ["the queue is not there yet", "waiting"],
    ["relation users does not exist", "waiting"],
    ["ERROR: permission denied for table users", "waiting"],
    ["missing table: DOCS_V2", "waiting"],
    ["", "waiting"],
    ["ModuleNotFoundError: No module named 'app.models'", "failed"],
    ["KeyError: 'DATABASE_URL'", "failed"],
    ["sh: migrate: unknown option --fast", "failed"],
  ])("and says %j after three crashes: %s", (said, state) => {
    expect(stateOf({ spec, pods: attempts(3), said })).toBe(state);
  });

  test("needs no log for what its termination message or its exit code tells", () => {
    const known = { message: "no such module: ModuleNotFoundError: No module named 'alembic'" };
    expect(stateOf({ spec, pods: attempts(3, known) })).toBe("failed");
    expect(stateOf({ spec, pods: attempts(3, { code: 127 }) })).toBe("failed");
    const { verdicts, questions } = judged({ spec, pods: attempts(3, { message: "not yet" }) });
    expect([verdicts[0]?.state, questions]).toEqual(["waiting", []]);
  });

  test("may start again in the same pod just as well", () => {
    const pods = attempts(1, { restarts: 4 });
    expect(stateOf({ spec, pods, said: "Connection refused" })).toBe("waiting");
    expect(stateOf({ spec, pods, said: "No module named 'app'" })).toBe("failed");
  });

  test("fails for what its pods say when it gives up", () => {
    const conditions = [{ type: "FailureTarget", status: "True", reason: "BackoffLimitExceeded" }];
    const { verdicts } = judged({ spec: { backoffLimit: 2 }, pods: attempts(3), conditions });
    expect(verdicts[0]).toMatchObject({
      state: "failed",
      reason: "Container task of migrate-1 crashes with exit code 3 (3 pods alike)",
    });
  });

  test("is not borne when it is strict", () => {
    expect(stateOf({ spec, pods: attempts(1), failFast: "strict" })).toBe("failed");
  });
});

test("a Job of which only the API server says how often it may fail fails at its third crash", () => {
  expect(stateOf({ pods: attempts(2) })).toBe("waiting");
  expect(stateOf({ pods: attempts(3) })).toBe("failed");
});

describe("crashes of a Job are counted", () => {
  test("by rounds, where several pods are at work side by side", () => {
    const spec = { completions: 3, parallelism: 3 };
    expect(stateOf({ spec, pods: attempts(6) })).toBe("waiting");
    expect(stateOf({ spec, pods: attempts(7) })).toBe("failed");
  });

  test("by the part of the work, where each has an index", () => {
    const spec = { completions: 3, parallelism: 3, completionMode: "Indexed" };
    const of = (...indexes: readonly number[]) =>
      indexes.map((index, number) => attempt(`migrate-${number}`, { index }));
    expect(stateOf({ spec, pods: of(0, 1, 2, 0, 1, 2) })).toBe("waiting");
    expect(stateOf({ spec, pods: of(1, 1, 1) })).toBe("failed");
  });

  test.each([
    ["an exit code", { onExitCodes: { operator: "In", values: [75] } }, 75],
    ["another container's", { onExitCodes: { containerName: "other", operator: "In", values: [75] } }, 3],
    ["all but some exit codes", { onExitCodes: { operator: "NotIn", values: [3] } }, 75],
  ])("without those that its `podFailurePolicy` ignores: %s", (_what, rule, code) => {
    const spec = { podFailurePolicy: { rules: [{ action: "Ignore", ...rule }] } };
    expect(stateOf({ spec, pods: attempts(5, { code: 75 }) })).toBe(code === 75 ? "waiting" : "failed");
    expect(stateOf({ spec, pods: attempts(5) })).toBe("failed");
  });

  test("by the first rule that fits", () => {
    const onExitCodes = { operator: "In", values: [75] };
    const rules = [
      { action: "Count", onExitCodes },
      { action: "Ignore", onExitCodes },
    ];
    expect(stateOf({ spec: { podFailurePolicy: { rules } }, pods: attempts(3, { code: 75 }) })).toBe(
      "failed",
    );
  });

  test("not when the cluster took the pod away, and the policy says so", () => {
    const disrupted = attempts(4).map((pod) => ({
      ...pod,
      status: {
        ...(pod["status"] as JsonMap),
        conditions: [{ type: "DisruptionTarget", status: "True" }],
      },
    }));
    const rules = [{ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget" }] }];
    expect(stateOf({ spec: { podFailurePolicy: { rules } }, pods: disrupted })).toBe("waiting");
    expect(stateOf({ pods: disrupted })).toBe("failed");
  });
});

test("a Job past its deadline fails for what its pods say, and tells the deadline", () => {
  const spec = { backoffLimit: 10, activeDeadlineSeconds: 40 };
  const conditions = [
    { type: "FailureTarget", status: "True", reason: "DeadlineExceeded", message: "too late" },
  ];
  expect(judged({ spec, pods: attempts(1), conditions }).verdicts[0]).toMatchObject({
    state: "failed",
    reason: "Container task of migrate-1 crashes with exit code 3",
    ending: { id: "job-deadline-exceeded" },
  });
  expect(judged({ spec, pods: [], conditions }).verdicts[0]?.reason).toBe("too late");
});

describe("of those that fail alike are told", () => {
  const reasonOf = (...pods: readonly JsonMap[]) => judged({ pods }).verdicts[0]?.reason;

  test("pods, not their containers", () => {
    expect(reasonOf(attempt("migrate-1", {}, "proxy"))).not.toContain("alike");
    expect(reasonOf(attempt("migrate-1", {}, "proxy"), attempt("migrate-2", {}, "proxy"))).toContain(
      "(2 pods alike)",
    );
  });

  test("those of the same container", () => {
    const proxy = edited(attempt("migrate-2"), "task", "proxy");
    expect(reasonOf(attempt("migrate-1"), proxy)).not.toContain("alike");
  });
});

function edited(object: JsonMap, from: string, to: string): JsonMap {
  return JSON.parse(JSON.stringify(object).replaceAll(`"${from}"`, `"${to}"`)) as JsonMap;
}

test.each([
  [{ completions: 4, parallelism: 2 }, 3, "3 of 4 complete"],
  [{ completions: undefined, parallelism: 3 }, 1, "1 of 3 complete"],
  [{ completions: undefined, parallelism: undefined }, 0, "0 of 1 complete"],
])("a Job of %j counts what is complete", (spec, succeeded, text) => {
  const job: JsonMap = { kind: "Job", metadata: { name: "migrate", uid: "j" }, spec, status: { succeeded } };
  const followed = [{ ...toFollow(job, { writtenAt: 0 }), seen: true }];
  const observation = { objects: (kind: string) => (kind === "Job" ? [job] : []) };
  const options = { now: 0, failFast: "auto", unschedulable: 0, answers: new Map() } as const;
  expect(judge(followed, observation, NO_MEMORY, options).verdicts[0]?.reason).toBe(text);
});
