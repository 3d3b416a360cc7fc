/** Whoever can send the requests of the smoke tests: a pod of the application, or the API server in its stead. */
import type { ProbeAnswer, ProbeRequest } from "./check.js";

export interface Prober {
  /** The pod the requests come from, or a word for what stands in for one. */
  readonly from: string;
  /** `pod`: over the network of the cluster, as the application does; `proxy`: past its DNS, its Services' addresses and its policies. */
  readonly evidence: "pod" | "proxy";
  /** The answers by the ids of the requests; one that is missing was lost. */
  ask(
    requests: readonly ProbeRequest[],
    options: { readonly budget: number; readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, ProbeAnswer>>;
}

/** Seconds in which what does not get through is tried again: kube-proxy follows the endpoints within a few. */
export const BUDGET = 30;

/** Seconds between tries. */
export const PAUSE = 1;
