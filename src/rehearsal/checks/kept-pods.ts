/** A StatefulSet or DaemonSet may be told to leave its pods alone: then what runs stays as it is, and that is called ready. */
import type { Problem } from "../../errors.js";
import { at, canonical, numberAt, textAt } from "../../json.js";
import { templatePath, titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed } from "../check.js";
import { madeAnew, type PlannedPod, type SetObject } from "../facts.js";

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

const STRATEGY = ["spec", "updateStrategy"];

function judgePod({ owner }: PlannedPod, namespace: string): Finding[] {
  const { after } = owner;
  if (textAt(after, ...STRATEGY, "type") === "OnDelete")
    return [notice(placed(owner, [...STRATEGY, "type"], kept(owner, namespace, byHand())))];
  const path = [...STRATEGY, "rollingUpdate", "partition"];
  const partition = numberAt(after, ...path) ?? 0;
  if (partition < (numberAt(after, "spec", "replicas") ?? 1) || partition === 0) return [];
  return [notice(placed(owner, path, kept(owner, namespace, below(partition))))];
}

type Reason = Required<Pick<Problem, "cause" | "fix">>;

function kept({ object }: SetObject, namespace: string, reason: Reason): Problem {
  return {
    id: "pods-kept",
    title: say`${titleOf(object)} keeps its pods: they stay as they are until somebody deletes them`,
    look: `kubectl -n ${namespace} get pods --show-labels`,
    ...reason,
  };
}

const byHand = (): Reason => ({
  cause: say`Its update strategy is \`OnDelete\`.`,
  fix: say`Delete its pods one after the other, or leave the strategy out.`,
});

const below = (partition: number): Reason => ({
  cause: say`Its \`partition\` of ${partition} leaves none of them to be replaced.`,
  fix: say`Lower the partition below the number of replicas; 0 replaces all.`,
});
