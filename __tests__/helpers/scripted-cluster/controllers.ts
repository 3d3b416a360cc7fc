/** What happens by itself in a cluster: Deployments get ReplicaSets and pods, pods fare as the test says, Services get addresses. */
import { createHash } from "node:crypto";
import {
  canonical,
  isMap,
  type JsonMap,
  listAt,
  mapAt,
  numberAt,
  textAt,
  withAt,
} from "../../../src/json.js";
import type { VirtualClock } from "../virtual-clock.js";
import { namespaceOf, type Objects } from "./objects.js";

/** How the pods of a workload fare, from their creation on. Times in milliseconds. */
export type Fate =
  | { readonly kind: "ready"; readonly after: number }
  /** Ready, and then its container ends. */
  | { readonly kind: "crashes-later"; readonly after: number; readonly crashAfter: number }
  /** The container ends again and again. */
  | { readonly kind: "crashes"; readonly after: number }
  /** Waits with this reason for ever. */
  | { readonly kind: "stuck"; readonly reason: string; readonly message: string };

const READY: Fate = { kind: "ready", after: 1500 };

const REVISION = "deployment.kubernetes.io/revision";

export class Controllers {
  /** By the name of the Deployment; the newest entry counts for pods that are made from now on. */
  readonly fates = new Map<string, Fate>();
  /** Undefined: the cloud has not made the load balancer yet. */
  address: string | undefined = "203.0.113.7";
  /** Whether somebody makes load balancers at all. */
  makesLoadBalancers = true;
  /** Under which digest a node got an image, where that is not the one that was asked for. */
  readonly gotten = new Map<string, string>();
  #made = 0;

  constructor(
    readonly objects: Objects,
    readonly clock: VirtualClock,
    /** Ends everything that is still going on. */
    readonly signal: AbortSignal,
  ) {
    objects.onChange(({ type, object }) => {
      if (type === "DELETED") return;
      if (object["kind"] === "Deployment" && isBehind(object)) this.#later(20, () => this.#rollOut(object));
      if (object["kind"] === "Service" && type === "ADDED")
        this.#later(2000, () => this.#makeLoadBalancer(object));
    });
  }

