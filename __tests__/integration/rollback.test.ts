/** Going back: by itself after a deployment that failed, and when somebody asks for it. */
import { describe, expect, test } from "@jest/globals";
import { textAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CHANGED, type Files } from "../helpers/project.js";
import { writesOf } from "../helpers/requests.js";
import { OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { type Outcome, type RunOptions, World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const FIRST = "a".repeat(40);
const SECOND = "b".repeat(40);

/** Beside the chatbot: a workload with a ConfigMap and a Secret of the manifests. */
const WITH_SECRET: Files = {
  "k8s/chatbot-service/worker.yaml": `apiVersion: v1
kind: Secret
metadata: { name: worker }
stringData: { KEY: value }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: worker }
data: { LEVEL: info }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: registry.example/worker:1
          envFrom: [{ configMapRef: { name: worker } }, { secretRef: { name: worker } }]
`,
};

const imageIn = (world: World): string =>
  JSON.stringify(world.cluster.get("Deployment", NAMESPACE, "chatbot-api")?.["spec"]);

const rollBack = (world: World, inputs: RunOptions["inputs"] = {}): Promise<Outcome> =>
  world.run({ inputs: { operation: "rollback", ...inputs }, commit: "f".repeat(40) });

/** Two deployments, one after the other, both good. */
async function deployedTwice(files: Files = {}): Promise<World> {
  const world = await World.create();
  expectOrderlyEnd(await world.run({ commit: FIRST, files }), "success");
  world.docker.image = OTHER_IMAGE;
  expectOrderlyEnd(await world.run({ commit: SECOND, files: CHANGED }), "success");
  return world;
}

/** By hand, as `kubectl scale` does. */
function scale({ cluster }: World, replicas: number): void {
  cluster.edit(
    "kubectl",
    cluster.get("Deployment", NAMESPACE, "chatbot-api"),
    ["spec", "replicas"],
    replicas,
  );
}

/** Each with an image of its own. */
async function deployTimes(times: number, world: World): Promise<void> {
  for (let number = 1; number <= times; number += 1) {
    const files = { "backend/chatbot-service/n.py": `${number}` };
    world.docker.image = { ...OTHER_IMAGE, digest: `sha256:${number.toString(16).repeat(64)}` };
    expectOrderlyEnd(await world.run({ files }), "success");
  }
}

describe("when it is asked for", () => {
  test("the version before comes back, is judged, tested and recorded", async () => {
    await using world = await World.create();
    await world.run({ commit: FIRST });
    const before = imageIn(world);
    world.docker.image = OTHER_IMAGE;
    await world.run({ commit: SECOND, files: CHANGED });
    expect(imageIn(world)).not.toBe(before);

    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "success");
    expect(imageIn(world)).toBe(before);
    expect(writesOf(outcome)).toEqual(["PATCH deployments/chatbot-api"]);
    expect(outcome.summary).toContain("is back at revision 1, commit `aaaaaaa`; it is revision 3 now");
    expect(outcome.report.history?.map(({ number, chosen }) => [number, chosen])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(outcome.report.smokeTests.length).toBeGreaterThan(0);
    const annotations = world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
    expect(textAt(annotations, "metadata", "annotations", "chatbot-deploy/commit")).toBe(FIRST);
  });

  test("how many pods there are makes no version: the one before what was scaled comes back", async () => {
    await using world = await deployedTwice();
    scale(world, 3);
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "success");
    expect(outcome.summary).toContain("is back at revision 1");
  });

  test("what was only scaled comes back when it is asked for by its number", async () => {
    await using world = await deployedTwice();
    scale(world, 3);
    const outcome = await rollBack(world, { "to-revision": "2" });
    expectOrderlyEnd(outcome, "success");
    expect(outcome.summary).toMatch(/is back at revision 2, commit `bbbbbbb`(?!; it is)/);
  });

  test("pods that use a Secret are not replaced again for want of it in the history", async () => {
    await using world = await deployedTwice(WITH_SECRET);
    await rollBack(world);
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toMatch(/^There is nothing to roll back/);
  });

  test("once more there is nothing to go back to: what was left is not chosen again", async () => {
    await using world = await deployedTwice();
    await rollBack(world);
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toMatch(/^There is nothing to roll back/);
    expect(outcome.writes).toEqual([]);
    expect(outcome.report.failure?.state).toBe("Nothing in the cluster was changed.");
  });

  test("what was left can be had by its number", async () => {
    await using world = await deployedTwice();
    const newer = imageIn(world);
    await rollBack(world);
    expectOrderlyEnd(await rollBack(world, { "to-revision": "2" }), "success");
    expect(imageIn(world)).toBe(newer);
  });

  test("after a deployment that failed and was kept, the last one that served comes back", async () => {
    await using world = await deployedTwice();
    const good = imageIn(world);
    world.cluster.controllers.fates.set("chatbot-api", { kind: "crashes", after: 500 });
    const bad = { "backend/chatbot-service/app.py": "print('bad')\n" };
    for (const digit of ["1", "2"]) {
      world.docker.image = { ...OTHER_IMAGE, digest: `sha256:${digit.repeat(64)}` };
      const files = { ...bad, "backend/chatbot-service/n.py": digit };
      expectOrderlyEnd(await world.run({ inputs: { "on-failure": "keep" }, files }), "failure");
    }
    world.cluster.controllers.fates.delete("chatbot-api");
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "success");
    expect(imageIn(world)).toBe(good);
  });

  test("a number that is not there is refused with those that are", async () => {
    await using world = await deployedTwice();
    const outcome = await rollBack(world, { "to-revision": "7" });
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toBe(`There is no revision 7 of ${NAMESPACE}`);
    expect(outcome.report.failure?.problems[0].found).toBe("There are: 2, 1.");
  });

  test("without a history it says so", async () => {
    await using world = await World.create();
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toBe(`Nothing is recorded of ${NAMESPACE} to go back to`);
  });

  test("a deployment that was torn down comes back", async () => {
    await using world = await deployedTwice();
    const deployment = world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
    if (deployment) world.cluster.objects.remove(deployment);
    const outcome = await rollBack(world);
    expectOrderlyEnd(outcome, "success");
    expect(outcome.summary).toContain("is back at revision 2");
  });
});

