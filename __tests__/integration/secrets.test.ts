/** Secrets: whatever a tool, a pod or the server throws back at us, nothing of it gets out. */
import { expect, test } from "@jest/globals";
import { CLIENT, CLIENT_KEY } from "../helpers/certificates.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { base64, kubeconfigSecret } from "../helpers/project.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
import { failing } from "../helpers/scripted-docker.js";
import { type Outcome, World } from "../helpers/world.js";

// With what Markdown and JSON would escape, for an escaped secret is a secret still.
const TOKEN = 'tok_en*of*the|cluster"with\\signs_0123456789';
const PASSWORD = "ghp_pass_word<of>the&registry_9876543210";
const KEY = base64(CLIENT_KEY);
const KUBECONFIG = kubeconfigSecret({
  token: TOKEN,
  "client-certificate-data": base64(CLIENT),
  "client-key-data": KEY,
});
/** The first line inside of the frame. */
const KEY_LINE = CLIENT_KEY.split("\n")[1] ?? "";
const INPUTS = { kubeconfig: KUBECONFIG, "registry-password": PASSWORD };

const ALL = [TOKEN, PASSWORD, KUBECONFIG, KEY, KEY_LINE];
const SECRETS = [...ALL, ...ALL.map(base64)];
const LEAK = `you sent ${ALL.join(" and ")} and ${ALL.map(base64).join(" ")}`;

/** In every spelling in which a secret could be read: as it is, in JSON, in Markdown, in HTML. */
function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const markdown = secret.replace(/[\\`*_{}[\]<>()#+\-.!|~&"]/g, "\\$&");
  const html = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [secret, json, markdown, html, html.replaceAll('"', "&quot;")];
}

function expectNoSecret(outcome: Outcome): void {
  const told: Record<string, string> = {
    log: outcome.log.join("\n"),
    annotations: JSON.stringify(outcome.annotations),
    "annotation texts": outcome.annotations
      .map(({ problem }) => Object.values(problem).join("\n"))
      .join("\n"),
    summary: outcome.summary,
    outputs: Object.values(outcome.outputs).join("\n"),
    report: outcome.reportText,
    arguments: outcome.calls.flatMap(({ args }) => args).join("\n"),
    environments: outcome.calls.flatMap(({ env }) => Object.values(env)).join("\n"),
    state: Object.values(outcome.state).join("\n"),
  };
  const leaks = Object.entries(told).flatMap(([where, text]) =>
    SECRETS.flatMap(spellings)
      .filter((secret) => text.includes(secret))
      .map((secret) => `${where}: ${secret}`),
  );
  expect(leaks).toEqual([]);
}

test("a run that goes well tells none, and every secret is masked before the first line", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: INPUTS });
  expectOrderlyEnd(outcome, "success");
  expectNoSecret(outcome);
  for (const secret of [TOKEN, PASSWORD, KUBECONFIG, KEY]) expect(outcome.masked).toContain(secret);
});

/** Who says it, by what a script makes of the world. */
const TELLTALES: Readonly<Record<string, (world: World) => void>> = {
  "the build"({ docker }) {
    docker.build = failing(...LEAK.split("\n"));
  },
  "the login"({ docker }) {
    docker.login = failing(LEAK);
  },
  "the push"({ docker }) {
    docker.push = failing(LEAK);
  },
  "the proxy"({ kubectl }) {
    kubectl.proxy = failing(LEAK);
  },
  "the probe"({ kubectl }) {
    kubectl.exec = failing(LEAK);
  },
  "a service that is tested"({ kubectl }) {
    kubectl.probe = () => ({ stage: "http", status: 500, error: LEAK });
  },
  "the API server at first contact"({ cluster }) {
    cluster.faults.push({ on: () => true, answer: refusal(400, "BadRequest", LEAK) });
  },
  "the API server at a dry run"({ cluster }) {
    cluster.faults.push({ on: ({ dryRun }) => dryRun, answer: refusal(422, "Invalid", LEAK) });
  },
  "a warning of the API server"({ cluster }) {
    cluster.objects.store(
      cluster.objects.born({ apiVersion: "v1", kind: "Namespace", metadata: { name: "chatbot-test" } }),
    );
    cluster.warnings.set("Deployment qdrant", PASSWORD);
  },
  "a pod"({ cluster }) {
    cluster.controllers.fates.set("chatbot-api", {
      kind: "stuck",
      reason: "CreateContainerError",
      message: LEAK,
    });
  },
  Ollama({ cluster }) {
    cluster.ollama.pulls = [[{ error: LEAK }]];
  },
};

test.each(Object.entries(TELLTALES))("secrets in what %s says are not passed on", async (_who, script) => {
  await using world = await World.create();
  script(world);
  const outcome = await world.run({ inputs: { ...INPUTS, timeout: "2m" } });
  expectNoSecret(outcome);
  // It was told, with the secrets taken out.
  expect(outcome.reportText).toContain("***");
});

const WHOLE_TOKEN = "tok-0123456789abcdefghijklmnopqrstuvwxyz";

/** A text in which a cut after so many characters goes through the token. */
const tornAfter = (characters: number): string => `${"x".repeat(characters - 12)} ${WHOLE_TOKEN}`;

/** Who says it, where it is cut, by what a script makes of the world. */
const TORN: readonly [who: string, characters: number, script: (world: World, words: string) => void][] = [
  [
    "a service that is tested",
    200,
    ({ kubectl }, words) => {
      kubectl.probe = () => ({ status: 500, body: words });
    },
  ],
  [
    "the build",
    120,
    ({ docker }, words) => {
      docker.build = failing(`ERROR: ${words}`);
    },
  ],
  ...[200, 1200].map((characters): (typeof TORN)[number] => [
    "a log",
    characters,
    ({ cluster }, words) => {
      cluster.controllers.fates.set("chatbot-api", { kind: "crashes", after: 1000 });
      cluster.logText = `${words}${"x".repeat(3000)} ${WHOLE_TOKEN}\n`;
    },
  ]),
];

test.each(TORN)(
  "of a secret in what %s says, no part is left by a cut after %i characters",
  async (_who, characters, script) => {
    await using world = await World.create();
    script(world, tornAfter(characters));
    const inputs = { ...INPUTS, "registry-password": WHOLE_TOKEN, timeout: "2m" };
    const { reportText, summary, log, outputs, annotations } = await world.run({ inputs });
    const told = JSON.stringify([reportText, summary, log, outputs, annotations]);
    expect(told).toContain("xxxxx");
    for (const part of [WHOLE_TOKEN.slice(0, 6), WHOLE_TOKEN.slice(-6)]) expect(told).not.toContain(part);
  },
);

test("secrets in inputs that are refused are not passed on", async () => {
  await using world = await World.create();
  const outcome = await world.run({
    inputs: { ...INPUTS, namespace: TOKEN, image: PASSWORD, models: `${TOKEN}!` },
  });
  expectOrderlyEnd(outcome, "failure");
  expectNoSecret(outcome);
});
