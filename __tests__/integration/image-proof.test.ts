/** What runs is what was built: every serving pod is asked under which digest its node got the image. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { digestOf, type Stored } from "../helpers/registry/behind.js";
import { DIGEST, OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { type SampleImage, sampleImage } from "../helpers/scripted-registry.js";
import { World } from "../helpers/world.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const DEPLOYED = `${REPOSITORY}@${DIGEST}`;

const indexOf = (...images: readonly SampleImage[]): Stored => {
  const mediaType = "application/vnd.oci.image.index.v1+json";
  const manifests = images.map(({ digest, configuration, manifest }) => {
    const { os, architecture } = JSON.parse(configuration.text) as { os: string; architecture: string };
    return { mediaType: manifest.mediaType, digest, platform: { os, architecture } };
  });
  return { mediaType, text: JSON.stringify({ schemaVersion: 2, mediaType, manifests }) };
};

/** A world whose nodes tell this digest for what was deployed. */
async function told(imageId: string, prepare: (world: World) => void = () => {}): Promise<World> {
  const world = await World.create();
  world.cluster.controllers.gotten.set(DEPLOYED, imageId);
  prepare(world);
  return world;
}

test("pods that report the pushed digest are counted", async () => {
  await using world = await World.create();
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.steps.find(({ id }) => id === "rollout")?.note).toContain("2 pods run this image");
});

test.each([
  ["another image of the same repository", `${REPOSITORY}@${OTHER_IMAGE.digest}`],
  ["an image that the registry does not have", `mirror.example/bot@sha256:${"ab".repeat(32)}`],
  ["only a configuration, of another image", `sha256:${"cd".repeat(32)}`],
])("%s is a failure, and is told with what to look at", async (_what, imageId) => {
  await using world = await told(imageId, ({ registry }) => registry.receive(OTHER_IMAGE));
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(/^Pod chatbot-api-\S+ does not run the image that was deployed$/);
  const [problem] = outcome.report.failure?.problems ?? [];
  expect(problem).toMatchObject({
    found: `Container api runs ${imageId.split("@").at(-1)}; ${DEPLOYED} was deployed.`,
    cause: expect.stringContaining("a mirror, or the container runtime of the node"),
  });
  expect(outcome.report.failure?.category).toBe("rollout");
});

test.each([
  ["by docker's shim", `docker-pullable://${DEPLOYED}`],
  ["through a mirror", `mirror.example/acme/bot@${DIGEST}`],
  [
    "as the digest of its configuration",
    (JSON.parse(sampleImage("chatbot-service").manifest.text) as { config: { digest: string } }).config
      .digest,
  ],
])("the same image told %s is one", async (_how, imageId) => {
  await using world = await told(imageId);
  expectOrderlyEnd(await world.run(), "success");
});

test("another build of the same content is the same image", async () => {
  const again: SampleImage = {
    ...sampleImage("chatbot-service"),
    manifest: indexOf(sampleImage("chatbot-service")),
    digest: digestOf(indexOf(sampleImage("chatbot-service")).text),
  };
  await using world = await told(`${REPOSITORY}@${again.digest}`, ({ registry }) => registry.receive(again));
  expectOrderlyEnd(await world.run(), "success");
});

test("of an index, the image for the node's platform is the same", async () => {
  const amd64 = sampleImage("for amd64");
  const arm64 = sampleImage("for arm64", "arm64");
  const manifest = indexOf(amd64, arm64);
  const index: SampleImage = { ...amd64, manifest, digest: digestOf(manifest.text) };
  await using world = await World.create();
  world.docker.image = index;
  world.registry.receive(arm64);
  world.registry.receive(amd64);
  world.cluster.controllers.gotten.set(`${REPOSITORY}@${index.digest}`, `${REPOSITORY}@${arm64.digest}`);
  const outcome = await world.run({ inputs: { platforms: "linux/amd64,linux/arm64" } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.outputs["digest"]).toBe(index.digest);
});

test("when the registry does not tell, it is said that nothing is proved", async () => {
  await using world = await told(`sha256:${"cd".repeat(32)}`, ({ registry }) => {
    registry.answer = ({ url }) =>
      url.includes("/manifests/sha256:") ? { status: 500, headers: {}, body: "" } : undefined;
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings[0]?.title).toMatch(
    /^It is not proved that pod chatbot-api-\S+ runs the image/,
  );
});
