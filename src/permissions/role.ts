/** Rules as the lines of a Role, and whole Roles with their bindings, ready for `kubectl apply`. Pure. */
import { merged, type Rule } from "./rule.js";

/** `- { apiGroups: [""], resources: [pods/exec], verbs: [create] }` */
export function roleLine({ apiGroup, resources, resourceNames, verbs }: Rule): string {
  const parts = [
    `apiGroups: [${word(apiGroup)}]`,
    `resources: [${resources.map(word).join(", ")}]`,
    ...(resourceNames ? [`resourceNames: [${resourceNames.map(word).join(", ")}]`] : []),
    `verbs: [${verbs.map(word).join(", ")}]`,
  ];
  return `- { ${parts.join(", ")} }`;
}

/** Whatever YAML could read as something else than a text is quoted. */
function word(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** Whom a binding is for: a user name as the cluster tells it. */
export interface RoleFor {
  readonly name: string;
  readonly namespace: string;
  readonly user: string;
}

/** A Role for the rules of the namespace and a ClusterRole for the others, each bound to the user; lines of YAML. */
export function roleFor(rules: readonly Rule[], { name, namespace, user }: RoleFor): string {
  const ofNamespace = rules.filter(({ clusterWide }) => !clusterWide);
  const ofCluster = rules.filter(({ clusterWide }) => clusterWide);
  const documents = [
    ...(ofNamespace.length > 0
      ? [roleText(ofNamespace, "", name, namespace), bindingText("", name, namespace, user)]
      : []),
    ...(ofCluster.length > 0
      ? [
          roleText(ofCluster, "Cluster", `${name}-${namespace}`),
          bindingText("Cluster", `${name}-${namespace}`, undefined, user),
        ]
      : []),
  ];
  return documents.map((lines) => lines.join("\n")).join("\n---\n");
}

type Scope = "" | "Cluster";

function headText(kind: string, name: string, namespace: string | undefined): string[] {
  const place = namespace === undefined ? "" : `, namespace: ${word(namespace)}`;
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    `kind: ${kind}`,
    `metadata: { name: ${word(name)}${place} }`,
  ];
}

function roleText(rules: readonly Rule[], scope: Scope, name: string, namespace?: string): string[] {
  return [
    ...headText(`${scope}Role`, name, namespace),
    "rules:",
    ...merged(rules).map((rule) => `  ${roleLine(rule)}`),
  ];
}

function bindingText(scope: Scope, name: string, namespace: string | undefined, user: string): string[] {
  return [
    ...headText(`${scope}RoleBinding`, name, namespace),
    `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${scope}Role, name: ${word(name)} }`,
    "subjects:",
    `  - ${subjectOf(user)}`,
  ];
}

// https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
function subjectOf(user: string): string {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  if (namespace && name)
    return `{ kind: ServiceAccount, name: ${word(name)}, namespace: ${word(namespace)} }`;
  return `{ apiGroup: rbac.authorization.k8s.io, kind: User, name: ${word(user)} }`;
}
