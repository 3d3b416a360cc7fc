/** Following a rollout on a scripted cache and a clock that leaps: the window, the end of time, and what the log says. */
import { once } from "node:events";
import { describe, expect, test } from "@jest/globals";
import type { ClusterApi } from "../../../src/cluster/api.js";
import { type DeployError, problemsOf } from "../../../src/errors.js";
import type { JsonMap } from "../../../src/json.js";
import { type FollowOptions, followRollout } from "../../../src/rollout/follow.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { en } from "../../../src/words/en.js";
import { fr } from "../../../src/words/fr.js";
import { inLanguage } from "../../../src/words/say.js";
import { memoryLogger } from "../models/ollama-server.js";
import { changed, objectIn, scene, WEB } from "./scenes.js";

/** What is seen from this second on. */
type Change = readonly [second: number, objects: readonly JsonMap[]];

const SECOND = 1000;
const START = Date.parse("2026-11-23T17:06:29Z");

/**
 * A cache whose content changes at given seconds, and a clock that leaps to the next change or the end of a wait. Of the last
 * `behind` seconds it is never known whether there was more.
 */
function world(changes: readonly Change[], answer: Partial<FollowOptions> = {}, behind = 0) {
  let now = START;
  const seen = (): readonly JsonMap[] =>
    changes.findLast(([second]) => START + second * SECOND <= now)?.[1] ?? [];
  const waits: number[] = [];
  const cache = {
    objects: (kind: string) => seen().filter((object) => object["kind"] === kind),
    isWatched: () => true,
    isKnownUntil: (moment: number) => moment <= now - behind * SECOND,
    watchAlso: async () => {},
    async nextChange(milliseconds: number, signal: AbortSignal) {
      signal.throwIfAborted();
      waits.push(milliseconds);
      if (waits.length > 500) throw new Error("the rollout is followed without end");
      const next =
        changes.map(([second]) => START + second * SECOND).find((at) => at > now) ?? Number.POSITIVE_INFINITY;
      now = Math.min(next, now + milliseconds);
    },
  };
  // Nobody sleeps here but a limit that is not reached.
  const clock = {
    now: () => now,
    sleep: (_milliseconds: number, signal: AbortSignal) =>
      once(signal, "abort").then(() => signal.throwIfAborted()),
  };
  const nothing = { status: 200, body: { items: [] }, warnings: [], serverTime: 0 };
  const api = { send: async () => nothing, async *bytes() {} } as unknown as ClusterApi;
  const { logger, lines } = memoryLogger();
  const told: (readonly Verdict[])[] = [];
  const options: FollowOptions = {
    cache,
    api,
    clock,
    logger,
    namespace: "test",
    failFast: "off",
    words: en,
    unschedulable: 90 * SECOND,
    deadline: START + 600 * SECOND,
    stabilityWindow: 10 * SECOND,
    signal: new AbortController().signal,
    onVerdicts: (verdicts) => told.push(verdicts),
    ...answer,
  };
  const follow = (...keys: string[]) =>
    followRollout(
      keys.map((key) => toFollow(objectIn(changes[0]?.[1] ?? [], key), { writtenAt: START })),
      options,
    );
  const leap = (count: number): void => {
    now += count * SECOND;
  };
  return { follow, lines, told, leap, elapsed: () => (now - START) / SECOND };
}

const titleOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "it went well",
    (thrown: unknown) => problemsOf(thrown)[0].title,
  );

const WRITTEN = scene("just-written");
const READY = scene("ready");
const POD = "Pod/web-79fdd886c5-qqvlc";
/** The pod is not ready for a moment, and the Deployment counts so. */
const SHAKY = changed(READY, WEB, ["status", "availableReplicas"], 1);
const CRASHED = changed(
  changed(READY, POD, ["status", "containerStatuses", 0, "restartCount"], 1),
  POD,
  ["status", "containerStatuses", 0, "lastState"],
  {
    terminated: {
      exitCode: 3,
      reason: "Error",
      startedAt: "2026-11-23T17:06:35Z",
      finishedAt: "2026-11-23T17:06:38Z",
    },
  },
);

