/** Gathers what the checks judge: a handful of requests, in parallel, and none that no check would look at. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { labelsOf } from "../manifests/manifest.js";
import { neighboursOutside } from "./affinities.js";
import { autoscalersOf, scaledPods, usagesOf } from "./autoscalers.js";
import { openClaims } from "./claims.js";
import { type Facts, type OwnImage, type PlannedPod, type Seen, type SetObject, UNKNOWN } from "./facts.js";
import { leadsOutside } from "./ingresses.js";
import { readNamed, readNamedByObjects, readNamedByPods } from "./named.js";
import { planPods } from "./plan.js";
import { type NotYet, podOf } from "./pod.js";
import { choicesOutside } from "./policies.js";
import type { Reader } from "./reader.js";
import { withoutBackends } from "./services.js";
import { lacksStorageClass } from "./storage-classes.js";

export interface GatherScope {
  readonly api: ClusterApi;
  readonly reader: Reader;
  readonly namespace: string;
  /** The namespace as it is; undefined when it is missing or may not be seen. */
  readonly liveNamespace: JsonMap | undefined;
  readonly namespaceExists: boolean;
  readonly image?: OwnImage | undefined;
  /** Does the object run an image that is not known before it is built? */
  readonly awaitsImage: (object: SetObject) => boolean;
  readonly signal: AbortSignal;
}

export async function gather(objects: readonly SetObject[], scope: GatherScope): Promise<Facts> {
  const { reader, namespace } = scope;
  const planned = planPods(objects, scope.awaitsImage);
  const scaled = new Set(autoscalersOf(objects).flatMap((one) => scaledPods(one, planned)));
  const anew = planned.filter((pod) => pod.anew).map(({ owner }) => owner);
  const claims = openClaims(objects);
  const when = <T>(wanted: boolean, read: () => Promise<Seen<T>>): Promise<Seen<T>> =>
    wanted ? read() : Promise.resolve(UNKNOWN);
  const inNamespace = `/api/v1/namespaces/${encodeURIComponent(namespace)}`;
  const [pods, byPods, byObjects, nodes, quotas, storage, livePods, liveServices, apiGroups] =
    await Promise.all([
      Promise.all(planned.map((pod) => seePod(pod, scaled.has(pod), notYetOf(objects), scope))),
      readNamedByPods(anew, objects, scope),
      readNamedByObjects(objects, scope),
      anew.length > 0 ? readNodes(reader) : { nodes: UNKNOWN, autoscaled: UNKNOWN },
      when(scope.namespaceExists && anew.length + claims.length > 0, () =>
        reader.list(`${inNamespace}/resourcequotas`, "list resourcequotas"),
      ),
      readStorage(claims.length > 0, objects, reader),
      when(selectsOthers(objects, planned), () =>
        scope.namespaceExists ? reader.list(`${inNamespace}/pods`, "list pods") : NONE_YET,
      ),
      when(leadsOutside(objects), () =>
        scope.namespaceExists ? reader.list(`${inNamespace}/services`, "list services") : NONE_YET,
      ),
      when(
        autoscalersOf(objects).some((one) => usagesOf(one).length > 0),
        () => readGroups(reader),
      ),
    ]);
  return {
    namespace,
    image: scope.image,
    enforcedLevel: scope.liveNamespace && enforcedLevelOf(scope.liveNamespace),
    objects,
    pods,
    named: new Map([...byObjects, ...byPods]),
    ...nodes,
    quotas,
    ...storage,
    livePods,
    liveServices,
    apiGroups,
  };
}

/** Is there a selector that no pod of the set meets? */
function selectsOthers(objects: readonly SetObject[], planned: readonly PlannedPod[]): boolean {
  return (
    withoutBackends(objects, planned).some(({ outcome }) => outcome !== "unchanged") ||
    choicesOutside(objects, planned).length > 0 ||
    neighboursOutside(planned).length > 0
  );
}

/** In a namespace that is yet to be. */
const NONE_YET = Promise.resolve({ state: "there", value: [] } as const);

