/** A plan tells what a deployment would do, changes nothing, and a deployment can be held to it. */
import { expect, test } from "@jest/globals";
import { textAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { commandsOf, writesOf } from "../helpers/requests.js";
import { type Outcome, World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const SETTINGS = "k8s/chatbot-service/configmap.yaml";
const PLAN = { operation: "plan" };

const debugging = (world: World) => ({
  [SETTINGS]: (textAt(world.files, SETTINGS) ?? "").replace("LOG_LEVEL: info", "LOG_LEVEL: debug"),
});
const outcomes = ({ report }: Outcome) =>
  Object.fromEntries(
    (report.plan?.objects ?? []).map(({ kind, name, outcome }) => [`${kind} ${name}`, outcome]),
  );
const withoutImage = { ...PLAN, "build-context": "none" };

function expectNothingDone(outcome: Outcome): void {
  expect(outcome.writes).toEqual([]);
  expect(commandsOf(outcome).filter((command) => command.startsWith("docker"))).toEqual([]);
}

test("of a first deployment everything is new, the namespace too", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: PLAN });
  expectOrderlyEnd(outcome, "success");
  expectNothingDone(outcome);
  expect(new Set(Object.values(outcomes(outcome)))).toEqual(new Set(["created"]));
  expect(outcome.summary).toMatch(/^## ✅ Plan for chatbot-test: \d+ to create/);
  expect(outcome.summary).toContain("is not in the registry yet: it would be built");
  expect(outcome.outputs["plan"]).toContain("+kind: Deployment");
});

test("after a deployment there is nothing to do, and a plan without a build says so", async () => {
  await using world = await World.create();
  await world.run();
  const outcome = await world.run({ inputs: withoutImage });
  const again = await world.run({ inputs: withoutImage });
  expectOrderlyEnd(outcome, "success");
  expectNothingDone(outcome);
  // Without a build, the placeholder of the manifest is the image.
  expect(Object.entries(outcomes(outcome)).filter(([, what]) => what !== "unchanged")).toEqual([
    ["Deployment chatbot-api", "changed"],
  ]);
  expect(again.outputs["plan-hash"]).toBe(outcome.outputs["plan-hash"]);
});

test("of a changed setting it shows the line, and the pods that are replaced", async () => {
  await using world = await World.create();
  await world.run();
  const outcome = await world.run({ inputs: PLAN, files: debugging(world) });
  expectOrderlyEnd(outcome, "success");
  const changed = outcome.report.plan?.objects.filter(({ outcome: what }) => what !== "unchanged");
  expect(changed?.map(({ name }) => name)).toEqual(["chatbot-api", "chatbot-config"]);
  expect(changed?.[1]?.difference.split("\n").filter((line) => /^[+-]/.test(line))).toEqual([
    "-  LOG_LEVEL: info",
    "+  LOG_LEVEL: debug",
  ]);
  expect(changed?.[0]?.pods).toEqual({
    action: "replaced",
    names: world.cluster.readyPods(NAMESPACE, "chatbot-api").toSorted(),
  });
  expect(outcome.summary).toContain("2 pods replaced, each when its successor is ready");
});

test("a deployment with the hash of the plan does what was planned", async () => {
  await using world = await World.create();
  await world.run();
  const planned = await world.run({ inputs: PLAN, files: debugging(world), commit: "a".repeat(40) });
  const hash = planned.outputs["plan-hash"] ?? "";
  const outcome = await world.run({ inputs: { "plan-hash": hash }, commit: "b".repeat(40) });
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)).toEqual(["PATCH configmaps/chatbot-config", "PATCH deployments/chatbot-api"]);
});

test("one that would do anything else is refused before it changes something", async () => {
  await using world = await World.create();
  await world.run();
  const planned = await world.run({ inputs: PLAN, files: debugging(world) });
  const hash = planned.outputs["plan-hash"] ?? "";
  const settings = textAt(world.files, SETTINGS) ?? "";
  const outcome = await world.run({
    inputs: { "plan-hash": hash },
    files: { [SETTINGS]: settings.replace("LOG_LEVEL: info", "LOG_LEVEL: warning") },
  });
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.writes).toEqual([]);
  expect(titleOf(outcome)).toBe(`This deployment would do something other than the plan ${hash}`);
  expect(outcome.report.failure?.problems[0].found).toContain("ConfigMap chatbot-config changed");
});

test("what cannot be changed is refused, as by a deployment", async () => {
  await using world = await World.create();
  await world.run();
  const path = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const manifest = (textAt(world.files, path) ?? "").replace(/app: chatbot-api$/gm, "app: chatbot");
  const outcome = await world.run({ inputs: PLAN, files: { [path]: manifest } });
  expectOrderlyEnd(outcome, "failure");
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toContain("`spec.selector` is immutable");
});

test("a hash that is none, or for another operation, is refused", async () => {
  await using world = await World.create();
  const short = await world.run({ inputs: { "plan-hash": "abc" } });
  expect(titleOf(short)).toBe('The input `plan-hash` is not the hash of a plan: "abc"');
  const misplaced = await world.run({ inputs: { ...PLAN, "plan-hash": "0".repeat(24) } });
  expect(titleOf(misplaced)).toContain("`plan-hash` is for `deploy`");
});

test("no secret is in it", async () => {
  await using world = await World.create();
  const files = {
    "k8s/chatbot-service/secret.yaml":
      "apiVersion: v1\nkind: Secret\nmetadata: { name: keys }\nstringData: { password: hunter2hunter2 }\n",
  };
  const outcome = await world.run({ inputs: PLAN, files });
  expectOrderlyEnd(outcome, "success");
  const everything = [
    outcome.summary,
    outcome.reportText,
    ...Object.values(outcome.outputs),
    ...outcome.log,
  ].join("\n");
  expect(everything).not.toMatch(/hunter2|aHVudGVyMmh1bnRlcjI/);
  expect(outcome.outputs["plan"]).toMatch(/^\+ {2}password: "?\*\*\*"?$/m);
});
