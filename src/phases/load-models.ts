/** Models: sees to it that each model is on the Ollama server, and proves it by a real embedding. */
import { RolloutError } from "../errors.js";
import { numberAt } from "../json.js";
import type { Applied } from "../manifests/apply.js";
import { ask, type FetchOptions, fetchMissingModels, fetchModel, installedAs } from "../models/fetch.js";
import type { ModelReference } from "../models/reference.js";
import { verifyModel } from "../models/verify.js";
import type { ModelReport } from "../report/report.js";
import { say } from "../words/say.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { fetching } from "./fetching.js";
import { prefetchModels } from "./prefetch-models.js";
import { watchNamespace } from "./watch-namespace.js";

/** It does not wait for the whole rollout: Ollama may serve long before the API does. */
export const loadModels = definePhase({
  id: "load-models",
  title: "Ollama models",
  needs: { cluster: connect, prefetched: prefetchModels, applied: deployObjects, cache: watchNamespace },
  changes: "cluster",
  async run({ cluster, prefetched, applied, cache }, context, signal): Promise<readonly ModelReport[]> {
    const { config, roles } = context;
    if (!roles.ollama || config.models.length === 0) return [];
    const generation = generationOf(applied, context);
    const options = fetching({ cluster, cache, service: roles.ollama, generation }, context, signal);
    const late = await fetchMissingModels(config.models, options);
    const pulled = new Map(
      [...(prefetched ?? []), ...late].map(({ name, milliseconds }) => [name, milliseconds]),
    );
    const proved = await Promise.all(
      config.models.map(async (model) => [model, await proveModel(model, options)] as const),
    );
    const installed = await ask(options, (server) => server.installed(signal));
    return proved.map(([model, dimensions]) => {
      const found = installedAs(model, installed);
      const { name } = model;
      const milliseconds = pulled.get(name);
      const state = milliseconds === undefined ? "present" : "pulled";
      return {
        name,
        state,
        bytes: found?.bytes,
        digest: found?.digest.slice(0, 12),
        dimensions,
        milliseconds,
      };
    });
  },
  describe(models, { words: { notes } }) {
    if (models.length === 0) return { text: notes.leftOutFor("models: none"), kind: "left-out" };
    const text = models.map(({ name, state, dimensions }) => notes.model(name, state, dimensions));
    return {
      text: text.join(notes.semicolon),
      kind: models.every(({ state }) => state === "present") ? "untouched" : undefined,
    };
  },
});

/** Which generation of the workload behind the Service is to serve. */
function generationOf(applied: readonly Applied[], { roles }: DeployContext): number | undefined {
  const behind = roles.ollama?.workload;
  const written = applied.find(
    ({ target: { object } }) => object.kind === behind?.kind && object.metadata.name === behind.name,
  );
  return numberAt(written?.object, "metadata", "generation");
}

/** The dimensions. A damaged model heals by pulling it anew: after a corrupt transfer Ollama takes the wrong bytes on its disk for good. */
async function proveModel(model: ModelReference, options: FetchOptions): Promise<number> {
  const { signal, logger } = options;
  const verify = () => ask(options, (server) => verifyModel(model.name, server, signal));
  try {
    return await verify();
  } catch (thrown) {
    if (!(thrown instanceof RolloutError)) throw thrown;
    logger.info(say`${thrown.message}; removing the model and pulling it again`);
    await ask(options, (server) => server.remove(model.name, signal));
    await fetchModel(model, options);
    return verify();
  }
}
