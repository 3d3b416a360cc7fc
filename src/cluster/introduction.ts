/** The first words with the cluster: its version, our identity, or why there is no conversation. */
import { ClusterError } from "../errors.js";
import { textAt } from "../json.js";
import { ApiError, type ClusterApi } from "./api.js";
import type { Connection } from "./connection.js";
import { explainContact } from "./contact-failure.js";
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
  { api, lastWords }: Pick<Connection, "api" | "lastWords">,
  kubeconfig: Kubeconfig,
  signal: AbortSignal,
): Promise<Introduction> {
  try {
    const [version, user] = await Promise.all([askVersion(api, signal), askIdentity(api, signal)]);
    return { version, user };
  } catch (thrown) {
    if (thrown instanceof ApiError)
      throw new ClusterError(explainContact(thrown, kubeconfig, await lastWords()), { cause: thrown });
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
    if (thrown instanceof ApiError && isRefusal(thrown)) return undefined;
    throw thrown;
  }
}

/** Said by an API server, of this question alone. */
function isRefusal({ status, reason, message }: ApiError): boolean {
  return [403, 404, 405].includes(status) && reason !== "" && !message.includes("cannot impersonate");
}
