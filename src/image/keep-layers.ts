/** Puts the layers of a build where the next one finds them. The image is in the registry by then, and does not depend on it. */
import type { Problem } from "../errors.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import { type BuildPlan, keepArguments } from "./build-arguments.js";
import { exportNotice, notKeptText } from "./cache.js";
import type { Docker } from "./docker.js";

export interface KeepOptions {
  readonly docker: Docker;
  readonly plan: BuildPlan;
  readonly env: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** In milliseconds; what takes longer is given up. */
  readonly time: number;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

/** What became of them; `given-up` when the run stops, which is no failure of theirs. */
export type Kept = "kept" | "given-up" | Problem;

export async function keepLayers(options: KeepOptions): Promise<Kept> {
  const { docker, plan, env, clock, time, signal, onLine } = options;
  const lines: string[] = [];
  const limit = timeLimit(clock, time, () => new Error("there was no time left"));
  try {
    const { exitCode } = await docker.run(keepArguments(plan), {
      env,
      signal: AbortSignal.any([signal, limit.signal]),
      onLine(line) {
        lines.push(line);
        onLine(line);
      },
    });
    return exitCode === 0 ? "kept" : exportNotice(lines, plan.builder);
  } catch (thrown) {
    if (signal.aborted) return "given-up";
    if (limit.signal.aborted) return tooLate();
    throw thrown;
  } finally {
    limit.lift();
  }
}

function tooLate(): Problem {
  return {
    id: "cache-too-slow",
    title: notKeptText(),
    cause: say`Sending them took longer than the whole run may take.`,
    fix: say`Raise the input \`timeout\`, or set \`cache: none\`: large layers may take longer to send than to make.`,
  };
}
