/** Rehearse: what the cluster would say to every object and its pods, and what we may do, asked before anything is changed. */
import { terminating } from "../cluster/namespace.js";
import type { Problem } from "../errors.js";
import { refuseIfAny } from "../errors.js";
import { openAuthority } from "../permissions/authority.js";
import { isRequired } from "../permissions/judge.js";
import { NEEDS } from "../permissions/needs.js";
import { permissionProblems } from "../permissions/problem.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { type Survey, survey } from "../rehearsal/survey.js";
import { type Cluster, connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { findImage, type Platforms } from "./find-image.js";

export interface Rehearsal {
  /** Whether the namespace is there, or is taken to be because we may not look. */
  readonly namespaceExists: boolean;
  readonly objects: readonly Rehearsed[];
}

export const rehearse = definePhase({
  id: "rehearse",
  title: "Rehearse the deployment",
  // What is wrong with the image is told first: nothing may be changed before.
  needs: { cluster: connect, image: findImage },
  changes: "nothing",
  run({ cluster, image }, context, signal): Promise<Rehearsal> {
    return rehearseAll(cluster, context, signal, image?.platforms);
  },
  describe: ({ objects }, { words }) => ({ text: words.notes.accepted(objects.length) }),
});

/** Rejects with a `ConfigurationError` of all that is refused. */
export async function rehearseAll(
  { api, user }: Pick<Cluster, "api" | "user">,
  context: DeployContext,
  signal: AbortSignal,
  platforms: Platforms | undefined,
): Promise<Rehearsal> {
  const { config, runtime, warn } = context;
  // What is optional shows when it is not there; a deployment need not ask.
  const needs = NEEDS[config.operation].filter((need) => isRequired({ need }));
  // It asks at the same time as everything else: the normal path waits for nothing more.
  const authority = openAuthority(api, config.namespace, signal);
  const seen = await survey({ ...context, ...runtime, api, authority, needs, platforms, signal });
  const { notices, leftOut } = seen.rehearsal;
  for (const notice of leftOut ? [...notices, leftOut] : notices) warn(notice);
  refuseIfAny(refusalsOf(seen, { namespace: config.namespace, user }));
  return { namespaceExists: seen.namespace.state !== "missing", objects: seen.rehearsal.objects };
}

/** Everything that makes the deployment impossible. */
export function refusalsOf(
  { namespace, rehearsal, permissions }: Survey,
  asking: { readonly namespace: string; readonly user: string },
): Problem[] {
  if (namespace.state === "terminating") return terminating(namespace.live);
  const lacking = permissionProblems(heldNow(permissions, namespace), asking);
  // What the server refused for want of a permission is told by the permission, all of it together.
  return [...lacking, ...(lacking.length > 0 ? [] : rehearsal.forbidden), ...rehearsal.refusals];
}

/** Whoever creates a namespace may be given rights in it at that moment, so what is missing in one that is yet to be proves nothing. */
function heldNow(permissions: Survey["permissions"], { state }: Survey["namespace"]): Survey["permissions"] {
  return state === "missing" ? permissions.filter(({ rule }) => rule.clusterWide) : permissions;
}
