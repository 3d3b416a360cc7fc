/** An autoscaler needs something that can be scaled, for itself alone, and a measure that can be taken; else it does nothing. */
import type { Problem } from "../../errors.js";
import { listAt, mapAt, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { autoscalersOf, scaledPods, TARGET, targetOf, type Usage, usagesOf } from "../autoscalers.js";
import { type Check, type Finding, notice, placed } from "../check.js";
import type { Facts, PlannedPod, SetObject } from "../facts.js";
import { amountsOf } from "../pod-needs.js";

/** The target and the metrics of each autoscaler, against the workloads of the set and the cluster. */
export const autoscaler: Check = {
  id: "autoscaler",
  judge: (facts) =>
    autoscalersOf(facts.objects).flatMap((one) => {
      const own = [...ofTarget(one, facts), ...ofRivals(one, facts)];
      // Without a target, how it would be measured does not matter.
      return own.length > 0 ? own : [...ofMetricsServer(one, facts), ...ofUsages(one, facts)];
    }),
};

/** Kinds without a number of replicas. */
const UNSCALABLE = new Set(["DaemonSet", "Job", "CronJob", "Pod"]);
const IN_APPS = new Set(["Deployment", "StatefulSet", "ReplicaSet"]);

function ofTarget(owner: SetObject, facts: Facts): Finding[] {
  const { kind, name, group } = targetOf(owner);
  const tell = (cause: string, fix: string): Finding[] => [
    notice(
      placed(owner, TARGET, {
        id: "scale-target-wrong",
        title: say`${titleOf(owner.object)} cannot scale ${kind} ${name}`,
        cause,
        fix,
        look: look(facts),
      }),
    ),
  ];
  if (UNSCALABLE.has(kind))
    return tell(say`A ${kind} has no number of replicas.`, say`Name a Deployment or a StatefulSet.`);
  if (IN_APPS.has(kind) && group !== "apps")
    return tell(
      say`Its \`apiVersion\` is not \`apps/v1\`, where the kind ${kind} is.`,
      say`Write \`apiVersion: apps/v1\` under \`scaleTargetRef\`.`,
    );
  return [];
}

/** Kubernetes refuses to choose between two. */
function ofRivals(owner: SetObject, facts: Facts): Finding[] {
  const { kind, name } = targetOf(owner);
  const all = facts.objects.filter(({ object }) => object.kind === owner.object.kind);
  const rival = all.slice(all.indexOf(owner) + 1).find((other) => {
    const target = targetOf(other);
    return target.kind === kind && target.name === name;
  });
  if (!rival) return [];
  return [
    notice(
      placed(rival, TARGET, {
        id: "scale-target-shared",
        title: say`${titleOf(owner.object)} and ${titleOf(rival.object)} both scale ${kind} ${name}`,
        cause: say`Kubernetes stops both: neither scales it.`,
        fix: say`Put the metrics of both into one; the highest number of replicas counts.`,
        look: look(facts),
      }),
    ),
  ];
}

/** What the metrics server, or what stands in for it, adds to the API. */
const METRICS = "metrics.k8s.io";

function ofMetricsServer(owner: SetObject, facts: Facts): Finding[] {
  const [usage] = usagesOf(owner);
  if (!usage || facts.apiGroups.state !== "there" || facts.apiGroups.value.includes(METRICS)) return [];
  return [
    notice(
      placed(owner, usage.path, {
        id: "metrics-server-missing",
        title: say`${titleOf(owner.object)} has nothing to measure by: the cluster has no metrics server`,
        cause: say`Nobody tells it how much ${usage.resource} pods use, so it never scales.`,
        fix: say`Have the metrics server installed: https://github.com/kubernetes-sigs/metrics-server.`,
        look: `kubectl api-resources --api-group=${METRICS}`,
      }),
    ),
  ];
}

function ofUsages(owner: SetObject, facts: Facts): Finding[] {
  return usagesOf(owner).flatMap((usage) =>
    scaledPods(owner, facts.pods).flatMap((pod) => {
      const problem = ofContainer(owner, usage, pod, facts) ?? ofRequests(owner, usage, pod, facts);
      return problem ? [notice(placed(owner, usage.path, problem))] : [];
    }),
  );
}

function ofContainer(
  owner: SetObject,
  { container }: Usage,
  pod: PlannedPod,
  facts: Facts,
): Problem | undefined {
  const names = running(pod).map(nameOf);
  if (container === undefined || names.includes(container)) return undefined;
  return {
    id: "scale-container-unknown",
    title: say`${titleOf(owner.object)} measures a container ${container} that ${titleOf(pod.owner.object)} does not have`,
    cause: say`Its containers are: ${names.join(", ")}. The metric has no value, and does not scale.`,
    fix: say`Correct the name of the container.`,
    look: look(facts),
  };
}

/** Only admission knows what a LimitRange adds. */
function ofRequests(
  owner: SetObject,
  { isRelative, resource, container }: Usage,
  pod: PlannedPod,
  facts: Facts,
): Problem | undefined {
  if (!isRelative || !pod.asked || pod.refusal !== undefined) return undefined;
  if (amountsOf(pod.spec, "requests").has(resource)) return undefined;
  const lacking = running(pod)
    .filter((one) => container === undefined || nameOf(one) === container)
    .filter((one) => !amountsOf(one, "requests").has(resource))
    .map(nameOf);
  if (lacking.length === 0) return undefined;
  return {
    id: "scale-without-requests",
    title: say`${titleOf(owner.object)} never scales ${titleOf(pod.owner.object)}: it goes by a percentage of requested ${resource}, and not every container requests some`,
    cause: say`Without a request: ${lacking.join(", ")}.`,
    fix: say`Set \`resources.requests.${resource}\` of each container, or use \`averageValue\`.`,
    look: look(facts),
  };
}

/** The containers that are measured: sidecars too, which are init containers that are always restarted. */
function running({ spec }: PlannedPod): unknown[] {
  const sidecars = listAt(spec, "initContainers").filter((one) => textAt(one, "restartPolicy") === "Always");
  return [...listAt(spec, "containers"), ...sidecars];
}

const nameOf = (container: unknown): string => textAt(mapAt(container), "name") ?? "";

const look = ({ namespace }: Facts): string => `kubectl -n ${namespace} describe hpa`;
