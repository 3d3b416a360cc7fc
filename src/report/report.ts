/** The report of one run: plain data from which the summary, the annotations, the outputs and the JSON file are rendered. */
import type { OperationName } from "../config/choices.js";
import type { Problem } from "../errors.js";
import type { PhaseResult } from "../graph/run-phases.js";
import type { Language } from "../words/words.js";
import type { CheckReport } from "./check-report.js";
import type { StatusReport } from "./status-report.js";

export type VerdictWord = "success" | "failure" | "timeout" | "cancelled";

/** The steps of the deployment guide, in its order; `check` comes before them and changes nothing. */
export const STEPS = [
  { id: "check", title: "Check the inputs and the cluster" },
  { id: "build", title: "Build the image" },
  { id: "push", title: "Push the image" },
  { id: "connect", title: "Connect to the cluster" },
  { id: "namespace", title: "Namespace" },
  { id: "deploy", title: "Deploy the services" },
  { id: "rollout", title: "Rollout" },
  { id: "models", title: "Ollama models" },
  { id: "smoke-tests", title: "Smoke tests" },
  { id: "report", title: "Report" },
] as const;

export type StepId = (typeof STEPS)[number]["id"];

/** A step of an operation, as people read it. */
export interface StepName {
  readonly id: string;
  readonly title: string;
}

export type StepStatus = "done" | "untouched" | "left-out" | "failed" | "stopped" | "not-run";

export interface StepReport extends StepName {
  readonly status: StepStatus;
  /** Milliseconds in which at least one phase of the step was at work; absent when none was. */
  readonly milliseconds?: number | undefined;
  readonly note: string;
}

export interface SourceReport {
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly actor: string;
  readonly event: string;
  readonly workflow: string;
  readonly commitUrl?: string | undefined;
  readonly runUrl?: string | undefined;
}

export interface ClusterReport {
  /** The server's version, such as `v1.34.4`. */
  readonly version: string;
  /** Whom the cluster takes us for. */
  readonly user: string;
  readonly context: string;
}

export interface ImageReport {
  /** Repository and tag, for people. */
  readonly reference: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** `built` by this run, `reused` because the registry had one of the same source tree, or `given` by the input `image`. */
  readonly origin: "built" | "reused" | "given";
}

export type ObjectOutcome = "created" | "changed" | "unchanged";

export interface ObjectReport {
  readonly kind: string;
  readonly name: string;
  /** Relative path of the manifest; absent for an object that an input made. */
  readonly file?: string | undefined;
  readonly outcome: ObjectOutcome;
  /** What a change was: lines of YAML that begin with `+`, `-` or a space, parts headed by `@@ place @@`; secrets are hidden in them. */
  readonly difference?: string | undefined;
}

/** What a planned change does to the pods of a workload. */
export interface PlannedPods {
  /**
   * `replaced`: each when its successor is ready; `recreated`: they stop first; `left`: nobody replaces them but who deletes them;
   * `scaled`: only their number changes.
   */
  readonly action: "replaced" | "recreated" | "left" | "scaled";
  /** How many there are to be, where that changes. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Of the pods that go. */
  readonly names: readonly string[];
}

export interface PlannedObject extends ObjectReport {
  /** Of a new object all of it; empty when none of its own fields changes. */
  readonly difference: string;
  /** Who else set fields that the deployment would set. */
  readonly takenFrom: readonly { readonly manager: string; readonly fields: readonly string[] }[];
  readonly pods?: PlannedPods | undefined;
}

/** What a deployment would do. */
export interface PlanReport {
  /** Names this set of changes; what the input `plan-hash` of a deployment takes. */
  readonly hash: string;
  readonly objects: readonly PlannedObject[];
  /** Would the namespace be created, too? */
  readonly namespaceIsNew?: boolean | undefined;
  /** Absent when none is built. */
  readonly image?: { readonly reference: string; readonly digest?: string | undefined } | undefined;
}

export interface WorkloadReport {
  readonly kind: string;
  readonly name: string;
  readonly outcome: ObjectOutcome;
  /** `superseded`: somebody else's newer revision has taken its place. */
  readonly verdict: "ready" | "failed" | "waiting" | "superseded";
  readonly ready: number;
  readonly desired: number;
  /** Revision numbers of a Deployment; absent where the kind has none. */
  readonly revision?: string | undefined;
  readonly previousRevision?: string | undefined;
  readonly images: readonly {
    readonly container: string;
    readonly before?: string | undefined;
    readonly after: string;
  }[];
  /** One line: why it failed, or what is still missing. */
  readonly cause?: string | undefined;
}

export interface ModelReport {
  readonly name: string;
  readonly state: "present" | "pulled";
  /** Size on disk in bytes, when Ollama tells. */
  readonly bytes?: number | undefined;
  /** Of its manifest, the first 12 hexadecimal digits: what `ollama list` shows as ID. */
  readonly digest?: string | undefined;
  /** The length of its vectors; 0 for a model that does not embed. */
  readonly dimensions: number;
  /** How long the pull took; absent when there was none. */
  readonly milliseconds?: number | undefined;
}

