/** One row of what people put into the secret, and what they are told. */
import type { Situation } from "../../../../../src/cluster/kubeconfig/situation.js";
import { kubeconfig, type Parts, secretOf } from "../samples.js";

export interface Bad {
  readonly name: string;
  readonly secret: string;
  readonly context?: string;
  readonly situation?: Partial<Situation>;
  /** Part of the title and findings of the first problem. */
  readonly told: RegExp;
}

/** A kubeconfig that is good but for these parts. */
export const bad = (name: string, parts: Parts, told: RegExp, more: Partial<Bad> = {}): Bad => ({
  name,
  secret: secretOf(kubeconfig(parts)),
  told,
  ...more,
});
