/** From the secret to the one context that is used, or to everything that is wrong with it. Pure: the clock is an argument. */
import * as v from "@badrap/valita";
import type { Problem } from "../../errors.js";
import { parseAs } from "../../shapes.js";
import { say } from "../../words/say.js";
import { checkCredentials, type Login, loginOf, type User, userShape } from "./checks/credentials.js";
import { checkProxy } from "./checks/proxy.js";
import { checkServer } from "./checks/server.js";
import { checkTrust } from "./checks/tls.js";
import { type ChosenContext, chooseContext, incompleteEntry, withoutNulls } from "./context.js";
import { decodeSecret } from "./decode.js";
import { readFile } from "./file.js";
import { secretsIn, secretsInText } from "./secrets.js";
import type { Situation } from "./situation.js";
import type { Remark } from "./words.js";

export interface Kubeconfig {
  /** The file for kubectl: the context that is used and nothing else, so that kubectl reads what was checked. Secret. */
  readonly text: string;
  readonly context: string;
  /** How many contexts the secret defines. */
  readonly contexts: number;
  /** `https://host:port` of the API server. */
  readonly server: string;
  /** As it stands in the kubeconfig. */
  readonly user: string;
  readonly login: Login;
  /** The program that is run to log in, by its name on the PATH. */
  readonly plugin?: string | undefined;
  /** Whom the user acts as, such as `ada (groups: deployers)`; absent when it is itself. */
  readonly impersonated?: string | undefined;
  /** The namespace of the context; empty when it names none. */
  readonly namespace: string;
}

export interface ParsedKubeconfig {
  /** Absent when there are problems. */
  readonly kubeconfig?: Kubeconfig | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Every value that must never be shown, found also when the kubeconfig is refused. */
  readonly secrets: readonly string[];
}

const clusterShape = v.object({
  server: v.string(),
  "certificate-authority": v.string().optional(),
  "certificate-authority-data": v.string().optional(),
  "insecure-skip-tls-verify": v.boolean().optional(),
  "tls-server-name": v.string().optional(),
  "proxy-url": v.string().optional(),
  "disable-compression": v.boolean().optional(),
  /** What login programs are told of the cluster. */
  extensions: v.unknown().optional(),
});

type Cluster = v.Infer<typeof clusterShape>;

/** Reads the secret. `wanted` is the input `kube-context`; empty means the file's current context. */
export function parseKubeconfig(secret: string, wanted: string, situation: Situation): ParsedKubeconfig {
  const parsed = parse(secret, wanted, situation);
  return { ...parsed, problems: parsed.problems.map((problem) => ({ look: LOOK, ...problem })) };
}

/** Shows what is in the file that kubectl uses, without its secrets. */
const LOOK = "kubectl config view --minify";

function parse(secret: string, wanted: string, situation: Situation): ParsedKubeconfig {
  const decoded = decodeSecret(secret);
  if (!decoded.ok) return { problems: [decoded.problem], notices: [], secrets: [secret] };
  const { text, notices } = decoded;
  const read = readFile(text);
  // Of a secret that is plain text each line would be masked, in all steps: only its values may be.
  const whole = secret.includes("\n") && secret.includes(text.trim()) ? [] : [secret];
  const secrets = [...whole, ...(read.content === undefined ? secretsInText(text) : secretsIn(read.content))];
  if (!read.ok) return { problems: [read.problem], notices, secrets };
  const context = chooseContext(read.file, wanted);
  if ("title" in context) return { problems: [context], notices, secrets };
  const entries = readEntries(context);
  if ("problems" in entries) return { ...entries, notices, secrets };
  const remarks = remarksOn(entries, context, situation);
  const problems = remarks.filter(({ stops }) => stops).map(({ problem }) => problem);
  const told = remarks.filter(({ stops }) => !stops).map(({ problem }) => problem);
  const kubeconfig = problems.length > 0 ? undefined : used(entries, context, read.file.contexts.length);
  return { kubeconfig, problems, notices: [...notices, ...told], secrets };
}

interface Entries {
  readonly cluster: Cluster;
  readonly user: User;
}

function readEntries(context: ChosenContext): Entries | { readonly problems: readonly Problem[] } {
  const cluster = parseAs(clusterShape, withoutNulls(context.cluster));
  const user = parseAs(userShape, withoutNulls(context.user ?? {}));
  if (cluster.ok && user.ok) return { cluster: cluster.value, user: user.value };
  const problems = [
    ...(cluster.ok ? [] : [incompleteEntry("cluster", context.clusterName, cluster.deviations)]),
    ...(user.ok ? [] : [incompleteEntry("user", context.userName, user.deviations)]),
  ];
  return { problems };
}

function remarksOn(
  { cluster, user }: Entries,
  { clusterName, userName }: ChosenContext,
  situation: Situation,
): readonly Remark[] {
  return [
    ...checkServer(clusterName, cluster.server, situation),
    ...checkTrust(clusterName, cluster, situation),
    ...checkProxy(clusterName, cluster["proxy-url"]),
    ...checkCredentials(userName, user, situation),
  ];
}

function used({ cluster, user }: Entries, context: ChosenContext, contexts: number): Kubeconfig {
  const groups = user["as-groups"] ?? [];
  return {
    text: fileFor({ cluster, user }, context),
    context: context.name,
    contexts,
    server: cluster.server.trim(),
    user: context.userName,
    login: loginOf(user) ?? "token",
    plugin: user.exec?.command,
    impersonated: user.as && groups.length > 0 ? say`${user.as} (groups: ${groups.join(", ")})` : user.as,
    namespace: context.namespace,
  };
}

/** JSON, which is YAML to kubectl too. A login program never gets to ask: nobody is there. */
function fileFor({ cluster, user }: Entries, { name, clusterName, userName }: ChosenContext): string {
  const exec = user.exec && { ...user.exec, interactiveMode: "Never" };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": name,
    clusters: [{ name: clusterName, cluster: { ...cluster, server: cluster.server.trim() } }],
    users: [{ name: userName, user: { ...user, token: user.token?.trim(), exec } }],
    contexts: [{ name, context: { cluster: clusterName, user: userName } }],
  });
}
