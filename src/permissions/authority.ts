/** Asks the API server what we may do: all rules of the namespace at once, and single questions where they do not say yes. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { at, listAt, textAt } from "../json.js";
import type { Permission } from "./rule.js";

export interface Authority {
  /** Undefined when the cluster does not tell. Never rejects because of that. */
  allows(permission: Permission): Promise<boolean | undefined>;
}

const REVIEWS = "/apis/authorization.k8s.io/v1";

/** A rule that was granted; `*` stands for everything. Source: `ResourceRule` of authorization.k8s.io/v1. */
interface Granted {
  readonly verbs: readonly unknown[];
  readonly apiGroups: readonly unknown[];
  readonly resources: readonly unknown[];
  /** Empty for all objects. */
  readonly resourceNames: readonly unknown[];
}

/**
 * Asks for the rules at once, so that the answer is there when it is needed. What they grant is granted; what they do not grant is
 * asked for by itself, because webhooks that authorize (those of clouds) do not tell their rules. Rules about the whole cluster
 * may come from a RoleBinding, which grants nothing there, so such questions are always asked by themselves.
 */
export function openAuthority(api: ClusterApi, namespace: string, signal: AbortSignal): Authority {
  const rules = askRules(api, namespace, signal);
  rules.catch(() => {});
  const answers = new Map<string, Promise<boolean | undefined>>();
  const ask = (permission: Permission): Promise<boolean | undefined> => {
    const key = JSON.stringify(permission);
    const answer = answers.get(key) ?? askOne(api, namespace, permission, signal);
    answers.set(key, answer);
    return answer;
  };
  return {
    async allows(permission) {
      if (permission.clusterWide) return ask(permission);
      const granted = await rules;
      if (granted.some((rule) => grants(rule, permission))) return true;
      return (await ask(EVERYTHING)) === true ? true : ask(permission);
    },
  };
}

/** An administrator by a webhook is recognized by one question instead of one for each permission. */
const EVERYTHING: Permission = { verb: "*", apiGroup: "*", resource: "*", clusterWide: false };

async function askRules(api: ClusterApi, namespace: string, signal: AbortSignal): Promise<Granted[]> {
  const body = await review(api, "SelfSubjectRulesReview", { namespace }, signal);
  return listAt(body, "status", "resourceRules").map((rule) => ({
    verbs: listAt(rule, "verbs"),
    apiGroups: listAt(rule, "apiGroups"),
    resources: listAt(rule, "resources"),
    resourceNames: listAt(rule, "resourceNames"),
  }));
}

async function askOne(
  api: ClusterApi,
  namespace: string,
  { verb, apiGroup: group, resource: path, name, clusterWide }: Permission,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const [resource, subresource] = path.split("/", 2);
  const place = clusterWide ? {} : { namespace };
  const resourceAttributes = { ...place, verb, group, resource, subresource, name };
  const body = await review(api, "SelfSubjectAccessReview", { resourceAttributes }, signal);
  const allowed = at(body, "status", "allowed");
  // An authorizer that failed has not said no.
  if (allowed !== true && textAt(body, "status", "evaluationError")) return undefined;
  return typeof allowed === "boolean" ? allowed : undefined;
}

/** Nothing is stored by a review. Undefined when the server does not answer it: deploying does not depend on that. */
async function review(api: ClusterApi, kind: string, spec: object, signal: AbortSignal): Promise<unknown> {
  const apiVersion = "authorization.k8s.io/v1";
  const path = `${REVIEWS}/${kind.toLowerCase()}s`;
  try {
    const answer = await api.send({
      method: "POST",
      path,
      body: { apiVersion, kind, spec },
      tries: 3,
      signal,
    });
    return answer.body;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status !== 401) return undefined;
    throw thrown;
  }
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole */
function grants(rule: Granted, { verb, apiGroup, resource, name }: Permission): boolean {
  const has = (list: readonly unknown[], wanted: string): boolean =>
    list.includes("*") || list.includes(wanted);
  const [, subresource] = resource.split("/", 2);
  return (
    has(rule.verbs, verb) &&
    has(rule.apiGroups, apiGroup) &&
    (has(rule.resources, resource) ||
      (subresource !== undefined && rule.resources.includes(`*/${subresource}`))) &&
    (rule.resourceNames.length === 0 || (name !== undefined && rule.resourceNames.includes(name)))
  );
}
