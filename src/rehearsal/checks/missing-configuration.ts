/** ConfigMaps, Secrets and keys that pods refer to must be there; somebody may be about to make them. */
import { type JsonMap, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { pullSecretsOf, type Reference, referencesOf } from "../../manifests/references.js";
import { type Check, type Finding, notice, ofPods, placed, uniqueByTitle } from "../check.js";
import { type Facts, inSet, keysOf, madeAnew, type PlannedPod, resolve } from "../facts.js";
import { possibleMaker } from "../makers.js";

/** Made in every namespace by the cluster or its service mesh, now or as soon as the namespace is there. */
const MADE_BY_CLUSTER = new Set(["kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert"]);
/** Its keys are filled in by a controller. */
const TOKEN_TYPE = "kubernetes.io/service-account-token";

export const missingConfiguration: Check = {
  id: "missing-configuration",
  looksAt: "ConfigMaps, Secrets and keys in the templates, against the set and the namespace",
  judge: (facts) =>
    uniqueByTitle(
      madeAnew(facts).flatMap((pod) =>
        referencesOf(pod.owner.object)
          .filter(({ kind, optional }) => (kind === "ConfigMap" || kind === "Secret") && !optional)
          .flatMap((reference) => judgeReference(reference, pod, facts)),
      ),
    ),
};

export const missingPullSecret: Check = {
  id: "missing-pull-secret",
  looksAt: "imagePullSecrets in the templates, against the set and the namespace",
  judge: (facts) =>
    uniqueByTitle(
      madeAnew(facts).flatMap(({ owner }) =>
        pullSecretsOf(owner.object)
          .filter(({ name }) => resolve(facts, "Secret", name).state === "missing")
          .map(({ name, path }) =>
            notice(
              placed(owner, path, {
                title: `The pull secret ${name} of ${titleOf(owner.object)} is not there`,
                cause: "Without it only public images, and those that the nodes have already, can be pulled.",
                fix: `Create the Secret ${name}, or remove it from imagePullSecrets.`,
                look: `kubectl -n ${facts.namespace} get secrets`,
              }),
            ),
          ),
      ),
    ),
};

function judgeReference(reference: Reference, pod: PlannedPod, facts: Facts): Finding[] {
  const { kind, name, key } = reference;
  if (kind === "ConfigMap" && MADE_BY_CLUSTER.has(name)) return [];
  const found = resolve(facts, kind, name);
  if (found.state === "unknown") return [];
  const needed = `which ${reference.by} of ${titleOf(pod.owner.object)} needs`;
  if (found.state === "missing")
    return [weigh(missingObject(reference, needed, facts), reference, pod, facts)];
  if (key === undefined || hasKey(found.value, key)) return [];
  return [weigh(missingKey(reference, needed, keysOf(found.value), facts), reference, pod, facts)];
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
  if (maker) return notice({ ...told, cause: `${titleOf(maker.object)} may be going to make it.` });
  // A key that the set itself leaves out comes by nobody's hand.
  const own = inSet(facts.objects, kind, name);
  return ofPods(pod, { verdict: own ? "refuse" : "wait", problem: told, missing: `${kind}/${name}` });
}

function missingObject({ kind, name }: Reference, needed: string, { namespace }: Facts): Finding["problem"] {
  return {
    title: `The ${kind} ${name}, ${needed}, does not exist`,
    cause: `Neither the manifests nor the namespace ${namespace} have a ${kind} ${name}. A typing error in the name, or nobody has created it.`,
    fix: `Create it, add it to the manifests, or correct the name; \`optional: true\` lets pods start without it.`,
    look: `kubectl -n ${namespace} get ${kind.toLowerCase()}s`,
  };
}

function missingKey(
  { kind, name, key }: Reference,
  needed: string,
  keys: readonly string[],
  { namespace }: Facts,
): Finding["problem"] {
  return {
    title: `The ${kind} ${name} has no key ${key}, ${needed}`,
    cause: `Its keys are: ${keys.join(", ")}.`,
    fix: `Add the key to the ${kind}, or correct the name of the key.`,
    look: `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`,
  };
}
