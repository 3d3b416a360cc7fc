/** What `operation: check` found. */

/** `unknown`: nobody here can tell; `not-needed`: the manifests do not ask for it. */
export type CheckResult = "passed" | "warning" | "failed" | "unknown" | "not-needed";

/** One line of what `operation: check` found. */
export interface CheckRow {
  readonly id: string;
  readonly title: string;
  readonly result: CheckResult;
  readonly found: string;
  /** What to do; empty when there is nothing to do. */
  readonly fix: string;
}

/** Verbs on one resource that the deployer needs for one purpose. */
export interface PermissionReport {
  readonly purpose: string;
  /** `pods/exec`, `deployments.apps` */
  readonly resource: string;
  readonly verbs: readonly string[];
  /** Of the verbs, those that are not granted. */
  readonly missing: readonly string[];
  /** Those of which the cluster does not tell. */
  readonly unknown: readonly string[];
  /** What is lost without it; absent when it is required. */
  readonly without?: string | undefined;
}

/** What a check of the cluster found. */
export interface CheckReport {
  readonly rows: readonly CheckRow[];
  readonly permissions: readonly PermissionReport[];
  /** A Role with what is missing, for `kubectl apply`; empty when nothing is. */
  readonly role: string;
}
