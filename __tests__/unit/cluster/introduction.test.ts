/** The first words with a cluster: who it is and who we are, or why there is no conversation. */
import { describe, expect, test } from "@jest/globals";
import { ApiError, type ClusterApi } from "../../../src/cluster/api.js";
import { introduce } from "../../../src/cluster/introduction.js";
import type { Kubeconfig } from "../../../src/cluster/kubeconfig/kubeconfig.js";
import { type Problem, problemsOf } from "../../../src/errors.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const signal = new AbortController().signal;
const kubeconfig = (server: string): Kubeconfig => ({
  text: "",
  context: "staging",
  server,
  user: "deployer",
  contexts: 1,
  login: "token",
  namespace: "",
});

type Answers = { readonly version?: unknown; readonly identity?: unknown };

function meet(
  { version = { gitVersion: "v1.34.4" }, identity = {} }: Answers,
  server = "https://k8s.example.com:6443",
  parts: Partial<Kubeconfig> = {},
  words: readonly string[] = [],
) {
  const api = {
    async send({ path }: { path: string }) {
      const answer = path === "/version" ? version : identity;
      if (answer instanceof Error) throw answer;
      return { status: 200, body: answer, warnings: [], serverTime: 0 };
    },
  } as unknown as ClusterApi;
  return introduce({ api, lastWords: async () => words }, { ...kubeconfig(server), ...parts }, signal);
}

const refused = new ApiError(403, "Forbidden", 'forbidden: User "deployer" cannot get path "/version"');

test("a good answer tells the version and whom the cluster takes us for", async () => {
  const identity = { status: { userInfo: { username: "system:serviceaccount:test:deployer" } } };
  expect(await meet({ identity })).toEqual({
    version: "v1.34.4",
    user: "system:serviceaccount:test:deployer",
  });
});

test.each<[string, Answers, object]>([
  ["we may not ask for the version", { version: refused }, { version: "", user: "" }],
  [
    "the server is too old to tell who we are",
    { identity: new ApiError(404, "NotFound", "not found") },
    { version: "v1.34.4", user: "" },
  ],
])("the conversation goes on when %s", async (_name, answers, expected) => {
  expect(await meet(answers)).toEqual(expected);
});

const FAILURES: readonly (readonly [error: ApiError, title: string])[] = [
  [
    new ApiError(401, "Unauthorized", "Unauthorized"),
    'The cluster does not accept the credentials of the kubeconfig (user "deployer" of context "staging")',
  ],
  [
    new ApiError(502, "", "tls: failed to verify certificate: x509: certificate signed by unknown authority"),
    "The certificate of the cluster at k8s.example.com:6443 is not trusted: another authority signed it",
  ],
  [
    new ApiError(
      500,
      "",
      "tls: failed to verify certificate: x509: certificate is valid for localhost, kubernetes, not other",
    ),
    "The certificate of the cluster is not for k8s.example.com:6443",
  ],
  [
    new ApiError(
      500,
      "",
      "x509: certificate has expired or is not yet valid: current time 2026 is after 2025",
    ),
    "The certificate of the cluster at k8s.example.com:6443 has expired, or is not valid yet",
  ],
  [
    new ApiError(500, "", "remote error: tls: unknown certificate authority"),
    'The cluster at k8s.example.com:6443 refuses the client certificate of user "deployer"',
  ],
  [
    new ApiError(500, "", "tls: first record does not look like a TLS handshake"),
    "What answers at k8s.example.com:6443 does not speak HTTPS",
  ],
  [
    new ApiError(400, "", "Client sent an HTTP request to an HTTPS server."),
    "The cluster at k8s.example.com:6443 speaks HTTPS only",
  ],
  [
    new ApiError(500, "", "tls: failed to verify certificate: something new"),
    "The certificate of the cluster at k8s.example.com:6443 is not trusted",
  ],
  [
    new ApiError(500, "", "proxyconnect tcp: dial tcp 127.0.0.1:9: connect: connection refused"),
    "The proxy on the way to the cluster at k8s.example.com:6443 does not let us through",
  ],
  [
    new ApiError(
      403,
      "Forbidden",
      'users "ada" is forbidden: User "deployer" cannot impersonate resource "users"',
    ),
    'The user "deployer" of the kubeconfig may not act as ada',
  ],
  [
    new ApiError(404, "", "404 page not found"),
    "What answers at k8s.example.com:6443 is no Kubernetes cluster",
  ],
  [
    new ApiError(502, "", "dial tcp: lookup k8s.example.com: no such host"),
    "The cluster cannot be reached: the name of k8s.example.com:6443 is unknown to the runner",
  ],
  [
    new ApiError(502, "", "dial tcp 10.0.0.1:6443: connect: connection refused"),
    "The cluster cannot be reached: nothing answers at k8s.example.com:6443",
  ],
  [
    new ApiError(502, "", "dial tcp 10.0.0.1:6443: i/o timeout"),
    "The cluster at k8s.example.com:6443 cannot be reached",
  ],
];

