/** Load balancers: whether anything shows that a Service of this type gets an address here. */
import { type JsonMap, listAt, textAt } from "../../json.js";
import { labelsOf } from "../../manifests/manifest.js";
import { cloudOf } from "../../rehearsal/providers.js";
import { say } from "../../words/say.js";
import type { Inspection } from "../inspection.js";
import { type Judgement, notNeeded, passed, type Row, unknown, warning } from "../row.js";

export const loadBalancer: Row = {
  id: "load-balancer",
  title: () => "Load balancer",
  judge(seen) {
    const wanted = seen.survey.rehearsal.facts.objects.filter(
      ({ object, after }) => object.kind === "Service" && textAt(after, "spec", "type") === "LoadBalancer",
    );
    if (wanted.length === 0) return notNeeded(say`no Service of the manifests asks for one`);
    return byServices(seen) ?? byWhatIsInstalled(seen) ?? byNodes(seen) ?? nothingShown();
  },
};

function nothingShown(): Judgement {
  return unknown(
    say`nothing shows whether the cluster gives addresses`,
    say`A deployment waits two minutes for one, and goes on with a warning.`,
  );
}

/** An address that was given once is the best proof. */
function byServices({ services: { balanced } }: Inspection): Judgement | undefined {
  if (balanced.state !== "there") return undefined;
  const [served] = balanced.value.flatMap((service) => {
    const address = addressOf(service);
    return address === undefined ? [] : [{ service, address }];
  });
  if (served) return passed(say`${nameOf(served.service)} has the address ${served.address}`);
  const [waiting] = balanced.value;
  if (!waiting) return undefined;
  return warning(
    say`${nameOf(waiting)} waits for an address, and no Service has one`,
    say`Install a load balancer controller (such as MetalLB), or reach the Service by \`kubectl port-forward\`.`,
  );
}

/** By the groups that they add to the API. */
const CONTROLLERS: readonly (readonly [group: RegExp, name: () => string])[] = [
  [/(?:^|\.)metallb\.io$/, () => "MetalLB"],
  [/(?:^|\.)kube-vip\.io$/, () => "kube-vip"],
  [/(?:^|\.)purelb\.io$/, () => "PureLB"],
  [/(?:^|\.)elbv2\.k8s\.aws$/, () => say`the AWS Load Balancer Controller`],
  // It ships a controller of its own (ServiceLB), which can be turned off.
  [/^helm\.cattle\.io$/, () => "k3s"],
];

function byWhatIsInstalled({ services: { apiGroups } }: Inspection): Judgement | undefined {
  const found = CONTROLLERS.find(([group]) => apiGroups.some((name) => group.test(name)));
  return found && passed(say`${found[1]()} is installed, which gives addresses`);
}

function byNodes({ survey }: Inspection): Judgement | undefined {
  const { nodes } = survey.rehearsal.facts;
  if (nodes.state !== "there") return undefined;
  const cloud = nodes.value.map(cloudOf).find((name) => name !== undefined);
  if (cloud !== undefined)
    return passed(say`the nodes belong to a cloud (${cloud}), which usually gives addresses`);
  const local = nodes.value.map(localCluster).find((name) => name !== undefined);
  return local === undefined
    ? undefined
    : warning(
        say`${local} gives no addresses by itself`,
        say`${LOCAL_FIX[local]()} Otherwise a deployment waits two minutes for an address, and goes on with a warning.`,
      );
}

const LOCAL_FIX = {
  kind: () => say`Run cloud-provider-kind, or reach the Service by \`kubectl port-forward\`.`,
  minikube: () => say`Run \`minikube tunnel\`, or reach the Service by \`kubectl port-forward\`.`,
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
  const [name = "", namespace = ""] = ["name", "namespace"].map((key) => textAt(service, "metadata", key));
  return say`Service ${name} of ${namespace}`;
}
