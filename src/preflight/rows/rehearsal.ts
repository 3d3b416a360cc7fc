/** What the rehearsal of the manifests found, by topic. */
import { type JsonMap, listAt, mapAt, textAt } from "../../json.js";
import { openClaims } from "../../rehearsal/claims.js";
import type { Facts } from "../../rehearsal/facts.js";
import { enforcedLevelOf } from "../../rehearsal/gather.js";
import { parseQuantity, quantityText } from "../../rehearsal/quantity.js";
import type { Judged } from "../../rehearsal/rehearse.js";
import { isDefaultClass } from "../../rehearsal/storage-classes.js";
import type { ObjectOutcome } from "../../report/report.js";
import { say } from "../../words/say.js";
import type { Inspection } from "../inspection.js";
import {
  failed,
  type Judgement,
  listed,
  notNeeded,
  ofFindings,
  passed,
  type Row,
  summed,
  unknown,
  warning,
} from "../row.js";

/** The checks of the rehearsal that have a row of their own; all others belong to the manifests. */
const TOPICS = {
  "pod-security": ["pod-security", "server-warnings"],
  quota: ["quota-impossible", "quota-headroom", "quota-needs-values", "limit-range"],
  storage: ["storage-class"],
  "node-room": ["nodes"],
} as const;

type Topic = keyof typeof TOPICS;

const ELSEWHERE: readonly string[] = Object.values(TOPICS).flat();

/** What was not read: either it may not be, or nobody needs it. */
function unread({ survey }: Inspection, resource: string): Judgement {
  if (survey.namespace.state === "missing") return unknown(say`the namespace is not there yet`);
  const lacks = survey.permissions.some(
    ({ rule, missing }) => rule.resources.includes(resource) && missing.includes("list"),
  );
  return lacks ? unknown(say`the deployer may not list ${resource}`) : notNeeded(say`nothing is made anew`);
}

export const manifests: Row = {
  id: "manifests",
  title: () => say`Manifests`,
  judge({ survey: { namespace, rehearsal } }) {
    if (namespace.state === "terminating")
      return unknown(say`cannot be rehearsed while the namespace is being deleted`);
    const findings = rehearsal.findings.filter(({ check }) => !ELSEWHERE.includes(check));
    const told = new Set(
      rehearsal.findings.filter(({ check }) => ELSEWHERE.includes(check)).map(({ problem }) => problem.title),
    );
    const refused = rehearsal.refusals.filter(({ title }) => !told.has(title));
    if (refused.length > 0) return failed(refused);
    if (rehearsal.forbidden.length > 0)
      return unknown(
        say`${rehearsal.forbidden.length} of ${rehearsal.objects.length} objects could not be rehearsed for want of permissions`,
      );
    const notices = rehearsal.notices.filter(({ title }) => !told.has(title));
    if (notices.length > 0) return warning(summed(notices), notices[0]?.fix ?? "");
    return ofFindings(findings, () => passed(acceptedText(rehearsal.objects)));
  },
};

export const podSecurity = ofTopic(
  "pod-security",
  () => "PodSecurity",
  ({ survey }, facts) => {
    const asked = facts.pods.filter((pod) => pod.asked).length;
    const enforced = levelText(facts);
    if (survey.namespace.state === "missing")
      return unknown(say`the namespace is not there yet, and may be given a level`);
    if (facts.pods.every(({ anew }) => !anew)) return passed(say`${enforced}; no pod is made anew`);
    if (asked === 0) return unknown(say`${enforced}; the deployer may not ask about pods (create pods)`);
    return passed(
      asked === 1
        ? say`${enforced}; the pods of one template are let in (dry run)`
        : say`${enforced}; the pods of ${asked} templates are let in (dry run)`,
    );
  },
);

export const quota = ofTopic(
  "quota",
  () => say`Quota and limits`,
  (seen, { quotas, pods }) => {
    if (quotas.state !== "there") return unread(seen, "resourcequotas");
    const room =
      quotas.value.length === 0
        ? say`the namespace has no quota`
        : say`there is room in ${listed(quotas.value.map(nameOf))}`;
    return passed(pods.some(({ asked }) => asked) ? say`${room}; no limit of it refuses a pod` : room);
  },
);

