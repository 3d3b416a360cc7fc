/** Plan: what a deployment would do, object by object, and the hash by which a deployment can be held to it. */
import { resourcePath } from "../cluster/discovery.js";
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { planOf } from "../plan/plan.js";
import { restartsPods } from "../plan/pods.js";
import type { ImageToBe } from "../plan/sides.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { selectedLive } from "../rehearsal/services.js";
import type { PlannedObject, PlanReport } from "../report/report.js";
import type { Words } from "../words/words.js";
import { type Cluster, connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { findImage, type ImageState } from "./find-image.js";
import { rehearse } from "./rehearse.js";

export const planChanges = definePhase({
  id: "plan-changes",
  title: "Compare with what is there",
  needs: { cluster: connect, rehearsal: rehearse, image: findImage },
  changes: "nothing",
  async run(
    { cluster, rehearsal: { objects, namespaceExists }, image },
    context,
    signal,
  ): Promise<PlanReport> {
    const pods = namespaceExists && objects.some(hasPods) ? await podsOf(cluster, context, signal) : [];
    const running = ({ target }: Rehearsed): string[] =>
      selectedLive(mapAt(target.live, "spec", "selector", "matchLabels"), pods).map(
        (pod) => textAt(pod, "metadata", "name") ?? "",
      );
    const plan = planOf(objects, imageToBe(image, context), running);
    return { ...plan, namespaceIsNew: !namespaceExists };
  },
  describe: ({ objects }, { words }) => ({ text: countsText(objects, words) }),
});

/** The image that the deployment would bring; undefined when none is built. */
export function imageToBe(
  state: ImageState | undefined,
  { config: { image } }: Pick<DeployContext, "config">,
): ImageToBe | undefined {
  if (!state || !image) return undefined;
  const { repository } = image;
  const digest = state.found?.manifest.digest;
  // One that is given goes by its digest: its tag may name another one tomorrow.
  const version = state.treeTag === undefined ? `@${digest ?? ""}` : `:${state.treeTag}`;
  return { repository, reference: `${repository}${version}`, digest };
}

function hasPods({ target }: Rehearsed): boolean {
  return target.live !== undefined && restartsPods(target.object.kind);
}

const PODS = { apiVersion: "v1", kind: "Pod", plural: "pods", namespaced: true };

async function podsOf(
  { api }: Cluster,
  { config }: DeployContext,
  signal: AbortSignal,
): Promise<readonly JsonMap[]> {
  const { body } = await api.send({ path: resourcePath(PODS, config.namespace), signal });
  return listAt(body, "items").map((item) => mapAt(item));
}

function countsText(objects: PlanReport["objects"], { notes }: Words): string {
  const counts = Map.groupBy(objects, ({ outcome }) => outcome);
  const count = (outcome: PlannedObject["outcome"]): number => counts.get(outcome)?.length ?? 0;
  return notes.planned(count("created"), count("changed"), count("unchanged"));
}
