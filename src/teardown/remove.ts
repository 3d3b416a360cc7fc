/** Deletes objects and waits until they are gone, or says what is left when the time is over. Never strips a finalizer. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { ClusterError, type Problem } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { readLive } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import { isWorkloadKind } from "../rollout/observation.js";
import type { Clock } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Found } from "./owned.js";

export interface RemoveOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  /** When to give up waiting, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

export interface Remaining extends Found {
  /** As it is now. */
  readonly live: JsonMap;
}

/** Between two looks, in milliseconds; the last one repeats. Most pods end within a second or within their grace period of 30. */
const LOOKS = [100, 250, 500, 1000, 2000];

/** Resolves with what is not gone in time. Rejects with a `ClusterError` for all that may not be deleted; the others are. */
export async function removeAll(found: readonly Found[], options: RemoveOptions): Promise<Remaining[]> {
  const refused: Problem[] = [];
  await Promise.all(
    found.map(async (one) => {
      const problem = await deleteOne(one, options);
      if (problem) refused.push(problem);
    }),
  );
  const [first, ...rest] = refused;
  if (first) throw new ClusterError([first, ...rest]);
  return untilGone(found, options);
}

/** One that is gone already, or has been replaced by somebody meanwhile, is no longer ours to delete. */
async function deleteOne(
  { object, type }: Found,
  { api, namespace, signal }: RemoveOptions,
): Promise<Problem | undefined> {
  try {
    await api.send({
      method: "DELETE",
      path: resourcePath(type, namespace, object.metadata.name),
      body: {
        kind: "DeleteOptions",
        apiVersion: "v1",
        preconditions: { uid: textAt(object, "metadata", "uid") },
        // The workload stays to be seen until its pods are gone.
        ...(runsPods(object.kind) ? { propagationPolicy: "Foreground" } : {}),
      },
      signal,
    });
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status === 401) throw thrown;
    return thrown.status === 404 || thrown.status === 409 ? undefined : refusal({ object, type }, thrown);
  }
}

function runsPods(kind: string): boolean {
  return isWorkloadKind(kind) || kind === "Job" || kind === "CronJob";
}

async function untilGone(found: readonly Found[], options: RemoveOptions): Promise<Remaining[]> {
  const { clock, deadline, signal } = options;
  for (let look = 0; ; look += 1) {
    const remaining = await stillThere(found, options);
    if (remaining.length === 0 || clock.now() >= deadline) return remaining;
    await clock.sleep(LOOKS[Math.min(look, LOOKS.length - 1)] ?? 0, signal);
  }
}

async function stillThere(
  found: readonly Found[],
  { api, namespace, signal }: RemoveOptions,
): Promise<Remaining[]> {
  const seen = await Promise.all(
    found.map(async (one) => {
      const live = await readLive(api, one.type, namespace, one.object.metadata.name, signal);
      const isSame =
        textAt(live, "metadata", "uid") === textAt(one.object, "metadata", "uid") && live !== undefined;
      return isSame ? [{ ...one, live }] : [];
    }),
  );
  return seen.flat();
}

function refusal({ object, type }: Found, error: ApiError): Problem {
  const isForbidden = error.status === 403 && /cannot delete resource/.test(error.message);
  return {
    id: "teardown-refused",
    title: say`${titleOf(object)} could not be deleted`,
    detail: error.message,
    cause: isForbidden ? say`The deployer's Role does not allow it.` : undefined,
    fix: isForbidden
      ? say`Grant the verb delete on \`${type.plural}\`; docs/deployer-role.yaml has the rights of a teardown.`
      : undefined,
    look: `kubectl auth can-i delete ${type.plural}`,
  };
}
