/** From inputs to a configuration: what is right is completed, and everything that is wrong is told at once. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse as parseYaml } from "yaml";
import { parseConfig } from "../../../src/config/config.js";
import { INPUT_NAMES, type RawInputs, readInputs } from "../../../src/config/inputs.js";
import type { RunContext, Runner } from "../../../src/runtime/ports.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { CREDENTIALS, kubeconfig, NOW, secretOf } from "../cluster/kubeconfig/samples.js";

/** The defaults of action.yml, and what has none. */
const DEFAULTS = Object.entries((parseYaml(readFileSync("action.yml", "utf8")) as Action).inputs).map(
  ([name, input]) => [name, input.default ?? ""],
);

interface Action {
  readonly inputs: Record<string, { readonly default?: string }>;
}

const INPUTS: RawInputs = {
  ...(Object.fromEntries(DEFAULTS) as RawInputs),
  kubeconfig: secretOf(kubeconfig()),
  "registry-username": "octocat",
  "registry-password": "ghs_0123456789abcdef",
};

const RUN: RunContext = {
  repository: "Acme/Chat.Bot",
  commit: "0123456789abcdef0123456789abcdef01234567",
  ref: "staging",
  actor: "octocat",
  event: "push",
  serverUrl: "https://github.com",
  apiUrl: "https://api.github.com",
  runId: "1",
  runAttempt: "1",
  workflow: "Deploy",
  action: "",
  actionRef: "",
  architecture: "amd64",
  hosted: true,
};

const parse = (inputs: Partial<RawInputs> = {}, run: Partial<RunContext> = {}) =>
  parseConfig({ ...INPUTS, ...inputs }, { ...RUN, ...run }, NOW);

const titles = (inputs: Partial<RawInputs>, run: Partial<RunContext> = {}): string[] =>
  parse(inputs, run).problems.map(({ title }) => title);

test("inputs are read by their names, and by nothing else", () => {
  const asked: string[] = [];
  const runner = {
    input(name: string) {
      asked.push(name);
      return `value of ${name}`;
    },
  } as unknown as Runner;
  expect(readInputs(runner).namespace).toBe("value of namespace");
  expect(asked).toEqual([...INPUT_NAMES]);
});

test("good inputs become a configuration", () => {
  const { config, problems } = parse();
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    namespace: "chatbot-test",
    manifests: ["k8s/chatbot-service"],
    models: [{ name: "nomic-embed-text" }],
    smokeTests: "default",
    timeout: 600_000,
    stabilityWindow: 10_000,
    kubeconfig: { context: "staging" },
    image: {
      repository: "ghcr.io/acme/chat.bot/chatbot-service",
      reference: "ghcr.io/acme/chat.bot/chatbot-service:sha-0123456789ab",
      registry: "ghcr.io",
      username: "octocat",
      password: "ghs_0123456789abcdef",
      build: {
        context: "backend/chatbot-service",
        dockerfile: "backend/chatbot-service/Dockerfile",
        target: "",
        platforms: [],
        tags: ["sha-0123456789ab", "staging"],
        cache: "auto",
        rebuild: "never",
      },
    },
  });
});

test("everything that is wrong is told at once", () => {
  const wrong = titles({
    kubeconfig: "***",
    namespace: "Chatbot",
    manifests: "",
    registry: "https://ghcr.io",
    models: "no model!",
    "smoke-tests": "some",
    timeout: "10",
    "stability-window": "soon",
    "unschedulable-timeout": "never",
  });
  expect(wrong).toEqual([
    "The input `kubeconfig` is `***`",
    'The input `namespace` is not a valid name: "Chatbot"',
    "The input `manifests` is empty",
    'The input `registry` is not a host name: "https://ghcr.io"',
    'The input `models` names what cannot be a model: "model!"',
    'The input `smoke-tests` has an unknown value: "some"',
    'The input `timeout` is not a duration: "10"',
    'The input `stability-window` is not a duration: "soon"',
    'The input `unschedulable-timeout` is not a duration: "never"',
  ]);
});

test("with problems there is no configuration", () => {
  expect(parse({ timeout: "" }).config).toBeUndefined();
});

