/** What is read from the environment, and what children are given of it. */
import { expect, test } from "@jest/globals";
import { childEnvironment, folders, runContext } from "../../../src/runtime/environment.js";

test.each([
  ["KUBERNETES_SERVICE_HOST", "kubectl would use the runner's own ServiceAccount"],
  ["KUBECONFIG", "another cluster"],
  ["KUBERC", "settings of the runner's user"],
  ["INPUT_KUBECONFIG", "a secret"],
  ["INPUT_REGISTRY-PASSWORD", "a secret"],
  ["STATE_private-folder", "the place of the credentials"],
  ["NODE_OPTIONS", "meant for us"],
])("children do not get %s: %s", (name) => {
  expect(childEnvironment({ [name]: "x", PATH: "/bin" })).toEqual({ PATH: "/bin" });
});

test.each(["PATH", "HOME", "DOCKER_HOST", "HTTPS_PROXY", "SSL_CERT_FILE", "MY_KUBECONFIG", "KUBECONFIG_DIR"])(
  "children get %s",
  (name) => {
    expect(childEnvironment({ [name]: "x" })).toEqual({ [name]: "x" });
  },
);

test("a variable without a value is none", () => {
  expect(childEnvironment({ A: undefined, B: "" })).toEqual({ B: "" });
});

test("what the runner tells of the run is read, and the rest is empty", () => {
  const variables = {
    GITHUB_REPOSITORY: "acme/bot",
    GITHUB_SHA: "0123",
    GITHUB_REF_NAME: "staging",
    GITHUB_ACTOR: "mona",
    GITHUB_EVENT_NAME: "push",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_RUN_ID: "7",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_WORKFLOW: "Deploy",
    GITHUB_ACTION_REPOSITORY: "org/chatbot-deploy-action",
    GITHUB_ACTION_REF: "v1",
    RUNNER_ENVIRONMENT: "github-hosted",
    GITHUB_API_URL: "https://api.github.com",
  };
  expect(runContext(variables)).toEqual({
    repository: "acme/bot",
    commit: "0123",
    ref: "staging",
    actor: "mona",
    event: "push",
    serverUrl: "https://github.com",
    apiUrl: "https://api.github.com",
    runId: "7",
    runAttempt: "2",
    workflow: "Deploy",
    action: "org/chatbot-deploy-action",
    actionRef: "v1",
    architecture: expect.stringMatching(/^(?!x64$)\w+$/),
    hosted: true,
  });
  const { architecture: _known, hosted, ...rest } = runContext({});
  expect(hosted).toBe(false);
  expect(new Set(Object.values(rest))).toEqual(new Set([""]));
});

test.each([
  [
    { GITHUB_WORKSPACE: "/w", RUNNER_TEMP: "/t", TMPDIR: "/x" },
    { workspace: "/w", temporary: "/t" },
  ],
  [{ TMPDIR: "/x" }, { workspace: process.cwd(), temporary: "/x" }],
  [
    { GITHUB_WORKSPACE: "", RUNNER_TEMP: "" },
    { workspace: process.cwd(), temporary: "/tmp" },
  ],
])("with %j the folders are %j", (variables, expected) => {
  expect(folders(variables)).toEqual(expected);
});
