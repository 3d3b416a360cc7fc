/** Why there is no conversation with a cluster, from the words in which kubectl's proxy or the server says it. Pure. */
import type { Problem } from "../errors.js";
import type { ApiError } from "./api.js";
import { setUpFor } from "./kubeconfig/checks/exec-plugin.js";
import type { Kubeconfig } from "./kubeconfig/kubeconfig.js";
import { isLocal, isPrivate } from "./kubeconfig/server-address.js";

type Explanation = Pick<Problem, "title" | "cause" | "fix">;

interface Rule {
  readonly matches: (error: ApiError) => boolean;
  readonly explain: (host: string, kubeconfig: Kubeconfig) => Explanation;
}

const says = (pattern: RegExp) => (error: ApiError) => pattern.test(error.message);

const TAKE_AGAIN = "Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.";
const NEW_TOKEN =
  "Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.";

/** The first that matches explains. Each was seen on a real cluster with the kubectl of 1.34 and 1.36. */
const RULES: readonly Rule[] = [
  {
    matches: says(/^getting credentials: exec: executable \S+ not found/),
    explain: (_host, { plugin = "" }) => ({
      title: `The program \`${plugin}\`, by which the kubeconfig logs in, was not found`,
      cause: "kubectl looks for it on the PATH of the runner.",
      fix: `Before this step, ${setUpFor(plugin)}.`,
    }),
  },
  {
    matches: says(/^getting credentials: /),
    explain: (_host, { plugin = "" }) => ({
      title: `The program \`${plugin}\`, by which the kubeconfig logs in, gave no credentials`,
      cause: "It is not logged in itself on this runner, or lacks the permission for this cluster.",
      fix: `Before this step, ${setUpFor(plugin)}.`,
    }),
  },
  {
    matches: ({ status }) => status === 401,
    explain: (_host, { user, context, login }) => ({
      title: `The cluster does not accept the credentials of the kubeconfig (user "${user}" of context "${context}")`,
      cause: `${login === "a client certificate" ? "The certificate" : "The token"} has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.`,
      fix: NEW_TOKEN,
    }),
  },
  {
    matches: ({ status, message }) => status === 403 && /cannot impersonate/.test(message),
    explain: (_host, { user, impersonated = "" }) => ({
      title: `The user "${user}" of the kubeconfig may not act as ${impersonated}`,
      cause:
        "The kubeconfig impersonates somebody (`as`), which needs the verb `impersonate` in a ClusterRole.",
      fix: "Grant it, or remove `as` and `as-groups` from the kubeconfig.",
    }),
  },
  {
    matches: says(
      /^(?:proxyconnect|socks connect)|Proxy Authentication Required|^Moved Permanently|^Forbidden$/,
    ),
    explain: (host) => ({
      title: `The proxy on the way to the cluster at ${host} does not let us through`,
      cause:
        "`proxy-url` of the kubeconfig (or `HTTPS_PROXY` of the runner) is wrong, the proxy is down, or it wants a password.",
      fix: "Correct `proxy-url` in the kubeconfig, or remove it if the runner needs no proxy.",
    }),
  },
  {
    matches: says(/x509: certificate signed by unknown authority/),
    explain: (host) => ({
      title: `The certificate of the cluster at ${host} is not trusted: another authority signed it`,
      cause:
        "`certificate-authority-data` of the kubeconfig is that of another cluster, or the cluster was made anew.",
      fix: TAKE_AGAIN,
    }),
  },
  {
    matches: says(/x509: (?:certificate is (?:valid for|not valid for any)|cannot validate certificate for)/),
    explain: (host) => ({
      title: `The certificate of the cluster is not for ${host}`,
      cause:
        "The server is reached by a name or address that its certificate does not have, such as a tunnel or a load balancer.",
      fix: "Use an address that the certificate has, or name one of its names as `tls-server-name` in the kubeconfig.",
    }),
  },
  {
    matches: says(/x509: certificate has expired or is not yet valid/),
    explain: (host) => ({
      title: `The certificate of the cluster at ${host} has expired, or is not valid yet`,
      cause: "Nobody renewed the certificate of the API server, or the clock of the runner is wrong.",
      fix: "Renew it on the cluster (kubeadm: `kubeadm certs renew apiserver`).",
    }),
  },
  {
    matches: says(/remote error: tls: /),
    explain: (host, { user }) => ({
      title: `The cluster at ${host} refuses the client certificate of user "${user}"`,
      cause: "It was signed by another cluster's authority, or has expired.",
      fix: TAKE_AGAIN,
    }),
  },
  {
    matches: says(
      /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
    ),
    explain: (host) => ({
      title: `What answers at ${host} does not speak HTTPS`,
      cause: "The port is that of another service.",
      fix: "Correct the server in the kubeconfig; `kubectl cluster-info` prints it.",
    }),
  },
  {
    matches: says(/HTTP request to an HTTPS server/),
    explain: (host) => ({
      title: `The cluster at ${host} speaks HTTPS only`,
      cause: "The server of the kubeconfig begins with http://.",
      fix: "Write https:// there, and remove `allow-insecure-server`.",
    }),
  },
  {
    matches: says(/x509|certificate|tls:/),
    explain: (host) => ({
      title: `The certificate of the cluster at ${host} is not trusted`,
      cause:
        "`certificate-authority-data` of the kubeconfig is that of another cluster, or the address is not in the certificate.",
      fix: TAKE_AGAIN,
    }),
  },
  {
    matches: says(/no such host/),
    explain: (host) => ({
      title: `The cluster cannot be reached: the name of ${host} is unknown to the runner`,
      cause: "The cluster is gone, or its name exists only inside your network.",
      fix: "Correct the server in the kubeconfig, or use a self-hosted runner inside that network.",
    }),
  },
  {
    matches: says(/connection refused/),
    explain: (host) => ({
      title: `The cluster cannot be reached: nothing answers at ${host}`,
      cause: isLocal(hostname(host))
        ? "The address means the runner itself; it was that of your own machine when the kubeconfig was made."
        : "The API server is down, or the port is wrong.",
      fix: "Use an address of the API server that the runner can reach.",
    }),
  },
  {
    matches: ({ status, reason }) => status === 404 && reason === "",
    explain: (host) => ({
      title: `What answers at ${host} is no Kubernetes cluster`,
      cause: "The server of the kubeconfig is the address of something else, or lacks its path.",
      fix: "Correct the server in the kubeconfig; `kubectl cluster-info` prints it.",
    }),
  },
  {
    matches: () => true,
    explain: (host) => ({
      title: `The cluster at ${host} cannot be reached`,
      cause: isPrivate(hostname(host))
        ? "The address is one of a private network, which the runner is not in."
        : "A firewall that does not know the runner, or the cluster is down.",
      fix: "Make the API server reachable from the runner, or use a self-hosted runner inside its network.",
    }),
  },
];

const hostname = (host: string): string => host.replace(/:\d+$/, "");

/** `words` are what a login program wrote, if one ran. */
export function explainContact(error: ApiError, kubeconfig: Kubeconfig, words: readonly string[]): Problem {
  const { host } = new URL(kubeconfig.server);
  const rule = RULES.find(({ matches }) => matches(error));
  return {
    title: `The cluster at ${host} cannot be reached`,
    ...rule?.explain(host, kubeconfig),
    detail: [error.message.split("\n\n")[0], ...words].join("\n"),
    look: `kubectl --context ${kubeconfig.context} version`,
  };
}
