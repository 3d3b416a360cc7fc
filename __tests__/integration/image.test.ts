/** Building and pushing: each failure with its cause, faults that pass tried again, and the cluster left as it was. */

import { writeFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { Runtime } from "../../src/runtime/ports.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CHANGED, writeFiles } from "../helpers/project.js";
import { commandsOf, writesOf } from "../helpers/requests.js";
import { failing, inTurn } from "../helpers/scripted-docker.js";
import { forever, type Script } from "../helpers/scripted-processes.js";
import { World } from "../helpers/world.js";

/** A world in which everything runs already, so that nothing has to be created early, and whose source has changed since. */
async function running(): Promise<World> {
  const world = await World.create();
  await world.run();
  await writeFiles(world.workspace, CHANGED);
  return world;
}

test("a build that fails names the instruction and its line, and nothing is pushed or deployed", async () => {
  await using world = await running();
  world.docker.build = failing(
    "#6 [2/2] RUN pip install nonsense",
    "------",
    " > [2/2] RUN pip install nonsense:",
    "1.234 ERROR: No matching distribution found for nonsense",
    "------",
    "Dockerfile:2",
    "--------------------",
    'ERROR: failed to build: failed to solve: process "/bin/sh -c pip install nonsense" did not complete successfully: exit code: 1',
  );
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The build failed: `pip install nonsense` ended with exit code 1");
  expect(outcome.report.failure?.problems[0]).toMatchObject({
    file: "backend/chatbot-service/Dockerfile",
    line: 2,
    detail: expect.stringContaining("No matching distribution"),
  });
  expect(commandsOf(outcome)).not.toContain("docker push");
  expect(outcome.writes).toEqual([]);
});

test("a first deployment whose build fails says what was created before", async () => {
  await using world = await World.create();
  world.docker.build = async (child) => {
    await child.pause(30_000);
    return 1;
  };
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(writesOf(outcome)).not.toContain("PATCH deployments/chatbot-api");
  expect(outcome.report.failure?.state).toMatch(
    /^Applied before it stopped: the namespace, .*Deployment ollama.*Nothing was rolled back: all of it is new, and is kept to be looked at\.$/,
  );
});

test("a push that is denied is not tried again", async () => {
  await using world = await running();
  world.docker.push = failing("denied: permission_denied: write_package");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toMatch(
    /^GHCR: this repository may not write to the package acme\/bot\/chatbot-service/,
  );
  expect(commandsOf(outcome).filter((command) => command === "docker push")).toHaveLength(1);
  expect(outcome.writes).toEqual([]);
});

test("a login that fails is told, and nothing is pushed", async () => {
  await using world = await running();
  world.docker.login = failing("Error response from daemon: Get https://ghcr.io/v2/: denied: denied");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The login to ghcr.io as ada failed");
  expect(commandsOf(outcome)).not.toContain("docker push");
});

test("a fault of the registry that passes is tried again", async () => {
  await using world = await World.create();
  const good = world.docker.push;
  world.docker.push = inTurn(
    failing("received unexpected HTTP status: 503 Service Unavailable"),
    failing("failed to copy: httpReadSeeker: failed open: unexpected EOF"),
    good,
  );
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(commandsOf(outcome).filter((command) => command === "docker push")).toHaveLength(3);
  expect(outcome.log.join("\n")).toContain("trying again in 5 s");
});

test("a registry that stays away is given up after three tries", async () => {
  await using world = await running();
  world.docker.push = failing("received unexpected HTTP status: 503 Service Unavailable");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(commandsOf(outcome).filter((command) => command === "docker push")).toHaveLength(3);
});

test("a push without a digest is a failure: what cannot be pinned is not deployed", async () => {
  await using world = await running();
  world.docker.push = () => 0;
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toContain("did not report its digest");
  expect(outcome.writes).toEqual([]);
});

test("without docker the run ends at once, and says how to go on", async () => {
  await using world = await World.create();
  world.programs.delete("docker");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("docker is not on the PATH of the runner");
  expect(outcome.writes).toEqual([]);
});

test("an engine that does not answer is told apart from a missing docker", async () => {
  await using world = await World.create();
  world.docker.info = failing("Cannot connect to the Docker daemon at unix:///var/run/docker.sock.");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The Docker engine does not answer");
});

test("without buildx the plain builder is used", async () => {
  await using world = await World.create();
  world.docker.buildx = failing("docker: 'buildx' is not a docker command.");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(commandsOf(outcome)).toContain("docker build");
});

/** With a builder of its own store and the cache of GitHub Actions. */
const WITH_CACHE = {
  ports: (usual: Runtime) => ({
    environment: { ...usual.environment, ACTIONS_RUNTIME_TOKEN: "t", ACTIONS_RESULTS_URL: "https://results" },
  }),
};

/** What a builder is asked for beside the build itself. */
const keeps = (args: readonly string[]): boolean => args.some((arg) => arg.startsWith("--cache-to="));

function withContainer(world: World, keeping: Script): void {
  world.docker.driver = "docker-container";
  const { build } = world.docker;
  world.docker.build = async (child) => {
    const { args } = child.call;
    if (keeps(args)) return keeping(child);
    if (!args.includes("--push")) return build(child);
    const file = args.find((arg) => arg.startsWith("--metadata-file="))?.slice("--metadata-file=".length);
    for (const arg of args.filter((one) => one.startsWith("--tag="))) {
      world.registry.receive(world.docker.image, arg.slice(arg.lastIndexOf(":") + 1));
    }
    await writeFile(file ?? "", JSON.stringify({ "containerimage.digest": world.docker.image.digest }));
    return 0;
  };
}

test("the layers of a build are kept for the next one while the deployment goes on", async () => {
  await using world = await World.create();
  withContainer(world, async (child) => {
    await child.pause(5_000);
    return 0;
  });
  const outcome = await world.run(WITH_CACHE);
  expectOrderlyEnd(outcome, "success");
  const phase = (id: string) => outcome.report.phases.find((one) => one.id === id);
  expect(phase("deploy-objects")?.startedAt).toBeLessThan(phase("keep-layers")?.endedAt ?? 0);
  expect(outcome.calls.filter(({ args }) => keeps(args))).toHaveLength(1);
  expect(outcome.summary).toContain("layers kept");
});

test("that the layers were kept is told in the language of the run", async () => {
  await using world = await World.create();
  withContainer(world, async () => 0);
  const outcome = await world.run({ ...WITH_CACHE, inputs: { language: "fr" } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.summary).toContain("couches conservées");
});

test("layers that cannot be kept are told, and cost nothing", async () => {
  await using world = await World.create();
  withContainer(
    world,
    failing(
      "#12 exporting to GitHub Actions Cache",
      "#12 ERROR: permission_denied",
      "ERROR: failed to build",
    ),
  );
  const outcome = await world.run(WITH_CACHE);
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings).toMatchObject([
    { title: "The image is pushed, but the build's layers were not kept", detail: "permission_denied" },
  ]);
});

test.each([
  ["platforms of more than one", { platforms: "linux/amd64,linux/arm64" }],
  ["an attestation", { provenance: "max" }],
  ["secrets", { "build-secrets": "id=home,env=HOME" }],
])("%s that the builder cannot do is refused before anything is changed", async (_what, inputs) => {
  await using world = await World.create();
  world.docker.buildx = failing("docker: 'buildx' is not a docker command.");
  const outcome = await world.run({ inputs });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(/^The builder /);
  expect(outcome.writes).toEqual([]);
});

test("without a password the login of an earlier step is used", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: { "registry-password": "" } });
  expectOrderlyEnd(outcome, "success");
  expect(commandsOf(outcome)).not.toContain("docker login");
});

test.each(["info", "login"] as const)(
  "an engine that hangs at `docker %s` is ended with the run's time",
  async (command) => {
    await using world = await running();
    world.docker[command] = forever;
    const outcome = await world.run({ inputs: { timeout: "60s" } });
    expectOrderlyEnd(outcome, "timeout");
    expect(outcome.took).toBeLessThan(70_000);
  },
);
