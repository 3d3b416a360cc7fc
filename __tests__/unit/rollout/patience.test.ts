/** How long what is seen is borne: patience, modes, what others still make, and workloads that call each other. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type JsonMap, listAt, textAt, withAt } from "../../../src/json.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { dependenciesOf } from "../../../src/rollout/dependencies.js";
import { type Followed, keyOf, toFollow } from "../../../src/rollout/followed.js";
import { type Judgement, type JudgeOptions, judge, NO_MEMORY } from "../../../src/rollout/judge.js";
import { type Answer, questionKey } from "../../../src/rollout/questions.js";

const SECOND = 1000;

interface Recorded {
  readonly at: string;
  readonly objects: readonly JsonMap[];
}

function recorded(name: string): Recorded {
  const url = new URL(`../../fixtures/signals/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Recorded;
}

interface Look {
  readonly failFast?: JudgeOptions["failFast"];
  readonly unschedulable?: number;
  /** What is known of references and nodes; when it was asked counts from the second look. */
  readonly answers?: ReadonlyMap<string, Answer>;
  /** The objects at the second look, when they are others. */
  readonly later?: readonly JsonMap[];
  readonly followed?: readonly Followed[];
}

const workloadsOf = (objects: readonly JsonMap[]): Followed[] =>
  objects
    .filter((object) => listAt(object, "metadata", "ownerReferences").length === 0)
    .filter((object) => ["Deployment", "StatefulSet", "Job", "Pod"].includes(textAt(object, "kind") ?? ""))
    .map((object) => toFollow(object, { writtenAt: 0 }));

/** Seen once, and again after some seconds. */
function lastingFor(
  seconds: number,
  { at, objects }: Recorded,
  {
    failFast = "auto",
    unschedulable = 90 * SECOND,
    answers = new Map(),
    later = objects,
    followed = workloadsOf(objects),
  }: Look = {},
): Judgement {
  const seen = (list: readonly JsonMap[]) => ({
    objects: (kind: string) => list.filter((one) => one["kind"] === kind),
  });
  const start = Date.parse(at);
  const options = { failFast, unschedulable };
  const { memory } = judge(followed, seen(objects), NO_MEMORY, {
    ...options,
    now: start,
    answers: new Map(),
  });
  const now = start + seconds * SECOND;
  const told = new Map([...answers].map(([key, answer]) => [key, { ...answer, at: now + answer.at }]));
  return judge(followed, seen(later), memory, { ...options, now, answers: told });
}

const stateOf = ({ verdicts: [verdict] }: Judgement) => verdict?.state;

const edited = ({ at, objects }: Recorded, edit: (text: string) => string): Recorded => ({
  at,
  objects: JSON.parse(edit(JSON.stringify(objects))) as JsonMap[],
});

/** With a ready pod of the revision before, for the only replica that is wanted. */
function besideAnOldPod(
  { at, objects }: Recorded,
  { type = "RollingUpdate", ...rollingUpdate }: { type?: string; maxUnavailable?: number },
): Recorded {
  const ofKind = (kind: string) => objects.find((one) => one["kind"] === kind) ?? {};
  const renamed = (object: JsonMap, uid: string, owner: string) =>
    withAt(withAt(object, ["metadata", "uid"], uid), ["metadata", "ownerReferences", 0, "uid"], owner);
  const [deployment, set, pod] = [ofKind("Deployment"), ofKind("ReplicaSet"), ofKind("Pod")];
  const newest = objects.find((one) => one["kind"] === "Pod");
  return {
    at,
    objects: [
      withAt(withAt(deployment, ["spec", "replicas"], 1), ["spec", "strategy"], { type, rollingUpdate }),
      set,
      newest ?? {},
      withAt(
        renamed(set, "old", textAt(deployment, "metadata", "uid") ?? ""),
        ["metadata", "annotations", "deployment.kubernetes.io/revision"],
        "0",
      ),
      withAt(renamed(pod, "older", "old"), ["status", "conditions"], [{ type: "Ready", status: "True" }]),
    ] as JsonMap[],
  };
}

