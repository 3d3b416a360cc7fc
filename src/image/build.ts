/** Builds the image into the engine or the builder, from where it may be pushed. */
import { CommandError, type Problem } from "../errors.js";
import { type BuildPlan, buildArguments } from "./build-arguments.js";
import type { Whereabouts } from "./build-context.js";
import { type BuildFacts, buildProblem, isDiskFull, missingPath } from "./build-problem.js";
import type { Docker } from "./docker.js";

export interface BuildOptions {
  readonly docker: Docker;
  readonly plan: BuildPlan;
  /** Variables of the build. */
  readonly env: Readonly<Record<string, string>>;
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

/** What a failure is explained by. */
export interface Surroundings extends BuildFacts {
  whereIs(path: string): Promise<Whereabouts>;
  freeSpace(): Promise<BuildFacts["disk"]>;
}

export interface BuiltImage {
  /** Steps of the Dockerfile, and how many of them came from the cache. */
  readonly steps: number;
  readonly cached: number;
}

/** Rejects with a `CommandError` that names the failing instruction. */
export async function buildImage(options: BuildOptions): Promise<BuiltImage> {
  const { docker, plan, env, signal, onLine } = options;
  const lines: string[] = [];
  const finished = await docker.run(buildArguments(plan), {
    signal,
    env,
    onLine(line) {
      lines.push(line);
      onLine(line);
    },
  });
  if (finished.exitCode !== 0) throw new CommandError(await explain(lines, options.surroundings));
  return countSteps(lines);
}

async function explain(lines: readonly string[], surroundings: Surroundings): Promise<Problem> {
  const path = missingPath(lines);
  const missing = path === undefined ? undefined : await surroundings.whereIs(path);
  const disk = isDiskFull(lines) ? await surroundings.freeSpace() : undefined;
  return buildProblem(lines, { ...surroundings, missing, disk });
}

/**
 * How much of the build was cached, from BuildKit's plain progress (`#7 [3/9] RUN …`, `#7 CACHED`) or that of the older builder
 * (`Step 3/9 : RUN …`, ` ---> Using cache`).
 */
export function countSteps(lines: readonly string[]): { steps: number; cached: number } {
  const steps = new Set(lines.flatMap((line) => /^#(\d+) \[(?:\S+ )*\s*\d+\/\d+\] /.exec(line)?.[1] ?? []));
  const cached = new Set(lines.flatMap((line) => /^#(\d+) CACHED/.exec(line)?.[1] ?? []));
  if (steps.size > 0)
    return { steps: steps.size, cached: [...cached].filter((step) => steps.has(step)).length };
  return {
    steps: lines.filter((line) => /^Step \d+\/\d+ : /.test(line)).length,
    cached: lines.filter((line) => line === " ---> Using cache").length,
  };
}
