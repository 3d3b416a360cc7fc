/** Scale: sets the number of replicas, and nothing else. */
import type { Problem } from "../errors.js";
import { numberAt } from "../json.js";
import type { Applied } from "../manifests/apply.js";
import { type ManifestObject, replicasOf, titleOf } from "../manifests/manifest.js";
import { patchLive } from "../manifests/patch-live.js";
import { say } from "../words/say.js";
import { chooseWorkload } from "./choose-workload.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { rehearseScale } from "./rehearse-scale.js";

export const scaleWorkload = definePhase({
  id: "scale-workload",
  title: "Scale",
  needs: { cluster: connect, chosen: chooseWorkload, replicas: rehearseScale },
  changes: "cluster",
  async run({ cluster: { api }, chosen, replicas }, context, signal): Promise<Applied> {
    const options = { api, namespace: context.config.namespace, signal };
    const scaled = await patchLive(chosen.live, chosen.type, { spec: { replicas } }, options);
    context.written.push(scaled);
    for (const problem of setBack(chosen.live, replicas, context)) context.warn(problem);
    return scaled;
  },
  describe: ({ target, object, outcome }, { words }) =>
    outcome === "unchanged"
      ? { text: words.notes.replicasAlready(replicasOf(object)), kind: "untouched" }
      : { text: `${replicasOf(target.object)} → ${replicasOf(object)}` },
});

/** The manifests, where they name a number, have the last word at the next deployment; whoever scales should know. */
function setBack(
  { kind, metadata }: ManifestObject,
  replicas: number,
  { manifests }: DeployContext,
): Problem[] {
  const manifest = manifests.find(
    ({ object }) => object.kind === kind && object.metadata.name === metadata.name,
  );
  const written = numberAt(manifest?.object, "spec", "replicas");
  if (!manifest || written === undefined || written === replicas) return [];
  return [
    {
      id: "replicas-set-back",
      title:
        written === 1
          ? say`The next deployment sets ${titleOf(manifest.object)} back to ${written} replica`
          : say`The next deployment sets ${titleOf(manifest.object)} back to ${written} replicas`,
      cause: say`The manifest says \`replicas: ${written}\`.`,
      fix: say`To keep ${replicas}, write \`replicas: ${replicas}\` there; without \`replicas\` a deployment leaves the number alone.`,
      file: manifest.file,
      line: manifest.lineOf(["spec", "replicas"]),
    },
  ];
}