  #later(milliseconds: number, work: () => void): void {
    this.clock.sleep(milliseconds, this.signal).then(work, () => {});
  }

  #makeLoadBalancer(service: JsonMap): void {
    if (textAt(service, "spec", "type") !== "LoadBalancer" || !this.makesLoadBalancers) return;
    const finalizers = ["service.kubernetes.io/load-balancer-cleanup"];
    this.objects.update(service, (current) => withAt(current, ["metadata", "finalizers"], finalizers));
    if (this.address === undefined) return;
    const ingress = [{ ip: this.address, ipMode: "VIP" }];
    this.objects.update(service, (current) => withAt(current, ["status", "loadBalancer"], { ingress }));
  }

  #rollOut(seen: JsonMap): void {
    const deployment = this.objects.get(
      "Deployment",
      namespaceOf(seen),
      textAt(seen, "metadata", "name") ?? "",
    );
    if (!deployment || !isBehind(deployment)) return;
    const generation = numberAt(deployment, "metadata", "generation");
    const template = mapAt(deployment, "spec", "template");
    const hash = createHash("sha256").update(canonical(template)).digest("hex").slice(0, 10);
    const owned = this.objects
      .list("ReplicaSet", namespaceOf(deployment))
      .filter((set) => owns(deployment, set));
    const found = owned.find((set) => textAt(set, "metadata", "labels", "pod-template-hash") === hash);
    const newest = Math.max(0, ...owned.map(numberOf));
    const isNewest = found !== undefined && numberOf(found) === newest;
    const revision = `${isNewest ? newest : newest + 1}`;
    // An old template comes back in the ReplicaSet that it had, as the newest revision.
    if (found)
      this.objects.update(found, (set) => withAt(set, ["metadata", "annotations", REVISION], revision));
    const replicaSet = found ?? this.#makeReplicaSet(deployment, template, hash, revision);
    this.objects.update(deployment, (current) => {
      const numbered = withAt(current, ["metadata", "annotations", REVISION], revision);
      const observed = withAt(numbered, ["status", "observedGeneration"], generation);
      return isNewest
        ? observed
        : withAt(observed, ["status", "conditions"], [this.#progressing("True", "NewReplicaSetCreated")]);
    });
    if (!isNewest) this.#makePods(deployment, replicaSet, template, hash);
    this.#recount(deployment);
    this.#watchDeadline(deployment, numberAt(deployment, "metadata", "generation") ?? 0);
  }

  #makeReplicaSet(deployment: JsonMap, template: JsonMap, hash: string, revision: string): JsonMap {
    const name = `${textAt(deployment, "metadata", "name")}-${hash}`;
    return this.objects.store(
      this.objects.born({
        apiVersion: "apps/v1",
        kind: "ReplicaSet",
        metadata: {
          name,
          namespace: namespaceOf(deployment),
          labels: { "pod-template-hash": hash },
          annotations: { [REVISION]: revision },
          ownerReferences: [reference(deployment)],
        },
        spec: { replicas: numberAt(deployment, "spec", "replicas") ?? 1, template },
      }),
    );
  }

  #makePods(deployment: JsonMap, replicaSet: JsonMap, template: JsonMap, hash: string): void {
    const name = textAt(deployment, "metadata", "name") ?? "";
    const fate = this.fates.get(name) ?? READY;
    const wanted = numberAt(deployment, "spec", "replicas") ?? 1;
    const there = this.objects.list("Pod", namespaceOf(deployment)).filter((pod) => owns(replicaSet, pod));
    for (let index = there.length; index < wanted; index += 1) {
      this.#made += 1;
      const pod = this.objects.store(
        this.objects.born({
          apiVersion: "v1",
          kind: "Pod",
          metadata: {
            name: `${name}-${hash}-${`${this.#made}`.padStart(5, "p")}`,
            namespace: namespaceOf(deployment),
            labels: { ...mapAt(template, "metadata", "labels"), "pod-template-hash": hash },
            annotations: mapAt(template, "metadata", "annotations"),
            ownerReferences: [reference(replicaSet)],
          },
          spec: mapAt(template, "spec"),
          status: podStatus(template, "Pending", false, { waiting: { reason: "ContainerCreating" } }),
        }),
      );
      this.#live(pod, template, fate, deployment);
    }
  }

  #live(pod: JsonMap, template: JsonMap, fate: Fate, deployment: JsonMap): void {
    const become = (milliseconds: number, status: JsonMap): void =>
      this.#later(milliseconds, () => {
        this.objects.update(pod, (current) => ({ ...current, status }));
        this.#recount(deployment);
      });
    const running = this.#withImages(podStatus(template, "Running", true, { running: {} }));
    switch (fate.kind) {
      case "ready":
        become(fate.after, running);
        break;
      case "crashes-later":
        become(fate.after, running);
        become(fate.after + fate.crashAfter, crashed(template, 1));
        break;
      case "crashes":
        become(fate.after, crashed(template, 1));
        become(fate.after + 10_000, crashed(template, 2));
        break;
      default:
        become(1000, podStatus(template, "Pending", false, { waiting: fate }));
    }
  }

  /** As a node tells of the containers it has started. */
  #withImages(status: JsonMap): JsonMap {
    const told = listAt(status, "containerStatuses").map((container) => {
      const image = textAt(container, "image") ?? "";
      return { ...mapAt(container), imageID: this.gotten.get(image) ?? imageIdOf(image) };
    });
    return { ...status, containerStatuses: told };
  }

  /** Counts the pods into the Deployment's status; the old ones go when the new ones are ready. */
  #recount(seen: JsonMap): void {
    const deployment = this.objects.get(
      "Deployment",
      namespaceOf(seen),
      textAt(seen, "metadata", "name") ?? "",
    );
    if (!deployment) return;
    const pods = this.#podsOf(deployment);
    const desired = numberAt(deployment, "spec", "replicas") ?? 1;
    const fresh = pods.filter((pod) => isOfNewest(pod, deployment, this.objects));
    const ready = fresh.filter(isReady).length;
    const old = pods.filter((pod) => !fresh.includes(pod));
    if (ready >= desired) for (const pod of old) this.objects.remove(pod);
    const left = ready >= desired ? [] : old;
    this.objects.update(deployment, (current) => ({
      ...current,
      status: {
        ...mapAt(current, "status"),
        replicas: fresh.length + left.length,
        updatedReplicas: fresh.length,
        readyReplicas: ready + left.filter(isReady).length,
        availableReplicas: ready + left.filter(isReady).length,
        ...(ready >= desired ? { conditions: [this.#progressing("True", "NewReplicaSetAvailable")] } : {}),
      },
    }));
  }

  #podsOf(deployment: JsonMap): JsonMap[] {
    const sets = this.objects
      .list("ReplicaSet", namespaceOf(deployment))
      .filter((set) => owns(deployment, set));
    return this.objects
      .list("Pod", namespaceOf(deployment))
      .filter((pod) => sets.some((set) => owns(set, pod)));
  }

  #watchDeadline(deployment: JsonMap, generation: number): void {
    const patience = (numberAt(deployment, "spec", "progressDeadlineSeconds") ?? 600) * 1000;
    this.#later(patience, () =>
      this.objects.update(deployment, (current) => {
        const outdated = (numberAt(current, "metadata", "generation") ?? 0) !== generation;
        const done = listAt(current, "status", "conditions").some(
          (condition) => textAt(condition, "reason") === "NewReplicaSetAvailable",
        );
        if (outdated || done) return current;
        const conditions = [this.#progressing("False", "ProgressDeadlineExceeded")];
        return withAt(current, ["status", "conditions"], conditions);
      }),
    );
  }

  #progressing(status: string, reason: string): JsonMap {
    const now = this.objects.timestamp();
    return { type: "Progressing", status, reason, lastUpdateTime: now, lastTransitionTime: now };
  }
}

