/** Runs the smoke tests in a pod by `kubectl exec`, and judges the answers. */
import type { KubectlCall } from "../cluster/connection.js";
import { CommandError } from "../errors.js";
import { numberAt, textAt } from "../json.js";
import type { SmokeTestReport } from "../report/report.js";
import type { Processes } from "../runtime/ports.js";
import { PROBE } from "./probe.js";
import type { SmokeTest } from "./smoke-test.js";

export interface ProbeSite {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

export interface RunSmokeTests {
  readonly kubectl: KubectlCall;
  readonly processes: Processes;
  readonly signal: AbortSignal;
}

/** The results of all tests from one pod. Rejects with `CommandError` when the program could not be run there at all. */
export async function runSmokeTests(
  tests: readonly SmokeTest[],
  site: ProbeSite,
  options: RunSmokeTests,
): Promise<SmokeTestReport[]> {
  const { kubectl, processes, signal } = options;
  const requests = JSON.stringify(tests.map(({ id, method, url, body }) => ({ id, method, url, body })));
  const command = [
    "exec",
    `--namespace=${site.namespace}`,
    site.pod,
    `--container=${site.container}`,
    "--",
    "python3",
    "-c",
    PROBE,
    requests,
  ];
  const finished = await processes.run(kubectl.program, [...kubectl.args, ...command], {
    env: kubectl.env,
    signal,
  });
  const answers = finished.stdout.split("\n").flatMap(parseAnswer);
  if (answers.length === 0) throw new CommandError(execProblem(finished.stderr, site));
  return tests.map((test) =>
    judgeAnswer(
      test,
      answers.find((answer) => textAt(answer, "id") === test.id),
      site,
    ),
  );
}

function parseAnswer(line: string): unknown[] {
  try {
    return line.trim() === "" ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** Exported for tests: pure. */
export function judgeAnswer(test: SmokeTest, answer: unknown, site: ProbeSite): SmokeTestReport {
  const body = jsonOrText(textAt(answer, "body") ?? "");
  const trouble = troubleIn(answer, test) ?? test.defect(body);
  return {
    id: test.id,
    title: test.title,
    from: site.pod,
    target: test.url,
    outcome: trouble === undefined ? "passed" : "failed",
    milliseconds: numberAt(answer, "milliseconds") ?? 0,
    attempts: numberAt(answer, "attempts") ?? 0,
    detail: trouble ?? test.describe(body),
  };
}

/** Where on the way it failed decides what is likely wrong. */
const STAGES: Readonly<Record<string, (host: string, error: string) => string>> = {
  dns: (host, error) =>
    `the name ${host} does not resolve (${error}): no Service of that name in this namespace, or the cluster's DNS is down`,
  connect: (host, error) =>
    `no connection to ${host} (${error}): ${/refused/.test(error) ? "nothing listens there, or the target port is wrong" : "a NetworkPolicy or the cluster's network is in the way"}`,
};

function troubleIn(answer: unknown, test: SmokeTest): string | undefined {
  if (answer === undefined) return "no answer: the program in the pod ended early";
  const stage = textAt(answer, "stage");
  if (stage === undefined) return undefined;
  const error = textAt(answer, "error") ?? "";
  const explain = STAGES[stage];
  if (explain) return explain(new URL(test.url).host, error);
  const status = numberAt(answer, "status");
  return status === undefined
    ? `no answer: ${error}`
    : `HTTP status ${status}${error ? `: ${error.trim().slice(0, 200)}` : ""}`;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function execProblem(stderr: string, { namespace, pod }: ProbeSite) {
  const noPython = /executable file not found|no such file or directory/i.test(stderr);
  const forbidden = /forbidden/i.test(stderr);
  return {
    title: `The smoke tests could not be run in the pod ${pod}`,
    detail: stderr.trim().split("\n").slice(-3).join("\n"),
    cause: noPython
      ? "The image has no `python3`, which the tests are written in."
      : forbidden
        ? "The credentials of the kubeconfig may not run commands in pods."
        : undefined,
    fix: noPython
      ? "Set `smoke-tests: none`, or use an image that has Python."
      : forbidden
        ? "Grant `create` and `get` on `pods/exec` in the deployer's Role; docs/kubeconfig.md has the Role."
        : "Run the workflow again; if it stays so, try the command below.",
    look: `kubectl -n ${namespace} exec ${pod} -- python3 --version`,
  };
}
