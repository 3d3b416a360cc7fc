/** A namespace at one moment, as `operation: status` tells it. */

/** What one run has left in the namespace. */
export interface DeployedReport {
  readonly repository: string;
  readonly commit: string;
  /** The address of the run; empty when it is unknown. */
  readonly run: string;
  readonly actor: string;
  readonly objects: readonly string[];
}

/** Somebody has changed what was deployed. */
export interface DriftReport {
  readonly object: string;
  /** The field manager: `kubectl-edit`, `kubectl-scale`. */
  readonly manager: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `spec`, `data` */
  readonly fields: readonly string[];
}

export interface PodReport {
  readonly name: string;
  /** Its phase, or what keeps it from running. */
  readonly state: string;
  readonly ready: boolean;
  readonly restarts: number;
  /** Empty when it has none. */
  readonly node: string;
  readonly startedAt?: number | undefined;
}

export interface AddressReport {
  readonly service: string;
  readonly type: string;
  readonly ports: readonly number[];
  /** Absent when there is none, or none yet. */
  readonly address?: string | undefined;
}

export interface ClaimReport {
  readonly name: string;
  readonly phase: string;
  /** As a quantity: `10Gi`. */
  readonly size: string;
  readonly storageClass: string;
}

export interface EventReport {
  readonly reason: string;
  readonly object: string;
  readonly message: string;
  readonly count: number;
  /** Milliseconds since the epoch, of the last one. */
  readonly at: number;
}

/** A namespace at one moment. */
export interface StatusReport {
  readonly pods: readonly PodReport[];
  readonly addresses: readonly AddressReport[];
  readonly claims: readonly ClaimReport[];
  /** The models on Ollama's disk, or why they are not known; absent where there is no Ollama. */
  readonly models?:
    | { readonly names: readonly string[]; readonly problem?: undefined }
    | { readonly names?: undefined; readonly problem: string }
    | undefined;
  readonly deployed: readonly DeployedReport[];
  readonly drift: readonly DriftReport[];
  /** Warnings of the last hour. */
  readonly events: readonly EventReport[];
  /** The run that is at work in the namespace; absent when none is. */
  readonly holder?: string | undefined;
}
