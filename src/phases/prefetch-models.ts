/** Prefetch: pulls the models while the image is still being built, when the Ollama server is not about to be replaced. */
import { type Fetched, fetchMissingModels } from "../models/fetch.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { createMissing } from "./create-missing.js";
import { fetching } from "./fetching.js";
import { type Rehearsal, rehearse } from "./rehearse.js";
import { watchNamespace } from "./watch-namespace.js";

/** The models that were pulled; undefined when none is wanted. */
export const prefetchModels = definePhase({
  id: "prefetch-models",
  title: "Prefetch the models",
  needs: { cluster: connect, rehearsal: rehearse, created: createMissing, cache: watchNamespace },
  changes: "cluster",
  async run({ cluster, rehearsal, cache }, context, signal): Promise<readonly Fetched[] | undefined> {
    const { config, roles } = context;
    if (!roles.ollama || config.models.length === 0) return undefined;
    // Without a workload of the set there is nothing that tells when the server serves.
    if (!roles.ollama.workload || willBeReplaced(rehearsal, context)) return [];
    const options = fetching({ cluster, cache, service: roles.ollama }, context, signal);
    return fetchMissingModels(config.models, options);
  },
  describe(pulled) {
    if (!pulled) return { text: "", kind: "left-out" };
    // What was pulled is told by the phase that proves it.
    return pulled.length > 0 ? { text: "" } : { text: "", kind: "untouched" };
  },
});

/** A server that is about to restart would cut the pull; the models are then loaded as soon as its successor serves. */
function willBeReplaced({ objects }: Rehearsal, { roles }: DeployContext): boolean {
  const behind = roles.ollama?.workload;
  return objects.some(
    ({ target, outcome }) =>
      target.object.kind === behind?.kind &&
      target.object.metadata.name === behind.name &&
      outcome === "changed",
  );
}