/** Why the conversation does not come about. */
async function failure(...meeting: Parameters<typeof meet>): Promise<Problem> {
  const [problem] = await meet(...meeting).then(() => problemsOf("it went well"), problemsOf);
  return problem;
}

describe("there is no conversation", () => {
  test.each(FAILURES)("%s", async (error, title) => {
    const problem = await failure({ version: error }, undefined, { impersonated: "ada" });
    expect(problem).toMatchObject({
      title,
      detail: error.message,
      look: "kubectl --context staging version",
    });
  });

  test.each([
    "https://localhost:6443",
    "https://127.0.0.1:6443",
    "https://[::1]:6443",
    "https://0.0.0.0:6443",
  ])("with %s, which means the runner itself", async (server) => {
    const error = new ApiError(502, "", "connect: connection refused");
    const problem = await failure({ version: error }, server);
    expect(problem.cause).toContain("The address means the runner itself");
  });

  test("because of a defect of ours, which is told as one", async () => {
    await expect(meet({ version: new TypeError("bug") })).rejects.toThrow(new TypeError("bug"));
  });

  test.each([
    [
      "is not there",
      "getting credentials: exec: executable aws not found\n\nIt looks like",
      "`aws`.*was not found",
    ],
    [
      "fails",
      "getting credentials: exec: executable aws failed with exit code 255",
      "`aws`.*gave no credentials",
    ],
    [
      "says nonsense",
      "getting credentials: decoding stdout: couldn't get version/kind",
      "`aws`.*gave no credentials",
    ],
  ])("because a login program %s", async (_name, message, title) => {
    const error = new ApiError(500, "", message);
    const words = ["Unable to locate credentials."];
    const problem = await failure({ version: error }, undefined, { plugin: "aws" }, words);
    expect(problem).toMatchObject({
      title: expect.stringMatching(title),
      detail: `${message.split("\n")[0]}\nUnable to locate credentials.`,
      fix: expect.stringContaining("aws-actions/configure-aws-credentials"),
    });
  });

  test.each([
    "https://10.1.2.3:6443",
    "https://192.168.1.1",
    "https://172.31.0.1",
    "https://k8s.corp.internal",
    "https://[fd00::1]:6443",
  ])("with %s, which only a private network has", async (server) => {
    const error = new ApiError(500, "", "dial tcp: i/o timeout");
    const problem = await failure({ version: error }, server);
    expect(problem.cause).toContain("a private network");
  });

  const loginFailed = (what: string) => new ApiError(500, "", `getting credentials: exec: ${what}`);
  const meetings: readonly { error: ApiError; server?: string; parts?: Partial<Kubeconfig> }[] = [
    ...FAILURES.map(([error]) => ({ error })),
    { error: new ApiError(401, "Unauthorized", "Unauthorized"), parts: { login: "client-certificate" } },
    { error: new ApiError(500, "", "dial tcp: i/o timeout"), server: "https://10.1.2.3:6443" },
    { error: new ApiError(502, "", "connect: connection refused"), server: "https://localhost:6443" },
    { error: loginFailed("executable aws not found") },
    { error: loginFailed("executable aws failed with exit code 255") },
  ];

  test.each(meetings)("in French: $error.message", async ({ error, server, parts }) => {
    const user = { impersonated: "ada", plugin: "aws", ...parts };
    const { title, cause, fix } = await inLanguage("fr", () => failure({ version: error }, server, user));
    expect([title, cause, fix].flatMap((text) => englishIn(text ?? "is missing"))).toEqual([]);
  });
});
