/** Load balancers: whether anything shows that a Service of this type gets an address here. */
import { type JsonMap, listAt, textAt } from "../../json.js";
import { labelsOf } from "../../manifests/manifest.js";
import { cloudOf } from "../../rehearsal/providers.js";
import type { Inspection } from "../inspection.js";
import { type Judgement, notNeeded, passed, type Row, unknown, warning } from "../row.js";

export const loadBalancer: Row = {
  id: "load-balancer",
  title: "Load balancer",
  judge(seen) {
    const wanted = seen.survey.rehearsal.facts.objects.filter(
      ({ object, after }) => object.kind === "Service" && textAt(after, "spec", "type") === "LoadBalancer",
    );
    if (wanted.length === 0) return notNeeded("no Service of the manifests asks for one");
    return byServices(seen) ?? byWhatIsInstalled(seen) ?? byNodes(seen) ?? UNKNOWN;
  },
};

const UNKNOWN = unknown(
  "nothing shows whether the cluster gives addresses",
  "A deployment waits two minutes for one, and goes on with a warning.",
);

/** An address that was given once is the best proof. */
function byServices({ services: { balanced } }: Inspection): Judgement | undefined {
  if (balanced.state !== "there") return undefined;
  const served = balanced.value.find((service) => addressOf(service) !== undefined);
  if (served) return passed(`${nameOf(served)} has the address ${addressOf(served)}`);
  const [waiting] = balanced.value;
  if (!waiting) return undefined;
  return warning(
    `${nameOf(waiting)} waits for an address, and no Service has one`,
    "Install a load balancer controller (such as MetalLB), or reach the Service by `kubectl port-forward`.",
  );
}

/** By the groups that they add to the API. */
const CONTROLLERS: readonly (readonly [group: RegExp, name: string])[] = [
  [/(?:^|\.)metallb\.io$/, "MetalLB"],
  [/(?:^|\.)kube-vip\.io$/, "kube-vip"],
  [/(?:^|\.)purelb\.io$/, "PureLB"],
  [/(?:^|\.)elbv2\.k8s\.aws$/, "the AWS Load Balancer Controller"],
  // It ships a controller of its own (ServiceLB), which can be turned off.
  [/^helm\.cattle\.io$/, "k3s"],
];

function byWhatIsInstalled({ services: { apiGroups } }: Inspection): Judgement | undefined {
  const found = CONTROLLERS.find(([group]) => apiGroups.some((name) => group.test(name)));
  return found && passed(`${found[1]} is installed, which gives addresses`);
}

function byNodes({ survey }: Inspection): Judgement | undefined {
  const { nodes } = survey.rehearsal.facts;
  if (nodes.state !== "there") return undefined;
  const cloud = nodes.value.map(cloudOf).find((name) => name !== undefined);
  if (cloud !== undefined)
    return passed(`the nodes are of a cloud (${cloud}), which gives addresses as a rule`);
  const local = nodes.value.map(localCluster).find((name) => name !== undefined);
  return local === undefined
    ? undefined
    : warning(
        `${local} gives no addresses by itself`,
        `${LOCAL_FIX[local]} Otherwise a deployment waits two minutes for an address, and goes on with a warning.`,
      );
}

const LOCAL_FIX = {
  kind: "Run cloud-provider-kind, or reach the Service by `kubectl port-forward`.",
  minikube: "Run `minikube tunnel`, or reach the Service by `kubectl port-forward`.",
} as const;

function localCluster(node: JsonMap): keyof typeof LOCAL_FIX | undefined {
  if (textAt(node, "spec", "providerID")?.startsWith("kind://")) return "kind";
  return "minikube.k8s.io/name" in labelsOf(node) ? "minikube" : undefined;
}

function addressOf(service: JsonMap): string | undefined {
  const [ingress] = listAt(service, "status", "loadBalancer", "ingress");
  return textAt(ingress, "hostname") ?? textAt(ingress, "ip");
}

function nameOf(service: JsonMap): string {
  return `Service ${textAt(service, "metadata", "name")} of ${textAt(service, "metadata", "namespace")}`;
}
