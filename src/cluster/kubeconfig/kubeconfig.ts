/** From the text of a kubeconfig to the one context that is used, or to everything that is wrong with it. Pure. */
import * as v from "@badrap/valita";
import { isMap, parseDocument } from "yaml";
import type { Problem } from "../../errors.js";
import { textAt } from "../../json.js";
import { parseAs } from "../../shapes.js";
import { decodeSecret } from "./decode.js";
import {
  ALIASES,
  basic,
  dangling,
  fileReference,
  incomplete,
  insecure,
  NOT_A_MAP,
  noContext,
  noCredentials,
  noKey,
  notPem,
  notUrl,
  notYaml,
  omitted,
  otherKind,
  plainHttp,
  plugin,
  provider,
} from "./problems.js";

export interface Kubeconfig {
  /** The decoded file, for kubectl. Secret. */
  readonly text: string;
  readonly context: string;
  /** `https://host:port` of the API server. */
  readonly server: string;
  readonly user: string;
  /** Every value that must never be shown. */
  readonly secrets: readonly string[];
}

export interface ParsedKubeconfig {
  /** Absent when there are problems. */
  readonly kubeconfig?: Kubeconfig | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

const text = v.string().optional();
const clusterShape = v.object({
  server: v.string(),
  "certificate-authority": text,
  "certificate-authority-data": text,
  "insecure-skip-tls-verify": v.boolean().optional(),
  "proxy-url": text,
});
const userShape = v.object({
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  "client-certificate": text,
  "client-certificate-data": text,
  "client-key": text,
  "client-key-data": text,
  exec: v.object({ command: v.string() }).optional(),
  "auth-provider": v.object({ name: v.string() }).optional(),
});
const contextShape = v.object({ cluster: v.string(), user: v.string() });
const fileShape = v.object({
  "current-context": v.string().nullable().optional(),
  clusters: v.array(v.object({ name: v.string(), cluster: v.unknown() })),
  contexts: v.array(v.object({ name: v.string(), context: v.unknown() })),
  users: v.array(v.object({ name: v.string(), user: v.unknown() })),
});

type File = v.Infer<typeof fileShape>;
type Cluster = v.Infer<typeof clusterShape>;
type User = v.Infer<typeof userShape>;

/** Aliases beyond this many are an attack on memory, not a kubeconfig. */
const MOST_ALIASES = 20;

/** Reads the secret. `wanted` is the input `kube-context`; empty means the file's current context. */
export function parseKubeconfig(secret: string, wanted: string): ParsedKubeconfig {
  const decoded = decodeSecret(secret);
  if (!decoded.ok) return { problems: [decoded.problem], notices: [] };
  return { ...parseText(decoded.text, wanted), notices: decoded.notices };
}

type Outcome = Omit<ParsedKubeconfig, "notices">;

function parseText(source: string, wanted: string): Outcome {
  const content = readYaml(source);
  if ("problem" in content) return { problems: [content.problem] };
  const kind = textAt(content.value, "kind") ?? "Config";
  if (kind !== "Config") return { problems: [otherKind(kind)] };
  const file = parseAs(fileShape, content.value);
  if (!file.ok)
    return { problems: [incomplete(file.deviations.map(({ path, expected }) => `\`${path}\` ${expected}`))] };
  const context = chooseContext(file.value, wanted);
  if ("title" in context) return { problems: [context] };
  return readContext(source, file.value, context);
}

function readYaml(source: string): { value: unknown } | { problem: Problem } {
  // At its usual level the parser prints warnings, which quote the file.
  const document = parseDocument(source, { prettyErrors: false, customTags: [], logLevel: "error" });
  const [error] = document.errors;
  // The message of the parser would quote the file, so only the place is told.
  if (error) return { problem: notYaml(source.slice(0, error.pos[0]).split("\n").length) };
  if (!isMap(document.contents)) return { problem: NOT_A_MAP };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { problem: ALIASES };
  }
}

interface ChosenContext {
  readonly name: string;
  readonly cluster: string;
  readonly user: string;
}

function chooseContext(file: File, wanted: string): ChosenContext | Problem {
  const names = file.contexts.map(({ name }) => name);
  const [only] = names;
  const name = wanted || file["current-context"] || (names.length === 1 ? only : "") || "";
  const entry = file.contexts.find((context) => context.name === name);
  if (!entry) return noContext(name, wanted !== "", names);
  const context = parseAs(contextShape, entry.context);
  if (context.ok) return { name, ...context.value };
  return incomplete(
    context.deviations.map(({ path, expected }) => `context "${name}": \`${path}\` ${expected}`),
  );
}

