/** Scale down: takes the pods of the workloads that failed away; the objects stay, and the next deployment scales them up again. */

import { withAt } from "../json.js";
import { type Applied, applyObject } from "../manifests/apply.js";
import { type ManifestObject, titleOf } from "../manifests/manifest.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { provenanceOf } from "./provenance.js";

const SCALABLE = new Set(["Deployment", "StatefulSet"]);

export const scaleDown = definePhase({
  id: "scale-down",
  title: "Scale down what failed",
  needs: { cluster: connect },
  changes: "cluster",
  async run({ cluster: { api } }, context, signal): Promise<readonly Applied[]> {
    const provenance = provenanceOf(context);
    const options = { api, namespace: context.config.namespace, dryRun: false, provenance, signal };
    return Promise.all(
      failedWorkloads(context).map(({ target, object }) =>
        // Applied under our name, so that the next deployment takes the 0 away again.
        applyObject({ ...target, object: withoutReplicas(target.object), live: object }, options),
      ),
    );
  },
  describe: (scaled) => ({ text: scaled.map(({ target }) => titleOf(target.object)).join(", ") }),
});

/** Written by this run, and not seen ready. */
export function failedWorkloads({
  written,
  verdicts,
}: Pick<DeployContext, "written" | "verdicts">): Applied[] {
  const isReady = ({ kind, metadata }: ManifestObject): boolean =>
    verdicts.current.some(
      ({ workload, state }) => workload.kind === kind && workload.name === metadata.name && state === "ready",
    );
  return written.filter(({ target }) => SCALABLE.has(target.object.kind) && !isReady(target.object));
}

function withoutReplicas(object: ManifestObject): ManifestObject {
  return withAt(object, ["spec", "replicas"], 0) as ManifestObject;
}
