/** Create what is missing and needs no image of ours: Ollama and Qdrant start while the image is still being built. */
import { type Applied, applyObject, type Target } from "../manifests/apply.js";
import { applyGroups } from "../manifests/order.js";
import { whenServed } from "../manifests/own-kinds.js";
import { runsImage } from "../manifests/pin-image.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { lockDeployment } from "./lock-deployment.js";
import { provenanceOf } from "./provenance.js";

/** Only creates. A running workload is never altered before the image exists. */
export const createMissing = definePhase({
  id: "create-missing",
  title: "Create what is missing",
  needs: { cluster: connect, rehearsal: lockDeployment },
  changes: "cluster",
  async run({ cluster, rehearsal }, context, signal): Promise<readonly Applied[]> {
    const { config, runtime, written } = context;
    const repository = config.image?.repository;
    const missing = rehearsal.objects
      .filter(({ outcome, target }) => outcome === "created" && target.object.kind !== "Namespace")
      .map(({ target }) => target)
      .filter(({ object }) => repository === undefined || !runsImage(object, repository));
    const provenance = provenanceOf(context);
    const options = { api: cluster.api, namespace: config.namespace, dryRun: false, provenance, signal };
    const applied: Applied[] = [];
    const applyOne = async (target: Target): Promise<void> => {
      const one = await applyObject(target, options);
      applied.push(one);
      written.push(one);
    };
    const waiting = { api: cluster.api, clock: runtime.clock, signal };
    for (const group of applyGroups(missing)) {
      await whenServed(
        group.map(({ type }) => type),
        waiting,
      );
      await Promise.all(group.map(applyOne));
    }
    return applied;
  },
  // What was created is told by the deployment itself, together with what was changed.
  describe: () => ({ text: "", kind: "untouched" }),
});
