/** A StatefulSet or DaemonSet may be told to leave its pods alone: then what runs stays as it is, and that is called ready. */
import { at, canonical, numberAt, textAt } from "../../json.js";
import { templatePath, titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed } from "../check.js";
import { madeAnew, type PlannedPod } from "../facts.js";

/** The update strategy of what exists and gets a new template. */
export const keptPods: Check = {
  id: "kept-pods",
  judge: (facts) =>
    madeAnew(facts)
      .filter(hasNewTemplate)
      .flatMap((pod) => judgePod(pod, facts.namespace)),
};

function hasNewTemplate({ owner: { object, live, after } }: PlannedPod): boolean {
  const template = templatePath(object.kind) ?? [];
  return live !== undefined && canonical(at(live, ...template)) !== canonical(at(after, ...template));
}

function judgePod({ owner }: PlannedPod, namespace: string): Finding[] {
  const { object, after } = owner;
  const strategy = ["spec", "updateStrategy"];
  const title = say`${titleOf(object)} keeps its pods: they stay as they are until somebody deletes them`;
  const look = `kubectl -n ${namespace} get pods --show-labels`;
  if (textAt(after, ...strategy, "type") === "OnDelete") {
    const cause = say`Its update strategy is \`OnDelete\`.`;
    const fix = say`Delete its pods one after the other, or leave the strategy out.`;
    return [notice(placed(owner, [...strategy, "type"], { id: "pods-kept", title, cause, fix, look }))];
  }
  const path = [...strategy, "rollingUpdate", "partition"];
  const partition = numberAt(after, ...path) ?? 0;
  if (partition < (numberAt(after, "spec", "replicas") ?? 1) || partition === 0) return [];
  const cause = say`Its \`partition\` of ${partition} leaves none of them to be replaced.`;
  const fix = say`Lower the partition below the number of replicas; 0 replaces all.`;
  return [notice(placed(owner, path, { id: "pods-kept", title, cause, fix, look }))];
}
