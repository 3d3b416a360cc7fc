/** The namespace itself: whether it is there, and whether it is on its way out. */
import type { Problem } from "../errors.js";
import { isMap, type JsonMap, textAt } from "../json.js";
import { say } from "../words/say.js";
import { ApiError, type ClusterApi } from "./api.js";
import { type ResourceType, resourcePath } from "./discovery.js";

export const NAMESPACE: ResourceType = {
  apiVersion: "v1",
  kind: "Namespace",
  plural: "namespaces",
  namespaced: false,
};

export interface SeenNamespace {
  /** False when we may not even look: then it is taken to exist. */
  readonly known: boolean;
  readonly live: JsonMap | undefined;
}

export async function readNamespace(
  api: ClusterApi,
  name: string,
  signal: AbortSignal,
): Promise<SeenNamespace> {
  try {
    const { body } = await api.send({ path: resourcePath(NAMESPACE, name, name), signal });
    return { known: true, live: isMap(body) ? body : undefined };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return { known: true, live: undefined };
    if (thrown instanceof ApiError && thrown.status === 403) return { known: false, live: undefined };
    throw thrown;
  }
}

/** Has somebody deleted it? What is in it is then still being removed. */
export function isTerminating(namespace: JsonMap | undefined): boolean {
  return textAt(namespace, "status", "phase") === "Terminating";
}

export function terminating(namespace: JsonMap | undefined): Problem[] {
  if (!isTerminating(namespace)) return [];
  const name = textAt(namespace, "metadata", "name") ?? "";
  return [
    {
      id: "namespace-being-deleted",
      title: say`The namespace ${name} is being deleted`,
      cause: say`Somebody deleted it, and what is in it is still being removed.`,
      fix: say`Wait until it is gone, then run the workflow again.`,
      look: `kubectl get namespace ${name} -o yaml --ignore-not-found`,
    },
  ];
}
