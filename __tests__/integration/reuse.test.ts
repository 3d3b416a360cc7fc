/** An image is built once for a source tree; one that exists already is not built at all. */
import { describe, expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CHANGED } from "../helpers/project.js";
import { errorBody } from "../helpers/registry/front.js";
import { commandsOf } from "../helpers/requests.js";
import { DIGEST, OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { sampleImage } from "../helpers/scripted-registry.js";
import { type Outcome, World } from "../helpers/world.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const SECOND_COMMIT = "f".repeat(40);

async function running(): Promise<World> {
  const world = await World.create();
  expectOrderlyEnd(await world.run(), "success");
  world.registry.tagged.length = 0;
  return world;
}

const docker = (outcome: Outcome): string[] =>
  commandsOf(outcome).filter((command) => command.startsWith("docker"));

const refused = (status: number, message: string) => ({
  status,
  headers: { "content-type": "application/json" },
  body: errorBody("DENIED", message),
});

describe("the same source tree under another commit", () => {
  test("starts no docker, moves the names people use, and says why nothing was built", async () => {
    await using world = await running();
    const outcome = await world.run({ commit: SECOND_COMMIT });
    expectOrderlyEnd(outcome, "success");
    expect(docker(outcome)).toEqual([]);
    expect(world.registry.tagged.toSorted()).toEqual(["main", "sha-ffffffffffff"]);
    expect(outcome.outputs).toMatchObject({
      digest: DIGEST,
      image: `${REPOSITORY}:sha-ffffffffffff@${DIGEST}`,
    });
    expect(outcome.report.image?.origin).toBe("reused");
    expect(outcome.summary).toContain("reused: same source tree");
    expect(outcome.took).toBe(0);
  });

  test("needs no docker on the runner", async () => {
    await using world = await running();
    world.programs.delete("docker");
    expectOrderlyEnd(await world.run(), "success");
  });

  test("goes by the tag of the tree where the registry lets no tag be set, and warns", async () => {
    await using world = await running();
    world.registry.answer = ({ method }) =>
      method === "PUT" ? refused(403, "requested access to the resource is denied") : undefined;
    const outcome = await world.run({ commit: SECOND_COMMIT });
    expectOrderlyEnd(outcome, "success");
    expect(outcome.outputs["image"]).toMatch(/:tree-[0-9a-f]{40}@sha256:/);
    expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
      "The image could not be tagged sha-ffffffffffff",
    ]);
  });

  test("is built again when that is asked for", async () => {
    await using world = await running();
    const outcome = await world.run({ inputs: { rebuild: "always" } });
    expectOrderlyEnd(outcome, "success");
    expect(docker(outcome)).toContain("docker buildx build");
    expect(outcome.report.image?.origin).toBe("built");
  });

  test("is built from scratch when that is asked for", async () => {
    await using world = await running();
    const outcome = await world.run({ inputs: { rebuild: "from-scratch" } });
    const build = outcome.calls.find(({ args }) => args[1] === "build");
    expect(build?.args).toEqual(expect.arrayContaining(["--no-cache", "--pull"]));
  });
});

describe("it is built", () => {
  test.each([
    ["another source", { files: CHANGED }],
    ["another build argument", { inputs: { "build-args": "PYTHON=3.13" } }],
    ["another stage", { inputs: { "build-target": "0" } }],
    ["another label", { inputs: { labels: "team=chatbot" } }],
    ["other platforms", { inputs: { platforms: "linux/amd64,linux/arm64" } }],
  ])("for %s", async (_what, options) => {
    await using world = await running();
    world.docker.image = OTHER_IMAGE;
    const outcome = await world.run(options);
    expectOrderlyEnd(outcome, "success");
    expect(docker(outcome)).toContain("docker buildx build");
    expect(outcome.outputs["digest"]).toBe(OTHER_IMAGE.digest);
  });

  test("when what the registry has is for another processor", async () => {
    await using world = await running();
    const [tree = ""] = [...world.registry.stored.keys()].filter((version) => version.startsWith("tree-"));
    world.registry.receive(sampleImage("for another", "arm64"), tree);
    expect(docker(await world.run())).toContain("docker buildx build");
  });

  test("when the registry does not answer our question: the engine may know a way to it", async () => {
    await using world = await running();
    world.registry.answer = () => ({ status: 500, headers: {}, body: "" });
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "success");
    expect(docker(outcome)).toContain("docker buildx build");
  });
});

