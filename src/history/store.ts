/** The history in the cluster: read, added to, and kept short. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type ResourceType, resourcePath } from "../cluster/discovery.js";
import { listAt } from "../json.js";
import { fromCluster, type NewRevision, nameOf, type Revision, SELECTOR, toCluster } from "./revision.js";

const TYPE: ResourceType = {
  apiVersion: "apps/v1",
  kind: "ControllerRevision",
  plural: "controllerrevisions",
  namespaced: true,
};

/** As many as a Deployment keeps ReplicaSets (`revisionHistoryLimit`). */
const KEPT = 10;

/** Others may number at the same time; more often than this, something is wrong. */
const TRIES = 5;

export interface Store {
  readonly api: ClusterApi;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

/** Newest first. Rejects with an `ApiError` when we may not read it. */
export async function readRevisions({ api, namespace, signal }: Store): Promise<Revision[]> {
  const query = { labelSelector: SELECTOR };
  const { body } = await api.send({ path: resourcePath(TYPE, namespace), query, signal });
  const revisions = listAt(body, "items").flatMap((item) => fromCluster(item) ?? []);
  return revisions.toSorted((a, b) => b.number - a.number);
}

/** The number that it got. Rejects with an `ApiError` when it may not be written. */
export async function addRevision(
  revision: NewRevision,
  known: readonly Revision[],
  store: Store,
): Promise<number> {
  const { api, namespace, signal } = store;
  let number = Math.max(0, ...known.map((one) => one.number)) + 1;
  for (let tries = 1; ; tries += 1) {
    try {
      const body = toCluster(number, revision);
      await api.send({ method: "POST", path: resourcePath(TYPE, namespace), body, signal });
      return number;
    } catch (thrown) {
      const taken = thrown instanceof ApiError && thrown.status === 409;
      if (!taken || tries === TRIES) throw thrown;
      number += 1;
    }
  }
}

/** Deletes the oldest of these, so that with one that is new `KEPT` are left. */
export async function pruneRevisions(known: readonly Revision[], store: Store): Promise<void> {
  const { api, namespace, signal } = store;
  for (const { number } of known.slice(KEPT - 1)) {
    const path = resourcePath(TYPE, namespace, nameOf(number));
    await api.send({ method: "DELETE", path, signal }).catch((thrown: unknown) => {
      // Somebody was faster.
      if (!(thrown instanceof ApiError && thrown.status === 404)) throw thrown;
    });
  }
}
