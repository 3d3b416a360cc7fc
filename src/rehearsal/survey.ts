/** A look at the cluster before anything is changed: the namespace, what we may do, and the rehearsal of the manifests. */
import type { ClusterApi } from "../cluster/api.js";
import { discover } from "../cluster/discovery.js";
import { isTerminating, readNamespace } from "../cluster/namespace.js";
import type { DeployConfig } from "../config/config.js";
import type { JsonMap } from "../json.js";
import type { Manifest } from "../manifests/manifest.js";
import { withOwnKinds } from "../manifests/own-kinds.js";
import type { Roles } from "../manifests/roles.js";
import type { Authority } from "../permissions/authority.js";
import { type JudgedRule, judgeNeeds } from "../permissions/judge.js";
import type { Need } from "../permissions/needs.js";
import type { Clock, Logger } from "../runtime/ports.js";
import type { OwnImage } from "./facts.js";
import { type RehearsedSet, rehearseSet } from "./rehearse.js";

export interface SurveyScope {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly config: DeployConfig;
  readonly manifests: readonly Manifest[];
  readonly roles: Roles;
  /** What is known of the image's platforms before it is built. */
  readonly platforms?: Pick<OwnImage, "platforms" | "isCertain"> | undefined;
  readonly authority: Authority;
  /** What the authority is asked about. */
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

const UNKNOWN_PLATFORMS = { platforms: [], isCertain: false };

/** Never rejects because of what the cluster refuses: that is told in the survey. */
export async function survey(scope: SurveyScope): Promise<Survey> {
  const { api, config, signal } = scope;
  const set = scope.manifests.map(({ object }) => object);
  const apiVersions = set.map(({ apiVersion }) => apiVersion);
  const [namespace, discovery] = await Promise.all([
    seeNamespace(api, config.namespace, signal),
    discover(api, apiVersions, signal),
  ]);
  const namespaceExists = namespace.state !== "missing";
  const rehearsal = await rehearseSet(namespace.state === "terminating" ? [] : scope.manifests, {
    ...scope,
    discovery: withOwnKinds(discovery, set),
    namespace: config.namespace,
    liveNamespace: namespace.live,
    namespaceExists,
    image: config.image && {
      ...(scope.platforms ?? UNKNOWN_PLATFORMS),
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
  return { namespace, rehearsal, permissions: await judgeNeeds(scope.needs, work, scope.authority) };
}

async function seeNamespace(api: ClusterApi, name: string, signal: AbortSignal): Promise<SeenNamespace> {
  const { known, live } = await readNamespace(api, name, signal);
  if (!known) return { state: "hidden", live };
  if (!live) return { state: "missing", live };
  return { state: isTerminating(live) ? "terminating" : "there", live };
}
