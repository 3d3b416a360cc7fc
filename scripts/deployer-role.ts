/** Writes docs/deployer-role.yaml: the smallest Role for the manifests of this repository, from the table of needs. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import type { ResourceType } from "../src/cluster/discovery.js";
import { parseManifests } from "../src/manifests/load.js";
import type { ManifestObject } from "../src/manifests/manifest.js";
import { rolesOf } from "../src/manifests/roles.js";
import { isRequired } from "../src/permissions/judge.js";
import { NEEDS, type Need, type Work } from "../src/permissions/needs.js";
import { roleLine } from "../src/permissions/role.js";
import { byResource, merged, type Rule } from "../src/permissions/rule.js";

export const FILE = "docs/deployer-role.yaml";

const NAMESPACE = "chatbot-test";

/** Kinds whose plural is not their name with an `s`. */
const PLURALS: Readonly<Record<string, string>> = { NetworkPolicy: "networkpolicies" };

/** What the input `pull-secret-token` adds to them. */
const PULL_SECRET = `
apiVersion: v1
kind: Secret
metadata: { name: chatbot-pull-secret }
`;

/** What the default manifests lack and others often have. */
const REFERRING = `
apiVersion: v1
kind: Pod
metadata: { name: referring }
spec:
  priorityClassName: any
  runtimeClassName: any
  serviceAccountName: any
  imagePullSecrets: [{ name: any }]
`;

interface Section {
  readonly comment: string;
  readonly rules: readonly Rule[];
}

export function documentedRole(): string {
  const sections = withoutRepetition(allSections());
  return [
    "# The rights of the deployer: one namespace, no more than the action uses. Written by `make deployer-role`; do not edit.",
    "# Lines for other manifests are told by `operation: check`.",
    roleText("Role", "chatbot-deployer", of(sections, false)),
    bindingText("Role", "chatbot-deployer"),
    "# Optional, all of it: what no Role of a namespace can grant.",
    roleText("ClusterRole", "chatbot-deployer-cluster", of(sections, true)),
    bindingText("ClusterRole", "chatbot-deployer-cluster"),
  ]
    .join("\n")
    .concat("\n");
}

function allSections(): Section[] {
  const usual = objectsIn("k8s/chatbot-service/*.yaml");
  const folders = objectsIn("k8s/optional/{disruption-budget,network-policies}/*.yaml");
  const work = workOf(usual);
  const wide = workOf([...usual, ...objectsOf(REFERRING)]);
  const needs = [...new Set(Object.values(NEEDS).flat())];
  const required = needs.filter((need) => isRequired({ need }));
  return [
    ...required.map((need) => ({ comment: `To ${need.purpose()}.`, rules: need.rules(work) })),
    {
      comment:
        "Only for the folders of k8s/optional. A quota is for those to set who administer the namespace.",
      rules: required.flatMap((need) => need.rules(workOf(folders))),
    },
    ...needs
      .filter((need) => !required.includes(need))
      .map((need) => ({ comment: optionalComment(need), rules: need.rules(wide) })),
    {
      comment:
        "Only for the input `pull-secret-token`. A Role cannot name what is yet to be created, so this is any Secret.",
      rules: required.flatMap((need) => need.rules(workOf(objectsOf(PULL_SECRET)))),
    },
  ];
}

const optionalComment = ({ purpose, without }: Need): string =>
  `Optional, to ${purpose()}. Without it: ${without?.()}.`;

function objectsIn(glob: string): ManifestObject[] {
  return globSync(glob)
    .toSorted()
    .flatMap((file) => objectsOf(readFileSync(file, "utf8")));
}

function objectsOf(text: string): ManifestObject[] {
  return parseManifests(text, "manifest").manifests.map(({ object }) => object);
}

function workOf(objects: readonly ManifestObject[]): Work {
  const { inputs } = parse(readFileSync("action.yml", "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  return {
    config: {
      namespace: NAMESPACE,
      models: [{ name: inputs["models"]?.default ?? "" }],
      smokeTests: "default",
    },
    roles: rolesOf(objects, undefined),
    objects: objects.map((object) => ({ object, type: typeOf(object), exists: false })),
    namespaceExists: true,
  };
}

function typeOf({ apiVersion, kind }: ManifestObject): ResourceType {
  return {
    apiVersion,
    kind,
    plural: PLURALS[kind] ?? `${kind.toLowerCase()}s`,
    namespaced: kind !== "Namespace",
  };
}

/** Whatever an earlier section grants is not told again. */
function withoutRepetition(sections: readonly Section[]): Section[] {
  const told = new Set<string>();
  return sections.map(({ comment, rules }) => ({
    comment,
    rules: byResource(rules).flatMap((rule) => {
      const key = (verb: string): string => JSON.stringify([rule.apiGroup, rule.resources, verb]);
      const verbs = rule.verbs.filter((verb) => !told.has(key(verb)));
      for (const verb of verbs) told.add(key(verb));
      return verbs.length > 0 ? [{ ...rule, verbs }] : [];
    }),
  }));
}

function of(sections: readonly Section[], clusterWide: boolean): Section[] {
  return sections
    .map(({ comment, rules }) => ({
      comment,
      rules: rules.filter((rule) => (rule.clusterWide === true) === clusterWide),
    }))
    .filter(({ rules }) => rules.length > 0);
}

const placeOf = (kind: string): string[] => (kind === "Role" ? [`  namespace: ${NAMESPACE}`] : []);

function roleText(kind: string, name: string, sections: readonly Section[]): string {
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    `kind: ${kind}`,
    "metadata:",
    `  name: ${name}`,
    ...placeOf(kind),
    "rules:",
    ...sections.flatMap(({ comment, rules }) => [
      ...wrapped(comment),
      ...merged(rules).map((rule) => `  ${roleLine(rule)}`),
    ]),
    "---",
  ].join("\n");
}

function bindingText(kind: string, name: string): string {
  const last = kind === "ClusterRole";
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    `kind: ${kind}Binding`,
    "metadata:",
    `  name: ${name}`,
    ...placeOf(kind),
    "roleRef:",
    "  apiGroup: rbac.authorization.k8s.io",
    `  kind: ${kind}`,
    `  name: ${name}`,
    "subjects:",
    "  - kind: ServiceAccount",
    "    name: deployer",
    `    namespace: ${NAMESPACE}`,
    ...(last ? [] : ["---"]),
  ].join("\n");
}

const WIDTH = 120;

function wrapped(comment: string): string[] {
  const lines: string[] = [];
  for (const word of comment.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= WIDTH) lines.push(`  # ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

if (import.meta.main) writeFileSync(FILE, documentedRole());
