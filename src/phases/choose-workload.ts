/** Choose: the one workload that is scaled or restarted. What is not there, or is being deleted, is refused. */
import type { ResourceType } from "../cluster/discovery.js";
import { terminating } from "../cluster/namespace.js";
import { ConfigurationError, refuseIfAny } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { isManifestObject, type ManifestObject, titleOf } from "../manifests/manifest.js";
import { chooseWorkload as choose } from "../rollout/choose.js";
import { BUILT_IN } from "../rollout/watched.js";
import { definePhase } from "./context.js";
import { observeNamespace } from "./observe-namespace.js";

export interface ChosenWorkload {
  /** As it is in the cluster. */
  readonly live: ManifestObject;
  readonly type: ResourceType;
}

export const chooseWorkload = definePhase({
  id: "choose-workload",
  title: "Find the workload",
  needs: { observed: observeNamespace },
  changes: "nothing",
  async run({ observed }, { config, roles }): Promise<ChosenWorkload> {
    refuseIfAny(terminating(observed.namespace));
    const { namespace, workload } = config;
    const name = workload === "all" ? undefined : workload;
    const choice = choose(observed.cache, { name, roles, namespace });
    if ("problem" in choice) throw new ConfigurationError(choice.problem);
    return typed(choice.workload);
  },
  describe: ({ live }) => ({ text: titleOf(live) }),
});

/** Items of a list do not tell their version. */
function typed(object: JsonMap): ChosenWorkload {
  const type = BUILT_IN.find(({ kind }) => kind === textAt(object, "kind"));
  const live = type && { apiVersion: type.apiVersion, ...object };
  if (!type || !isManifestObject(live)) throw new Error("a workload of the cache has a known kind");
  return { live, type };
}
