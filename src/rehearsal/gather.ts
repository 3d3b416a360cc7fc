/** Gathers what the checks judge: a handful of requests, in parallel, and none that no check would look at. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type JsonMap, mapAt, textAt } from "../json.js";
import { labelsOf } from "../manifests/manifest.js";
import { pullSecretsOf, type ReferredKind, referencesOf } from "../manifests/references.js";
import { openClaims } from "./claims.js";
import {
  type Facts,
  inSet,
  type OwnImage,
  type PlannedPod,
  type Seen,
  type SetObject,
  UNKNOWN,
  withoutValues,
} from "./facts.js";
import { leadsOutside } from "./ingresses.js";
import { planPods } from "./plan.js";
import { type NotYet, podOf } from "./pod.js";
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
  const anew = planned.filter((pod) => pod.anew).map(({ owner }) => owner);
  const claims = openClaims(objects);
  const when = <T>(wanted: boolean, read: () => Promise<Seen<T>>): Promise<Seen<T>> =>
    wanted ? read() : Promise.resolve(UNKNOWN);
  const backendless = withoutBackends(objects, planned).filter(({ outcome }) => outcome !== "unchanged");
  const inNamespace = `/api/v1/namespaces/${encodeURIComponent(namespace)}`;
  const [pods, named, nodes, quotas, storage, livePods, liveServices] = await Promise.all([
    Promise.all(planned.map((pod) => askAdmission(pod, notYetOf(objects), scope))),
    readNamed(namesToRead(anew, objects), scope),
    anew.length > 0 ? readNodes(reader) : { nodes: UNKNOWN, autoscaled: UNKNOWN },
    when(scope.namespaceExists && anew.length + claims.length > 0, () =>
      reader.list(`${inNamespace}/resourcequotas`, "list resourcequotas"),
    ),
    readStorage(claims.length > 0, objects, reader),
    when(backendless.length > 0, () =>
      scope.namespaceExists ? reader.list(`${inNamespace}/pods`, "list pods") : NONE_YET,
    ),
    when(leadsOutside(objects), () =>
      scope.namespaceExists ? reader.list(`${inNamespace}/services`, "list services") : NONE_YET,
    ),
  ]);
  return {
    namespace,
    image: scope.image,
    enforcedLevel: scope.liveNamespace && enforcedLevelOf(scope.liveNamespace),
    objects,
    pods,
    named,
    ...nodes,
    quotas,
    ...storage,
    livePods,
    liveServices,
  };
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

/** A Pod by `dryRun=All`: every admission plugin and webhook answers for real, and nothing is made. */
async function askAdmission(planned: PlannedPod, notYet: NotYet, scope: GatherScope): Promise<PlannedPod> {
  const pod = planned.anew && scope.namespaceExists ? podOf(planned.owner.after, notYet) : undefined;
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

interface Resource {
  /** Under which root its kind is; namespaced ones get the namespace put in. */
  readonly root: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const RESOURCES: Readonly<Record<ReferredKind, Resource>> = {
  ConfigMap: { root: "/api/v1", plural: "configmaps", namespaced: true },
  Secret: { root: "/api/v1", plural: "secrets", namespaced: true },
  PersistentVolumeClaim: { root: "/api/v1", plural: "persistentvolumeclaims", namespaced: true },
  ServiceAccount: { root: "/api/v1", plural: "serviceaccounts", namespaced: true },
  PriorityClass: { root: "/apis/scheduling.k8s.io/v1", plural: "priorityclasses", namespaced: false },
  RuntimeClass: { root: "/apis/node.k8s.io/v1", plural: "runtimeclasses", namespaced: false },
};

/** `Kind/name` of everything that pods refer to and the set does not hold. */
function namesToRead(makers: readonly SetObject[], objects: readonly SetObject[]): string[] {
  const references = makers.flatMap(({ object }) => [...referencesOf(object), ...pullSecretsOf(object)]);
  const outside = references.filter(({ kind, name }) => !inSet(objects, kind, name));
  return [...new Set(outside.map(({ kind, name }) => `${kind}/${name}`))];
}

async function readNamed(
  names: readonly string[],
  { reader, namespace }: GatherScope,
): Promise<Map<string, Seen<JsonMap>>> {
  const read = async (key: string): Promise<[string, Seen<JsonMap>]> => {
    const [kind = "", name = ""] = key.split("/", 2);
    const { root, plural, namespaced } = RESOURCES[kind as ReferredKind];
    const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    const seen = await reader.get(`${root}${scope}/${plural}/${encodeURIComponent(name)}`, `get ${plural}`);
    const configuration = kind === "ConfigMap" || kind === "Secret";
    return [
      key,
      configuration && seen.state === "there" ? { ...seen, value: withoutValues(seen.value) } : seen,
    ];
  };
  return new Map(await Promise.all(names.map(read)));
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
