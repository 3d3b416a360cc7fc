/** What was deleted while it was followed may have gone with its whole namespace: then that is the cause. */
import type { ClusterApi } from "../cluster/api.js";
import { readNamespace, terminating } from "../cluster/namespace.js";
import { ClusterError, type Problem } from "../errors.js";
import type { Verdict } from "./judge.js";

export function isDeleted({ ending }: Verdict): boolean {
  return ending?.id === "object-deleted";
}

export interface NamespaceEnd {
  readonly api: ClusterApi;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

/** Empty when nothing was deleted, when the namespace stays, or when it may not be seen. */
export async function namespaceEnd(
  failed: readonly Verdict[],
  { api, namespace, signal }: NamespaceEnd,
): Promise<Problem[]> {
  if (!failed.some(isDeleted)) return [];
  try {
    return terminating((await readNamespace(api, namespace, signal)).live);
  } catch (thrown) {
    if (thrown instanceof ClusterError) return [];
    throw thrown;
  }
}
