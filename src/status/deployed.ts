/** What of a namespace was deployed by this action, by which run, and who has changed it since. Pure. */
import { at, isMap, type JsonMap, listAt, textAt } from "../json.js";
import { FIELD_MANAGER } from "../manifests/apply.js";
import { provenanceIn } from "../manifests/provenance.js";
import type { DeployedReport, DriftReport } from "../report/status-report.js";
import { nameOf, type Observation } from "../rollout/observation.js";

/** Kinds whose content people deploy; all of them are watched. */
const KINDS = ["Deployment", "StatefulSet", "DaemonSet", "Service", "PersistentVolumeClaim"] as const;

/** Each run that the namespace still has objects of, the one with the most first. */
export function deployedBy(observation: Observation): DeployedReport[] {
  const told = objectsOf(observation)
    .map((object) => ({ object, from: provenanceIn(object) }))
    .filter(({ from }) => from.commit !== "" || from.run !== "");
  const byRun = Map.groupBy(told, ({ from }) => from.run || from.commit);
  return [...byRun.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { repository, commit, run, actor } = first.from;
      return { repository, commit, run, actor, objects: same.map(({ object }) => titleOf(object)) };
    })
    .toSorted((a, b) => b.objects.length - a.objects.length);
}

/** Whatever somebody else has written into what we applied, after we did. The next deployment takes back what the manifests set. */
export function driftIn(observation: Observation): DriftReport[] {
  return objectsOf(observation).flatMap((object) => {
    const entries = listAt(object, "metadata", "managedFields");
    const ours = entries.find((entry) => isOurs(entry));
    if (!ours) return [];
    return entries
      .filter((entry) => isForeign(entry) && timeOf(entry) > timeOf(ours))
      .map((entry) => ({
        object: titleOf(object),
        manager: textAt(entry, "manager") ?? "",
        at: timeOf(entry),
        fields: CONTENT.filter((field) => at(entry, "fieldsV1", `f:${field}`) !== undefined),
      }));
  });
}

function objectsOf(observation: Observation): JsonMap[] {
  return KINDS.flatMap((kind) => observation.objects(kind));
}

function titleOf(object: JsonMap): string {
  return `${textAt(object, "kind")} ${nameOf(object)}`;
}

function isOurs(entry: unknown): boolean {
  return textAt(entry, "manager") === FIELD_MANAGER && textAt(entry, "operation") === "Apply";
}

/** What an object is for; its status and annotations of controllers are no drift. */
const CONTENT = ["spec", "data"];

/** Controllers write into specs as well (addresses, volumes, replicas of an autoscaler), as they are meant to. */
const CONTROLLERS = /^(?:kube-|cloud-|csi-)|provisioner|^chatbot-deploy-action$|^lab-/;

function isForeign(entry: unknown): boolean {
  return (
    isMap(entry) &&
    textAt(entry, "subresource") !== "status" &&
    !CONTROLLERS.test(textAt(entry, "manager") ?? "") &&
    CONTENT.some((field) => at(entry, "fieldsV1", `f:${field}`) !== undefined)
  );
}

/** Milliseconds since the epoch, by the server's clock; 0 when it is not told. */
function timeOf(entry: unknown): number {
  return Date.parse(textAt(entry, "time") ?? "") || 0;
}
