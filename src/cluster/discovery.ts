/** Which path an object has in the API: asked from the server, one request per group and version that the manifests use. */
import * as v from "@badrap/valita";
import { parseAs } from "../shapes.js";
import { ApiError, type ClusterApi } from "./api.js";

export interface ResourceType {
  readonly apiVersion: string;
  readonly kind: string;
  /** The plural name in paths, such as `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  /** The cluster does not know it before a definition that is deployed with it has been applied. */
  readonly yetToBe?: boolean;
}

export interface Discovery {
  /** The type of an object, or undefined when the server does not know it. */
  find(apiVersion: string, kind: string): ResourceType | undefined;
}

const listShape = v.object({
  resources: v.array(v.object({ name: v.string(), kind: v.string(), namespaced: v.boolean() })),
});

export async function discover(
  api: ClusterApi,
  apiVersions: Iterable<string>,
  signal: AbortSignal,
): Promise<Discovery> {
  const wanted = [...new Set(apiVersions)];
  const lists = await Promise.all(wanted.map((apiVersion) => resourcesOf(api, apiVersion, signal)));
  const types = lists.flat();
  return {
    find: (apiVersion, kind) => types.find((type) => type.apiVersion === apiVersion && type.kind === kind),
  };
}

async function resourcesOf(
  api: ClusterApi,
  apiVersion: string,
  signal: AbortSignal,
): Promise<ResourceType[]> {
  const path = apiRoot(apiVersion);
  const answer = await api.send({ path, signal }).catch((thrown: unknown) => {
    if (thrown instanceof ApiError && thrown.status === 404) return undefined;
    throw thrown;
  });
  const parsed = parseAs(listShape, answer?.body);
  if (!parsed.ok) return [];
  return parsed.value.resources
    .filter(({ name }) => !name.includes("/"))
    .map(({ name, kind, namespaced }) => ({ apiVersion, kind, plural: name, namespaced }));
}

/** `v1` lives under `/api`, every other group under `/apis`. */
export function apiRoot(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** The path of one object, or of a collection when `name` is left out. */
export function resourcePath(type: ResourceType, namespace: string, name?: string): string {
  const scope = type.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
  const object = name === undefined ? "" : `/${encodeURIComponent(name)}`;
  return `${apiRoot(type.apiVersion)}${scope}/${type.plural}${object}`;
}
