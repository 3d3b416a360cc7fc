/** From what came back to a verdict with its explanation. Pure. */

import type { Problem } from "../errors.js";
import { beginning } from "../foreign-text.js";
import { at, textAt } from "../json.js";
import type { SmokeTestReport } from "../report/report.js";
import { say } from "../words/say.js";
import {
  type Check,
  type Defect,
  isGoodStatus,
  jsonOrText,
  type ProbeAnswer,
  type ProbeRequest,
  type Stage,
} from "./check.js";
import { type Explanation, explainUnreached, type Hop, logsOf, misdirected } from "./explain.js";
import type { Scenario, ScenarioEnd } from "./scenario.js";

/** What a check, or a scenario, is reported as. */
export interface Result {
  readonly report: SmokeTestReport;
  /** Only of one that failed. */
  readonly problem?: Problem | undefined;
}

/** What all results of one server and one prober have in common. */
export interface Scene {
  readonly hop: Hop;
  readonly evidence: "pod" | "proxy";
}

type Named = Pick<Check, "id" | "title"> & { readonly required: boolean };

export function judgeCheck(check: Check, answer: ProbeAnswer | undefined, scene: Scene): Result {
  const { request } = check;
  if (!answer) return failure(check, request.url, lost(scene.hop), "http", NOTHING, scene);
  const trouble = troubleOf(request, answer, scene.hop) ?? defectOf(check, answer, scene.hop);
  if (trouble) return failure(check, request.url, trouble.explanation, trouble.stage, answer, scene);
  const detail = check.describe(jsonOrText(answer.body ?? ""), answer.status ?? 0);
  return { report: { ...common(check, request.url, answer, scene), outcome: "passed", detail } };
}

/** What was known without asking. */
export function judgeUnasked(check: Named, url: string, explanation: Explanation, scene: Scene): Result {
  return failure(check, url, explanation, "endpoints", NOTHING, scene);
}

/** `took` is the time of the whole, in milliseconds. */
export function judgeScenario(scenario: Scenario, end: ScenarioEnd, took: number, scene: Scene): Result {
  const named = { ...scenario, required: true };
  const whole = { milliseconds: took, attempts: 1 };
  if (end.kind !== "failed")
    return {
      report: { ...common(named, scenario.base, whole, scene), outcome: end.kind, detail: end.detail },
    };
  const { request, answer, step, defect } = end;
  const trouble = troubleOf(request, answer, scene.hop) ?? {
    stage: "content" as const,
    explanation: explained(defect ?? unexpected(), scene.hop),
  };
  const explanation = {
    ...trouble.explanation,
    trouble: say`could not ${step}: ${trouble.explanation.trouble}`,
  };
  return failure(named, request.url, explanation, trouble.stage, { ...answer, ...whole }, scene);
}

interface Trouble {
  readonly stage: Stage;
  readonly explanation: Explanation;
}

function troubleOf(request: ProbeRequest, answer: ProbeAnswer, hop: Hop): Trouble | undefined {
  const { stage, status = 0, body = "" } = answer;
  if (stage !== "answer") return { stage, explanation: explainUnreached(hop, answer) };
  if (isGoodStatus(status, request)) return undefined;
  return { stage: "http", explanation: explained(statusDefect(status, body), hop) };
}

function defectOf(check: Check, { body = "" }: ProbeAnswer, hop: Hop): Trouble | undefined {
  const defect = check.defect(jsonOrText(body));
  return defect && { stage: "content", explanation: explained(defect, hop) };
}

interface StatusRule {
  readonly id: string;
  readonly fits: (status: number) => boolean;
  readonly cause: () => string;
  readonly fix: () => string;
}

/** By what a status means; the first that fits. */
const STATUSES: readonly StatusRule[] = [
  {
    id: "smoke-test-not-allowed",
    fits: (status) => status === 401 || status === 403,
    cause: () => say`The server refuses: it wants credentials, or is in a state in which it only reads.`,
    fix: () =>
      say`Look at the log of its pods; a Qdrant that only reads has a full or read-only volume, or is locked.`,
  },
  {
    id: "smoke-test-no-such-route",
    fits: (status) => status === 404 || status === 405,
    cause: () => say`The server has no such route: another program, or another version of it, answers.`,
    fix: () => say`Compare the image that runs with the one that was meant.`,
  },
  {
    id: "smoke-test-server-error",
    fits: (status) => status >= 500,
    cause: () => say`The server has a fault of its own.`,
    fix: () => say`Look at the log of its pods.`,
  },
];

function statusDefect(status: number, body: string): Defect {
  const known = STATUSES.find(({ fits }) => fits(status));
  const parsed = jsonOrText(body);
  const words = textAt(parsed, "detail") ?? textAt(at(parsed, "status"), "error") ?? body.trim();
  return {
    id: known?.id ?? "smoke-test-unexpected-status",
    trouble: words === "" ? say`HTTP status ${status}` : say`HTTP status ${status}: ${beginning(words, 200)}`,
    cause: known?.cause(),
    // The chatbot's own errors name what to do.
    fix: textAt(parsed, "fix") ?? known?.fix(),
  };
}

function unexpected(): Defect {
  return { id: "smoke-test-unexpected-answer", trouble: say`the answer is not as expected` };
}

/** By these another server gives itself away. */
const OF_ANOTHER = new Set(["smoke-test-no-such-route", "smoke-test-wrong-server"]);

function explained({ id, trouble, cause = "", fix = "" }: Defect, hop: Hop): Explanation {
  const elsewhere = OF_ANOTHER.has(id) ? misdirected(hop) : undefined;
  return { id, trouble, cause, fix, ...elsewhere, look: logsOf(hop) };
}

function lost(hop: Hop): Explanation {
  return {
    id: "smoke-test-lost",
    trouble: say`no answer: the program in the pod ended early`,
    cause: say`The pod was replaced or ran out of memory while the tests ran in it.`,
    fix: say`Run the workflow again.`,
    look: `kubectl -n ${hop.namespace} get pods`,
  };
}

const NOTHING = { milliseconds: 0, attempts: 0 };

type Measured = Pick<ProbeAnswer, "milliseconds" | "attempts" | "dns" | "tcp" | "http">;

function failure(
  check: Named,
  url: string,
  { id, trouble, cause, fix, pod, look }: Explanation,
  stage: Stage,
  measured: Measured,
  scene: Scene,
): Result {
  return {
    report: { ...common(check, url, measured, scene), outcome: "failed", stage, detail: trouble },
    problem: {
      id,
      title: say`Smoke test "${check.title}" failed: ${trouble}`,
      cause: cause || undefined,
      fix: fix || undefined,
      pod,
      look,
    },
  };
}

function common({ id, title, required }: Named, url: string, measured: Measured, { hop, evidence }: Scene) {
  const { milliseconds, attempts, dns, tcp, http } = measured;
  return {
    id,
    title,
    from: hop.from,
    target: url,
    milliseconds,
    attempts,
    stages: { endpoints: readyBehind(hop), dns, tcp, http },
    ...(required ? {} : { optional: true as const }),
    ...(evidence === "pod" ? {} : { evidence }),
  };
}

/** How many addresses get the requests; undefined when it is not known. */
function readyBehind({ url, endpoints }: Hop): number | undefined {
  return endpoints?.get(url.hostname.split(".")[0] ?? "")?.ready;
}
