/** GitHub's records by the committed bundle, over HTTP, to a server on this machine in the role of GitHub's API. */
import { readFile } from "node:fs/promises";
import { expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { FORBIDDEN, type GitHubServer, startGitHub } from "../helpers/github-api.js";
import { startAction } from "./action.js";
import { type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(120_000);

const NAMESPACE = "e2e-github";
const MANIFEST = `
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { GREETING: hello }
`;

const lab: Lab = await openLab();

const cleared = ownNamespaces();

async function deploy(server: GitHubServer): Promise<DeployReport> {
  await cleared(NAMESPACE);
  const inputs = {
    namespace: NAMESPACE,
    manifests: "manifests.yaml",
    "build-context": "none",
    models: "none",
    "smoke-tests": "none",
    "github-records": "deployment",
    "github-token": "ghs_of-the-job",
    environment: "staging",
  };
  const variables = {
    GITHUB_API_URL: server.url,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "acme/bot",
    GITHUB_RUN_ID: "7",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
  };
  const action = await startAction(lab, inputs, { "manifests.yaml": MANIFEST }, variables);
  try {
    await action.ended;
    const { report = "" } = await action.outputs();
    expect(action.log().replace(/^::add-mask::.*$/gm, "")).not.toContain("ghs_of-the-job");
    return JSON.parse(await readFile(report, "utf8")) as DeployReport;
  } finally {
    await action.dispose();
  }
}

test("a deployment is recorded from its beginning to its end", async () => {
  await using server = await startGitHub();
  const report = await deploy(server);
  expect([report.verdict, report.warnings]).toEqual(["success", []]);
  expect(server.asked.map(({ path, body }) => [path, body["state"] ?? body["ref"]])).toEqual([
    ["/repos/acme/bot/deployments", "0123456789abcdef0123456789abcdef01234567"],
    ["/repos/acme/bot/deployments/7/statuses", "in_progress"],
    ["/repos/acme/bot/deployments/7/statuses", "success"],
  ]);
  expect(new Set(server.asked.map(({ authorization }) => authorization))).toEqual(
    new Set(["Bearer ghs_of-the-job"]),
  );
});

test("a missing permission costs a warning that names it", async () => {
  await using server = await startGitHub(() => FORBIDDEN);
  const { verdict, warnings } = await deploy(server);
  expect(verdict).toBe("success");
  expect(warnings).toMatchObject([
    {
      title: "The deployment was not recorded at GitHub: the token lacks the permission `deployments: write`",
      detail: "Resource not accessible by integration",
    },
  ]);
});

test("a GitHub that does not answer delays a run by seconds only", async () => {
  await using server = await startGitHub(() => undefined);
  const { verdict, warnings, startedAt, endedAt } = await deploy(server);
  expect(verdict).toBe("success");
  expect(warnings[0]?.cause).toBe("GitHub gave no answer: no answer within 3 s");
  expect(endedAt - startedAt).toBeLessThan(8_000);
});
