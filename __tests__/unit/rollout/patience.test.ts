/** How long what is seen is borne: patience, modes, what others still make, and workloads that call each other. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type JsonMap, listAt, textAt, withAt } from "../../../src/json.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { dependenciesOf } from "../../../src/rollout/dependencies.js";
import { type Followed, keyOf, toFollow } from "../../../src/rollout/followed.js";
import {
  type Answer,
  type Judgement,
  type JudgeOptions,
  judge,
  NO_MEMORY,
} from "../../../src/rollout/judge.js";

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
  { failFast = "auto", answers = new Map(), later = objects, followed = workloadsOf(objects) }: Look = {},
): Judgement {
  const seen = (list: readonly JsonMap[]) => ({
    objects: (kind: string) => list.filter((one) => one["kind"] === kind),
  });
  const start = Date.parse(at);
  const { memory } = judge(followed, seen(objects), NO_MEMORY, { now: start, failFast, answers });
  return judge(followed, seen(later), memory, { now: start + seconds * SECOND, failFast, answers });
}

const stateOf = ({ verdicts: [verdict] }: Judgement) => verdict?.state;

const edited = ({ at, objects }: Recorded, edit: (text: string) => string): Recorded => ({
  at,
  objects: JSON.parse(edit(JSON.stringify(objects))) as JsonMap[],
});

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
    ["never-ready", 60, "failed"],
    ["pod-security", 0, "failed"],
    ["image-pulling", 3600, "waiting"],
  ])("%s after %i s: %s", (name, seconds, state) => {
    expect(stateOf(lastingFor(seconds, recorded(name)))).toBe(state);
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
    expect(stateOf(lastingFor(0, said("NotTriggerScaleUp")))).toBe("failed");
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
  const answered = (exists: Answer["exists"]) => new Map([["ConfigMap/absent", { exists, at: 0 }]]);

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
