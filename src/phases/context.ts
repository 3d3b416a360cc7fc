/** What every phase of a deployment is given besides the outputs it needs. */
import type { DeployConfig } from "../config/config.js";
import type { Problem } from "../errors.js";
import { phasesFor } from "../graph/phase.js";
import type { Applied } from "../manifests/apply.js";
import type { Manifest } from "../manifests/manifest.js";
import type { Roles } from "../manifests/roles.js";
import type { Verdict } from "../rollout/judge.js";
import type { Runtime } from "../runtime/ports.js";
import type { OwnCheck } from "../smoke-tests/own-checks/own-check.js";
import type { Words } from "../words/words.js";

export interface DeployContext {
  readonly config: DeployConfig;
  readonly manifests: readonly Manifest[];
  readonly roles: Roles;
  readonly ownChecks: readonly OwnCheck[];
  readonly runtime: Runtime;
  /** For people, in the language of the run. */
  readonly words: Words;
  /** When the run must have ended, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Something the reader should know although the run goes on. */
  warn(problem: Problem): void;
  /** Work for the end of the run, however it ends; what is given last is done first. */
  defer(cleanup: () => Promise<void>): void;
  /** Aborted when the whole run must stop, but not when one phase has failed: what a rollback needs lives as long. */
  readonly stopped: AbortSignal;
  /** Every object that was written, in order: a phase that fails has no output, but may have changed the cluster. */
  readonly written: Applied[];
  /** The newest judgements, for the report of a run that fails. */
  readonly verdicts: { current: readonly Verdict[] };
}

export const definePhase = phasesFor<DeployContext>();
