/** What the API server warned about in the dry run. A PodSecurity warning is a refusal of the pods when that level is enforced. */

import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, ofPods, refuse } from "../check.js";
import { changes, type Facts, type SetObject } from "../facts.js";

const POD_SECURITY = /^would violate PodSecurity "(\w+)(?::[^"]*)?": ([\s\S]*)$/;

/** The warnings of the dry run, against the PodSecurity level the namespace enforces. */
export const serverWarnings: Check = {
  id: "server-warnings",
  judge: (facts) =>
    facts.objects.flatMap((object) =>
      object.warnings.flatMap((warning) => judgeWarning(warning, object, facts)),
    ),
};

function judgeWarning(warning: string, owner: SetObject, facts: Facts): Finding[] {
  const { manifest } = owner;
  const told = notice({
    id: "cluster-warning",
    title: say`The cluster warns about ${titleOf(manifest.object)}: ${warning}`,
    file: manifest.file,
    line: manifest.line,
  });
  const [, level, violations] = POD_SECURITY.exec(warning) ?? [];
  if (level === undefined || level !== facts.enforcedLevel || changes(facts, "Namespace")) return [told];
  const pod = facts.pods.find((planned) => planned.owner === owner);
  // Admission itself was asked about the pod: its answer counts, and is told elsewhere.
  if (pod?.asked) return pod.refusal === undefined ? [told] : [];
  const problem = {
    id: "pods-violate-pod-security",
    title: say`The namespace refuses the pods of ${titleOf(manifest.object)}: PodSecurity "${level}"`,
    cause: violations,
    fix: say`Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.`,
    look: `kubectl get namespace ${facts.namespace} --show-labels`,
    file: manifest.file,
    line: manifest.line,
  };
  return [pod ? ofPods(pod, refuse(problem)) : notice(problem)];
}