describe("the stability window", () => {
  test("begins when everything is ready, and a rollout is one only at its end", async () => {
    const { follow, elapsed } = world([
      [0, WRITTEN],
      [4, READY],
    ]);
    const verdicts = await follow(WEB, "StatefulSet/db", "DaemonSet/agent");
    expect([verdicts.map(({ state }) => state), elapsed()]).toEqual([["ready", "ready", "ready"], 14]);
  });

  test("begins anew when something was not ready in between", async () => {
    const { follow, elapsed } = world([
      [0, READY],
      [5, SHAKY],
      [7, READY],
    ]);
    await follow(WEB);
    expect(elapsed()).toBe(17);
  });

  test("of nothing ends at once", async () => {
    const { follow, elapsed } = world([[0, READY]], { stabilityWindow: 0 });
    await follow(WEB);
    expect(elapsed()).toBe(0);
  });

  test("in which a container crashes is a failure, although it is ready again", async () => {
    const { follow, elapsed } = world([
      [0, READY],
      [5, CRASHED],
    ]);
    expect([await titleOf(follow(WEB)), elapsed()]).toEqual([expect.stringContaining("web"), 5]);
  });

  test("in which another pod crashes while logs are read, tells of the one whose log was read", async () => {
    const api = {
      async *bytes({ path }: { path: string }) {
        leap(10);
        yield Buffer.from(`fatal: ${path.split("/").at(-2)}`);
      },
    } as unknown as ClusterApi;
    const { follow, leap } = world(
      [
        [0, READY],
        [5, CRASHED],
        [6, changed(CRASHED, POD, ["metadata", "name"], "web-79fdd886c5-another")],
      ],
      { api },
    );
    const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
    expect(failure.problems[0].cause).toContain("its last line: fatal: web-79fdd886c5-qqvlc");
  });

  test("does not mind crashes from before", async () => {
    const { follow, elapsed } = world([[0, CRASHED]]);
    await follow(WEB);
    expect(elapsed()).toBe(10);
  });
});