describe("patience", () => {
  test.each([
    ["invalid-image-name", 0, "failed"],
    ["image-not-found", 5, "waiting"],
    ["image-not-found", 7, "failed"],
    ["registry-unreachable", 60, "waiting"],
    ["registry-unreachable", 181, "failed"],
    ["no-room", 80, "waiting"],
    ["no-room", 90, "failed"],
    ["quota-exceeded", 15, "waiting"],
    ["quota-exceeded", 20, "failed"],
    ["never-ready", 30, "waiting"],
    ["pod-security", 0, "failed"],
    ["image-pulling", 3600, "waiting"],
  ])("%s after %i s: %s", (name, seconds, state) => {
    expect(stateOf(lastingFor(seconds, recorded(name)))).toBe(state);
  });

  const REFUSED = "dial tcp 10.89.0.1:1: connect: connection refused";
  const MOUNT_FAILS = /mount failed: exit status 32(?:\\\\n|[^"\\])*/g;
  test.each([
    [
      "a certificate that is not trusted",
      "registry-unreachable",
      REFUSED,
      "x509: certificate signed by unknown authority",
      7,
    ],
    [
      "pulls that are used up for hours",
      "registry-unreachable",
      REFUSED,
      "429 Too Many Requests: toomanyrequests: You have reached your unauthenticated pull rate limit.",
      46,
    ],
    [
      "pulls that were too many in a minute",
      "registry-unreachable",
      REFUSED,
      "unexpected status from HEAD request to https://ghcr.io/v2/x/y/manifests/1: 429 Too Many Requests",
      91,
    ],
    [
      "what a mount needs and nobody has made",
      "cannot-mount",
      MOUNT_FAILS,
      "failed to get secretproviderclass: SecretProviderClass vault not found",
      21,
    ],
    [
      "a volume that its driver cannot make",
      "class-not-found",
      /storageclass\.storage\.k8s\.io \\"absent\\" not found/g,
      "rpc error: code = InvalidArgument desc = multi-node access is not supported",
      21,
    ],
    [
      "a volume that its driver does not make",
      "class-not-found",
      /storageclass\.storage\.k8s\.io \\"absent\\" not found/g,
      "disks.example.com does not support block volume provisioning",
      21,
    ],
    [
      "an export that a server refuses",
      "cannot-mount",
      MOUNT_FAILS,
      "mount failed: exit status 32\\\\nOutput: mount.nfs: access denied by server while mounting store:/x",
      21,
    ],
    ["a file system that the node does not know", "cannot-mount", /$^/, "", 21],
    [
      "what the runtime of the node cannot do",
      "no-runtime-handler",
      /no runtime for \\"[^"]*\\" is configured/g,
      "can't set `spec.hostUsers: false`, runtime does not support user namespaces",
      16,
    ],
    [
      "a finalizer that is not lifted",
      "crashes",
      /("kind":"Pod","metadata":\{)/,
      '$1"deletionTimestamp":"2026-11-23T17:00:00Z","deletionGracePeriodSeconds":1,"finalizers":["example.com/hold"],',
      32,
    ],
  ])("is short for %s", (_what, name, from, to, seconds) => {
    const scene = edited(recorded(name), (text) => text.replace(from, to));
    expect(stateOf(lastingFor(seconds - 3, scene))).toBe("waiting");
    expect(stateOf(lastingFor(seconds, scene))).toBe("failed");
  });

  test("begins anew when what was seen went away in between", () => {
    const scene = recorded("image-not-found");
    const pulled = edited(scene, (text) => text.replaceAll("ErrImagePull", "ContainerCreating"));
    expect(stateOf(lastingFor(7, pulled, { later: scene.objects }))).toBe("waiting");
  });

  test("is a third when it is strict, and a crash is not borne", () => {
    expect(stateOf(lastingFor(3, recorded("image-not-found"), { failFast: "strict" }))).toBe("failed");
    expect(stateOf(lastingFor(0, recorded("crashes"), { failFast: "strict" }))).toBe("failed");
    expect(stateOf(lastingFor(0, recorded("crashes")))).toBe("waiting");
  });

  test("has no end when failing fast is off", () => {
    expect(stateOf(lastingFor(3600, recorded("invalid-image-name"), { failFast: "off" }))).toBe("waiting");
  });

  test("of a pod without room is longer when a node is on its way, and over when none will come", () => {
    const scene = recorded("no-room");
    const pod = scene.objects.find(({ kind }) => kind === "Pod");
    const said = (reason: string): Recorded => ({
      ...scene,
      objects: [
        ...scene.objects,
        {
          kind: "Event",
          metadata: { name: "e", uid: "e" },
          involvedObject: { uid: textAt(pod, "metadata", "uid") },
          reason,
          message: "",
          lastTimestamp: scene.at,
        },
      ],
    });
    expect(stateOf(lastingFor(300, said("TriggeredScaleUp")))).toBe("waiting");
    expect(stateOf(lastingFor(300, said("Nominated")))).toBe("waiting");
    expect(stateOf(lastingFor(0, said("NotTriggerScaleUp")))).toBe("failed");
  });

  test("of a pod without room and without an autoscaler is what the author of the workflow wants", () => {
    const scene = recorded("no-room");
    expect(stateOf(lastingFor(9, scene, { unschedulable: 10 * SECOND }))).toBe("waiting");
    expect(stateOf(lastingFor(10, scene, { unschedulable: 10 * SECOND }))).toBe("failed");
    expect(stateOf(lastingFor(500, scene, { unschedulable: 600 * SECOND }))).toBe("waiting");
    expect(stateOf(lastingFor(30, recorded("no-such-node"), { unschedulable: 600 * SECOND }))).toBe(
      "waiting",
    );
  });

  test.each([
    ["none of which may end before it is ready", {}, 26, "failed"],
    ["one of which may end before", { maxUnavailable: 1 }, 26, "waiting"],
    ["all of which end before", { type: "Recreate" }, 26, "waiting"],
  ])("of a pod that its neighbours keep away: old pods, %s", (_what, strategy, seconds, state) => {
    const judgement = lastingFor(seconds, besideAnOldPod(recorded("kept-apart"), strategy));
    expect(stateOf(judgement)).toBe(state);
    expect(judgement.verdicts[0]?.reason).toMatch(/beside the pods it is to replace/);
  });

  test("with a quota is longer when it has room by now, for the controller tries again late", () => {
    const scene = recorded("quota-exceeded");
    const freed = edited(scene, (text) => text.replace(/"used":\{"pods":"1"\}/g, '"used":{"pods":"0"}'));
    expect(stateOf(lastingFor(40, freed))).toBe("waiting");
    expect(stateOf(lastingFor(40, scene))).toBe("failed");
  });
});

describe("the third crash", () => {
  const crashing = (restarts: number): Recorded =>
    edited(recorded("crashes"), (text) => text.replace(/"restartCount":\d+/g, `"restartCount":${restarts}`));

  test("is a verdict, the second is not", () => {
    expect(stateOf(lastingFor(0, crashing(1)))).toBe("waiting");
    expect(stateOf(lastingFor(0, crashing(2)))).toBe("failed");
  });
});

describe("a missing reference", () => {
  const scene = recorded("missing-reference");
  const answered = (is: Answer["is"]) => new Map([["ConfigMap/absent", { is, at: 0 }]]);

  test("is asked about before it fails", () => {
    const judgement = lastingFor(5, scene);
    expect(stateOf(judgement)).toBe("waiting");
    expect(judgement.questions).toEqual([{ kind: "ConfigMap", name: "absent", key: undefined }]);
  });

  test("fails when it does not exist", () => {
    expect(stateOf(lastingFor(5, scene, { answers: answered("no") }))).toBe("failed");
  });

  test("that somebody has made meanwhile is given time to be seen by the kubelet, and not for ever", () => {
    expect(stateOf(lastingFor(20, scene, { answers: answered("yes") }))).toBe("waiting");
    expect(stateOf(lastingFor(40, scene, { answers: answered("yes") }))).toBe("failed");
  });

  test("that may not be asked about gets until the kubelet's second look", () => {
    expect(stateOf(lastingFor(10, scene, { answers: answered("unknown") }))).toBe("waiting");
    expect(stateOf(lastingFor(20, scene, { answers: answered("unknown") }))).toBe("failed");
  });
});

describe("a pod that does not get ready", () => {
  const scene = recorded("never-ready");
  const node = (answer: Partial<Answer>) =>
    new Map([["Node/node2", { is: "yes", at: 0, ...answer } satisfies Answer]]);
  const findingsOf = ({ verdicts: [verdict] }: Judgement) => verdict?.findings.map(({ signal }) => signal.id);

  test("is no failure before it is asked whether its node still reports", () => {
    const judgement = lastingFor(60, scene);
    expect(stateOf(judgement)).toBe("waiting");
    expect(judgement.questions).toEqual([{ kind: "Node", name: "node2" }]);
  });

  test("fails when it does", () => {
    const judgement = lastingFor(60, scene, { answers: node({}) });
    expect([stateOf(judgement), judgement.questions]).toEqual(["failed", []]);
  });

  test("is asked about again when the answer is old", () => {
    const judgement = lastingFor(60, scene, { answers: node({ at: -11 * SECOND }) });
    expect([stateOf(judgement), judgement.questions.length]).toEqual(["waiting", 1]);
  });

  test("is waited for as long as its node does not report, which is told", () => {
    const judgement = lastingFor(300, scene, { answers: node({ is: "no", lost: 200 * SECOND }) });
    expect([stateOf(judgement), findingsOf(judgement)?.[0]]).toEqual(["waiting", "node-silent"]);
    expect(judgement.verdicts[0]?.reason).toMatch(/is on node node2, which does not report/);
  });

  test("fails with its node when that does not come back", () => {
    const lost = node({ is: "no", lost: 400 * SECOND });
    const silent = lastingFor(60, scene, { answers: lost }).memory;
    const start = Date.parse(scene.at);
    const seen = { objects: (kind: string) => scene.objects.filter((one) => one["kind"] === kind) };
    const later = judge(workloadsOf(scene.objects), seen, silent, {
      now: start + 60 * SECOND + 361 * SECOND,
      failFast: "auto",
      unschedulable: 90 * SECOND,
      answers: lost,
    });
    expect([stateOf(later), findingsOf(later)?.[0]]).toEqual(["failed", "node-silent"]);
  });

  test("is given the time for which its node was lost", () => {
    const back = { answers: node({ lost: 50 * SECOND }) };
    expect(stateOf(lastingFor(90, scene, back))).toBe("waiting");
    expect(stateOf(lastingFor(110, scene, back))).toBe("failed");
  });

  test("on a node that may not be asked about gets the time in which the cluster itself would notice", () => {
    expect(stateOf(lastingFor(90, scene, { answers: node({ is: "unknown", at: -30 * SECOND }) }))).toBe(
      "waiting",
    );
    expect(stateOf(lastingFor(106, scene, { answers: node({ is: "unknown", at: -46 * SECOND }) }))).toBe(
      "failed",
    );
  });

  test("needs no question when the kubelet said something of it just now", () => {
    const pod = scene.objects.find(({ kind }) => kind === "Pod");
    const event = {
      kind: "Event",
      metadata: { name: "e", uid: "e" },
      involvedObject: { uid: textAt(pod, "metadata", "uid"), fieldPath: "spec.containers{server}" },
      reason: "Unhealthy",
      source: { component: "kubelet" },
      message: "Readiness probe failed: HTTP probe failed with statuscode: 404",
      lastTimestamp: "2026-11-23T17:30:00Z",
    };
    const judgement = lastingFor(60, scene, { later: [...scene.objects, event] });
    expect([stateOf(judgement), judgement.questions]).toEqual(["failed", []]);
  });

  test("is not asked about when only deadlines count", () => {
    expect(lastingFor(60, scene, { failFast: "off" }).questions).toEqual([]);
  });
});

describe("workloads that call each other", () => {
  const service = (name: string, app: string): ManifestObject => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { selector: { app } },
  });
  const workload = (name: string, env: string): ManifestObject => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [
            {
              name: "c",
              env: [{ name: "A", value: env }],
              envFrom: [{ configMapRef: { name: `${name}-config` } }],
            },
          ],
        },
      },
    },
  });

  test("are found by the name of the Service, in the template or in its ConfigMap", () => {
    const config = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "web-config" },
      data: { URL: "http://cache:80" },
    };
    const objects = [
      workload("web", "http://database-service:5432/x"),
      workload("database", "none"),
      workload("cache", "my-database-service-2"),
      service("database-service", "database"),
      service("cache", "cache"),
      config,
    ];
    const found = dependenciesOf(objects);
    expect(found.get("Deployment/web")).toEqual(["Deployment/database", "Deployment/cache"]);
    expect(found.get("Deployment/database")).toEqual([]);
    expect(found.get("Deployment/cache")).toEqual([]);
  });

  describe("are Jobs, too", () => {
    const jobLike = (shape: ManifestObject, name: string): ManifestObject => ({
      ...shape,
      kind: "Job",
      metadata: { name },
    });
    const web = workload("web", "http://database-service:5432/x");
    const others = [workload("database", "none"), service("database-service", "database")];
    const needsOf = (key: string, ...jobs: readonly ManifestObject[]) =>
      dependenciesOf([web, ...others, ...jobs]).get(key);

    test("that prepare the ground: they call the same database, or have the same configuration", () => {
      const migrate = jobLike(workload("other", "http://database-service:5432/x"), "migrate");
      const seed = jobLike(web, "seed");
      expect(needsOf("Deployment/web", migrate, seed)).toEqual([
        "Deployment/database",
        "Job/migrate",
        "Job/seed",
      ]);
    });

    test("but not those that have nothing in common with a workload, or call it themselves", () => {
      const report = jobLike(workload("other", "none"), "report");
      const check = jobLike(workload("web", "http://front/"), "check");
      const front = service("front", "web");
      const found = dependenciesOf([web, ...others, report, check, front]);
      expect(found.get("Deployment/web")).toEqual(["Deployment/database"]);
      expect(found.get("Job/check")).toEqual(["Deployment/web"]);
    });

    test("which need the workloads that they call", () => {
      const migrate = jobLike(workload("other", "http://database-service:5432/x"), "migrate");
      expect(needsOf("Job/migrate", migrate)).toEqual(["Deployment/database"]);
    });
  });

  const broken = edited(recorded("crashes"), (text) =>
    text.replace(/"restartCount":\d+/g, '"restartCount":5'),
  );
  const [self] = workloadsOf(broken.objects);
  const backing = recorded("image-pulling");
  const other = edited(backing, (text) => text.replaceAll('"name":"web"', '"name":"backing"'));
  const [backed] = workloadsOf(other.objects);
  const both = { at: broken.at, objects: [...broken.objects, ...other.objects] };
  if (!self || !backed) throw new Error("the scenes have Deployments");

  test("may crash as long as what they call is still becoming ready", () => {
    const caller = { ...self, dependsOn: [keyOf(backed)] };
    expect(stateOf(lastingFor(0, both, { followed: [caller, backed] }))).toBe("waiting");
    expect(stateOf(lastingFor(0, both, { followed: [self, backed] }))).toBe("failed");
  });

  test("may crash as long as a Job is at work that prepares the ground, and until they are started once more after it", () => {
    const job = (status: object): JsonMap => ({
      kind: "Job",
      metadata: { name: "migrate", uid: "j" },
      spec: { completions: 1 },
      status,
    });
    const [migrate] = workloadsOf([job({})]);
    if (!migrate) throw new Error("a Job is followed");
    const followed = [{ ...self, dependsOn: [keyOf(migrate)] }, migrate];
    const stateWith = (status: object) =>
      stateOf(lastingFor(0, { at: broken.at, objects: [...broken.objects, job(status)] }, { followed }));
    // Its work is done some seconds before it is complete, as long as the cluster tidies up.
    const done = (type: string, lastTransitionTime: string) => ({
      succeeded: 1,
      conditions: [{ type, status: "True", lastTransitionTime }],
    });
    expect(stateWith({ active: 1 })).toBe("waiting");
    for (const type of ["SuccessCriteriaMet", "Complete"]) {
      expect(stateWith(done(type, "2999-01-01T00:00:00Z"))).toBe("waiting");
      expect(stateWith(done(type, "2000-01-01T00:00:00Z"))).toBe("failed");
    }
  });

  describe("may not for their own fault, whatever still comes", () => {
    const job = (volumes: readonly object[] = []): JsonMap => ({
      kind: "Job",
      metadata: { name: "migrate", uid: "j" },
      spec: { completions: 1, template: { spec: { volumes } } },
      status: { active: 1 },
    });
    const [migrate] = workloadsOf([job()]);
    if (!migrate) throw new Error("a Job is followed");
    const followed = [{ ...self, dependsOn: [keyOf(migrate)] }, migrate];
    const beside = (one: JsonMap, scene: Recorded = broken): Recorded => ({
      at: scene.at,
      objects: [...scene.objects, one],
    });
    const answered = (words: string, scene: Recorded) => {
      const { questions } = lastingFor(0, scene, { followed });
      const answers = new Map(
        questions.map((one) => [questionKey(one), { is: "yes", at: 0, words } as const]),
      );
      return stateOf(lastingFor(0, scene, { followed, answers }));
    };

    test.each([
      ["ModuleNotFoundError: No module named 'app'", "failed"],
      ["relation users does not exist", "waiting"],
      ["something is wrong", "waiting"],
    ])("which their log tells: %s", (words, state) => {
      expect(answered(words, beside(job()))).toBe(state);
    });

    test("or their exit code", () => {
      const lost = edited(broken, (text) => text.replace(/"exitCode":\d+/g, '"exitCode":127'));
      expect(stateOf(lastingFor(0, beside(job(), lost), { followed }))).toBe("failed");
    });

    test("but may when a volume is still filled, where the module may come to be", () => {
      const volumes = [{ name: "data", persistentVolumeClaim: { claimName: "shared" } }];
      const mounting = edited(broken, (text) =>
        text.replace('"volumes":[]', `"volumes":${JSON.stringify(volumes)}`),
      );
      const words = "ModuleNotFoundError: No module named 'app'";
      expect(answered(words, beside(job(volumes), mounting))).toBe("waiting");
      expect(answered(words, beside(job(), mounting))).toBe("failed");
    });
  });

  test("may not when what they call is broken itself", () => {
    const ruined = edited(recorded("invalid-image-name"), (text) =>
      text.replaceAll('"name":"web"', '"name":"backing"'),
    );
    const objects = { at: broken.at, objects: [...broken.objects, ...ruined.objects] };
    const caller = { ...self, dependsOn: [keyOf(backed)] };
    expect(stateOf(lastingFor(0, objects, { followed: [caller, ...workloadsOf(ruined.objects)] }))).toBe(
      "failed",
    );
  });
});

describe("somebody else", () => {
  const scene = recorded("invalid-image-name");
  const [ours] = workloadsOf(scene.objects);
  const newer = (path: readonly string[], value: unknown): JsonMap[] =>
    scene.objects.map((object) => {
      if (object["kind"] !== "Deployment") return object;
      const changed = withAt(object, path, value) as JsonMap;
      return withAt(changed, ["metadata", "generation"], 2) as JsonMap;
    });
  if (!ours) throw new Error("the scene has a Deployment");

  test("who rolls out another template supersedes us: that is no failure of ours", () => {
    const objects = newer(["spec", "template", "metadata", "annotations"], { theirs: "1" });
    const { verdicts } = lastingFor(600, { ...scene, objects }, { followed: [ours] });
    expect(verdicts[0]).toMatchObject({ state: "superseded", findings: [] });
  });

  test("who only scales leaves it our rollout", () => {
    const objects = newer(["spec", "replicas"], 7);
    const observed = objects.map((object) => withAt(object, ["status", "observedGeneration"], 2) as JsonMap);
    const [verdict] = lastingFor(600, { ...scene, objects: observed }, { followed: [ours] }).verdicts;
    expect(verdict).toMatchObject({ state: "failed", desired: 7 });
  });
});
