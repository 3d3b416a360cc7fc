/** Claims, accounts and classes that pods refer to by name must be there: without them no pod starts. */
import { titleOf } from "../../manifests/manifest.js";
import { type ReferredKind, referencesOf } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, notice, ofPods, placed, podsOf, refuse } from "../check.js";
import { isTemplated } from "../claims.js";
import { type Facts, madeAnew, resolve } from "../facts.js";
import { possibleMaker } from "../makers.js";

interface Row {
  readonly id: string;
  readonly kind: ReferredKind;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly fix: (name: string) => string;
  /** Always there, or as soon as the namespace is. */
  readonly given?: (name: string, facts: Facts) => boolean;
}

const ROWS: readonly Row[] = [
  {
    id: "missing-claim",
    kind: "PersistentVolumeClaim",
    plural: "persistentvolumeclaims",
    namespaced: true,
    fix: (name) => say`Add the PersistentVolumeClaim ${name} to the manifests, or correct the name.`,
    given: (name, { objects }) => isTemplated(name, objects),
  },
  {
    id: "missing-service-account",
    kind: "ServiceAccount",
    plural: "serviceaccounts",
    namespaced: true,
    fix: (name) =>
      say`Add the ServiceAccount ${name} to the manifests, correct the name, or remove the field to use the account \`default\`.`,
    given: (name) => name === "default",
  },
  {
    id: "missing-priority-class",
    kind: "PriorityClass",
    plural: "priorityclasses",
    namespaced: false,
    fix: (name) => say`Have the PriorityClass ${name} created, or remove \`priorityClassName\`.`,
    given: (name) => /^system-(?:cluster|node)-critical$/.test(name),
  },
  {
    id: "missing-runtime-class",
    kind: "RuntimeClass",
    plural: "runtimeclasses",
    namespaced: false,
    fix: (name) => say`Have the RuntimeClass ${name} created, or remove \`runtimeClassName\`.`,
  },
  {
    id: "missing-resource-claim",
    kind: "ResourceClaim",
    plural: "resourceclaims",
    namespaced: true,
    fix: (name) => say`Add the ResourceClaim ${name} to the manifests, or correct the name.`,
  },
  {
    id: "missing-resource-claim-template",
    kind: "ResourceClaimTemplate",
    plural: "resourceclaimtemplates",
    namespaced: true,
    fix: (name) => say`Add the ResourceClaimTemplate ${name} to the manifests, or correct the name.`,
  },
];

/** Named in the templates, against the set and the cluster. */
export const missingObjects: readonly Check[] = ROWS.map(checkOf);

function checkOf({ id, kind, plural, namespaced, fix, given }: Row): Check {
  return {
    id,
    judge: (facts) =>
      madeAnew(facts).flatMap((pod) =>
        referencesOf(pod.owner.object)
          .filter((reference) => reference.kind === kind && !given?.(reference.name, facts))
          .filter(({ name }) => resolve(facts, kind, name).state === "missing")
          .map(({ name, path }) => {
            const maker = possibleMaker(facts.objects, pod.owner);
            const problem = placed(pod.owner, path, {
              id: "object-missing",
              title:
                pod.owner.object.kind === "Pod"
                  ? say`The ${kind} ${name}, which ${podsOf(pod)} needs, does not exist`
                  : say`The ${kind} ${name}, which ${podsOf(pod)} need, does not exist`,
              cause: maker ? say`${titleOf(maker.object)} may create it later.` : neither(namespaced, facts),
              fix: fix(name),
              look: `kubectl ${namespaced ? `-n ${facts.namespace} ` : ""}get ${plural}`,
            });
            return maker ? notice(problem) : ofPods(pod, refuse(problem));
          }),
      ),
  };
}

function neither(namespaced: boolean, { namespace }: Facts): string {
  return namespaced
    ? say`Neither the manifests nor the namespace ${namespace} have it.`
    : say`Neither the manifests nor the cluster have it.`;
}
