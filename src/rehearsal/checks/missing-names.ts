/** What objects besides pods name must be there: without it they are applied all the same, and do nothing or less than meant. */
import type { Problem } from "../../errors.js";
import { mapAt, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { objectReferencesOf } from "../../manifests/object-references.js";
import type { ReferredKind } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, refuse, uniqueByTitle } from "../check.js";
import { type Facts, resolve, type SetObject } from "../facts.js";
import { possibleOperator } from "../makers.js";

interface Row {
  /** Of the object that names it. */
  readonly of: readonly string[];
  readonly kind: ReferredKind;
  readonly verdict: typeof refuse | typeof notice;
  readonly tell: (owner: SetObject, name: string, facts: Facts) => Problem;
  /** Nobody needs it now, or others make it. */
  readonly given?: (owner: SetObject, name: string) => boolean;
}

const BINDINGS = ["RoleBinding", "ClusterRoleBinding"];

const ROWS: readonly Row[] = [
  {
    of: ["PersistentVolumeClaim"],
    kind: "PersistentVolume",
    verdict: refuse,
    given: ({ live }) => textAt(live, "status", "phase") === "Bound",
    tell: ({ object }, name) => ({
      id: "volume-missing",
      title: say`${titleOf(object)} asks for a PersistentVolume ${name} that does not exist`,
      cause: say`The claim waits for exactly this volume, and pods that use it never start.`,
      fix: say`Correct \`volumeName\`, have the volume created, or leave the field out so that one is made.`,
      look: "kubectl get persistentvolumes",
    }),
  },
  {
    of: ["PersistentVolumeClaim"],
    kind: "PersistentVolumeClaim",
    verdict: notice,
    given: ({ live }) => live !== undefined,
    tell: ({ object }, name, { namespace }) => ({
      id: "data-source-missing",
      title: say`${titleOf(object)} is to be a copy of a PersistentVolumeClaim ${name} that does not exist`,
      cause: say`Some drivers wait for what they shall copy; others make an empty volume without a word.`,
      fix: say`Correct the name in \`dataSource\`, or leave the field out.`,
      look: `kubectl -n ${namespace} get persistentvolumeclaims`,
    }),
  },
  {
    of: ["StatefulSet"],
    kind: "Service",
    verdict: notice,
    tell: ({ object, live }, name, { namespace }) => ({
      id: "governing-service-missing",
      title: say`${titleOf(object)} names a Service ${name} that does not exist`,
      cause: say`Its pods run without it, but no name of theirs, such as \`${object.metadata.name}-0.${name}\`, resolves.`,
      fix: live
        ? say`Add a Service ${name} with \`clusterIP: None\` and the selector of the pods to the manifests.`
        : say`Add a Service ${name} with \`clusterIP: None\` and the selector of the pods to the manifests, or correct \`serviceName\`.`,
      look: `kubectl -n ${namespace} get services`,
    }),
  },
  ...(["Deployment", "StatefulSet", "ReplicaSet"] as const).map(
    (kind): Row => ({
      of: ["HorizontalPodAutoscaler"],
      kind,
      verdict: notice,
      tell: ({ object }, name, { namespace }) => ({
        id: "scale-target-missing",
        title: say`${titleOf(object)} is to scale a ${kind} ${name} that does not exist`,
        cause: say`It scales nothing, and says so only in its own status.`,
        fix: say`Correct \`kind\` and \`name\` of its \`scaleTargetRef\`.`,
        look: `kubectl -n ${namespace} get deployments,statefulsets`,
      }),
    }),
  ),
  {
    of: ["Ingress"],
    kind: "IngressClass",
    verdict: notice,
    tell: ({ object }, name) => ({
      id: "ingress-class-missing",
      title: say`${titleOf(object)} is of an IngressClass ${name} that does not exist`,
      cause: say`Most controllers leave such an Ingress alone: it gets no address, and nothing answers.`,
      fix: say`Correct \`ingressClassName\`, or have a controller with this class installed.`,
      look: "kubectl get ingressclasses",
    }),
  },
  {
    of: ["Ingress"],
    kind: "Secret",
    verdict: notice,
    given: ({ object }) => Object.keys(mapAt(object, "metadata", "annotations")).some(makesCertificates),
    tell: ({ object }, name, { namespace }) => ({
      id: "tls-secret-missing",
      title: say`${titleOf(object)} takes its certificate from a Secret ${name} that does not exist`,
      cause: say`Until it is there, the controller answers with a certificate that no browser trusts, or not at all.`,
      fix: say`Create it by \`kubectl -n ${namespace} create secret tls ${name}\`, or correct \`secretName\`.`,
      look: `kubectl -n ${namespace} get secrets`,
    }),
  },
  ...(["Role", "ClusterRole"] as const).map(
    (kind): Row => ({
      of: BINDINGS,
      kind,
      verdict: notice,
      tell: ({ object }, name, { namespace }) => ({
        id: "bound-role-missing",
        title: say`${titleOf(object)} grants a ${kind} ${name} that does not exist`,
        cause: say`Until it is there, the binding grants nothing, and requests are refused with 403.`,
        fix: say`Add the ${kind} to the manifests, or correct \`roleRef\`.`,
        look: `kubectl ${kind === "Role" ? `-n ${namespace} get roles` : "get clusterroles"}`,
      }),
    }),
  ),
  {
    of: BINDINGS,
    kind: "ServiceAccount",
    verdict: notice,
    // Every namespace gets this account a moment after it is made.
    given: (_, name) => name === "default",
    tell: ({ object }, name, { namespace }) => ({
      id: "bound-account-missing",
      title: say`${titleOf(object)} grants rights to a ServiceAccount ${name} that does not exist`,
      cause: say`Whoever was meant goes without these rights.`,
      fix: say`Correct the name under \`subjects\`, or add the ServiceAccount to the manifests.`,
      look: `kubectl -n ${namespace} get serviceaccounts`,
    }),
  },
];

/** As cert-manager and its forerunners are asked for a certificate. */
const makesCertificates = (annotation: string): boolean => /cert|acme/i.test(annotation);

/** The names in changed objects, against the set and the cluster. */
export const missingNames: Check = {
  id: "missing-names",
  judge: (facts) =>
    uniqueByTitle(
      facts.objects
        .filter(({ outcome }) => outcome !== "unchanged")
        .flatMap((owner) => judgeObject(owner, facts)),
    ),
};

function judgeObject(owner: SetObject, facts: Facts): Finding[] {
  // What it makes may be just this.
  if (possibleOperator(facts.objects)) return [];
  return objectReferencesOf(owner.object, facts.namespace).flatMap(({ kind, name, path }) => {
    const row = ROWS.find((one) => one.kind === kind && one.of.includes(owner.object.kind));
    if (!row || row.given?.(owner, name)) return [];
    if (resolve(facts, kind, name).state !== "missing") return [];
    return [row.verdict(placed(owner, path, row.tell(owner, name, facts)))];
  });
}