/** The level of PodSecurity that a namespace enforces, as its label says. */
export function enforcedLevelOf(namespace: JsonMap): string | undefined {
  return textAt(labelsOf(namespace), "pod-security.kubernetes.io/enforce");
}

/** The facts with what was missing read once more. */
export async function readAgain(facts: Facts, scope: GatherScope, names: readonly string[]): Promise<Facts> {
  const fresh = await readNamed(names, scope);
  return { ...facts, named: new Map([...facts.named, ...fresh]) };
}

/** Such names become true in this run, before the pods are made. */
function notYetOf(objects: readonly SetObject[]): NotYet {
  const missing = (kind: string): Set<string> =>
    new Set(
      objects
        .filter(({ object, live }) => object.kind === kind && !live)
        .map(({ object }) => object.metadata.name),
    );
  return {
    serviceAccounts: missing("ServiceAccount"),
    priorityClasses: missing("PriorityClass"),
    runtimeClasses: missing("RuntimeClass"),
  };
}

/** Of pods that run already, what a LimitRange adds to them matters to an autoscaler that measures them by it, and nothing else. */
async function seePod(
  planned: PlannedPod,
  isScaled: boolean,
  notYet: NotYet,
  scope: GatherScope,
): Promise<PlannedPod> {
  if (!planned.anew && !isScaled) return planned;
  const seen = await askAdmission(planned, notYet, scope);
  return planned.anew || seen.refusal === undefined ? seen : planned;
}

/** A Pod by `dryRun=All`: every admission plugin and webhook answers for real, and nothing is made. */
async function askAdmission(planned: PlannedPod, notYet: NotYet, scope: GatherScope): Promise<PlannedPod> {
  const pod = scope.namespaceExists ? podOf(planned.owner.after, notYet) : undefined;
  if (!pod) return planned;
  try {
    const { body } = await scope.api.send({
      method: "POST",
      path: `/api/v1/namespaces/${encodeURIComponent(scope.namespace)}/pods`,
      query: { dryRun: "All" },
      body: pod,
      signal: scope.signal,
    });
    return { ...planned, spec: mapAt(body, "spec"), asked: true };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (/cannot create resource "pods"/.test(thrown.message)) {
      scope.reader.lacks("create pods");
      return planned;
    }
    return { ...planned, refusal: thrown.message, asked: true };
  }
}

/** PersistentVolumes are asked for only when a class is missing: a volume made by hand may have that class all the same. */
async function readStorage(
  wanted: boolean,
  objects: readonly SetObject[],
  reader: Reader,
): Promise<Pick<Facts, "storageClasses" | "volumes">> {
  if (!wanted) return { storageClasses: UNKNOWN, volumes: UNKNOWN };
  const storageClasses = await reader.list("/apis/storage.k8s.io/v1/storageclasses", "list storageclasses");
  const missing = openClaims(objects).some((claim) => lacksStorageClass(claim, storageClasses, objects));
  const volumes = missing
    ? await reader.list("/api/v1/persistentvolumes", "list persistentvolumes")
    : UNKNOWN;
  return { storageClasses, volumes };
}

/** Anyone who may ask the API server at all may ask this. */
async function readGroups(reader: Reader): Promise<Seen<readonly string[]>> {
  const seen = await reader.get("/apis", "");
  if (seen.state !== "there") return UNKNOWN;
  const value = listAt(seen.value, "groups").flatMap((group) => textAt(group, "name") ?? []);
  return { state: "there", value };
}

/** The autoscaler reports in this ConfigMap, on every cloud that shows it at all. */
const AUTOSCALER = "/api/v1/namespaces/kube-system/configmaps/cluster-autoscaler-status";

async function readNodes(reader: Reader): Promise<Pick<Facts, "nodes" | "autoscaled">> {
  const nodes = await reader.list("/api/v1/nodes", "list nodes");
  const seen = nodes.state === "there" ? await reader.get(AUTOSCALER, "") : UNKNOWN;
  return {
    nodes,
    autoscaled: seen.state === "unknown" ? UNKNOWN : { state: "there", value: seen.state === "there" },
  };
}