describe("the history", () => {
  test("keeps ten", async () => {
    await using world = await World.create();
    await deployTimes(12, world);
    const kept = world.cluster.objects.list("ControllerRevision", NAMESPACE);
    expect(kept.map(({ revision }) => revision).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  test.each([
    ["that may not be read", 403, "GET", "was not recorded"],
    ["that may not be written", 403, "POST", "was not recorded"],
    ["that the server cannot keep", 500, "POST", "was not recorded"],
    ["whose oldest revision may not be deleted", 403, "DELETE", "its oldest revisions could not be deleted"],
  ])("%s fails no deployment, and is told", async (_, status, refused, warning) => {
    await using world = await World.create();
    if (refused === "DELETE") await deployTimes(10, world);
    world.docker.image = OTHER_IMAGE;
    world.cluster.faults.push({
      on: ({ path, method }) => path.includes("/controllerrevisions") && method === refused,
      answer: { status, body: { kind: "Status", message: "no" } },
    });
    const outcome = await world.run({ files: CHANGED });
    expectOrderlyEnd(outcome, "success");
    expect(outcome.summary).toContain(warning);
  });
});

describe("after a deployment that failed", () => {
  const crash = async (world: World, inputs = {}): Promise<Outcome> => {
    world.cluster.controllers.fates.set("chatbot-api", { kind: "crashes", after: 500 });
    world.docker.image = { ...OTHER_IMAGE, digest: `sha256:${"1".repeat(64)}` };
    return world.run({ files: { "backend/chatbot-service/app.py": "print('bad')\n" }, inputs });
  };

  test("what is put back is tested as well", async () => {
    await using world = await deployedTwice();
    const outcome = await crash(world);
    expectOrderlyEnd(outcome, "failure");
    expect(outcome.report.failure?.repair).toMatchObject({ outcome: "done" });
    expect(outcome.report.failure?.state).toMatch(/smoke tests passed: \d+ of \d+ from 2 pods/);
  });

  test.each([
    ["rollback", "get events --field-selector involvedObject.name="],
    ["keep", "logs "],
  ])("with `on-failure: %s` no pod is asked that is gone", async (choice, command) => {
    await using world = await deployedTwice();
    const { report } = await crash(world, { "on-failure": choice });
    const [problem] = report.failure?.problems ?? [];
    expect(problem?.look).toContain(`kubectl -n ${report.namespace} ${command}${problem?.pod}`);
  });

  test("what fails again of what was put back is told apart from what failed of the deployment", async () => {
    await using world = await deployedTwice();
    world.docker.image = { ...OTHER_IMAGE, digest: `sha256:${"1".repeat(64)}` };
    const check = "- name: guide\n  service: chatbot-api-service\n  path: /guide\n  timeout: 1s";
    const files = { "backend/chatbot-service/app.py": "print('bad')\n" };
    const outcome = await world.run({ files, inputs: { "http-checks": check } });
    expectOrderlyEnd(outcome, "failure");
    expect(outcome.report.failure?.repair).toMatchObject({ outcome: "unhealthy" });
    const titles = outcome.report.failure?.problems.map(({ title }) => title) ?? [];
    expect(titles).toEqual([
      expect.stringMatching(/^Smoke test "guide" failed/),
      expect.stringMatching(/^Rollback: Smoke test "guide" failed/),
    ]);
  });
});
