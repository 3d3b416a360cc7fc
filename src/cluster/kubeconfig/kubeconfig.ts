/** From the text of a kubeconfig to the one context that is used, or to everything that is wrong with it. Pure. */
import * as v from "@badrap/valita";
import { isMap, parseDocument } from "yaml";
import type { Problem } from "../../errors.js";
import { parseAs } from "../../shapes.js";
import { decodeSecret, ENCODE_COMMANDS } from "./decode.js";

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
  kind: text,
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
  const file = parseAs(fileShape, content.value);
  if (!file.ok)
    return { problems: [incomplete(file.deviations.map(({ path, expected }) => `\`${path}\` ${expected}`))] };
  const context = chooseContext(file.value, wanted);
  if ("title" in context) return { problems: [context] };
  return readContext(source, file.value, context);
}

function readYaml(source: string): { value: unknown } | { problem: Problem } {
  const document = parseDocument(source, { prettyErrors: false, customTags: [] });
  const [error] = document.errors;
  // The message of the parser would quote the file, so only the place is told.
  if (error) return { problem: notYaml(source.slice(0, error.pos[0]).split("\n").length) };
  if (!isMap(document.contents)) return { problem: NOT_A_MAP };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return {
      problem: { title: "The kubeconfig uses YAML aliases in a way no kubeconfig does", fix: ENCODE_AGAIN },
    };
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
  if (!server)
    problems.push({ title: `The server address of cluster "${name}" is not a URL`, fix: ENCODE_AGAIN });
  else if (server.protocol !== "https:") problems.push(plainHttp(name, server.protocol));
  if (cluster["certificate-authority"])
    problems.push(fileReference(`cluster "${name}"`, "certificate-authority"));
  if (cluster["insecure-skip-tls-verify"]) problems.push(insecure(name));
  return problems;
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
  return problems;
}

/** The secrets of all users of the file, not only of the one that is used: the whole file is in the runner's hands. */
function secretsOf(file: File): string[] {
  return file.users.flatMap(({ user }) => {
    const parsed = parseAs(userShape, user ?? {});
    if (!parsed.ok) return [];
    const { token, password } = parsed.value;
    const data = [parsed.value["client-key-data"], parsed.value["client-certificate-data"]];
    const decoded = data.map((value) => value && Buffer.from(value, "base64").toString("utf8"));
    return [token, password, ...data, ...decoded].filter((value) => value !== undefined);
  });
}

const FLATTEN = "kubectl config view --raw --flatten --minify";
const ENCODE_AGAIN = `Encode a complete kubeconfig and update the secret KUBECONFIG. ${ENCODE_COMMANDS}`;

const NOT_A_MAP: Problem = {
  title: "The secret KUBECONFIG does not hold a kubeconfig",
  detail: "Decoded, it is no YAML map with clusters, contexts and users.",
  cause: "Another file was encoded.",
  fix: ENCODE_AGAIN,
};

function notYaml(line: number): Problem {
  return {
    title: `The kubeconfig is not valid YAML (line ${line} of the decoded file)`,
    cause: "The value was cut or changed while copying; GitHub stores at most 48 KB.",
    fix: ENCODE_AGAIN,
  };
}

function incomplete(defects: readonly string[]): Problem {
  return { title: "The kubeconfig is incomplete", detail: defects.join("; "), fix: ENCODE_AGAIN };
}

function noContext(name: string, byInput: boolean, names: readonly string[]): Problem {
  const defined =
    names.length > 0 ? `The file defines: ${names.join(", ")}.` : "The file defines no context.";
  const [first] = names;
  if (byInput) {
    return {
      title: `The kubeconfig has no context "${name}"`,
      detail: defined,
      fix: "Correct the input `kube-context`, or leave it out to use the file's current context.",
    };
  }
  return {
    title: "The kubeconfig has no usable context",
    detail: name
      ? `\`current-context\` is "${name}". ${defined}`
      : `\`current-context\` is not set. ${defined}`,
    fix: first
      ? `Choose one with the input \`kube-context\`, for example \`kube-context: ${first}\`.`
      : ENCODE_AGAIN,
  };
}

function dangling(
  context: string,
  what: string,
  name: string,
  entries: readonly { name: string }[],
): Problem {
  return {
    title: `The context "${context}" of the kubeconfig names the ${what} "${name}", which the file does not define`,
    detail: `It defines: ${entries.map((entry) => entry.name).join(", ") || "none"}.`,
    fix: ENCODE_AGAIN,
  };
}

function fileReference(owner: string, key: string): Problem {
  return {
    title: `The kubeconfig refers to a file on your machine: \`${key}\` of ${owner}`,
    cause: "The runner does not have that file.",
    fix: `Put the data inside: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
  };
}

function plainHttp(name: string, protocol: string): Problem {
  return {
    title: `The server of cluster "${name}" is not reached by https but by ${protocol.replace(":", "")}`,
    cause:
      "kubectl sends no credentials over an unencrypted connection, so the server would take us for nobody.",
    fix: "Use the https address of the API server.",
  };
}

function insecure(name: string): Problem {
  return {
    title: `The kubeconfig turns off the check of the server's certificate: \`insecure-skip-tls-verify\` of cluster "${name}"`,
    cause: "Anybody on the way could take the credentials.",
    fix: "Remove it and add `certificate-authority-data`, the certificate authority of the cluster.",
  };
}

function plugin(name: string, command: string): Problem {
  return {
    title: `The kubeconfig runs a program to log in: \`${command}\` (user "${name}")`,
    cause: "Credentials of your own machine's login do not exist on the runner.",
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

function provider(name: string, kind: string): Problem {
  return {
    title: `The kubeconfig uses the login method \`auth-provider: ${kind}\` (user "${name}"), which kubectl no longer has`,
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

function basic(name: string): Problem {
  return {
    title: `The kubeconfig logs in with user name and password (user "${name}")`,
    cause: "Kubernetes removed this in version 1.19.",
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

function noCredentials(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has no credentials`,
    cause: "Without `--raw`, `kubectl config view` leaves them out.",
    fix: ENCODE_AGAIN,
  };
}

function noKey(name: string): Problem {
  return { title: `The user "${name}" of the kubeconfig has a certificate but no key`, fix: ENCODE_AGAIN };
}
