/** How registries are asked for the images of the manifests, and with whose login. */
import { expect, test } from "@jest/globals";
import { ApiError, type ClusterApi } from "../../../src/cluster/api.js";
import { type ImagesScope, seeImages } from "../../../src/preflight/images.js";
import type { SeenImage } from "../../../src/preflight/inspection.js";
import type { NetworkAnswer, NetworkRequest } from "../../../src/runtime/ports.js";
import { factsOf, workload } from "../rehearsal/sample.js";

const INDEX = JSON.stringify({
  mediaType: "application/vnd.oci.image.index.v1+json",
  manifests: ["amd64", "arm64"].map((architecture) => ({
    digest: `sha256:${"a".repeat(64)}`,
    platform: { os: "linux", architecture },
  })),
});
const basic = (login: string): string => `Basic ${Buffer.from(login).toString("base64")}`;
const secretFor = (host: string, login: string) => ({
  data: {
    ".dockerconfigjson": Buffer.from(
      JSON.stringify({ auths: { [host]: { auth: Buffer.from(login).toString("base64") } } }),
    ).toString("base64"),
  },
});

interface World {
  /** Who is let in; undefined: anyone. */
  readonly login?: string;
  /** Whether the registry has what it is asked for. */
  readonly has?: boolean;
  readonly secrets?: Readonly<Record<string, object>>;
  readonly built?: ImagesScope["built"];
  readonly dockerConfig?: string;
}

async function see(objects: readonly object[], world: World) {
  const requests: NetworkRequest[] = [];
  const answer = ({ headers }: NetworkRequest): NetworkAnswer => {
    const letIn = world.login === undefined || headers?.["authorization"] === basic(world.login);
    if (!letIn) return { status: 401, headers: { "www-authenticate": "Basic realm=r" }, body: "" };
    if (world.has === false) return { status: 404, headers: {}, body: "" };
    return { status: 200, headers: { "content-type": "application/json" }, body: INDEX };
  };
  const api: ClusterApi = {
    async send({ path }) {
      const body = world.secrets?.[path.split("/").at(-1) ?? ""];
      if (!body) throw new ApiError(404, "NotFound", "not found");
      return { status: 200, body, warnings: [], serverTime: 0 };
    },
    lines: () => {
      throw new Error("nothing is streamed");
    },
    bytes: () => {
      throw new Error("nothing is streamed");
    },
  };
  const seen = await seeImages(factsOf(objects).objects, {
    api,
    network: {
      async send(request) {
        requests.push(request);
        return answer(request);
      },
    },
    clock: { now: () => 0, sleep: () => new Promise(() => {}) },
    workspace: { read: async () => world.dockerConfig ?? "{}" },
    environment: { HOME: "/home" },
    namespace: "shop",
    built: world.built,
    signal: new AbortController().signal,
  });
  return { seen, requests };
}

const IMAGE = "registry.example/acme/api:1";
const web = (secrets: readonly string[] = []) =>
  workload({ container: { image: IMAGE }, pod: { imagePullSecrets: secrets.map((name) => ({ name })) } });
const as = (access: SeenImage["access"], more: Partial<SeenImage> = {}): SeenImage => ({
  image: IMAGE,
  isBuilt: false,
  access,
  platforms: ["there", "anyone", "pull-secret", "login"].includes(access)
    ? ["linux/amd64", "linux/arm64"]
    : [],
  ...more,
});

test("what is public is asked for without a login, once however many pods run it", async () => {
  const { seen, requests } = await see([web(), workload({ name: "b", container: { image: IMAGE } })], {});
  expect(seen).toEqual([as("anyone")]);
  expect(requests.map(({ url, headers }) => [url, headers?.["authorization"]])).toEqual([
    ["https://registry.example/v2/acme/api/manifests/1", undefined],
  ]);
});

test("what is private is asked for with the pull secrets of the pods", async () => {
  const secrets = {
    other: secretFor("elsewhere.example", "eve:never"),
    ours: secretFor("registry.example", "puller:secret"),
  };
  const { seen, requests } = await see([web(["missing", "other", "ours"])], {
    login: "puller:secret",
    secrets,
  });
  expect(seen).toEqual([as("pull-secret")]);
  // A login goes to the registry it is for, and to no other.
  expect(requests.some(({ headers }) => headers?.["authorization"] === basic("eve:never"))).toBe(false);
});

test("the login of the runner tells a private image from one that is not there", async () => {
  const auth = Buffer.from("ada:pw").toString("base64");
  const dockerConfig = JSON.stringify({ auths: { "registry.example": { auth } } });
  expect((await see([web()], { login: "ada:pw", dockerConfig })).seen).toEqual([as("login")]);
  expect((await see([web()], { login: "ada:pw", dockerConfig, has: false })).seen).toEqual([as("missing")]);
  expect((await see([web()], { login: "ada:pw" })).seen).toEqual([as("refused")]);
});

const BUILT: NonNullable<ImagesScope["built"]> = {
  repository: "registry.example/acme/bot",
  reference: "registry.example/acme/bot:sha-1",
  registry: "registry.example",
  username: "ada",
  password: "pw",
};

test("of the image that is built, what runs now is asked for, or else what it would be called", async () => {
  const object = workload({ container: { image: "bot" } });
  const first = await see([object], { built: BUILT, login: "ada:pw" });
  expect(first.seen).toEqual([as("login", { image: "registry.example/acme/bot:sha-1", isBuilt: true })]);
});
