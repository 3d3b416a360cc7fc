/** Reading for the checks: what may not be read is unknown instead of an error, and is remembered for one notice. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { isMap, type JsonMap, listAt, textAt } from "../json.js";
import { MISSING, type Seen, UNKNOWN } from "./facts.js";

/** Beyond so many objects of a kind the check that needs all of them is left out. */
const LIMIT = 500;

export interface Reader {
  /** `right` is told when it is missing, such as `get secrets`; empty when nobody would grant it for this. */
  get(path: string, right: string): Promise<Seen<JsonMap>>;
  list(path: string, right: string): Promise<Seen<readonly JsonMap[]>>;
  /** Remembers a right that was found to be missing. */
  lacks(right: string): void;
  /** The rights that were missing so far, in alphabetical order. */
  lacking(): readonly string[];
}

export function openReader(api: ClusterApi, signal: AbortSignal): Reader {
  const lacking = new Set<string>();
  const lacks = (right: string): void => {
    if (right !== "") lacking.add(right);
  };
  const read = async (
    path: string,
    right: string,
    query?: Record<string, string>,
  ): Promise<Seen<JsonMap>> => {
    try {
      const { body } = await api.send({ path, query, signal });
      return isMap(body) ? { state: "there", value: body } : UNKNOWN;
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      // Without a reason it is the path that the server does not know: a kind of newer or older versions.
      if (thrown.status === 404) return thrown.reason === "" ? UNKNOWN : MISSING;
      if (thrown.status === 403) lacks(right);
      return UNKNOWN;
    }
  };
  return {
    get: (path, right) => read(path, right),
    async list(path, right) {
      const answer = await read(path, right, { limit: `${LIMIT}` });
      if (answer.state !== "there" || textAt(answer.value, "metadata", "continue")) return UNKNOWN;
      return { state: "there", value: listAt(answer.value, "items").filter(isMap) };
    },
    lacks,
    lacking: () => [...lacking].toSorted(),
  };
}