describe("before anything is built or changed, a registry that lets nobody in is told", () => {
  const challenge = { "www-authenticate": 'Basic realm="x"', "content-type": "application/json" };
  const closed = {
    status: 401,
    headers: challenge,
    body: errorBody("UNAUTHORIZED", "authentication required"),
  };

  test.each([
    [
      "with a wrong password",
      { "registry-password": "wrong-password" },
      "The login to ghcr.io as ada failed",
    ],
    ["without one", { "registry-password": "" }, "There is no token for the registry ghcr.io"],
  ])("%s", async (_how, inputs, title) => {
    await using world = await World.create();
    world.registry.answer = () => closed;
    const outcome = await world.run({ inputs });
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toBe(title);
    expect(docker(outcome)).toEqual([]);
    expect(outcome.writes).toEqual([]);
    expect(outcome.report.failure?.category).toBe("configuration");
  });
});

describe("an image that is named", () => {
  const GIVEN = sampleImage("given");
  const named = (image: string, more: Record<string, string> = {}) => ({
    inputs: { "build-context": "none", image, ...more },
  });
  /** The manifests name the image by its last name, as they do for the default. */
  const IMAGE = `${REPOSITORY}:1.4.0`;

  test("by its tag is pinned by its digest, without docker", async () => {
    await using world = await World.create();
    world.registry.receive(GIVEN, "1.4.0");
    const outcome = await world.run(named(IMAGE));
    expectOrderlyEnd(outcome, "success");
    expect(docker(outcome)).toEqual([]);
    expect(outcome.outputs["image"]).toBe(`${IMAGE}@${GIVEN.digest}`);
    const template = JSON.stringify(world.cluster.get("Deployment", "chatbot-test", "chatbot-api"));
    expect(template).toContain(`"image":"${REPOSITORY}@${GIVEN.digest}"`);
    expect(world.registry.tagged).toEqual([]);
    expect(outcome.report.image?.origin).toBe("given");
  });

  test("by its digest needs no word about the build", async () => {
    await using world = await World.create();
    world.registry.receive(GIVEN);
    const outcome = await world.run({ inputs: { image: `${REPOSITORY}@${GIVEN.digest}` } });
    expectOrderlyEnd(outcome, "success");
    expect([docker(outcome), outcome.outputs["digest"]]).toEqual([[], GIVEN.digest]);
  });

  test.each([
    ["does not exist", undefined, `The image ${IMAGE} does not exist`, "configuration"],
    ["is private", refused(403, "denied"), `The image ${IMAGE} may not be read`, "configuration"],
    [
      "cannot be asked for",
      { status: 503, headers: {}, body: "" },
      "The registry ghcr.io could not be asked for the image",
      "command",
    ],
  ])("that %s is refused before anything is changed", async (_what, answer, title, category) => {
    await using world = await World.create();
    world.registry.answer = () => answer;
    const outcome = await world.run(named(IMAGE));
    expectOrderlyEnd(outcome, "failure");
    expect([titleOf(outcome), outcome.report.failure?.category]).toEqual([title, category]);
    expect(outcome.writes).toEqual([]);
  });

  test("in another registry is asked for without the credentials of ours", async () => {
    await using world = await World.create();
    world.registry.receive(GIVEN, "2");
    const outcome = await world.run(named("quay.io/acme/chatbot-service:2"));
    expectOrderlyEnd(outcome, "success");
    expect(world.registry.requests.map(({ headers }) => headers?.["authorization"])).not.toContainEqual(
      expect.any(String),
    );
  });
});
