/** What is deployed tells where it comes from; what others have set is told before it is taken back. */
import { expect, test } from "@jest/globals";
import { at, mapAt, textAt } from "../../src/json.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { CHANGED } from "../helpers/project.js";
import { writesOf } from "../helpers/requests.js";
import { OTHER_DIGEST, OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const api = (world: World) => world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
const annotation = (object: unknown, name: string) =>
  textAt(object, "metadata", "annotations", `chatbot-deploy/${name}`);

test("each object tells the repository, commit, run and actor that changed it last", async () => {
  await using world = await World.create();
  expectOrderlyEnd(await world.run({ commit: "a".repeat(40) }), "success");
  world.docker.image = OTHER_IMAGE;
  expectOrderlyEnd(await world.run({ commit: "b".repeat(40), files: CHANGED }), "success");
  const settings = world.cluster.get("ConfigMap", NAMESPACE, "chatbot-config");
  expect(["repository", "commit", "run", "actor"].map((name) => annotation(settings, name))).toEqual([
    "acme/bot",
    "a".repeat(40),
    "https://github.com/acme/bot/actions/runs/8123456789",
    "ada",
  ]);
  expect([annotation(api(world), "commit"), annotation(api(world), "digest")]).toEqual([
    "b".repeat(40),
    OTHER_DIGEST,
  ]);
  expect(annotation(mapAt(api(world), "spec", "template"), "commit")).toBeUndefined();
});

test("a field that somebody else has set is taken back, and who loses it is told", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.edit("kubectl-scale", api(world), ["spec", "replicas"], 5);
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(at(api(world), "spec", "replicas")).toBe(2);
  expect(outcome.report.warnings.map(({ title }) => title)).toContain(
    "Deployment chatbot-api: `spec.replicas` is taken back from `kubectl-scale`",
  );
});

test("an image that somebody else has set is told, too", async () => {
  await using world = await World.create();
  await world.run();
  const [container] = at(api(world), "spec", "template", "spec", "containers") as object[];
  const other = `ghcr.io/acme/bot/chatbot-service@${OTHER_DIGEST}`;
  const containers = [{ ...container, image: other }];
  world.cluster.edit("kubectl-set", api(world), ["spec", "template", "spec", "containers"], containers);
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)).toEqual(["PATCH deployments/chatbot-api"]);
  expect(outcome.report.warnings.map(({ title }) => title).join("\n")).toMatch(
    /containers\[name="api"\]\.image` .*taken back from `kubectl-set`/,
  );
});

test("the replicas of an autoscaler stay as they are", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.scale(api(world), 2);
  const path = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const manifest = textAt(world.files, path) ?? "";
  const outcome = await world.run({ files: { [path]: manifest.replace("  replicas: 2", "  replicas: 3") } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.writes).toEqual([]);
  expect(at(api(world), "spec", "replicas")).toBe(2);
  expect(outcome.report.warnings).toEqual([]);
});
