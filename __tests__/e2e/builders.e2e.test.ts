/** The inputs of the build on each builder a runner may have: what they do to the image, and what a builder cannot do. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type Builder, openBeside, openOlder } from "./image/builders.js";
import { deploy, type Ended, type Inputs, removeImages } from "./image/deployment.js";
import { contentOf } from "./image/registry-content.js";
import { kubectl, type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(240_000);

/** Every name of this run begins with it. */
const RUN = `builders-e2e-${Date.now().toString(36)}`;
/** Nobody creates it. */
const NOWHERE = "builders-e2e-nowhere";

const cleared = ownNamespaces();
let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => removeImages(lab, RUN));

const BUILDERS: Readonly<Record<string, () => Promise<Builder>>> = {
  older: openOlder,
  engine: async () => ({ environment: {}, [Symbol.asyncDispose]: async () => {} }),
  beside: () => openBeside(lab, lab.LAB_BUILDKITD ?? ""),
};

const dockerfile = (secret = ""): string => `FROM ${lab.REGISTRY}/lab/busybox:1 AS served
ARG GREETING
LABEL greeting=$GREETING
${secret}
RUN echo made-$((40 + 2))
COPY index.html /www/index.html
USER 10001
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]

FROM served AS unwanted
RUN false
`;

const READS_SECRET = `RUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = "much too secret"`;

interface Build {
  readonly inputs: Inputs;
  readonly secret?: string;
  readonly environment?: Inputs;
}

async function build(name: string, builder: Builder, { inputs, secret, environment }: Build): Promise<Ended> {
  const namespace = `builders-e2e-${name}`;
  await cleared(namespace);
  const given = {
    namespace,
    image: `${RUN}/${name}/web`,
    "build-target": "served",
    "build-args": "GREETING=good morning",
    ...inputs,
  };
  const source = { content: RUN, dockerfile: dockerfile(secret) };
  return deploy(lab, given, source, { ...builder.environment, ...environment });
}

/** All that any builder can do. */
const USUAL: Inputs = {
  labels: "org.example.team=chatbot team\norg.example.empty=",
  tags: "v1,stable",
  pull: "true",
  platforms: "linux/amd64",
};

/** Less the commands by which the runner is told what to mask. */
const withoutMasks = (log: string): string => log.replaceAll(/::add-mask::.*/g, "");

describe("a build with all that its builder can do", () => {
  test.concurrent.each([
    ["older", {}, []],
    ["engine", { "build-secrets": "id=token,env=TOKEN" }, []],
    [
      "beside",
      {
        "build-secrets": "id=token,env=TOKEN",
        provenance: "max",
        platforms: "linux/amd64,linux/386",
        cache: "registry",
      },
      ["linux/amd64", "linux/386", "unknown/unknown", "unknown/unknown"],
    ],
  ])("%s", async (name, inputs, platforms) => {
    await using builder = (await BUILDERS[name]?.()) as Builder;
    const hasSecret = "build-secrets" in inputs;
    const ended = await build(name, builder, {
      inputs: { ...USUAL, ...inputs },
      ...(hasSecret ? { secret: READS_SECRET, environment: { TOKEN: "much too secret" } } : {}),
    });
    expect(ended.outputs).toMatchObject({ verdict: "success", "failure-reason": "" });
    const repository = `${RUN}/${name}/web`;
    const found = await Promise.all(["latest", "v1", "stable"].map((tag) => contentOf(lab, repository, tag)));
    expect(found.map(({ digest }) => digest)).toEqual(Array(3).fill(ended.outputs["digest"]));
    expect(found[0]?.labels).toMatchObject({
      greeting: "good morning",
      "org.example.team": "chatbot team",
      "org.example.empty": "",
    });
    expect(found[0]?.platforms).toEqual(platforms);
    expect(`${withoutMasks(ended.log)}${ended.summary}${JSON.stringify(found)}`).not.toContain(
      "much too secret",
    );
  });
});

describe("what a builder cannot do is refused before anything is changed", () => {
  test.concurrent.each([
    [
      "older",
      ["The builder cannot build one image", "The builder cannot attest", "The builder knows no secrets"],
    ],
    ["engine", ["The builder cannot build one image", "The builder cannot attest"]],
  ])("%s", async (name, titles) => {
    await using builder = (await BUILDERS[name]?.()) as Builder;
    const ended = await build(name, builder, {
      inputs: {
        namespace: NOWHERE,
        image: `${RUN}/refused-${name}/web`,
        platforms: "linux/amd64,linux/arm64",
        provenance: "min",
        "build-secrets": "id=token,env=TOKEN",
      },
      environment: { TOKEN: "much too secret" },
    });
    expect(ended.outputs["verdict"]).toBe("failure");
    for (const title of titles) expect(ended.log).toContain(title);
    expect(ended.log).toContain("uses: docker/setup-buildx-action@v4");
    expect(await kubectl(lab, "get", "namespace", NOWHERE, "--ignore-not-found")).toBe("");
  });
});

describe("the layers of a build", () => {
  test.concurrent("are kept beside the image, and a builder that has none of them makes none of them again", async () => {
    const inputs = { cache: "registry" };
    {
      await using builder = await openBeside(lab, lab.LAB_BUILDKITD ?? "");
      const ended = await build("kept", builder, { inputs });
      expect(ended.log).toContain("made-42");
      expect(ended.summary).toContain("layers kept");
    }
    await using another = await openBeside(lab, lab.LAB_BUILDKITD ?? "");
    const again = await build("kept", another, { inputs: { ...inputs, rebuild: "always" } });
    expect(again.outputs["verdict"]).toBe("success");
    expect(again.log).not.toContain("made-42");
  });

  test.concurrent("that a broken service does not take are told, and cost nothing", async () => {
    await using builder = await openBeside(lab, lab.LAB_BUILDKITD ?? "");
    const ended = await build("broken", builder, {
      inputs: { cache: "gha" },
      environment: { ACTIONS_RUNTIME_TOKEN: "no-token", ACTIONS_RESULTS_URL: "http://127.0.0.1:9/" },
    });
    expect(ended.outputs["verdict"]).toBe("success");
    expect(ended.log).toContain("The image is pushed, but the build's layers were not kept");
  });
});