describe("a liveness probe", () => {
  const CONTAINER = ["spec", "containers", 0];
  const probed = (livenessProbe: object, more: object = {}): JsonMap[] =>
    changed(READY, POD, CONTAINER, { name: "web", image: "lab/busybox:1", livenessProbe, ...more });
  const WRONG_PORT = { tcpSocket: { port: 9090 }, periodSeconds: 10, timeoutSeconds: 1 };
  /** As the kubelet tells it, some seconds after the start of the container. */
  const failed = (after: number): JsonMap => ({
    kind: "Event",
    metadata: { name: "web.1", uid: "e" },
    involvedObject: {
      kind: "Pod",
      name: "web-79fdd886c5-qqvlc",
      uid: "23a48a3b-971d-4c81-89df-908bb23cf2d2",
      fieldPath: "spec.containers{web}",
    },
    reason: "Unhealthy",
    message: "Liveness probe failed: dial tcp 10.244.1.7:9090: connect: connection refused",
    type: "Warning",
    count: 1,
    lastTimestamp: new Date(Date.parse("2026-11-23T17:06:30Z") + after * SECOND).toISOString(),
  });
  const UNHEALTHY = probed(WRONG_PORT);

  test("that fails keeps the window open until it kills, which is a failure", async () => {
    const { follow, lines, elapsed } = world([
      [2, UNHEALTHY],
      [9, [...UNHEALTHY, failed(8)]],
      [19, [...UNHEALTHY, failed(18)]],
      [29, CRASHED],
    ]);
    expect([await titleOf(follow(WEB)), elapsed()]).toEqual([
      expect.stringContaining("then a container"),
      29,
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /web: 2 of 2 ready - the `livenessProbe` of container web of web-79fdd886c5-qqvlc fails: TCP on port 9090 is refused/,
      ),
    );
  });

  test("that fails no more lets the rollout succeed once its next question has gone by", async () => {
    const { follow, elapsed } = world([
      [2, UNHEALTHY],
      [9, [...UNHEALTHY, failed(8)]],
    ]);
    await follow(WEB);
    expect(elapsed()).toBe(9 + 10 + 1 + 2);
  });

  test("that cannot be asked kills nothing, and does not matter", async () => {
    const errored = {
      ...failed(8),
      message:
        'Liveness probe errored and resulted in unknown state: rpc error: code = Unknown desc = failed to exec in container: OCI runtime exec failed: exec: "curl": executable file not found in $PATH: unknown',
    };
    const { follow, elapsed } = world([
      [2, UNHEALTHY],
      [9, [...UNHEALTHY, errored]],
    ]);
    await follow(WEB);
    expect(elapsed()).toBe(2 + 10 + 2 - 1);
  });

  test("of a container before this one does not matter", async () => {
    const { follow, elapsed } = world([[2, [...probed({ ...WRONG_PORT, periodSeconds: 1 }), failed(-5)]]]);
    await follow(WEB);
    expect(elapsed()).toBe(12);
  });

  test("is waited for until it has been asked once, for a minute at most", async () => {
    const ends = [5, 30, 3600].map(async (initialDelaySeconds) => {
      const { follow, elapsed } = world([[2, probed({ ...WRONG_PORT, initialDelaySeconds })]]);
      await follow(WEB);
      return elapsed();
    });
    // The pod was ready one second after its start, which was seen a second later.
    expect(await Promise.all(ends)).toEqual([2 + 5 + 10 + 2 - 1, 2 + 30 + 10 + 2 - 1, 12]);
  });

  test("that was not asked before time runs out is no reason to fail", async () => {
    const asksLate = probed({ ...WRONG_PORT, initialDelaySeconds: 30 });
    const { follow, elapsed } = world([[2, asksLate]], { deadline: START + 20 * SECOND });
    await follow(WEB);
    expect(elapsed()).toBe(20);
  });

  test.each<[asks: string, handler: object, after: number]>([
    ["what the readiness probe asks", { httpGet: { path: "/", port: 8080 } }, 12],
    ["the same by the name of the port", { httpGet: { path: "/", port: "http" } }, 12],
    ["whether anybody listens there", { tcpSocket: { port: "http" } }, 12],
    ["another path", { httpGet: { path: "/alive", port: 8080 } }, 43],
    ["another port", { tcpSocket: { port: 9090 } }, 43],
    ["another host", { tcpSocket: { port: 8080, host: "127.0.0.1" } }, 43],
  ])("that asks %s is waited for unless that has been answered", async (_, handler, after) => {
    const readinessProbe = { httpGet: { path: "/", port: 8080 } };
    const ports = [{ name: "http", containerPort: 8080 }];
    const pods = probed({ ...handler, initialDelaySeconds: 30 }, { readinessProbe, ports });
    const { follow, elapsed } = world([[2, pods]]);
    await follow(WEB);
    expect(elapsed()).toBe(after);
  });

  test("that still fails when time runs out is told", async () => {
    const { follow } = world(
      [
        [2, UNHEALTHY],
        [9, [...UNHEALTHY, failed(8)]],
      ],
      { deadline: START + 15 * SECOND },
    );
    const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
    expect(failure.problems[0]).toMatchObject({
      title: "Time ran out inside the stability window",
      cause: expect.stringContaining("the `livenessProbe` of container web"),
    });
  });
});

