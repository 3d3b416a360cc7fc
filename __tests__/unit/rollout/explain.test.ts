/** What a verdict is told as, in both languages, when nothing that was seen explains it. */
import { expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import {
  deleted,
  type Ending,
  jobFailed,
  jobTooLate,
  noProgress,
  paused,
  podFailed,
  replaced,
  stalled,
} from "../../../src/rollout/endings.js";
import {
  crashProblem,
  failureProblem,
  type LastWordsOf,
  suspectProblem,
  timeoutProblem,
} from "../../../src/rollout/explain.js";
import { toFollow } from "../../../src/rollout/followed.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const verdictOn = (kind: string): Verdict => ({
  workload: toFollow({ kind, metadata: { name: "web" } }, { writtenAt: 0 }),
  state: "waiting",
  ready: 1,
  desired: 2,
  reason: "…",
  crashes: new Map(),
  findings: [],
});
const deployment = verdictOn("Deployment");
const job = verdictOn("Job");
const NO_LINES: LastWordsOf = new Map();
const outOfTime = (verdicts: readonly Verdict[], losses: number) => () =>
  timeoutProblem(verdicts, losses, "shop", NO_LINES);

test.each<[english: string, french: string, id: string | undefined, problem: () => Problem]>([
  [
    "Deployment web failed to roll out",
    "Le rollout du Deployment web a échoué",
    "rollout-no-progress",
    () => failureProblem({ ...deployment, ending: noProgress(600) }, "shop", NO_LINES),
  ],
  [
    "Job web failed",
    "Job web a échoué",
    "job-failed",
    () => failureProblem({ ...job, ending: jobFailed(undefined) }, "shop", NO_LINES),
  ],
  [
    "Job web was not ready either",
    "Job web n’était pas prêt non plus",
    undefined,
    () => suspectProblem(job, "shop", NO_LINES),
  ],
  [
    "Deployment web was ready, and then a container crashed",
    "Deployment web était prêt, puis un conteneur a planté",
    "crash-after-ready",
    () => crashProblem(deployment, "shop", NO_LINES),
  ],
  [
    "Time ran out before the rollout was complete",
    "Le délai s’est écoulé avant la fin du rollout",
    "rollout-timeout",
    outOfTime([deployment], 0),
  ],
  [
    "Time ran out inside the stability window",
    "Le délai s’est écoulé pendant la fenêtre de stabilité",
    "rollout-timeout",
    outOfTime([], 0),
  ],
  [
    "Time ran out while the rollout was ready and not ready in turn, 3 times",
    "Le délai s’est écoulé alors que le rollout était tour à tour prêt et non prêt, 3 fois",
    "rollout-timeout",
    outOfTime([deployment], 3),
  ],
])("%s: told in both languages", (english, french, id, problem) => {
  const { title, found, fix, ...rest } = inLanguage("fr", problem);
  expect(problem().title).toBe(english);
  expect([rest.id, title]).toEqual([id, french]);
  expect([found ?? "", fix ?? ""].flatMap(englishIn)).toEqual([]);
});

test.each([
  [0, "0 pod sur 2 de la nouvelle révision est prêt."],
  [1, "1 pod sur 2 de la nouvelle révision est prêt."],
  [2, "2 pods sur 2 de la nouvelle révision sont prêts."],
])("%i ready pods are counted as French counts them", (ready, text) => {
  const problem = inLanguage("fr", () => failureProblem({ ...deployment, ready }, "shop", NO_LINES));
  expect(problem.found).toBe(text);
});

test.each<[id: string, ending: () => Ending]>([
  ["object-deleted", () => deleted("Deployment", "web")],
  ["object-replaced", () => replaced("Deployment", "web")],
  ["rollout-paused", () => paused("web")],
  ["rollout-no-progress", () => noProgress(600)],
  ["job-failed", () => jobFailed(undefined)],
  ["job-deadline-exceeded", () => jobTooLate(undefined, 5)],
  ["pod-failed", () => podFailed(undefined)],
  ["object-stalled", () => stalled(undefined)],
])("%s has a cause, a fix and a command, in both languages", (id, ending) => {
  const problem = () => {
    const verdict = { ...deployment, state: "failed" as const, reason: ending().cause, ending: ending() };
    return failureProblem(verdict, "shop", NO_LINES);
  };
  const { cause = "", fix = "" } = inLanguage("fr", problem);
  expect(problem()).toMatchObject({ id, cause: ending().cause, fix: ending().fix });
  expect(problem().look).toMatch(/^kubectl -n shop \w+/);
  expect([cause, fix].flatMap(englishIn)).toEqual([]);
});
