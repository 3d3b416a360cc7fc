/** Deploying again over what is there: as little as possible is touched, and nothing before the image exists. */
import { expect, test } from "@jest/globals";
import { type JsonMap, textAt } from "../../src/json.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { CHANGED } from "../helpers/project.js";
import { commandsOf, tally, told, writesOf } from "../helpers/requests.js";
import { DIGEST, OTHER_DIGEST, OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const KINDS = ["Deployment", "Service", "ConfigMap", "PersistentVolumeClaim", "Pod", "ReplicaSet"];

/** Name to resource version of everything in the namespace. */
function versions(world: World): Record<string, string | undefined> {
  const objects = KINDS.flatMap((kind) => world.cluster.objects.list(kind, NAMESPACE));
  const entry = (object: JsonMap) => [
    `${textAt(object, "kind")} ${textAt(object, "metadata", "name")}`,
    textAt(object, "metadata", "resourceVersion"),
  ];
  return Object.fromEntries(objects.map(entry)) as Record<string, string | undefined>;
}

async function running(): Promise<World> {
  const world = await World.create();
  expectOrderlyEnd(await world.run(), "success");
  return world;
}

test("deploying the same again writes nothing, skips the stability window and says that nothing changed", async () => {
  await using world = await running();
  const before = versions(world);
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.writes).toEqual([]);
  expect(versions(world)).toEqual(before);
  expect(world.cluster.ollama.pulled).toBe(1);
  expect(outcome.summary).toContain("Nothing changed");
  // The source tree is the same: nothing is built, no docker is started, and nobody has to be waited for.
  expect(outcome.took).toBe(0);
  expect(commandsOf(outcome).filter((command) => command.startsWith("docker"))).toEqual([]);
  expect(outcome.report.smokeTests).toHaveLength(13);
  expect(tally(outcome)).toEqual({ read: 25, "dry run": 14, watch: 7, service: 7, lease: 3, history: 1 });
});

test("another commit with the same image rolls nothing out", async () => {
  await using world = await running();
  const outcome = await world.run({ commit: "f".repeat(40) });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.writes).toEqual([]);
  expect(outcome.outputs["image"]).toContain(":sha-ffffffffffff@");
});

test("a new image patches the API's Deployment and nothing else", async () => {
  await using world = await running();
  const before = versions(world);
  world.docker.image = OTHER_IMAGE;
  const outcome = await world.run({ files: CHANGED });
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)).toEqual(["PATCH deployments/chatbot-api"]);
  const untouched = Object.keys(before).filter(
    (name) => !name.includes("chatbot-api-") && !name.endsWith("chatbot-api"),
  );
  expect(untouched.length).toBeGreaterThan(8);
  for (const name of untouched) expect([name, versions(world)[name]]).toEqual([name, before[name]]);
  expect(outcome.outputs["revision"]).toBe("2");
  expect(outcome.report.previousRevision).toBe("1");
  expect(outcome.report.workloads[0]?.images).toEqual([
    {
      container: "api",
      before: `ghcr.io/acme/bot/chatbot-service@${DIGEST}`,
      after: `ghcr.io/acme/bot/chatbot-service@${OTHER_DIGEST}`,
    },
  ]);
});

test("a changed setting alone rolls the API out, through the hash of the configuration", async () => {
  await using world = await running();
  const path = "k8s/chatbot-service/configmap.yaml";
  const settings = textAt(world.files, path) ?? "";
  const outcome = await world.run({
    files: { [path]: settings.replace("LOG_LEVEL: info", "LOG_LEVEL: debug") },
  });
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)).toEqual(["PATCH configmaps/chatbot-config", "PATCH deployments/chatbot-api"]);
  expect(outcome.outputs["revision"]).toBe("2");
});

test("a field that is taken out of a manifest goes from the cluster", async () => {
  await using world = await running();
  const path = "k8s/chatbot-service/configmap.yaml";
  const settings = textAt(world.files, path) ?? "";
  await world.run({ files: { [path]: settings.replace(/.*LOG_LEVEL.*\n/, "") } });
  const data = world.cluster.get("ConfigMap", NAMESPACE, "chatbot-config")?.["data"];
  expect(data).not.toHaveProperty("LOG_LEVEL");
  expect(data).toHaveProperty("COLLECTION");
});

test("nothing that exists is altered before the image is pushed", async () => {
  await using world = await running();
  world.docker.image = OTHER_IMAGE;
  world.docker.buildTakes = 120_000;
  const path = "k8s/chatbot-service/ollama-deployment.yaml";
  const ollama = textAt(world.files, path) ?? "";
  const files = { ...CHANGED, [path]: ollama.replace("ollama:0.17.4", "ollama:0.17.5") };
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "success");
  const push = outcome.calls.find(({ args }) => args[0] === "push");
  expect(outcome.writes.map(told)).toEqual(
    expect.arrayContaining(["PATCH deployments/ollama", "PATCH deployments/chatbot-api"]),
  );
  expect(outcome.writes.every(({ at }) => at > (push?.at ?? Number.POSITIVE_INFINITY))).toBe(true);
});

test("with a long build, the cluster's part is done meanwhile", async () => {
  await using world = await World.create();
  world.docker.buildTakes = 300_000;
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const phase = (id: string) => outcome.report.phases.find((one) => one.id === id);
  const built = phase("build-image")?.endedAt ?? 0;
  for (const id of ["rehearse", "create-namespace", "watch-namespace", "create-missing", "prefetch-models"])
    expect([id, (phase(id)?.endedAt ?? Number.POSITIVE_INFINITY) < built]).toEqual([id, true]);
  // Build 300 s, push 4 s, pods 1.5 s, stability window 10 s, and nothing in between.
  expect(outcome.took).toBeLessThan(316_000);
});

test("a Deployment that has to become `Recreate` is first freed of the server's rolling update", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/qdrant-deployment.yaml";
  const qdrant = textAt(world.files, path) ?? "";
  await world.run({ files: { [path]: qdrant.replace(/ {2}strategy:\n {4}type: Recreate\n/, "") } });
  const outcome = await world.run({ files: { [path]: qdrant } });
  expectOrderlyEnd(outcome, "success");
  const strategy = world.cluster.get("Deployment", NAMESPACE, "qdrant");
  expect(textAt(strategy, "spec", "strategy", "type")).toBe("Recreate");
});
