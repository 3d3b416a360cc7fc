/** One request from the runner itself, over whatever is between it and the cluster. */
import { seconds } from "../duration.js";
import { messageOf } from "../errors.js";
import type { SmokeTestReport } from "../report/report.js";
import type { Clock, Instant, Network } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";

export interface FromRunner {
  readonly network: Network;
  readonly clock: Clock;
  /** When it is given up. */
  readonly until: Instant;
  readonly signal: AbortSignal;
}

const TIMEOUT = seconds(5);
const PAUSE = seconds(1);

/** A demand for credentials shows that the way is open, too. */
const isOpen = (status: number): boolean => status < 400 || status === 401 || status === 403;

export async function askFromRunner(url: string, options: FromRunner): Promise<SmokeTestReport> {
  const { clock, until, signal } = options;
  const startedAt = clock.now();
  for (let attempts = 1; ; attempts += 1) {
    const asked = clock.now();
    const { status, detail } = await askOnce(url, options);
    const passed = status !== undefined && isOpen(status);
    if (passed || clock.now() + PAUSE > until) {
      const milliseconds = clock.now() - startedAt;
      return {
        id: "api-external",
        title: say`The chatbot API answers from outside`,
        from: say`the runner`,
        target: url,
        optional: true,
        evidence: "runner",
        outcome: passed ? "passed" : "failed",
        milliseconds,
        attempts,
        ...(passed ? {} : { stage: "http" as const }),
        stages: { http: clock.now() - asked },
        detail,
      };
    }
    await clock.sleep(PAUSE, signal);
  }
}

async function askOnce(
  url: string,
  { network, clock, signal }: FromRunner,
): Promise<{ readonly status?: number; readonly detail: string }> {
  const limit = timeLimit(clock, TIMEOUT, () => new Error(say`no answer within ${TIMEOUT / 1000} s`));
  try {
    const { status } = await network.send({
      method: "GET",
      url,
      signal: AbortSignal.any([signal, limit.signal]),
    });
    return { status, detail: say`HTTP status ${status}` };
  } catch (thrown) {
    signal.throwIfAborted();
    const reason: unknown = limit.signal.aborted ? limit.signal.reason : thrown;
    return { detail: messageOf(reason) };
  } finally {
    limit.lift();
  }
}