function readContext(source: string, file: File, context: ChosenContext): Outcome {
  const clusterEntry = file.clusters.find(({ name }) => name === context.cluster);
  const userEntry = file.users.find(({ name }) => name === context.user);
  if (!clusterEntry) return { problems: [dangling(context.name, "cluster", context.cluster, file.clusters)] };
  if (!userEntry) return { problems: [dangling(context.name, "user", context.user, file.users)] };
  const cluster = parseAs(clusterShape, clusterEntry.cluster);
  const user = parseAs(userShape, userEntry.user ?? {});
  const deviations = [
    ...(cluster.ok
      ? []
      : cluster.deviations.map(
          ({ path, expected }) => `cluster "${context.cluster}": \`${path}\` ${expected}`,
        )),
    ...(user.ok
      ? []
      : user.deviations.map(({ path, expected }) => `user "${context.user}": \`${path}\` ${expected}`)),
  ];
  if (!cluster.ok || !user.ok) return { problems: [incomplete(deviations)] };
  const problems = [
    ...clusterProblems(context.cluster, cluster.value),
    ...userProblems(context.user, user.value),
  ];
  if (problems.length > 0) return { problems };
  const kubeconfig = {
    text: source,
    context: context.name,
    server: cluster.value.server,
    user: context.user,
    secrets: secretsOf(file),
  };
  return { kubeconfig, problems };
}

function clusterProblems(name: string, cluster: Cluster): Problem[] {
  const problems: Problem[] = [];
  const server = URL.canParse(cluster.server) ? new URL(cluster.server) : undefined;
  if (!server) problems.push(notUrl(name));
  else if (server.protocol !== "https:") problems.push(plainHttp(name, server.protocol));
  if (cluster["certificate-authority"])
    problems.push(fileReference(`cluster "${name}"`, "certificate-authority"));
  if (cluster["insecure-skip-tls-verify"]) problems.push(insecure(name));
  return [...problems, ...dataProblems(`cluster "${name}"`, cluster, ["certificate-authority-data"])];
}

function userProblems(name: string, user: User): Problem[] {
  const references = (["tokenFile", "client-certificate", "client-key"] as const).filter((key) => user[key]);
  const problems = references.map((key) => fileReference(`user "${name}"`, key));
  if (user.exec) problems.push(plugin(name, user.exec.command));
  else if (user["auth-provider"]) problems.push(provider(name, user["auth-provider"].name));
  else if (user.username || user.password) problems.push(basic(name));
  else if (!user.token && !user["client-certificate-data"] && problems.length === 0)
    problems.push(noCredentials(name));
  else if (user["client-certificate-data"] && !user["client-key-data"] && !user["client-key"])
    problems.push(noKey(name));
  if (user.token && PLACEHOLDER.test(user.token)) problems.push(omitted(`user "${name}"`, "token"));
  return [
    ...problems,
    ...dataProblems(`user "${name}"`, user, ["client-certificate-data", "client-key-data"]),
  ];
}

/** What `kubectl config view` prints in the place of secrets. */
const PLACEHOLDER = /^(?:REDACTED|DATA\+OMITTED)$/;

function dataProblems<K extends string>(
  owner: string,
  entry: { readonly [key in K]?: string | undefined },
  keys: readonly K[],
): Problem[] {
  return keys.flatMap((key) => {
    const data = entry[key];
    if (!data) return [];
    if (PLACEHOLDER.test(data)) return [omitted(owner, key)];
    return Buffer.from(data, "base64").toString("latin1").includes("-----BEGIN ") ? [] : [notPem(owner, key)];
  });
}

/** The secrets of all entries of the file, not only of those that are used: the whole file is in the runner's hands. */
function secretsOf(file: File): string[] {
  const ofUsers = file.users.flatMap(({ user }) => {
    const data = [textAt(user, "client-key-data"), textAt(user, "client-certificate-data")];
    const decoded = data.map((value) => value && Buffer.from(value, "base64").toString("utf8"));
    return [textAt(user, "token"), textAt(user, "password"), ...data, ...decoded];
  });
  const ofProxies = file.clusters.map(({ cluster }) => passwordIn(textAt(cluster, "proxy-url")));
  return [...ofUsers, ...ofProxies].filter((value) => value !== undefined);
}

function passwordIn(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).password || undefined : undefined;
}