export interface SmokeTestReport {
  readonly id: string;
  readonly title: string;
  /** The pod it ran in; or what stood in for one. */
  readonly from: string;
  readonly target: string;
  /** `skipped`: it is not for this application; the detail says why. */
  readonly outcome: "passed" | "failed" | "skipped";
  /** It warns when it fails. */
  readonly optional?: true | undefined;
  /** How the requests went when it was not over the cluster's own network: `proxy` proves less. */
  readonly evidence?: "proxy" | "runner" | undefined;
  readonly milliseconds: number;
  readonly attempts: number;
  /** Where on its way it failed; absent when it did not. */
  readonly stage?: "endpoints" | "dns" | "tcp" | "http" | "content" | undefined;
  /** Of the last attempt: ready addresses behind the Service, and milliseconds of what was gone through. */
  readonly stages?:
    | {
        readonly endpoints?: number | undefined;
        readonly dns?: number | undefined;
        readonly tcp?: number | undefined;
        readonly http?: number | undefined;
      }
    | undefined;
  /** What was answered, or why it failed. */
  readonly detail: string;
}

export interface EvidenceReport {
  readonly title: string;
  /** Preformatted text. */
  readonly text: string;
}

/** An object that a teardown was about. */
export interface RemovalReport {
  readonly kind: string;
  readonly name: string;
  readonly outcome: "removed" | "kept";
}

/** One log that was asked for. */
export interface LogReport {
  readonly title: string;
  readonly lines: readonly string[];
  /** Why it is empty or incomplete. */
  readonly problem?: string | undefined;
}

/** What was done about a deployment that failed. */
export interface RepairReport {
  readonly action: "rollback" | "scale-down";
  /** `done`: what was put back serves; `unhealthy`: it does not; `failed`: not all could be put back; `impossible`: there was nothing to go back to. */
  readonly outcome: "done" | "unhealthy" | "failed" | "impossible";
  /** The revision that was put back; absent where it is unknown. */
  readonly revision?: string | undefined;
  readonly milliseconds: number;
  /** What was put back, or why it failed or was not tried: half a sentence. */
  readonly note: string;
}

export interface FailureReport {
  /** The step that failed; absent when the run was stopped from outside. */
  readonly step?: string | undefined;
  readonly category: string;
  readonly problems: readonly [Problem, ...Problem[]];
  /** What the run left behind, in one or two sentences. */
  readonly state: string;
  /** Absent when nothing was tried. */
  readonly repair?: RepairReport | undefined;
}

/** What came of a run that went well, in the words of its operation. */
export interface HeadlineReport {
  /** Words between backticks are code. */
  readonly text: string;
  /** It went well, and found something that did not. */
  readonly attention?: boolean | undefined;
}

/** What can be gone back to. */
export interface RevisionReport {
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly commit: string;
  readonly run: string;
  readonly actor: string;
  /** Of the image that was built; empty when none was. */
  readonly digest: string;
  /** The revision that it brought back. */
  readonly rolledBackTo?: number | undefined;
  readonly objects: number;
  /** The one that was gone back to. */
  readonly chosen: boolean;
}

export interface DeployReport {
  /** Version of this shape; raised when a field changes its meaning. */
  readonly schema: 1;
  readonly operation: OperationName;
  /** Of the texts for people. */
  readonly language: Language;
  readonly verdict: VerdictWord;
  /** The one-line cause; empty on success. */
  readonly failureReason: string;
  readonly failure?: FailureReport | undefined;
  /** The address of the page that tells more of a problem, behind `#` and its id. */
  readonly troubleshooting?: string | undefined;
  /** Absent for a deployment, which has words of its own. */
  readonly headline?: HeadlineReport | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly namespace: string;
  readonly source: SourceReport;
  readonly cluster?: ClusterReport | undefined;
  readonly image?: ImageReport | undefined;
  /** The revision of the workload that runs the image. */
  readonly revision?: string | undefined;
  readonly previousRevision?: string | undefined;
  readonly url?: string | undefined;
  /** The Service the URL belongs to, for the port-forward command. */
  readonly service?: { readonly name: string; readonly port: number } | undefined;
  readonly steps: readonly StepReport[];
  readonly phases: readonly PhaseResult[];
  readonly objects: readonly ObjectReport[];
  readonly workloads: readonly WorkloadReport[];
  readonly models: readonly ModelReport[];
  readonly smokeTests: readonly SmokeTestReport[];
  /** Of `operation: check` alone. */
  readonly check?: CheckReport | undefined;
  readonly warnings: readonly Problem[];
  readonly evidence: readonly EvidenceReport[];
  /** Only of the operation `rollback`. */
  readonly history?: readonly RevisionReport[] | undefined;
  /** Only of the operation `status`. */
  readonly status?: StatusReport | undefined;
  /** Only of the operation `teardown`. */
  readonly removals?: readonly RemovalReport[] | undefined;
  /** Only of the operation `logs`. */
  readonly logs?: readonly LogReport[] | undefined;
  /** Only of the operation `plan`. */
  readonly plan?: PlanReport | undefined;
}
