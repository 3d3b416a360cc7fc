/** What admission answered to a Pod made of each template: policies, limits and names; full quotas are another check's. */
import type { Problem } from "../../errors.js";
import { listAt, textAt } from "../../json.js";
import { templatePath } from "../../manifests/manifest.js";
import type { Path, ReferredKind } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, ofPods, placed, podsOf, refuse } from "../check.js";
import { changes, type Facts, madeAnew, type PlannedPod, resolve } from "../facts.js";

type Told = Pick<Problem, "id" | "title" | "cause" | "fix" | "look">;

interface Row {
  readonly id: string;
  readonly matches: RegExp;
  /** Is it certain that the pods will be refused? Else it is a notice, and the rollout will tell. */
  readonly certain: (match: RegExpExecArray, facts: Facts) => boolean;
  /** Undefined when another check tells it better, or when it heals by itself. */
  readonly explain: (match: RegExpExecArray, pods: string, facts: Facts) => Told | undefined;
}

/** Another check has read whether the object is there, unless it could not. */
const named =
  (kind: ReferredKind) =>
  (match: RegExpExecArray, pods: string, facts: Facts): Told | undefined => {
    const name = match[1] ?? "";
    // Every namespace gets this account a moment after it is made.
    if (name === "default" || resolve(facts, kind, name).state !== "unknown") return undefined;
    return {
      id: "object-missing",
      title: say`The ${kind} ${name}, which ${pods} need, does not exist`,
      cause: say`No pod is let in without it.`,
      fix: say`Create the ${kind} ${name}, or correct its name.`,
      look: `kubectl -n ${facts.namespace} get ${kind.toLowerCase()}s`,
    };
  };

/** The first that matches explains. */
export const ADMISSION_ROWS: readonly Row[] = [
  {
    id: "pod-security",
    matches: /violates PodSecurity "([^"]+)": ([\s\S]*)$/,
    certain: (_match, facts) => !changes(facts, "Namespace"),
    explain: ([, level = "", violations], pods, { namespace }) => ({
      id: "pods-violate-pod-security",
      title: say`The namespace refuses ${pods}: PodSecurity "${level}"`,
      cause: violations,
      fix: say`Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.`,
      look: `kubectl get namespace ${namespace} --show-labels`,
    }),
  },
  {
    id: "quota-needs-values",
    matches: /failed quota: ([^:]+): must specify ([\s\S]+)$/,
    certain: (_match, facts) => !changes(facts, "ResourceQuota") && !changes(facts, "LimitRange"),
    explain: ([, name = "", values = ""], pods, { namespace }) => ({
      id: "pods-lack-quota-values",
      title: say`The quota ${name} refuses ${pods}: they must specify ${values}`,
      cause: say`The quota counts these, so every container has to name them.`,
      fix: say`Set them under \`resources\` of each container, init containers included.`,
      look: `kubectl -n ${namespace} describe resourcequota ${name}`,
    }),
  },
  {
    id: "limit-range",
    matches:
      /is forbidden: \[?((?:minimum|maximum) [\w./-]+ usage per (?:Container|Pod)[\s\S]*|[\w./-]+ max limit to request ratio[\s\S]*)$/,
    certain: (_match, facts) => !changes(facts, "LimitRange"),
    explain: ([, words], pods, { namespace }) => ({
      id: "pods-outside-limit-range",
      title: say`A LimitRange of the namespace refuses ${pods}`,
      cause: words,
      fix: say`Change \`resources\` so that they keep to the limits of the namespace.`,
      look: `kubectl -n ${namespace} describe limitrange`,
    }),
  },
  {
    id: "service-account",
    matches: /serviceaccount "([^"]+)" not found/,
    certain: () => true,
    explain: named("ServiceAccount"),
  },
  {
    id: "priority-class",
    matches: /no PriorityClass with name (\S+) was found/,
    certain: () => true,
    explain: named("PriorityClass"),
  },
  {
    id: "runtime-class",
    matches: /RuntimeClass "([^"]+)" not found/,
    certain: () => true,
    explain: named("RuntimeClass"),
  },
  {
    id: "webhook-denied",
    matches: /admission webhook "([^"]+)" denied the request(?:: ([\s\S]*))?/,
    certain: () => true,
    explain: ([, name = "", words], pods) => ({
      id: "pods-denied-by-webhook",
      title: say`The admission webhook ${name} refuses ${pods}`,
      cause: words || say`It gave no reason.`,
      fix: say`Change the pod template as the policy asks, or talk to the administrators of the cluster.`,
      look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
    }),
  },
  {
    id: "policy-denied",
    matches: /ValidatingAdmissionPolicy '([^']+)'[^:]*denied request: ([\s\S]*)$/,
    certain: () => true,
    explain: ([, name = "", words], pods) => ({
      id: "pods-denied-by-policy",
      title: say`The policy ${name} of the cluster refuses ${pods}`,
      cause: words,
      fix: say`Change the pod template as the policy asks, or talk to the administrators of the cluster.`,
      look: "kubectl get validatingadmissionpolicies",
    }),
  },
  {
    id: "webhook-unreachable",
    matches: /failed calling webhook "([^"]+)"/,
    // It may be starting.
    certain: () => false,
    explain: ([, name = ""], pods) => ({
      id: "pods-webhook-silent",
      title: say`The admission webhook ${name} does not answer: ${pods} are refused as long as it is away`,
      cause: say`The cluster asks it about every pod, and refuses what it cannot ask about.`,
      fix: say`Have the administrators of the cluster repair or remove the webhook.`,
      look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
    }),
  },
];

/** One check a row, so that each finding tells which of them it is. */
export const podAdmission: readonly Check[] = ADMISSION_ROWS.map((row) => ({
  id: row.id,
  judge: (facts) => madeAnew(facts).flatMap((pod) => judgePod(pod, row, facts)),
}));

/** Whatever is answered that no row knows may be about the way of asking, such as a webhook that knows no dry runs. */
function judgePod(pod: PlannedPod, row: Row, facts: Facts): Finding[] {
  const { refusal } = pod;
  if (refusal === undefined || ADMISSION_ROWS.find(({ matches }) => matches.test(refusal)) !== row) return [];
  const match = row.matches.exec(refusal);
  const told = match && row.explain(match, podsOf(pod), facts);
  if (!told) return [];
  const problem = placed(pod.owner, placeIn(pod, refusal), { ...told, detail: refusal });
  return [row.certain(match, facts) ? ofPods(pod, refuse(problem)) : notice(problem)];
}

/** The container that the server names, or else the template. */
function placeIn({ owner: { object } }: PlannedPod, message: string): Path {
  const spec = [...(templatePath(object.kind) ?? []), "spec"];
  const name = /containers? "([^"]+)"/.exec(message)?.[1];
  const list = ["containers", "initContainers"].find(
    (candidate) => indexOf(object, [...spec, candidate], name) >= 0,
  );
  return list === undefined ? spec : [...spec, list, indexOf(object, [...spec, list], name)];
}

function indexOf(object: unknown, path: Path, name: string | undefined): number {
  return listAt(object, ...path).findIndex((container) => textAt(container, "name") === name);
}