export const storage = ofTopic(
  "storage",
  () => say`Storage`,
  (seen, facts) => {
    if (openClaims(facts.objects).length === 0) return notNeeded(say`no claim waits for a volume`);
    const { storageClasses } = facts;
    if (storageClasses.state !== "there") return unread(seen, "storageclasses");
    const defaults = storageClasses.value.filter(isDefaultClass).map(nameOf);
    const names = listed(storageClasses.value.map(nameOf));
    if (defaults.length === 0)
      return passed(say`every claim has its class; there is no default one among ${names}`);
    return passed(
      defaults.length === 1
        ? say`default StorageClass ${listed(defaults)}`
        : say`default StorageClasses ${listed(defaults)}; the newest counts`,
    );
  },
);

export const nodeRoom = ofTopic(
  "node-room",
  () => say`Room on the nodes`,
  (seen, { nodes }) => {
    if (nodes.state !== "there") return unread(seen, "nodes");
    if (nodes.value.length === 0) return unknown(say`there is no node at the moment`);
    const most = (resource: string): string =>
      quantityText(
        Math.max(
          ...nodes.value.map((node) => parseQuantity(mapAt(node, "status", "allocatable")[resource]) ?? 0),
        ),
      );
    const down = nodes.value.filter((node) => !isReady(node)).map(nameOf);
    const all = nodes.value.length;
    const size =
      all === 1
        ? say`${all} node, the largest with ${most("cpu")} cpu and ${most("memory")} memory`
        : say`${all} nodes, the largest with ${most("cpu")} cpu and ${most("memory")} memory`;
    if (down.length === all)
      return warning(say`${size}, and none is ready`, say`Look at \`kubectl get nodes\`.`);
    return down.length > 0
      ? warning(say`${size}; not ready: ${listed(down)}`, say`Look at \`kubectl get nodes\`.`)
      : passed(size);
  },
);

function ofTopic(
  id: Topic,
  title: () => string,
  otherwise: (seen: Inspection, facts: Facts) => Judgement,
): Row {
  const checks: readonly string[] = TOPICS[id];
  return {
    id,
    title,
    judge(seen) {
      const { facts, findings } = seen.survey.rehearsal;
      if (seen.survey.namespace.state === "terminating") return unknown(say`the namespace is being deleted`);
      const own = findings.filter(({ check }: Judged) => checks.includes(check));
      return ofFindings(own, () => otherwise(seen, facts));
    },
  };
}

/** The manifest of the namespace may change the level. */
function levelText({ objects, enforcedLevel }: Facts): string {
  const own = objects.find(({ object }) => object.kind === "Namespace");
  const wanted = own && enforcedLevelOf(own.after);
  if (wanted !== undefined && wanted !== enforcedLevel) return say`${wanted} will be enforced`;
  return enforcedLevel === undefined
    ? say`no level is named by the namespace`
    : say`${enforcedLevel} is enforced`;
}

function nameOf(object: JsonMap): string {
  return textAt(object, "metadata", "name") ?? "";
}

function isReady(node: JsonMap): boolean {
  return listAt(node, "status", "conditions").some(
    (condition) => textAt(condition, "type") === "Ready" && textAt(condition, "status") === "True",
  );
}

function acceptedText(objects: readonly { readonly outcome: ObjectOutcome }[]): string {
  const outcomes = (["created", "changed", "unchanged"] as const).flatMap((outcome) => {
    const count = objects.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [OUTCOMES[outcome](count)] : [];
  });
  return objects.length === 1
    ? say`${objects.length} object accepted (dry run): ${outcomes.join(", ")}`
    : say`${objects.length} objects accepted (dry run): ${outcomes.join(", ")}`;
}

const OUTCOMES: Readonly<Record<ObjectOutcome, (count: number) => string>> = {
  created: (count) => say`${count} created`,
  changed: (count) => say`${count} changed`,
  unchanged: (count) => say`${count} unchanged`,
};