test("the secrets are known before anything is logged, also when something else is wrong", () => {
  expect(parse({ timeout: "" }).secrets).toEqual([
    INPUTS.kubeconfig,
    CREDENTIALS.token,
    INPUTS["registry-password"],
    "",
    INPUTS["github-token"],
  ]);
});

test.each(["pull_request", "pull_request_target"])(
  "a missing secret is told otherwise in a run of %s",
  (event) => {
    expect(titles({ kubeconfig: "" }, { event })).toEqual([
      "The input `kubeconfig` is empty in a run of a pull request",
    ]);
  },
);

describe("what is allowed of the kubeconfig", () => {
  const insecure = secretOf(kubeconfig({ cluster: { server: "http://10.0.0.1" } }));

  test.each(["true", "True", "TRUE"])("is allowed by %s", (value) => {
    expect(titles({ kubeconfig: insecure, "allow-insecure-server": value })).toEqual([]);
  });

  test.each(["false", "False", "FALSE"])("is not by %s", (value) => {
    expect(titles({ kubeconfig: insecure, "allow-insecure-server": value })).toEqual([
      expect.stringContaining("not reached by https"),
    ]);
  });

  test.each(["", "yes", "1", "on", "tRUE", "__proto__"])("is neither by %j", (value) => {
    const inputs = { "allow-insecure-server": value, "allow-local-server": value };
    expect(titles(inputs)).toEqual(
      ["allow-insecure-server", "allow-local-server"].map(
        (name) => `The input \`${name}\` is neither true nor false: "${value}"`,
      ),
    );
  });

  test.each([
    ["aws", ["aws"]],
    [" aws,kubelogin\naws ", ["aws", "kubelogin"]],
  ])("programs are listed: %j", (text, names) => {
    const exec = { apiVersion: "client.authentication.k8s.io/v1", command: names.at(-1) };
    const secret = secretOf(kubeconfig({ user: { exec } }));
    expect(parse({ kubeconfig: secret, "allow-exec-plugins": text }).config?.kubeconfig.plugin).toBe(
      names.at(-1),
    );
  });

  test.each(["/bin/aws", "*", "aws;rm", "$(aws)"])("a program is no %j", (name) => {
    expect(titles({ "allow-exec-plugins": name })).toEqual([
      `The input \`allow-exec-plugins\` holds what is not the name of a program: "${name}"`,
    ]);
  });
});

describe("the namespace", () => {
  test.each(["a", "0", "chatbot-test", "a".repeat(63)])("may be %s", (namespace) => {
    expect(titles({ namespace })).toEqual([]);
  });

  test.each(["", "-a", "a-", "a_b", "a.b", "A", "a".repeat(64), "a\nb", "a/b", "../a"])(
    "may not be %j",
    (namespace) => {
      expect(titles({ namespace })).toEqual([`The input \`namespace\` is not a valid name: "${namespace}"`]);
    },
  );
});

describe("the manifests", () => {
  test.each<[string, string[]]>([
    ["k8s", ["k8s"]],
    ["k8s/chatbot-service\n k8s/optional/quota \n\n", ["k8s/chatbot-service", "k8s/optional/quota"]],
    ["k8s\r\nmore", ["k8s", "more"]],
    ["a, b,", ["a", "b"]],
    ["k8s, k8s", ["k8s"]],
    ["my manifests/web.yaml", ["my manifests/web.yaml"]],
    ["k8s/**/*.{yaml,json}, more/*.{yml,yaml}", ["k8s/**/*.{yaml,json}", "more/*.{yml,yaml}"]],
  ])("%j are %j", (manifests, expected) => {
    expect(parse({ manifests }).config?.manifests).toEqual(expected);
  });

  test.each(["", " \n", " , "])("%j names none", (manifests) => {
    expect(titles({ manifests })).toEqual(["The input `manifests` is empty"]);
  });
});

