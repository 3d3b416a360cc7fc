/** What is told of a cluster is told in French, too. */
import { expect, test } from "@jest/globals";
import { ApiError, type ClusterApi } from "../../../src/cluster/api.js";
import { MayNotExec } from "../../../src/cluster/exec.js";
import { pluginMissing, setUpFor } from "../../../src/cluster/kubeconfig/checks/exec-plugin.js";
import { terminating } from "../../../src/cluster/namespace.js";
import { openWatchCache } from "../../../src/cluster/watch-cache.js";
import { type Problem, problemsOf } from "../../../src/errors.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { VirtualClock } from "../../helpers/virtual-clock.js";

const forbidden = { send: () => Promise.reject(new ApiError(403, "Forbidden", "no")) };

/** Of a kind that is needed, and that may not be looked at. */
async function watching(): Promise<readonly Problem[]> {
  const watched = openWatchCache({
    api: forbidden as unknown as ClusterApi,
    clock: new VirtualClock(),
    namespace: "test",
    types: [{ apiVersion: "v1", kind: "Pod", plural: "pods", namespaced: true }],
    signal: new AbortController().signal,
  });
  return watched.then(() => [], problemsOf);
}

test.each<[string, () => readonly Problem[] | Promise<readonly Problem[]>]>([
  ["credentials that expired", () => problemsOf(new ApiError(401, "Unauthorized", "Unauthorized"))],
  ["a refusal that nobody expected", () => problemsOf(new ApiError(409, "Conflict", "Conflit"))],
  ["a command that may not be run", () => problemsOf(new MayNotExec(PLACE, "(Forbidden)"))],
  ["a namespace on its way out", () => terminating(TERMINATING)],
  ["a kind that may not be watched", watching],
  ["a login program that is missing", () => [pluginMissing("kubelogin")]],
])("%s", async (_name, tell) => {
  const problems = await inLanguage("fr", async () => tell());
  expect(problems).not.toEqual([]);
  const told = problems.flatMap(({ title, cause = "", fix = "" }) => [title, cause, fix]);
  expect(told.flatMap(englishIn)).toEqual([]);
});

const PLACE = { namespace: "test", pod: "api-1", container: "api" };
const TERMINATING = { metadata: { name: "test" }, status: { phase: "Terminating" } };

test.each([
  "aws",
  "aws-iam-authenticator",
  "gke-gcloud-auth-plugin",
  "kubelogin",
  "doctl",
  "oci",
  "ibmcloud",
  "tsh",
  "kubectl-oidc_login",
  "kubectl",
  "another",
])("how %s is set up", (program) => {
  expect(englishIn(inLanguage("fr", () => setUpFor(program)))).toEqual([]);
});
