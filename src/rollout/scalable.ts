/** May a workload be given this many replicas? What only one pod may use, and what somebody else scales, says no. Pure. */
import type { Problem } from "../errors.js";
import { at, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { type ManifestObject, titleOf } from "../manifests/manifest.js";
import { say } from "../words/say.js";
import { claimNames } from "./progress.js";

export interface ScaleFacts {
  readonly namespace: string;
  readonly replicas: number;
  /** The claim of this name; undefined when it is not there or may not be seen. */
  readonly claim: (name: string) => JsonMap | undefined;
  readonly autoscalers: readonly JsonMap[];
}

export function scaleProblems(workload: ManifestObject, facts: ScaleFacts): Problem[] {
  if (workload.kind === "DaemonSet") return [onePerNode(workload)];
  return [...autoscaled(workload, facts), ...(facts.replicas > 1 ? sharedClaims(workload, facts) : [])];
}

function onePerNode(workload: ManifestObject): Problem {
  return {
    id: "scale-one-per-node",
    title: say`${titleOf(workload)} cannot be scaled: it has one pod on each node`,
    fix: say`Choose its nodes by \`nodeSelector\` in the manifest, or scale a Deployment or StatefulSet.`,
  };
}

function autoscaled(workload: ManifestObject, { autoscalers, namespace }: ScaleFacts): Problem[] {
  const { kind, metadata } = workload;
  const owner = autoscalers.find((one) => {
    const target = mapAt(one, "spec", "scaleTargetRef");
    return target["kind"] === kind && target["name"] === metadata.name;
  });
  if (!owner) return [];
  const name = textAt(owner, "metadata", "name") ?? "";
  const [least, most] = [numberAt(owner, "spec", "minReplicas"), numberAt(owner, "spec", "maxReplicas")];
  return [
    {
      id: "scale-autoscaled",
      title: say`${titleOf(workload)} is scaled by the HorizontalPodAutoscaler ${name}`,
      cause: say`It keeps the number of pods between ${least ?? 1} and ${most ?? "?"}, and would undo this at once.`,
      fix: say`Change \`minReplicas\` and \`maxReplicas\` of the autoscaler.`,
      look: `kubectl -n ${namespace} describe horizontalpodautoscaler ${name}`,
    },
  ];
}

/** Claims of a StatefulSet's own templates are one for each pod; one that the pod template names is shared by all. */
function sharedClaims(workload: ManifestObject, { claim, namespace, replicas }: ScaleFacts): Problem[] {
  return claimNames(mapAt(workload, "spec", "template")).flatMap((name) => {
    const modes = listAt(claim(name), "spec", "accessModes").map(String);
    if (modes.length === 0 || !modes.every((mode) => mode.startsWith("ReadWriteOnce"))) return [];
    return [
      {
        id: "scale-shared-claim",
        title: say`${titleOf(workload)} cannot have ${replicas} replicas: they would share the claim ${name}, which is ${modes.join(", ")}`,
        cause:
          at(workload, "spec", "strategy", "type") === "Recreate"
            ? say`Pods on other nodes could not mount it, and those on the same node would both write; that is why its strategy is \`Recreate\`.`
            : say`Pods on other nodes could not mount it, and those on the same node would both write.`,
        fix: say`Leave it at one replica; give it more memory or CPU instead, or a claim that is ReadWriteMany.`,
        look: `kubectl -n ${namespace} get persistentvolumeclaim ${name}`,
      },
    ];
  });
}
