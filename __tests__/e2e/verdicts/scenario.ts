/** A scenario: what is deployed, what happens meanwhile, and which verdict and cause must come out of it. */
import type { Fields, KubeObject } from "./builders.js";

export interface Scenario {
  /** Also the name of its namespace, after `v-`. */
  readonly id: string;
  /** What the action deploys. */
  readonly objects: readonly KubeObject[];
  /** Labels of the namespace, which exists before; `absent` leaves it to the action to create it. */
  readonly namespace?: Readonly<Record<string, string>> | "absent";
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is there before and what others do meanwhile; by default only `deploy` is called. */
  readonly play?: (stage: Stage) => Promise<void>;
  readonly expected: Expected;
  /** Disturbs the whole cluster, so it runs after all others, by itself. */
  readonly alone?: boolean;
}

export interface Green {
  readonly verdict: "success";
  /** What the log or the summary must say. */
  readonly says?: readonly RegExp[];
}

export interface Red {
  /** `refused`: before anything was changed; `failure`: after; `either`: as early as it can be known; `timeout`: it may come yet. */
  readonly verdict: "refused" | "failure" | "either" | "timeout";
  /** What the one-line reason must name: object, container, reason, decisive detail. */
  readonly cause: readonly RegExp[];
  /** What must be told of further workloads. */
  readonly also?: readonly RegExp[];
  /** Most seconds from the first symptom in the API to the verdict; of a refusal, from the start of the run. */
  readonly within: number;
}

export type Expected = Green | Red;

/** The namespace of a scenario, and the hands of those who act in it besides the deployment. */
export interface Stage {
  readonly namespace: string;
  /** An https server of ours that denies every admission review, as a webhook configuration names it. */
  readonly webhook: { readonly url: string; readonly caBundle: string };
  /** Starts the deployment; resolves when it has ended. */
  deploy(inputs?: Readonly<Record<string, string>>): Promise<void>;
  create(...objects: readonly KubeObject[]): Promise<void>;
  /** A merge patch. */
  patch(kind: string, name: string, body: Fields, subresource?: "status"): Promise<void>;
  remove(kind: string, name: string): Promise<void>;
  list(kind: string): Promise<readonly KubeObject[]>;
  /** The first object of a kind that is as wanted. */
  until(kind: string, wanted: (object: KubeObject) => boolean): Promise<KubeObject>;
  sleep(seconds: number): Promise<void>;
  /** Gives the busybox of the lab another tag. */
  tagImage(tag: string): Promise<void>;
  /** Called when the scenario is over, whatever happened. */
  defer(undo: () => Promise<unknown>): void;
  /** A kubeconfig, as base64, that leads to the cluster through a server of ours that misbehaves. */
  throughGate(misbehaviour: Misbehaviour): Promise<string>;
  /** A second API server of the same cluster, which may be killed without harm to others. */
  ownApiServer(): Promise<OwnApiServer>;
  /** Stops the kubelet of the second node for some seconds. */
  loseNode(seconds: number): Promise<void>;
}

export interface Misbehaviour {
  /** Seconds after which every watch is cut. */
  readonly cutsWatchesAfter?: number;
  /** Every n-th request is answered 429. */
  readonly refusesEvery?: number;
}

export interface OwnApiServer {
  /** In base64. */
  readonly kubeconfig: string;
  restart(): Promise<void>;
}

export function isGreen(expected: Expected): expected is Green {
  return expected.verdict === "success";
}