describe("times", () => {
  test.each([
    [
      { timeout: "0s", "stability-window": "0s" },
      ["The input `timeout` is out of range: 0s", "The input `stability-window` is out of range: 0s"].slice(
        0,
        1,
      ),
    ],
    [{ timeout: "6h" }, []],
    [{ timeout: "6h1ms" }, ["The input `timeout` is out of range: 6h1ms"]],
    [{ timeout: "10s", "stability-window": "10s" }, ["The input `stability-window` is out of range: 10s"]],
    [{ timeout: "10s", "stability-window": "9s" }, []],
    [{ "stability-window": "0s" }, []],
    [{ "unschedulable-timeout": "0s" }, ["The input `unschedulable-timeout` is out of range: 0s"]],
    [{ "unschedulable-timeout": "1h" }, []],
    [{ timeout: "10s", "stability-window": "0s", "lock-timeout": "5m" }, []],
    [{ "lock-timeout": "7h" }, ["The input `lock-timeout` is out of range: 7h"]],
  ])("%j", (inputs, expected) => {
    expect(titles(inputs)).toEqual(expected);
  });
});

describe("models", () => {
  test.each([
    ["none", []],
    ["", []],
    ["nomic-embed-text", ["nomic-embed-text"]],
    ["a, b\n c:7b,,a", ["a", "b", "c:7b"]],
    ["registry.example.com:5000/me/model:latest", ["registry.example.com:5000/me/model:latest"]],
    ["hf.co/org/Model-GGUF:Q4_K_M", ["hf.co/org/Model-GGUF:Q4_K_M"]],
  ])("%j are %j", (models, expected) => {
    expect(parse({ models }).config?.models.map(({ name }) => name)).toEqual(expected);
  });

  test.each(["-a", "a;rm", "a b/../c", "$(x)", "a::b", "a:"])("%j names what cannot be one", (models) => {
    expect(titles({ models })).toEqual([expect.stringMatching(/names what cannot be a model/)]);
  });
});

describe("the image", () => {
  const imageOf = (inputs: Partial<RawInputs>, run: Partial<RunContext> = {}) =>
    parse(inputs, run).config?.image;

  test("is not built when the build context is `none`", () => {
    expect(parse({ "build-context": "none", registry: "" })).toMatchObject({
      problems: [],
      config: { image: undefined },
    });
  });

  test.each([
    ["acme/bot", "ghcr.io", "ghcr.io/acme/bot"],
    ["bot", "ghcr.io", "ghcr.io/bot"],
    ["ghcr.io/acme/bot", "ghcr.io", "ghcr.io/acme/bot"],
    ["localhost:5000/bot", "localhost:5000", "localhost:5000/bot"],
    ["docker.io/acme/bot", "docker.io", "docker.io/acme/bot"],
    ["acme/bot", "docker.io", "docker.io/acme/bot"],
  ])("%s with the registry %s is pushed to %s", (image, registry, repository) => {
    expect(imageOf({ image, registry })?.repository).toBe(repository);
  });

  test("credentials for one registry are not sent to another", () => {
    expect(titles({ image: "quay.io/acme/bot" })).toEqual([
      "The input `image` names the registry quay.io, but the input `registry` is ghcr.io",
    ]);
  });

  test.each([
    ["Acme/Bot", "Use `image: ghcr.io/acme/bot`."],
    ["acme/my bot", "Use `image: ghcr.io/acme/my-bot`."],
    ["acme//bot", "Use `image: ghcr.io/acme/bot`."],
    ["!", "Use a name such as `image: ghcr.io/acme/bot/chatbot-service`."],
    [
      "acme/bot:1",
      "To deploy the image that exists, set `build-context: none`. To build it, use `image: acme/bot` with `tags: 1`.",
    ],
  ])("%s is refused with a name that would do", (image, fix) => {
    expect(parse({ image }).problems.map((problem) => problem.fix)).toEqual([fix]);
  });

  test.each(["", "https://ghcr.io", "ghcr.io/acme", "ghcr io", "-a.io", "ghcr.io:port"])(
    "the registry may not be %j",
    (registry) => {
      expect(titles({ registry })).toEqual([`The input \`registry\` is not a host name: "${registry}"`]);
    },
  );

  test("an empty build context is refused, for it would be the whole repository by accident", () => {
    expect(titles({ "build-context": "" })).toEqual(["The input `build-context` is empty"]);
  });

  test("without a repository its name must be given", () => {
    expect(titles({}, { repository: "" })).toEqual(["The name of the image is unknown"]);
    expect(imageOf({ image: "acme/bot" }, { repository: "" })?.repository).toBe("ghcr.io/acme/bot");
  });

  test.each([
    ["services/api/", "", "services/api/Dockerfile"],
    [".", "", "./Dockerfile"],
    ["services/api", "docker/api.Dockerfile", "docker/api.Dockerfile"],
  ])("built from %j with the Dockerfile %j reads %j", (context, dockerfile, expected) => {
    expect(imageOf({ "build-context": context, dockerfile })?.build?.dockerfile).toBe(expected);
  });

  test("is tagged by its commit, or `latest` outside of a workflow", () => {
    expect([imageOf({})?.build?.tags[0], imageOf({}, { commit: "" })?.build?.tags[0]]).toEqual([
      "sha-0123456789ab",
      "latest",
    ]);
  });

  test("is pushed by the actor of the run when nobody is named", () => {
    expect(imageOf({ "registry-username": "" }, { actor: "mona" })?.username).toBe("mona");
  });
});

