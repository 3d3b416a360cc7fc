/** Why there is no conversation with a cluster, from the words in which kubectl's proxy or the server says it. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { ApiError } from "./api.js";
import { setUpFor } from "./kubeconfig/checks/exec-plugin.js";
import type { Kubeconfig } from "./kubeconfig/kubeconfig.js";
import { isLocal, isPrivate } from "./kubeconfig/server-address.js";

type Explanation = Pick<Problem, "id" | "title" | "cause" | "fix">;

interface Rule {
  readonly matches: (error: ApiError) => boolean;
  readonly explain: (host: string, kubeconfig: Kubeconfig) => Explanation;
}

const says = (pattern: RegExp) => (error: ApiError) => pattern.test(error.message);

const takeAgainText = (): string =>
  say`Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.`;
const newTokenText = (): string =>
  say`Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.`;

/** The first that matches explains. Each was seen on a real cluster with the kubectl of 1.34 and 1.36. */
const RULES: readonly Rule[] = [
  {
    matches: says(/^getting credentials: exec: executable \S+ not found/),
    explain: (_host, { plugin = "" }) => ({
      id: "login-program-not-found",
      title: say`The program \`${plugin}\`, by which the kubeconfig logs in, was not found`,
      cause: say`kubectl looks for it on the PATH of the runner.`,
      fix: say`Before this step, ${setUpFor(plugin)}.`,
    }),
  },
  {
    matches: says(/^getting credentials: /),
    explain: (_host, { plugin = "" }) => ({
      id: "login-program-without-credentials",
      title: say`The program \`${plugin}\`, by which the kubeconfig logs in, gave no credentials`,
      cause: say`It is not logged in itself on this runner, or lacks the permission for this cluster.`,
      fix: say`Before this step, ${setUpFor(plugin)}.`,
    }),
  },
  {
    matches: ({ status }) => status === 401,
    explain: (_host, { user, context, login }) => ({
      id: "credentials-not-accepted",
      title: say`The cluster does not accept the credentials of the kubeconfig (user "${user}" of context "${context}")`,
      cause:
        login === "client-certificate"
          ? say`The certificate has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.`
          : say`The token has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.`,
      fix: newTokenText(),
    }),
  },
  {
    matches: ({ status, message }) => status === 403 && /cannot impersonate/.test(message),
    explain: (_host, { user, impersonated = "" }) => ({
      id: "impersonation-not-allowed",
      title: say`The user "${user}" of the kubeconfig may not act as ${impersonated}`,
      cause: say`The kubeconfig impersonates somebody (\`as\`), which needs the verb \`impersonate\` in a ClusterRole.`,
      fix: say`Grant it, or remove \`as\` and \`as-groups\` from the kubeconfig.`,
    }),
  },
  {
    matches: says(
      /^(?:proxyconnect|socks connect)|Proxy Authentication Required|^Moved Permanently|^Forbidden$/,
    ),
    explain: (host) => ({
      id: "cluster-proxy-refuses",
      title: say`The proxy on the way to the cluster at ${host} does not let us through`,
      cause: say`\`proxy-url\` of the kubeconfig (or \`HTTPS_PROXY\` of the runner) is wrong, the proxy is down, or it wants a password.`,
      fix: say`Correct \`proxy-url\` in the kubeconfig, or remove it if the runner needs no proxy.`,
    }),
  },
  {
    matches: says(/x509: certificate signed by unknown authority/),
    explain: (host) => ({
      id: "cluster-certificate-other-authority",
      title: say`The certificate of the cluster at ${host} is not trusted: another authority signed it`,
      cause: say`\`certificate-authority-data\` of the kubeconfig is that of another cluster, or the cluster was made anew.`,
      fix: takeAgainText(),
    }),
  },
  {
    matches: says(/x509: (?:certificate is (?:valid for|not valid for any)|cannot validate certificate for)/),
    explain: (host) => ({
      id: "cluster-certificate-other-name",
      title: say`The certificate of the cluster is not for ${host}`,
      cause: say`The server is reached by a name or address that its certificate does not have, such as a tunnel or a load balancer.`,
      fix: say`Use an address that the certificate has, or name one of its names as \`tls-server-name\` in the kubeconfig.`,
    }),
  },
  {
    matches: says(/x509: certificate has expired or is not yet valid/),
    explain: (host) => ({
      id: "cluster-certificate-expired",
      title: say`The certificate of the cluster at ${host} has expired, or is not valid yet`,
      cause: say`Nobody renewed the certificate of the API server, or the clock of the runner is wrong.`,
      fix: say`Renew it on the cluster (kubeadm: \`kubeadm certs renew apiserver\`).`,
    }),
  },
  {
    matches: says(/remote error: tls: /),
    explain: (host, { user }) => ({
      id: "client-certificate-refused",
      title: say`The cluster at ${host} refuses the client certificate of user "${user}"`,
      cause: say`It was signed by another cluster's authority, or has expired.`,
      fix: takeAgainText(),
    }),
  },
  {
    matches: says(
      /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
    ),
    explain: (host) => ({
      id: "cluster-without-https",
      title: say`What answers at ${host} does not speak HTTPS`,
      cause: say`The port is that of another service.`,
      fix: say`Correct the server in the kubeconfig; \`kubectl cluster-info\` prints it.`,
    }),
  },
  {
    matches: says(/HTTP request to an HTTPS server/),
    explain: (host) => ({
      id: "cluster-only-https",
      title: say`The cluster at ${host} speaks HTTPS only`,
      cause: say`The server of the kubeconfig begins with http://.`,
      fix: say`Write https:// there, and remove \`allow-insecure-server\`.`,
    }),
  },
  {
    matches: says(/x509|certificate|tls:/),
    explain: (host) => ({
      id: "cluster-certificate-not-trusted",
      title: say`The certificate of the cluster at ${host} is not trusted`,
      cause: say`\`certificate-authority-data\` of the kubeconfig is that of another cluster, or the address is not in the certificate.`,
      fix: takeAgainText(),
    }),
  },
  {
    matches: says(/no such host/),
    explain: (host) => ({
      id: "cluster-name-unknown",
      title: say`The cluster cannot be reached: the name of ${host} is unknown to the runner`,
      cause: say`The cluster is gone, or its name exists only inside your network.`,
      fix: say`Correct the server in the kubeconfig, or use a self-hosted runner inside that network.`,
    }),
  },
  {
    matches: says(/connection refused/),
    explain: (host) => ({
      id: "cluster-connection-refused",
      title: say`The cluster cannot be reached: nothing answers at ${host}`,
      cause: isLocal(hostname(host))
        ? say`The address means the runner itself; it was that of your own machine when the kubeconfig was made.`
        : say`The API server is down, or the port is wrong.`,
      fix: say`Use an address of the API server that the runner can reach.`,
    }),
  },
  {
    matches: ({ status, reason }) => status === 404 && reason === "",
    explain: (host) => ({
      id: "cluster-is-something-else",
      title: say`What answers at ${host} is no Kubernetes cluster`,
      cause: say`The server of the kubeconfig is the address of something else, or lacks its path.`,
      fix: say`Correct the server in the kubeconfig; \`kubectl cluster-info\` prints it.`,
    }),
  },
  {
    matches: () => true,
    explain: (host) => ({
      id: "cluster-unreachable",
      title: say`The cluster at ${host} cannot be reached`,
      cause: isPrivate(hostname(host))
        ? say`The address is one of a private network, which the runner is not in.`
        : say`A firewall that does not know the runner, or the cluster is down.`,
      fix: say`Make the API server reachable from the runner, or use a self-hosted runner inside its network.`,
    }),
  },
];

const hostname = (host: string): string => host.replace(/:\d+$/, "");

/** `words` are what a login program wrote, if one ran. */
export function explainContact(error: ApiError, kubeconfig: Kubeconfig, words: readonly string[]): Problem {
  const { host } = new URL(kubeconfig.server);
  const rule = RULES.find(({ matches }) => matches(error));
  return {
    id: "cluster-unreachable",
    title: say`The cluster at ${host} cannot be reached`,
    ...rule?.explain(host, kubeconfig),
    detail: [error.message.split("\n\n")[0], ...words].join("\n"),
    look: `kubectl --context ${kubeconfig.context} version`,
  };
}