function imageIdOf(image: string): string {
  if (image.includes("@")) return image;
  return `${image.replace(/:[^/:]*$/, "")}@sha256:${createHash("sha256").update(image).digest("hex")}`;
}

function isBehind(deployment: JsonMap): boolean {
  const generation = numberAt(deployment, "metadata", "generation") ?? 0;
  return (numberAt(deployment, "status", "observedGeneration") ?? 0) < generation;
}

function numberOf(replicaSet: JsonMap): number {
  return Number(textAt(replicaSet, "metadata", "annotations", REVISION));
}

function reference(owner: JsonMap): JsonMap {
  const { apiVersion, kind, metadata } = owner;
  return { apiVersion, kind, name: textAt(metadata, "name"), uid: textAt(metadata, "uid"), controller: true };
}

function owns(owner: JsonMap, object: JsonMap): boolean {
  const uid = textAt(owner, "metadata", "uid");
  return listAt(object, "metadata", "ownerReferences").some((one) => textAt(one, "uid") === uid);
}

function isOfNewest(pod: JsonMap, deployment: JsonMap, objects: Objects): boolean {
  const revision = mapAt(deployment, "metadata", "annotations")[REVISION];
  return objects
    .list("ReplicaSet", namespaceOf(pod))
    .some((set) => owns(set, pod) && mapAt(set, "metadata", "annotations")[REVISION] === revision);
}

export function isReady(pod: JsonMap): boolean {
  return listAt(pod, "status", "conditions").some(
    (condition) =>
      textAt(condition, "type") === "Ready" && isMap(condition) && condition["status"] === "True",
  );
}

function podStatus(template: JsonMap, phase: string, ready: boolean, state: object, restarts = 0): JsonMap {
  return {
    phase,
    conditions: [
      { type: "PodScheduled", status: "True" },
      { type: "Ready", status: ready ? "True" : "False" },
    ],
    containerStatuses: listAt(template, "spec", "containers").map((container) => ({
      name: textAt(container, "name"),
      image: textAt(container, "image"),
      ready,
      restartCount: restarts,
      state,
      ...(restarts > 0 ? { lastState: { terminated: { exitCode: 1, reason: "Error" } } } : {}),
    })),
  };
}

function crashed(template: JsonMap, restarts: number): JsonMap {
  const waiting = { reason: "CrashLoopBackOff", message: "back-off 10s restarting failed container" };
  return podStatus(template, "Running", false, { waiting }, restarts);
}
