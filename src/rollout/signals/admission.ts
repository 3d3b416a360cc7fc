/** Signals: pods cannot even be created. The controller tells it in a condition, or in an event where the kind has none. */
import { minutes, seconds } from "../../duration.js";
import { type JsonMap, mapAt, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { conditionOf, instantOf, newestReplicaSet, outgoingPods } from "../observation.js";
import { quantityOf } from "./quantity.js";
import { type Facts, matched, NOW, newestEvent, type Signal, type Subject } from "./signal.js";
import { quoted } from "./words.js";

interface Refused extends Pick<Signal, "id" | "patience" | "cause" | "fix" | "look"> {
  readonly message: RegExp;
}

function refused({ message, ...told }: Refused): Signal {
  return {
    ...told,
    family: "quota and admission",
    on: "workload",
    see(subject) {
      const words = refusalOf(subject);
      return words === undefined ? undefined : matched(message, words);
    },
  };
}

/** What the API server answered to the newest try to create a pod; undefined when none is refused (any more). */
function refusalOf({ workload, followed, scene }: Subject): string | undefined {
  const owner = followed.kind === "Deployment" ? newestReplicaSet(workload, scene) : workload;
  const condition = owner && conditionOf(owner, "ReplicaFailure");
  if (condition?.["status"] === "True") return textAt(condition, "message");
  if (followed.kind === "Deployment" || !owner) return setRefusal(workload);
  const events = scene.eventsOf(owner);
  const failed = newestEvent(events, ["FailedCreate"]);
  if (!failed || instantOf(failed) + EVENT_SLACK < followed.writtenAt) return undefined;
  const created = newestEvent(events, ["SuccessfulCreate"]);
  if (created && instantOf(created) > instantOf(failed)) return undefined;
  return textAt(failed, "message");
}

/** Clocks of the cluster's events have a resolution of one second. */
const EVENT_SLACK = seconds(1);

/** Not even the ReplicaSet could be created. */
function setRefusal(deployment: JsonMap): string | undefined {
  const progressing = conditionOf(deployment, "Progressing");
  return progressing?.["reason"] === "ReplicaSetCreateError" ? textAt(progressing, "message") : undefined;
}

/** The ReplicaSet tries again with a back-off: room that came after 8 s was used after 35 s (measured). */
const ROOM_IS_USED = seconds(75);

/** Room is often freed by the pods a rollout replaces. */
const ROOM_COMES = seconds(17);

export const quotaExceeded: Signal = refused({
  id: "quota-exceeded",
  message:
    /exceeded quota: (?<quota>[^,]+), requested: (?<requested>\S+), used: (?<used>\S+), limited: (?<limited>\S+)/,
  patience: (subject) => (hasRoom(subject) || makesRoom(subject) ? ROOM_IS_USED : ROOM_COMES),
  cause: ({ quota = "", requested = "", used = "", limited = "", workload = "" }) =>
    say`The quota ${quota} leaves no room for the pods of ${workload}: requested ${requested}, used ${used}, limited ${limited}.`,
  fix: () =>
    say`Free some of it, ask for less (a rolling update needs room for its surge), or have the quota raised.`,
  look: ({ quota }) => `describe resourcequota ${quota}`,
});

/** Has the quota room by now for what was refused? */
function hasRoom(subject: Subject): boolean {
  const facts = matched(QUOTA, refusalOf(subject) ?? "");
  const quota = facts?.["quota"] && subject.scene.named("ResourceQuota", facts["quota"]);
  if (!facts || !quota) return false;
  const hard = mapAt(quota, "status", "hard");
  const used = mapAt(quota, "status", "used");
  return (facts["requested"] ?? "").split(",").every((pair) => {
    const [resource = "", amount = ""] = pair.split("=");
    return (
      quantityOf(amount) + quantityOf(String(used[resource] ?? "0")) <=
      quantityOf(String(hard[resource] ?? "0"))
    );
  });
}

const QUOTA = /exceeded quota: (?<quota>[^,]+), requested: (?<requested>\S+), used/;

/** Pods of the previous revision are still to end, and give their room back then. */
function makesRoom({ workload, scene }: Subject): boolean {
  return outgoingPods(workload, scene).length > 0;
}

export const quotaWantsLimits = refused({
  id: "quota-wants-limits",
  message: /failed quota: (?<quota>[^:]+): must specify (?<what>.+)/,
  patience: NOW,
  cause: ({ quota = "", what = "" }) =>
    say`The quota ${quota} wants every container to specify ${quoted(what)}.`,
  fix: () => say`Set \`resources.requests\` and \`resources.limits\` of every container.`,
  look: ({ quota }) => `describe resourcequota ${quota}`,
});

export const outsideLimitRange = refused({
  id: "outside-limit-range",
  message:
    /(?<what>(?:maximum|minimum) \S+ usage per (?:Container|Pod) is [^[\]]+?)(?:, but|\. No|, (?:maximum|minimum)|[\]"]|$)|resources\.requests: Invalid value: "(?<value>[^"]+)": must be less than or equal to (?<resource>\S+) limit(?: of (?<limit>\S+))?/,
  patience: NOW,
  cause: (facts) =>
    say`The pods of ${facts["workload"] ?? ""} do not fit the limits of the namespace: ${excess(facts)}.`,
  fix: () => say`Adjust \`resources\` to the LimitRange of the namespace.`,
  look: () => "describe limitrange",
});

function excess({ what, value = "", resource = "", limit }: Facts): string {
  if (what !== undefined) return what;
  return limit
    ? say`the request of ${value} ${resource} exceeds the limit of ${limit}`
    : say`the request of ${value} ${resource} exceeds the limit`;
}

export const podSecurity = refused({
  id: "pod-security",
  message: /violates PodSecurity "(?<level>[^"]+)": (?<fields>[\s\S]+)/,
  patience: NOW,
  cause: ({ workload = "", level = "", fields = "" }) =>
    say`The namespace enforces PodSecurity "${level}", which the pods of ${workload} violate: ${quoted(fields)}.`,
  fix: () => say`Set these fields in the securityContext of the pod template and its containers.`,
  look: () => "get namespace --show-labels",
});

export const webhookSilent = refused({
  id: "webhook-silent",
  message: /failed calling webhook "(?<webhook>[^"]+)": (?<detail>[\s\S]*)/,
  patience: minutes(1),
  cause: ({ workload = "", webhook = "", detail = "" }) =>
    say`No pods of ${workload} can be created, because the admission webhook ${webhook} does not answer: ${quoted(detail)}.`,
  fix: () => say`Have the administrators of the cluster repair or remove the webhook.`,
  look: () => "get validatingwebhookconfigurations,mutatingwebhookconfigurations",
});

