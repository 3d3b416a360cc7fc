/** The live objects of a set: one by one, or by a list where several are of the same kind, so that large sets cost few requests. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type ResourceType, resourcePath } from "../cluster/discovery.js";
import { isMap, type JsonMap, listAt, textAt } from "../json.js";
import { readLive } from "../manifests/apply.js";

/** From so many objects of a kind on, a list takes fewer requests than asking for each. */
const WORTH_A_LIST = 3;
/** A namespace with more of a kind is asked for each object of the set instead. */
const LIMIT = 500;
/** Their values are read only of those that are deployed. */
const NEVER_LISTED = "Secret";

export interface LiveObjects {
  /** The object as it is; undefined when it is missing. */
  read(type: ResourceType, name: string): Promise<JsonMap | undefined>;
}

/** `types` holds the type of every object that will be asked for. */
export function liveObjects(
  api: ClusterApi,
  namespace: string,
  types: readonly ResourceType[],
  signal: AbortSignal,
): LiveObjects {
  const lists = new Map<string, Promise<readonly JsonMap[] | undefined>>();
  const listed = (type: ResourceType): Promise<readonly JsonMap[] | undefined> => {
    const key = `${type.apiVersion} ${type.kind}`;
    const list = lists.get(key) ?? listOf(api, type, namespace, signal);
    lists.set(key, list);
    return list;
  };
  return {
    async read(type, name) {
      const same = types.filter(
        ({ apiVersion, kind }) => apiVersion === type.apiVersion && kind === type.kind,
      );
      const many = same.length >= WORTH_A_LIST && type.namespaced && type.kind !== NEVER_LISTED;
      const list = many ? await listed(type) : undefined;
      if (!list) return readLive(api, type, namespace, name, signal);
      return list.find((object) => textAt(object, "metadata", "name") === name);
    },
  };
}

/** Undefined when the list is too long, or may not be read while single objects may. */
async function listOf(
  api: ClusterApi,
  type: ResourceType,
  namespace: string,
  signal: AbortSignal,
): Promise<readonly JsonMap[] | undefined> {
  try {
    const query = { limit: `${LIMIT}` };
    const { body } = await api.send({ path: resourcePath(type, namespace), query, signal });
    if (textAt(body, "metadata", "continue")) return undefined;
    // Items of a list carry neither their kind nor its version.
    const { apiVersion, kind } = type;
    return listAt(body, "items").flatMap((item) => (isMap(item) ? [{ apiVersion, kind, ...item }] : []));
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 403 || thrown.status === 404)) return undefined;
    throw thrown;
  }
}