describe("watches of which one or the other is always broken", () => {
  const TWO_SECONDS_BEHIND = 2;

  test("let a rollout succeed once each has been well after the end of the window", async () => {
    const changes: readonly Change[] = [0, 10, 11, 12].map((second) => [second, READY]);
    const { follow, elapsed } = world(changes, {}, TWO_SECONDS_BEHIND);
    await follow(WEB);
    expect(elapsed()).toBe(12);
  });

  test("let a crash fail it once each has been well after it was seen", async () => {
    const changes: readonly Change[] = [[0, READY], ...[5, 6, 7].map((second): Change => [second, CRASHED])];
    const { follow, elapsed } = world(changes, {}, TWO_SECONDS_BEHIND);
    expect([await titleOf(follow(WEB)), elapsed()]).toEqual([expect.stringContaining("crashed"), 7]);
  });
});

test("with nothing to follow, there is nothing to wait for", async () => {
  const { follow, elapsed } = world([[0, READY]], { stabilityWindow: 0 });
  expect([await follow(), elapsed()]).toEqual([[], 0]);
});

describe("when time runs out", () => {
  test("what was missing is told, and that this proves no failure", async () => {
    const { follow, elapsed } = world([[0, WRITTEN]], { deadline: START + 20 * SECOND });
    const failure = (await follow(WEB, "StatefulSet/db").catch((thrown: unknown) => thrown)) as DeployError;
    expect([failure.category, elapsed()]).toEqual(["timeout", 20]);
    expect(JSON.stringify(failure.problems)).toMatch(/web.*db/);
  });

  test("of a rollout that is ready and not ready in turn, it says how often and what was missing", async () => {
    const { follow } = world(
      [
        [0, READY],
        [4, SHAKY],
        [6, READY],
        [10, SHAKY],
        [12, READY],
      ],
      { deadline: START + 15 * SECOND },
    );
    const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
    expect(failure.problems[0]).toMatchObject({
      title: "Time ran out while the rollout was ready and not ready in turn, 2 times",
      cause: expect.stringContaining("Deployment web (1 of 2 available)"),
    });
  });

  test("inside the window, the rollout is not yet one", async () => {
    const { follow } = world([[0, READY]], { deadline: START + 5 * SECOND });
    const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
    expect(failure.category).toBe("timeout");
  });
});

test("a deadline of the controller after our write is a failure of the rollout", async () => {
  const { follow } = world([
    [0, scene("bad-image-early")],
    [9, scene("bad-image-deadline")],
  ]);
  const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
  expect([failure.category, failure.problems[0].title]).toEqual(["rollout", expect.stringContaining("web")]);
});

test("what may only be slow fails by that deadline, which may be too short", async () => {
  const slow = (object: JsonMap): JsonMap =>
    JSON.parse(
      JSON.stringify(object).replace(/"waiting":\{[^}]*\}/, '"waiting":{"reason":"ContainerCreating"}'),
    ) as JsonMap;
  const pulling = {
    kind: "Event",
    metadata: { name: "pulls", uid: "pulls" },
    involvedObject: { uid: "900be1f1-4be4-49fa-97ab-ca49c7d87a57", fieldPath: "spec.containers{web}" },
    reason: "Pulling",
    lastTimestamp: "2026-11-23T17:06:42Z",
  };
  const { follow } = world(
    [
      [0, [...scene("bad-image-early").map(slow), pulling]],
      [9, [...scene("bad-image-deadline").map(slow), pulling]],
    ],
    { failFast: "auto" },
  );
  const failure = (await follow(WEB).catch((thrown: unknown) => thrown)) as DeployError;
  expect(failure.problems[0]).toMatchObject({
    cause: expect.stringMatching(/still pulling.*; its `progressDeadlineSeconds` of 8 s has passed$/),
    fix: expect.stringMatching(/If it is only slow, raise `progressDeadlineSeconds`\.$/),
  });
});