export const webhookDenied = refused({
  id: "admission-denied",
  message:
    /(?:admission webhook "(?<webhook>[^"]+)" denied the request|ValidatingAdmissionPolicy '(?<policy>[^']+)'[\s\S]*? denied request): (?<detail>[\s\S]*)/,
  patience: NOW,
  cause: ({ workload = "", webhook, policy = "", detail = "" }) =>
    say`The policy ${webhook ?? policy} of the cluster denies the pods of ${workload}: ${quoted(detail)}.`,
  fix: () => say`Change the pod template as the policy asks, or talk to the administrators of the cluster.`,
});

export const serviceAccountMissing = refused({
  id: "service-account-missing",
  message: /serviceaccount "(?<name>[^"]+)" not found/i,
  patience: seconds(3.5), // it may be applied a moment later
  cause: ({ workload = "", name = "" }) => say`The ServiceAccount ${name} of ${workload} does not exist.`,
  fix: ({ name = "" }) =>
    say`Add the ServiceAccount ${name} to the manifests, or correct \`serviceAccountName\`.`,
  look: () => "get serviceaccounts",
});

export const classMissing = refused({
  id: "class-missing",
  message:
    /no (?<priority>PriorityClass) with name (?<name>\S+) was found|(?<runtime>RuntimeClass) "(?<runtimeName>[^"]+)" not found/,
  patience: seconds(3.5),
  cause: ({ workload = "", priority, runtime = "", name, runtimeName = "" }) =>
    say`The ${priority ?? runtime} ${name ?? runtimeName} of ${workload} does not exist.`,
  fix: () => say`Correct the name in the pod template, or have the class created.`,
  look: () => "get priorityclasses,runtimeclasses",
});

/** What is wrong with it comes after, and is what a reader has to see. */
const LONG_VALUE = /Invalid value: "[^"]{40,}": /g;

/** What the rules of the API forbid in a pod, they forbid at every try. */
export const podInvalid = refused({
  id: "pods-invalid",
  message: /Pod "[^"]+" is invalid: (?<detail>[\s\S]*)/,
  patience: NOW,
  cause: ({ workload = "", detail = "" }) =>
    say`The pods of ${workload} are invalid: ${quoted(detail.replaceAll(LONG_VALUE, ""))}.`,
  fix: ({ workload = "", detail = "" }) =>
    !(/no more than 63 characters/.test(detail) && detail.includes(workload))
      ? say`Correct in the pod template what the message names; what it does not have, defaults of the namespace may have put there.`
      : say`Shorten the name of ${workload}: its pods carry it in a label, with a suffix, and may have 63 characters there.`,
});

/** Also what a webhook or the server says for reasons we do not know: it may pass. */
export const podsRefused = refused({
  id: "pods-refused",
  message: /^(?:Error creating: |create Pod \S+ in StatefulSet \S+ failed error: )?(?<detail>[\s\S]*)/,
  patience: seconds(15),
  cause: ({ workload = "", detail = "" }: Facts) =>
    say`The pods of ${workload} cannot be created: ${quoted(detail)}.`,
  fix: () => say`Change the pod template as the message asks.`,
});

export const ADMISSION_SIGNALS = [
  quotaExceeded,
  quotaWantsLimits,
  outsideLimitRange,
  podSecurity,
  webhookSilent,
  webhookDenied,
  serviceAccountMissing,
  classMissing,
  podInvalid,
  podsRefused,
] as const;
