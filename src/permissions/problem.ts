/** What is told of permissions that a run cannot do without: each by its name, with the line of the Role that grants it. Pure. */
import type { Problem } from "../errors.js";
import { enumerated } from "../words/enumeration.js";
import { say } from "../words/say.js";
import { isRequired, type JudgedRule, missingRules } from "./judge.js";
import { roleLine } from "./role.js";
import { merged, type Rule, resourceNames } from "./rule.js";

export interface Asking {
  readonly namespace: string;
  /** As the cluster calls us; empty when it does not tell. */
  readonly user: string;
}

/** One problem for the Role, one for the ClusterRole; none when everything that is required is there. */
export function permissionProblems(judged: readonly JudgedRule[], asking: Asking): Problem[] {
  const missing = judged.filter((one) => isRequired(one) && one.missing.length > 0);
  const namespaces = missing.filter(({ rule }) => rule.resources.includes("namespaces"));
  const others = missing.filter((one) => !namespaces.includes(one));
  return [
    ...(namespaces.length > 0 ? [cannotCreateNamespace(asking.namespace)] : []),
    ...[false, true].flatMap((clusterWide) => {
      const some = others.filter(({ rule }) => (rule.clusterWide === true) === clusterWide);
      return some.length > 0 ? [lacking(some, clusterWide, asking)] : [];
    }),
  ];
}

/** `create pods/exec`, `list and watch pods and services` */
export function actionTexts(rules: readonly Rule[]): string[] {
  return merged(rules).map((rule) => `${enumerated(rule.verbs)} ${enumerated(resourceNames(rule))}`);
}

export function cannotCreateNamespace(name: string, detail?: string): Problem {
  return {
    id: "namespace-cannot-be-created",
    title: say`The namespace ${name} does not exist and cannot be created`,
    detail,
    cause: say`Creating namespaces needs a permission for the whole cluster, which a deployer should not have.`,
    fix: say`Have an administrator create it once: \`kubectl create namespace ${name}\`.`,
  };
}

function lacking(missing: readonly JudgedRule[], clusterWide: boolean, { namespace, user }: Asking): Problem {
  const rules = missingRules(missing);
  const actions = shortened(actionTexts(rules));
  const lines = merged(rules).map(roleLine);
  const purposes = [...new Set(missing.map(({ need }) => need.purpose()))];
  const role = clusterWide ? "ClusterRole" : "Role";
  return {
    id: "permissions-missing",
    title: clusterWide
      ? say`The deployer may not ${actions}`
      : say`The deployer may not ${actions} in the namespace ${namespace}`,
    detail: lines.join("\n"),
    cause: say`needed to ${enumerated(purposes)}`,
    fix: say`Add what is missing to the \`rules\` of the deployer's ${role}; docs/deployer-role.yaml has all that is needed.`,
    look: `kubectl auth can-i --list${clusterWide ? "" : ` -n ${namespace}`}${user === "" ? "" : ` --as=${user}`}`,
  };
}

/** A title is one line; the lines of the Role tell all. */
const MOST_ACTIONS = 4;

function shortened(actions: readonly string[]): string {
  const more = actions.length - MOST_ACTIONS;
  const some = actions.slice(0, MOST_ACTIONS).join(say`; `);
  return more > 0 ? say`${some} (and ${more} more)` : some;
}
