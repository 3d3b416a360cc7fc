/** The errors of the action, sorted by who must act; each carries problems that can be shown to people as they are. */
import { say } from "./words/say.js";

/** One thing that is wrong, told so that the reader can repair it. */
export interface Problem {
  /** What docs/troubleshooting.md finds it by: words with dashes, the same in every language. */
  readonly id?: string | undefined;
  /** What failed, on what object: one line, no full stop needed. */
  readonly title: string;
  /** What was found there, in our words. */
  readonly found?: string | undefined;
  /** The same in the words of whoever answered. */
  readonly detail?: string | undefined;
  /** The likely cause. */
  readonly cause?: string | undefined;
  /** The same in a few words, for a headline that has no room for it. */
  readonly brief?: string | undefined;
  /** What to do about it. */
  readonly fix?: string | undefined;
  /** The pod it was seen in. */
  readonly pod?: string | undefined;
  /** One command that shows more. */
  readonly look?: string | undefined;
  /** A file of the workspace the problem is in, relative to its root. */
  readonly file?: string | undefined;
  /** The line in `file`, counted from 1. */
  readonly line?: number | undefined;
}

/** What stops a run: one or more problems of one category. */
export abstract class DeployError extends Error {
  abstract readonly category: "configuration" | "command" | "cluster" | "rollout" | "timeout" | "cancelled";
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const list: readonly [Problem, ...Problem[]] = isList(problems) ? problems : [problems];
    super(list.map((problem) => problem.title).join("; "), options);
    this.name = new.target.name;
    this.problems = list;
  }
}

/** The author of the workflow must act: an input, a secret or a manifest is wrong. Nothing has been changed. */
export class ConfigurationError extends DeployError {
  readonly category = "configuration";
}

/** A tool (docker, kubectl) answered with a failure. */
export class CommandError extends DeployError {
  readonly category = "command";
}

/** The cluster refused, or could not be reached. */
export class ClusterError extends DeployError {
  readonly category = "cluster";
}

/** What was deployed does not work: a failed rollout, model or smoke test. */
export class RolloutError extends DeployError {
  readonly category = "rollout";
}

/** Time ran out before there was a verdict; the work may still succeed by itself. */
export class TimeoutError extends DeployError {
  readonly category = "timeout";
}

/** Somebody cancelled the run. */
export class CancelledError extends DeployError {
  readonly category = "cancelled";

  constructor(title = say`The run was cancelled`) {
    super({ title });
  }
}

/** The problems of anything that was thrown. What is no `DeployError` is a bug of ours, and says so. */
export function problemsOf(thrown: unknown): readonly [Problem, ...Problem[]] {
  if (thrown instanceof DeployError) return thrown.problems;
  const message = messageOf(thrown);
  return [
    {
      id: "defect",
      title: say`Unexpected error in the action itself: ${message}`,
      detail: thrown instanceof Error ? thrown.stack : undefined,
      cause: say`This is a defect of the action, not of your workflow.`,
      fix: say`Please report it with the log of this step.`,
    },
  ];
}

/** Throws one `ConfigurationError` with all problems, or nothing when there are none. */
export function refuseIfAny(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new ConfigurationError([first, ...rest]);
}

/** The end of a switch over a union: fails to compile when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

function isList(
  problems: Problem | readonly [Problem, ...Problem[]],
): problems is readonly [Problem, ...Problem[]] {
  return Array.isArray(problems);
}

/** What something that was thrown says of itself. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
