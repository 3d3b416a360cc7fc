/** The pods, addresses and claims of a namespace, as rows of a page. Pure. */
import { type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import type { AddressReport, ClaimReport, PodReport } from "../report/status-report.js";
import { compareText, isReady, nameOf, type Scene } from "../rollout/observation.js";
import { podView } from "../rollout/views.js";

/** Those that are not well first. */
export function podRows(scene: Scene): PodReport[] {
  return scene
    .objects("Pod")
    .map((pod) => podRow(pod, scene))
    .toSorted((a, b) => Number(a.ready) - Number(b.ready) || compareText(a.name, b.name));
}

function podRow(pod: JsonMap, scene: Scene): PodReport {
  const { name, phase, node, containers, unschedulable } = podView(pod, scene);
  const waiting = containers.find((container) => container.waiting)?.waiting?.reason;
  const isEnding = textAt(pod, "metadata", "deletionTimestamp") !== undefined;
  const restarts = listAt(pod, "status", "containerStatuses").map(
    (status) => numberAt(status, "restartCount") ?? 0,
  );
  return {
    name,
    state: isEnding
      ? "Terminating"
      : (textAt(pod, "status", "reason") ??
        waiting ??
        (unschedulable === undefined ? phase : "Unschedulable")),
    // A pod that has done its work is well, and so is one that is on its way out.
    ready: isReady(pod) || phase === "Succeeded" || isEnding,
    restarts: restarts.reduce((sum, one) => sum + one, 0),
    node,
    startedAt: Date.parse(textAt(pod, "status", "startTime") ?? "") || undefined,
  };
}

export function addressRows(scene: Scene): AddressReport[] {
  return scene.objects("Service").map((service) => {
    const type = textAt(service, "spec", "type") ?? "ClusterIP";
    const ports = listAt(service, "spec", "ports").flatMap((port) => numberAt(port, "port") ?? []);
    const [ingress] = listAt(service, "status", "loadBalancer", "ingress");
    const outside = textAt(ingress, "hostname") ?? textAt(ingress, "ip");
    const address = type === "LoadBalancer" ? outside : textAt(service, "spec", "clusterIP");
    return { service: nameOf(service), type, ports, address: address === "None" ? undefined : address };
  });
}

export function claimRows(scene: Scene): ClaimReport[] {
  return scene.objects("PersistentVolumeClaim").map((claim) => ({
    name: nameOf(claim),
    phase: textAt(claim, "status", "phase") ?? "Pending",
    size:
      textAt(mapAt(claim, "status", "capacity"), "storage") ??
      textAt(mapAt(claim, "spec", "resources", "requests"), "storage") ??
      "",
    storageClass: textAt(claim, "spec", "storageClassName") ?? "",
  }));
}
