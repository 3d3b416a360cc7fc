/** Observe: one cache of what is in the namespace, for operations that work on what runs there rather than on manifests. */
import { readNamespace } from "../cluster/namespace.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import type { JsonMap } from "../json.js";
import { BUILT_IN } from "../rollout/watched.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { watchTypes } from "./watch-namespace.js";

export interface ObservedNamespace {
  /** As it is; undefined when it is missing or may not be seen. */
  readonly namespace: JsonMap | undefined;
  /** It is there, or is taken to be because we may not look. */
  readonly exists: boolean;
  readonly cache: WatchCache;
  /** Kinds that we may not see, by their plural names. */
  readonly unseen: readonly string[];
}

/** Without the pods nothing can be told of a namespace; whoever may not see another kind has none of it, as a rule. */
const NEEDED = new Set(["Pod"]);

export const observeNamespace = definePhase({
  id: "observe-namespace",
  title: "Look at the namespace",
  needs: { cluster: connect },
  changes: "nothing",
  async run({ cluster: { api } }, context, signal): Promise<ObservedNamespace> {
    const { known, live } = await readNamespace(api, context.config.namespace, signal);
    const cache = await watchTypes({ api, types: BUILT_IN, needed: NEEDED, context, signal });
    const unseen = BUILT_IN.filter(({ kind }) => !cache.isWatched(kind)).map(({ plural }) => plural);
    return { namespace: live, exists: !known || live !== undefined, cache, unseen };
  },
  describe({ exists, cache }, { words }) {
    if (!exists) return { text: words.notes.itDoesNotExist, kind: "untouched" };
    return { text: words.notes.pods(cache.objects("Pod").length) };
  },
});
