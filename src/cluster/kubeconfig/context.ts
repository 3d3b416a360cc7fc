/** Which context of the file is used, and the entries it names. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../errors.js";
import { type Deviation, parseAs } from "../../shapes.js";
import { say } from "../../words/say.js";
import { type File, incomplete } from "./file.js";
import { encodeAgainText, listed, shown } from "./words.js";

const contextShape = v.object({ cluster: v.string(), user: v.string(), namespace: v.string().optional() });

export interface ChosenContext {
  readonly name: string;
  readonly clusterName: string;
  readonly userName: string;
  /** Empty when the context names none. */
  readonly namespace: string;
  /** As they stand in the file. */
  readonly cluster: unknown;
  readonly user: unknown;
}

/** `wanted` is the input `kube-context`; empty means the file's current context, or its only one. */
export function chooseContext(file: File, wanted: string): ChosenContext | Problem {
  const names = file.contexts.map(({ name }) => name);
  const [only] = names;
  const name = wanted || file["current-context"] || (names.length === 1 ? only : "") || "";
  const entry = file.contexts.find((context) => context.name === name);
  if (!entry) return noContext(name, wanted !== "", names);
  const context = parseAs(contextShape, withoutNulls(entry.context));
  if (!context.ok) return incompleteEntry("context", name, context.deviations);
  const { cluster: clusterName, user: userName, namespace = "" } = context.value;
  const cluster = file.clusters.find((one) => one.name === clusterName);
  const user = file.users.find((one) => one.name === userName);
  if (!cluster) return dangling(name, "cluster", clusterName, file.clusters);
  if (!user) return dangling(name, "user", userName, file.users);
  return { name, clusterName, userName, namespace, cluster: cluster.cluster, user: user.user };
}

/** `null` in YAML means what a key that is not there means. */
export function withoutNulls(entry: unknown): unknown {
  if (entry === null) return {};
  if (typeof entry !== "object" || Array.isArray(entry)) return entry;
  return Object.fromEntries(Object.entries(entry as object).filter(([, value]) => value !== null));
}

export function incompleteEntry(
  what: "context" | "cluster" | "user",
  name: string,
  deviations: readonly Deviation[],
): Problem {
  return incomplete(deviations, (defect) => ENTRY[what](shown(name), defect));
}

/** Where a defect is, by the kind of entry. */
const ENTRY = {
  context: (name: string, defect: string) => say`context "${name}": ${defect}`,
  cluster: (name: string, defect: string) => say`cluster "${name}": ${defect}`,
  user: (name: string, defect: string) => say`user "${name}": ${defect}`,
};

function noContext(name: string, byInput: boolean, names: readonly string[]): Problem {
  const defined =
    names.length > 0 ? say`The file defines: ${listed(names)}.` : say`The file defines no context.`;
  const [first] = names;
  if (byInput) {
    return {
      id: "kubeconfig-context-missing",
      title: say`The kubeconfig has no context "${shown(name)}"`,
      found: defined,
      cause: say`The input \`kube-context\` is spelled differently, or the file holds only some of your contexts.`,
      fix: say`Correct the input \`kube-context\`, or leave it out to use the file's current context.`,
    };
  }
  return {
    id: "kubeconfig-current-context",
    title: name
      ? say`The kubeconfig's \`current-context\` names a context that it does not define`
      : say`The kubeconfig does not say which of its contexts is meant`,
    found: name
      ? say`\`current-context\` is "${shown(name)}". ${defined}`
      : say`\`current-context\` is not set. ${defined}`,
    cause: first === undefined ? say`The contexts were lost.` : undefined,
    fix: first
      ? say`Choose one with the input \`kube-context\`, for example \`kube-context: ${shown(first)}\`.`
      : encodeAgainText(),
  };
}

function dangling(
  context: string,
  what: "cluster" | "user",
  name: string,
  entries: readonly { readonly name: string }[],
): Problem {
  const defined = listed(entries.map((entry) => entry.name));
  return {
    id: "kubeconfig-context-incomplete",
    title:
      what === "cluster"
        ? say`The context "${shown(context)}" of the kubeconfig names the cluster "${shown(name)}", which the file does not define`
        : say`The context "${shown(context)}" of the kubeconfig names the user "${shown(name)}", which the file does not define`,
    found: defined === "" ? say`It defines: none.` : say`It defines: ${defined}.`,
    cause: say`The file was put together by hand, or only a part of it was encoded.`,
    fix: encodeAgainText(),
  };
}
