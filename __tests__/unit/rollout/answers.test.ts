/** What is asked when a verdict hangs on it: references, and the lease that the kubelet of a node renews. */
import { once } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { ApiError, type ApiRequest, type ClusterApi } from "../../../src/cluster/api.js";
import { askAbout } from "../../../src/rollout/answers.js";
import type { Answer, Question } from "../../../src/rollout/questions.js";

const NOW = Date.parse("2026-11-25T20:15:00Z");
const SECOND = 1000;

type Body = object | ApiError;

async function* bytesOf(body: Body) {
  if (body instanceof Uint8Array) yield body;
  else throw body;
}

/** Asks one question at a moment of the runner's clock; the server's clock is the same. */
async function ask(question: Question, body: Body, { before = new Map(), later = 0 }: Look = {}) {
  const paths: string[] = [];
  const api = {
    async send({ path }: ApiRequest) {
      paths.push(path);
      if (body instanceof ApiError) throw body;
      return { status: 200, body, warnings: [], serverTime: NOW + later };
    },
    bytes({ path, query }: ApiRequest & { query: Record<string, string> }) {
      paths.push(`${path}?previous=${query["previous"] ?? "false"}`);
      return bytesOf(body);
    },
  } as unknown as ClusterApi;
  const clock = {
    now: () => NOW + later,
    sleep: (_milliseconds: number, signal: AbortSignal) =>
      once(signal, "abort").then(() => signal.throwIfAborted()),
  };
  const { signal } = new AbortController();
  const answers = await askAbout([question], before, { api, clock, namespace: "test", signal });
  return { answer: [...answers.values()][0], answers, paths };
}

interface Look {
  readonly before?: ReadonlyMap<string, Answer>;
  readonly later?: number;
}

const NODE: Question = { kind: "Node", name: "node2" };
const lease = (renewTime: string) => ({ spec: { renewTime, leaseDurationSeconds: 40 } });

describe("a node", () => {
  test("reports when it has renewed its lease just now", async () => {
    const { answer, paths } = await ask(NODE, lease("2026-11-25T20:14:50.153417Z"));
    expect(answer).toMatchObject({ is: "yes", at: NOW, lost: 0 });
    expect(paths).toEqual(["/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node2"]);
  });

  test("does not report when its lease is older than it would ever get, and since when is known", async () => {
    const { answer } = await ask(NODE, lease("2026-11-25T20:14:20.000000Z"));
    expect(answer).toMatchObject({ is: "no", lost: 40 * SECOND });
  });

  test("that comes back has been lost all the while", async () => {
    const { answers } = await ask(NODE, lease("2026-11-25T20:14:20.000000Z"));
    const { answer: still, answers: before } = await ask(NODE, lease("2026-11-25T20:14:20.000000Z"), {
      before: answers,
      later: 20 * SECOND,
    });
    expect(still).toMatchObject({ is: "no", lost: 60 * SECOND });
    const { answer } = await ask(NODE, lease("2026-11-25T20:15:38.000000Z"), { before, later: 40 * SECOND });
    expect(answer).toMatchObject({ is: "yes", lost: 80 * SECOND });
  });

  test("whose clock is wrong reports when its lease is another one at the second question", async () => {
    const { answers: before } = await ask(NODE, lease("2026-11-25T19:00:00.000000Z"));
    const { answer } = await ask(NODE, lease("2026-11-25T19:00:10.000000Z"), { before, later: 10 * SECOND });
    expect(answer?.is).toBe("yes");
  });

  test.each([
    ["the lease may not be read", new ApiError(403, "Forbidden", "leases is forbidden")],
    ["there is no lease", new ApiError(404, "NotFound", "not found")],
    ["the lease tells nothing", {}],
  ])("is unknown when %s", async (_why, body) => {
    const { answer } = await ask(NODE, body);
    expect(answer).toMatchObject({ is: "unknown", at: NOW });
  });
});

describe("a reference", () => {
  const key: Question = { kind: "Secret", name: "login", key: "user" };

  test.each([
    ["has the key", { data: { user: "YQ==" } }, "yes"],
    ["has another key", { data: { password: "YQ==" } }, "no"],
    ["is missing", new ApiError(404, "NotFound", "not found"), "no"],
    ["may not be read", new ApiError(403, "Forbidden", "secrets is forbidden"), "unknown"],
  ] as const)("that %s", async (_what, body, is) => {
    const { answer, paths } = await ask(key, body);
    expect([answer?.is, paths]).toEqual([is, ["/api/v1/namespaces/test/secrets/login"]]);
  });
});

describe("the log of a container that crashed", () => {
  const log = {
    kind: "Log",
    workload: "Job/migrate",
    pod: "migrate-1",
    container: "task",
    crashes: 3,
  } as const;
  const path = "/api/v1/namespaces/test/pods/migrate-1/log";
  const said = (text: string) => new TextEncoder().encode(text);

  test("tells what it said last", async () => {
    const { answer, paths } = await ask({ ...log, previous: false }, said("starting\nno such table\n"));
    expect([answer, paths]).toEqual([
      { is: "yes", at: NOW, words: "no such table" },
      [`${path}?previous=false`],
    ]);
  });

  test("is the one before when it runs again", async () => {
    const { paths } = await ask({ ...log, previous: true }, said("x"));
    expect(paths).toEqual([`${path}?previous=true`]);
  });

  test.each([
    ["may not be read", new ApiError(403, "Forbidden", "pods/log is forbidden")],
    ["is empty", said("")],
  ])("tells nothing when it %s", async (_why, body) => {
    const { answer } = await ask({ ...log, previous: false }, body);
    expect(answer).toEqual({ is: "unknown", at: NOW });
  });
});
