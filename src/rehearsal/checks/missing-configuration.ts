/** ConfigMaps, Secrets and keys that pods refer to must be there; somebody may be about to make them. */
import { type JsonMap, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { type Reference, referencesOf } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, ofPods, placed, uniqueByTitle } from "../check.js";
import { type Facts, inSet, keysOf, madeAnew, type PlannedPod, resolve } from "../facts.js";
import { possibleMaker } from "../makers.js";

/** Made in every namespace by the cluster or its service mesh, now or as soon as the namespace is there. */
const MADE_BY_CLUSTER = new Set(["kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert"]);
/** Its keys are filled in by a controller. */
const TOKEN_TYPE = "kubernetes.io/service-account-token";

/** ConfigMaps, Secrets and keys in the templates, against the set and the namespace. */
export const missingConfiguration: Check = {
  id: "missing-configuration",
  judge: (facts) =>
    uniqueByTitle(
      madeAnew(facts).flatMap((pod) =>
        referencesOf(pod.owner.object)
          .filter(({ kind, optional }) => (kind === "ConfigMap" || kind === "Secret") && !optional)
          .flatMap((reference) => judgeReference(reference, pod, facts)),
      ),
    ),
};

function judgeReference(reference: Reference, pod: PlannedPod, facts: Facts): Finding[] {
  const { kind, name, key } = reference;
  if (kind === "ConfigMap" && MADE_BY_CLUSTER.has(name)) return [];
  const found = resolve(facts, kind, name);
  if (found.state === "unknown") return [];
  const owner = titleOf(pod.owner.object);
  if (found.state === "missing")
    return [weigh(missingObject(reference, owner, facts), reference, pod, facts)];
  if (key === undefined || hasKey(found.value, key)) return [];
  const look = inSet(facts.objects, kind, name) ? undefined : lookAt(reference, facts);
  return [
    weigh({ ...missingKey({ ...reference, key }, owner, keysOf(found.value)), look }, reference, pod, facts),
  ];
}

function hasKey(object: JsonMap, key: string): boolean {
  const keys = keysOf(object);
  // What is empty is meant to be filled by somebody else, such as a controller that injects certificates.
  return keys.includes(key) || keys.length === 0 || textAt(object, "type") === TOKEN_TYPE;
}

function weigh(
  problem: Finding["problem"],
  { kind, name, path }: Reference,
  pod: PlannedPod,
  facts: Facts,
): Finding {
  const maker = possibleMaker(facts.objects, pod.owner);
  const told = placed(pod.owner, path, problem);
  if (maker) return notice({ ...told, cause: say`${titleOf(maker.object)} may create it later.` });
  // A key that the set itself leaves out comes by nobody's hand.
  const own = inSet(facts.objects, kind, name);
  return ofPods(pod, { verdict: own ? "refuse" : "wait", problem: told, missing: `${kind}/${name}` });
}

function missingObject(
  { kind, name, by, isDriver }: Reference,
  owner: string,
  { namespace }: Facts,
): Finding["problem"] {
  return {
    id: "configuration-missing",
    title: say`The ${kind} ${name}, which ${by} of ${owner} needs, does not exist`,
    cause: say`Neither the manifests nor the namespace ${namespace} have a ${kind} ${name}. A typing error in the name, or nobody has created it.`,
    fix: isDriver
      ? say`Create it, add it to the manifests, or correct the name.`
      : say`Create it, add it to the manifests, or correct the name; \`optional: true\` lets pods start without it.`,
    look: `kubectl -n ${namespace} get ${kind.toLowerCase()}s`,
  };
}

function missingKey(
  { kind, name, key, by }: Reference & { readonly key: string },
  owner: string,
  keys: readonly string[],
): Finding["problem"] {
  return {
    id: "configuration-key-missing",
    title: say`The ${kind} ${name} has no key ${key}, which ${by} of ${owner} needs`,
    cause: say`Its keys are: ${keys.join(", ")}.`,
    fix: say`Add the key to the ${kind}, or correct the name of the key.`,
  };
}

/** For what the manifests do not hold themselves. */
function lookAt({ kind, name }: Reference, { namespace }: Facts): string {
  return `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`;
}
