/** Pull secrets that pods or their accounts name: one that is missing or of another type is passed over without a word. */
import type { Problem } from "../../errors.js";
import { textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { objectReferencesOf } from "../../manifests/object-references.js";
import { type Path, pullSecretsOf } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, uniqueByTitle } from "../check.js";
import { changed, type Facts, madeAnew, resolve, type SetObject } from "../facts.js";

/** `imagePullSecrets` of templates and ServiceAccounts, against the set and the namespace. */
export const pullSecrets: Check = {
  id: "pull-secrets",
  judge: (facts) =>
    uniqueByTitle([
      ...madeAnew(facts).flatMap(({ owner }) =>
        pullSecretsOf(owner.object).flatMap(({ name, path }) => judge(owner, name, path, facts)),
      ),
      ...changed(facts, "ServiceAccount").flatMap((owner) =>
        objectReferencesOf(owner.object, facts.namespace).flatMap(({ name, path }) =>
          judge(owner, name, path, facts),
        ),
      ),
    ]),
};

/** The only ones that kubelets look into. */
const TYPES = ["kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"];

function judge(owner: SetObject, name: string, path: Path, facts: Facts): Finding[] {
  const seen = resolve(facts, "Secret", name);
  const told = (problem: Problem): Finding[] => [notice(placed(owner, path, problem))];
  if (seen.state === "missing") return told(missing(owner, name, facts));
  if (seen.state !== "there") return [];
  const type = textAt(seen.value, "type") ?? "Opaque";
  return TYPES.includes(type) ? [] : told(ofAnotherType(owner, name, type, facts));
}

const withoutIt = (): string =>
  say`Without it only public images, and those that the nodes have already, can be pulled.`;

function missing({ object }: SetObject, name: string, { namespace }: Facts): Problem {
  return {
    id: "pull-secret-missing",
    title: say`The pull secret ${name} of ${titleOf(object)} is not there`,
    cause: withoutIt(),
    fix: say`Create the Secret ${name}, or remove it from imagePullSecrets.`,
    look: `kubectl -n ${namespace} get secrets`,
  };
}

function ofAnotherType({ object }: SetObject, name: string, type: string, { namespace }: Facts): Problem {
  return {
    id: "pull-secret-type",
    title: say`The pull secret ${name} of ${titleOf(object)} is of the type ${type}, which nodes pass over`,
    cause: withoutIt(),
    fix: say`Create it anew by \`kubectl create secret docker-registry ${name}\`; the type of a Secret cannot be changed.`,
    look: `kubectl -n ${namespace} get secret ${name}`,
  };
}
