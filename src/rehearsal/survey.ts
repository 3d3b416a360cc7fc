/** A look at the cluster before anything is changed: the namespace, what we may do, and the rehearsal of the manifests. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { discover } from "../cluster/discovery.js";
import type { DeployConfig } from "../config/config.js";
import type { Problem } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { readLive } from "../manifests/apply.js";
import type { Manifest } from "../manifests/manifest.js";
import type { Roles } from "../manifests/roles.js";
import { openAuthority } from "../permissions/authority.js";
import { type JudgedRule, judgeNeeds } from "../permissions/judge.js";
import type { Need } from "../permissions/needs.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { type RehearsedSet, rehearseSet } from "./rehearse.js";

export interface SurveyScope {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly config: DeployConfig;
  readonly manifests: readonly Manifest[];
  readonly roles: Roles;
  /** What we are asked about. */
  readonly needs: readonly Need[];
  /** How long somebody has to create what is missing, in milliseconds; as usual when absent. */
  readonly patience?: number | undefined;
  readonly signal: AbortSignal;
}

export interface Survey {
  readonly namespace: SeenNamespace;
  readonly rehearsal: RehearsedSet;
  readonly permissions: readonly JudgedRule[];
}

export interface SeenNamespace {
  /** `hidden`: we may not even look; then it is taken to exist. */
  readonly state: "there" | "missing" | "terminating" | "hidden";
  /** Undefined when it is missing or hidden. */
  readonly live: JsonMap | undefined;
}

/** Never rejects because of what the cluster refuses: that is told in the survey. */
export async function survey(scope: SurveyScope): Promise<Survey> {
  const { api, config, signal } = scope;
  // Asked at the same time as everything else: the normal path waits for nothing more.
  const authority = openAuthority(api, config.namespace, signal);
  const [namespace, discovery] = await Promise.all([
    seeNamespace(api, config.namespace, signal),
    discover(
      api,
      scope.manifests.map(({ object }) => object.apiVersion),
      signal,
    ),
  ]);
  const namespaceExists = namespace.state !== "missing";
  const rehearsal = await rehearseSet(namespace.state === "terminating" ? [] : scope.manifests, {
    ...scope,
    discovery,
    namespace: config.namespace,
    liveNamespace: namespace.live,
    namespaceExists,
    image: config.image && {
      repository: config.image.repository,
      standIn: config.image.reference,
    },
  });
  const objects = rehearsal.objects.map(({ target: { object, type, live } }) => ({
    object,
    type,
    exists: live !== undefined,
  }));
  const work = { config, roles: scope.roles, objects, namespaceExists };
  return { namespace, rehearsal, permissions: await judgeNeeds(scope.needs, work, authority) };
}

async function seeNamespace(api: ClusterApi, name: string, signal: AbortSignal): Promise<SeenNamespace> {
  const type = { apiVersion: "v1", kind: "Namespace", plural: "namespaces", namespaced: false };
  try {
    const live = await readLive(api, type, name, name, signal);
    if (!live) return { state: "missing", live };
    return { state: textAt(live, "status", "phase") === "Terminating" ? "terminating" : "there", live };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 403) return { state: "hidden", live: undefined };
    throw thrown;
  }
}

export function namespaceTerminating(name: string): Problem {
  return {
    title: `The namespace ${name} is being deleted`,
    cause: "Somebody deleted it, and what is in it is still being removed.",
    fix: "Wait until it is gone, then run the workflow again.",
    look: `kubectl get namespace ${name} -o yaml`,
  };
}