test("whoever else is not well when one fails is told too", async () => {
  const renamed = (object: JsonMap): JsonMap =>
    JSON.parse(
      JSON.stringify(object)
        .replaceAll('"web', '"api')
        .replaceAll(/"uid":"/g, '"uid":"other-'),
    ) as JsonMap;
  const bad = scene("bad-image-early");
  const crashing = scene("crash").map(renamed);
  const { follow } = world([[0, [...bad, ...crashing]]], { failFast: "auto" });
  const failure = (await follow(WEB, "Deployment/api").catch((thrown: unknown) => thrown)) as DeployError;
  expect(failure.problems.map(({ title, cause }) => `${title}: ${cause}`)).toEqual([
    expect.stringMatching(
      /^Deployment api failed to roll out: Container .* exit code 3; it has logged nothing$/,
    ),
    expect.stringMatching(/^Deployment web was not ready either: Container .* no image/),
  ]);
});

test.each([
  ["Terminating", "The namespace test is being deleted"],
  ["Active", "Deployment web failed to roll out"],
])("of what is deleted in a namespace that is %s: %s", async (phase, title) => {
  const live = { kind: "Namespace", metadata: { name: "test" }, status: { phase } };
  const api = {
    send: async () => ({ status: 200, body: live, warnings: [], serverTime: 0 }),
    async *bytes() {},
  } as unknown as ClusterApi;
  const { follow } = world(
    [
      [0, WRITTEN],
      [3, []],
    ],
    { api },
  );
  expect(await titleOf(follow(WEB))).toBe(title);
});

test("a cancelled run ends with the reason", async () => {
  const reason = new Error("cancelled");
  const { follow } = world([[0, WRITTEN]], { signal: AbortSignal.abort(reason) });
  await expect(follow(WEB)).rejects.toBe(reason);
});

test("the newest verdicts are told, for the report of a run that fails", async () => {
  const { follow, told } = world([
    [0, WRITTEN],
    [4, READY],
  ]);
  await follow(WEB);
  expect([told[0]?.[0]?.state, told.at(-1)?.[0]?.state]).toEqual(["waiting", "ready"]);
});

describe("the log", () => {
  test("has a line for each change, and none twice", async () => {
    // A change every second that changes nothing about the verdict.
    const noise = Array.from({ length: 20 }, (_, second): Change => [second, [...WRITTEN]]);
    const { follow, lines } = world([...noise, [20, READY]]);
    await follow(WEB);
    expect(lines).toEqual([
      expect.stringMatching(/^0\.0 s {2}web: 0 of 2 ready/),
      expect.stringMatching(/^20\.0 s {2}web: 2 of 2 ready$/),
    ]);
  });

  test("is reminded of what is missing every half minute", async () => {
    const { follow, lines } = world([
      [0, WRITTEN],
      [100, READY],
    ]);
    await follow(WEB);
    expect(lines.map((line) => line.split("  ")[0])).toEqual([
      "0.0 s",
      "30.0 s",
      "1 min 0 s",
      "1 min 30 s",
      "1 min 40 s",
    ]);
  });

  test("speaks French, numbers included", async () => {
    const { follow, lines } = world(
      [
        [0, WRITTEN],
        [70, READY],
      ],
      { words: fr },
    );
    await inLanguage("fr", () => follow(WEB));
    expect(lines.map((line) => line.replaceAll(/[\u00a0\u202f]/g, " "))).toEqual([
      "0,0 s  web : 0 sur 2 prêt - 0 sur 2 à jour",
      expect.stringMatching(/^30,0 s {2}web : 0 sur 2 prêt/),
      expect.stringMatching(/^1 min 0 s {2}web : 0 sur 2 prêt/),
      "1 min 10 s  web : 2 sur 2 prêts",
    ]);
  });

  test("tells two workloads of the same name apart", async () => {
    const rename = (object: JsonMap): JsonMap => ({
      ...object,
      metadata: { ...(object["metadata"] as JsonMap), name: "web" },
    });
    const twins = WRITTEN.map((object) => (object["kind"] === "StatefulSet" ? rename(object) : object));
    const { follow, lines } = world(
      [0, 1, 2, 3].map((second): Change => [second, [...twins]]),
      { deadline: START + 4 * SECOND },
    );
    await titleOf(follow(WEB, "StatefulSet/web"));
    expect(lines).toHaveLength(2);
  });
});
