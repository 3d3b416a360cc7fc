/** Which context of the file is used, and the entries it names. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../errors.js";
import { parseAs } from "../../shapes.js";
import { type File, incomplete } from "./file.js";
import { ENCODE_AGAIN, listed, shown } from "./words.js";

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
  deviations: readonly { readonly path: string; readonly expected: string }[],
): Problem {
  return incomplete(
    deviations.map(({ path, expected }) => `${what} "${shown(name)}": \`${path}\` ${expected}`),
  );
}

function noContext(name: string, byInput: boolean, names: readonly string[]): Problem {
  const defined = names.length > 0 ? `The file defines: ${listed(names)}.` : "The file defines no context.";
  const [first] = names;
  if (byInput) {
    return {
      title: `The kubeconfig has no context "${shown(name)}"`,
      detail: defined,
      cause: "The input `kube-context` is spelled differently, or the file holds only some of your contexts.",
      fix: "Correct the input `kube-context`, or leave it out to use the file's current context.",
    };
  }
  return {
    title: name
      ? "The kubeconfig's `current-context` names a context that it does not define"
      : "The kubeconfig does not say which of its contexts is meant",
    detail: name
      ? `\`current-context\` is "${shown(name)}". ${defined}`
      : `\`current-context\` is not set. ${defined}`,
    cause: first === undefined ? "The contexts were lost." : undefined,
    fix: first
      ? `Choose one with the input \`kube-context\`, for example \`kube-context: ${shown(first)}\`.`
      : ENCODE_AGAIN,
  };
}

function dangling(
  context: string,
  what: "cluster" | "user",
  name: string,
  entries: readonly { readonly name: string }[],
): Problem {
  return {
    title: `The context "${shown(context)}" of the kubeconfig names the ${what} "${shown(name)}", which the file does not define`,
    detail: `It defines: ${listed(entries.map((entry) => entry.name)) || "none"}.`,
    cause: "The file was put together by hand, or only a part of it was encoded.",
    fix: ENCODE_AGAIN,
  };
}