/** A wrong value of each input, or two that contradict each other. */
const WRONG: readonly Partial<RawInputs>[] = [
  { operation: "destroy" },
  { language: "de" },
  { "allow-insecure-server": "yes" },
  { "allow-exec-plugins": "/bin/aws, *" },
  { namespace: "A" },
  { manifests: "" },
  { "build-context": "" },
  { "build-target": "1a" },
  { platforms: "amd64, arm64" },
  { "build-args": "1=2" },
  { "build-args": "A=ghs_0123456789abcdef" },
  { "build-secrets": "token" },
  { "build-secrets": "one\ntwo" },
  { labels: "label" },
  { tags: "acme/bot:1" },
  { tags: "a".repeat(200) },
  { cache: "all" },
  { pull: "often" },
  { provenance: "yes" },
  { rebuild: "often" },
  { image: "acme/bot@sha256:1" },
  { image: "acme/bot:?", "build-context": "none" },
  { image: "acme/bot:1" },
  { image: "!" },
  { image: "Acme/Bot" },
  { image: "quay.io/acme/bot" },
  { registry: "https://ghcr.io" },
  { "pull-secret-token": "token", "pull-secret-name": "A" },
  { "pull-secret-token": "token", "build-context": "none" },
  { models: "a b/../c" },
  { "smoke-tests": "some" },
  { timeout: "10" },
  { timeout: "7h" },
  { "stability-window": "1h" },
  { "lock-timeout": "7h" },
  { "fail-fast": "on" },
  { "on-failure": "undo" },
  { "plan-hash": "1" },
  { "plan-hash": "1", operation: "check" },
  { "github-records": "deploy, all" },
  { "github-records": "deployment", "github-token": "" },
];

test.each(WRONG)("%j is refused in French, with an id", (inputs) => {
  const problems = inLanguage("fr", () => parse(inputs).problems);
  expect(problems).not.toEqual([]);
  for (const { id, title, cause = "", fix = "" } of problems) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
  }
});

test.each([
  ["ghs_short-lived", {}, "pull-secret-short-lived"],
  ["github_pat_1", {}, "pull-secret-fine-grained"],
  ["ghp_pushes", { "registry-password": "ghp_pushes" }, "pull-secret-may-push"],
])("the pull secret's token %s is warned of in French", (token, inputs, id) => {
  const { notices } = inLanguage("fr", () => parse({ ...inputs, "pull-secret-token": token }));
  const [notice] = notices.filter((one) => one.id === id);
  expect(notice).toBeDefined();
  expect(englishIn(`${notice?.title} ${notice?.cause} ${notice?.fix}`)).toEqual([]);
});

test("what is wrong without a repository, and without secrets, is told in French too", () => {
  const unnamed = inLanguage("fr", () => parse({}, { repository: "" }).problems);
  const withheld = inLanguage("fr", () => parse({ kubeconfig: "" }, { event: "pull_request" }).problems);
  for (const { title, cause, fix } of [...unnamed, ...withheld])
    expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
});
