/** Models: sees to it that each model is on the Ollama server, and proves it by a real embedding. */
import { serviceClient } from "../cluster/service-proxy.js";
import { RolloutError } from "../errors.js";
import { type FetchOptions, fetchMissingModels, fetchModel } from "../models/fetch.js";
import { fullName, installedModels, removeModel, verifyModel } from "../models/ollama.js";
import type { ModelReport } from "../report/report.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { followRollout } from "./follow-rollout.js";
import { prefetchModels } from "./prefetch-models.js";

export const loadModels = definePhase({
  id: "load-models",
  title: "Ollama models",
  needs: { cluster: connect, prefetched: prefetchModels, rollout: followRollout },
  changes: "cluster",
  async run({ cluster, prefetched }, { config, roles, runtime }, signal): Promise<readonly ModelReport[]> {
    if (!roles.ollama || config.models.length === 0) return [];
    const ollama = serviceClient(cluster.api, { namespace: config.namespace, ...roles.ollama });
    const fetching = { ollama, signal, clock: runtime.clock, logger: runtime.logger };
    const late = await fetchMissingModels(config.models, fetching);
    const sizes = await installedModels({ ...fetching, onEvent: () => {} });
    const pulled = new Set([...(prefetched ?? []), ...late]);
    return Promise.all(
      config.models.map(async (name) => ({
        name,
        state: pulled.has(name) ? ("pulled" as const) : ("present" as const),
        bytes: sizes.get(fullName(name)),
        ...(await proveModel(name, fetching)),
      })),
    );
  },
  describe(models) {
    if (models.length === 0) return { text: "left out (`models: none`)", kind: "left-out" };
    const text = models.map(
      ({ name, state, dimensions }) =>
        `${name} ${state}${dimensions > 0 ? `, ${dimensions} dimensions` : ""}`,
    );
    return {
      text: text.join("; "),
      kind: models.every(({ state }) => state === "present") ? "untouched" : undefined,
    };
  },
});

/** A damaged model heals by pulling it anew: after a corrupt transfer Ollama takes the wrong bytes on its disk for good. */
async function proveModel(name: string, options: FetchOptions): Promise<Pick<ModelReport, "dimensions">> {
  const asking = { ...options, onEvent: () => {} };
  try {
    return await verifyModel(name, asking);
  } catch (thrown) {
    if (!(thrown instanceof RolloutError)) throw thrown;
    options.logger.info(`${thrown.message}; removing the model and pulling it again`);
    await removeModel(name, asking);
    await fetchModel(name, options);
    return verifyModel(name, asking);
  }
}
