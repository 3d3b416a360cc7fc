/** The quotas of the namespace, and what a deployment counts for in them. Pure. */
import { type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { unavailableAtMost } from "../manifests/rolling-update.js";
import type { Claim } from "./claims.js";
import { type Facts, inSet, type PlannedPod } from "./facts.js";
import { podCount, podSpecOf } from "./pod.js";
import { limitsOf, requestsOf } from "./pod-needs.js";
import { parseQuantity } from "./quantity.js";

export interface Quota {
  readonly name: string;
  /** By resource, such as `pods` or `requests.cpu`. */
  readonly hard: ReadonlyMap<string, number>;
  readonly used: ReadonlyMap<string, number>;
}

/** The quotas as this deployment leaves them. Those with scopes count only some pods, and are left to admission. */
export function quotasOf({ quotas, objects }: Facts): Quota[] {
  const live = quotas.state === "there" ? quotas.value : [];
  const own = objects.filter(({ object }) => object.kind === "ResourceQuota");
  const others = live.filter(
    (quota) => !inSet(objects, "ResourceQuota", textAt(quota, "metadata", "name") ?? ""),
  );
  return [
    ...own.map(({ after, live }) => ({ quota: after, status: live })),
    ...others.map((quota) => ({ quota, status: quota })),
  ]
    .filter(
      ({ quota }) => listAt(quota, "spec", "scopes").length === 0 && !mapAt(quota, "spec")["scopeSelector"],
    )
    .map(({ quota, status }) => ({
      name: textAt(quota, "metadata", "name") ?? "",
      hard: amountsIn(mapAt(quota, "spec", "hard")),
      used: amountsIn(mapAt(status, "status", "used")),
    }));
}

/** How much one pod counts for a resource of a quota. */
export function podShare(resource: string, spec: JsonMap): number {
  if (resource === "pods" || resource === "count/pods") return 1;
  const [side, name] = resource.split(/\.(.*)/s, 2);
  if (side === "limits" && name) return limitsOf(spec).get(name) ?? 0;
  if (side === "requests" && name) return name === "storage" ? 0 : (requestsOf(spec).get(name) ?? 0);
  return ["cpu", "memory", "ephemeral-storage"].includes(resource)
    ? (requestsOf(spec).get(resource) ?? 0)
    : 0;
}

export function claimShare(resource: string, { spec }: Claim): number {
  if (resource === "persistentvolumeclaims" || resource === "count/persistentvolumeclaims") return 1;
  return resource === "requests.storage"
    ? (parseQuantity(mapAt(spec, "resources", "requests")["storage"]) ?? 0)
    : 0;
}

/** The pods that run now for an object, with the spec that its live template gives them. */
export function running({ owner: { live } }: PlannedPod): { readonly count: number; readonly spec: JsonMap } {
  if (!live) return { count: 0, spec: {} };
  return { count: numberAt(live, "status", "replicas") ?? podCount(live), spec: podSpecOf(live) };
}

/** How many pods a rolling update of a Deployment may not take away before it adds one: 1, or 0 when it may make room. */
export function neededSurge({ owner: { after }, count, anew }: PlannedPod): number {
  if (!anew || count === 0 || after["kind"] !== "Deployment") return 0;
  return unavailableAtMost(after, count) === 0 ? 1 : 0;
}

function amountsIn(quantities: JsonMap): Map<string, number> {
  return new Map(
    Object.entries(quantities).flatMap(([name, value]) => {
      const amount = parseQuantity(value);
      return amount === undefined ? [] : [[name, amount] as const];
    }),
  );
}
