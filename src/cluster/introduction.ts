/** The first words with the cluster: its version, our identity, or why there is no conversation. */
import { ClusterError, type Problem } from "../errors.js";
import { textAt } from "../json.js";
import { ApiError, type ClusterApi } from "./api.js";
import type { Kubeconfig } from "./kubeconfig/kubeconfig.js";

export interface Introduction {
  /** Such as `v1.34.4`; empty when we may not ask. */
  readonly version: string;
  /** The user name the cluster knows us by; empty when the server is too old to tell (before 1.28). */
  readonly user: string;
}

/** A wrong address must be told at once; an API server that was there a moment ago is waited for longer. */
const TRIES = 3;

/** Rejects with a `ClusterError` that says why the cluster cannot be used. */
export async function introduce(
  api: ClusterApi,
  kubeconfig: Kubeconfig,
  signal: AbortSignal,
): Promise<Introduction> {
  try {
    const [version, user] = await Promise.all([askVersion(api, signal), askIdentity(api, signal)]);
    return { version, user };
  } catch (thrown) {
    if (thrown instanceof ApiError)
      throw new ClusterError(explainContact(thrown, kubeconfig), { cause: thrown });
    throw thrown;
  }
}

async function askVersion(api: ClusterApi, signal: AbortSignal): Promise<string> {
  const answer = await unlessRefused(api.send({ path: "/version", tries: TRIES, signal }));
  return textAt(answer?.body, "gitVersion") ?? "";
}

async function askIdentity(api: ClusterApi, signal: AbortSignal): Promise<string> {
  const path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
  const review = { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" };
  const answer = await unlessRefused(api.send({ method: "POST", path, body: review, tries: TRIES, signal }));
  return textAt(answer?.body, "status", "userInfo", "username") ?? "";
}

/** Undefined when the server answers but does not tell us: deploying needs neither answer. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof ApiError && [403, 404, 405].includes(thrown.status)) return undefined;
    throw thrown;
  }
}

interface Rule {
  readonly matches: (error: ApiError) => boolean;
  readonly explain: (host: string, kubeconfig: Kubeconfig) => Pick<Problem, "title" | "cause" | "fix">;
}

const says = (pattern: RegExp) => (error: ApiError) => pattern.test(error.message);

const RULES: readonly Rule[] = [
  {
    matches: ({ status }) => status === 401,
    explain: (_host, { user, context }) => ({
      title: `The cluster does not accept the credentials of the kubeconfig (user "${user}" of context "${context}")`,
      cause: "The token or certificate has expired, was revoked, or belongs to another cluster.",
      fix: "Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.",
    }),
  },
  {
    matches: says(/x509|certificate|tls:/),
    explain: (host) => ({
      title: `The certificate of the cluster at ${host} is not trusted`,
      cause:
        "`certificate-authority-data` of the kubeconfig is that of another cluster, or the address is not in the certificate.",
      fix: "Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.",
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
      cause: /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(host)
        ? "The address means the runner itself; it was that of your own machine when the kubeconfig was made."
        : "The API server is down, or the port is wrong.",
      fix: "Use an address of the API server that the runner can reach.",
    }),
  },
  {
    matches: () => true,
    explain: (host) => ({
      title: `The cluster at ${host} cannot be reached`,
      cause: "A firewall, a private address, or the cluster is down.",
      fix: "Make the API server reachable from the runner, or use a self-hosted runner inside its network.",
    }),
  },
];

function explainContact(error: ApiError, kubeconfig: Kubeconfig): Problem {
  const { host } = new URL(kubeconfig.server);
  const rule = RULES.find(({ matches }) => matches(error));
  return {
    title: `The cluster at ${host} cannot be reached`,
    ...rule?.explain(host, kubeconfig),
    detail: error.message,
    look: `kubectl --context ${kubeconfig.context} version`,
  };
}
