/** Runs the tests of every server from one place, those that need nothing but a look at the cluster first. */
import { seconds } from "../duration.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import type { Check, ProbeAnswer, ProbeRequest } from "./check.js";
import { explainBefore, type Hop } from "./explain.js";
import { judgeCheck, judgeScenario, judgeUnasked, type Result, type Scene } from "./judge.js";
import { BUDGET, type Prober } from "./prober.js";
import type { Ask, Scenario } from "./scenario.js";

/** One server, and what is asked of it. */
export interface Server {
  readonly hop: Omit<Hop, "from">;
  readonly checks: readonly Check[];
  /** They change something, and so run from one place only. */
  readonly scenarios: readonly Scenario[];
}

export interface SuiteOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Seconds in which a step of a scenario is tried again; by then its server has been reached already. */
const STEP_BUDGET = 5;

/** For what must be undone although the run is being stopped: the runner waits for 7.5 s. */
const UNDO_TIME = seconds(3);

export async function runChecks(
  servers: readonly Server[],
  prober: Prober,
  { signal }: SuiteOptions,
): Promise<Result[]> {
  const tests = servers.flatMap((server) => {
    const scene = sceneOf(server, prober);
    const known = explainBefore(scene.hop);
    return server.checks.map((check) => ({ check, scene, known }));
  });
  const asked = tests.filter(({ known }) => !known).map(({ check }) => check.request);
  const answers = asked.length > 0 ? await prober.ask(asked, { budget: BUDGET, signal }) : NONE;
  return tests.map(({ check, scene, known }) =>
    known
      ? judgeUnasked(check, check.request.url, known, scene)
      : judgeCheck(check, answers.get(check.request.id), scene),
  );
}

const NONE: ReadonlyMap<string, ProbeAnswer> = new Map();

/** Those of the servers whose checks have passed; of the others it is known already what is wrong. */
export async function runScenarios(
  servers: readonly Server[],
  checked: readonly Result[],
  prober: Prober,
  options: SuiteOptions,
): Promise<Result[]> {
  const failed = new Set(checked.filter(({ problem }) => problem).map(({ report }) => report.id));
  const sound = servers.filter(({ checks }) => !checks.some(({ id }) => failed.has(id)));
  const results = await Promise.all(
    sound.flatMap((server) =>
      server.scenarios.map((scenario) => runScenario(scenario, sceneOf(server, prober), prober, options)),
    ),
  );
  return results;
}

async function runScenario(
  scenario: Scenario,
  scene: Scene,
  prober: Prober,
  { clock, signal }: SuiteOptions,
): Promise<Result> {
  const ask: Ask = (request) => askOne(request, prober, signal);
  const undo: Ask = async (request) => {
    if (!signal.aborted) return ask(request);
    const limit = timeLimit(clock, UNDO_TIME, () => new Error(say`there was no time left to clean up`));
    return askOne(request, prober, limit.signal).finally(() => limit.lift());
  };
  const startedAt = clock.now();
  const end = await scenario.run(ask, undo);
  return judgeScenario(scenario, end, clock.now() - startedAt, scene);
}

async function askOne(request: ProbeRequest, prober: Prober, signal: AbortSignal): Promise<ProbeAnswer> {
  const answers = await prober.ask([request], { budget: STEP_BUDGET, signal });
  return answers.get(request.id) ?? lostAnswer();
}

function lostAnswer(): ProbeAnswer {
  const error = say`the program in the pod ended early`;
  return { stage: "http", code: "broken", error, milliseconds: 0, attempts: 1 };
}

function sceneOf({ hop }: Server, { from, evidence }: Prober): Scene {
  return { hop: { ...hop, from }, evidence };
}
