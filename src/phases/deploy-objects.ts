/**
 * Deploy: applies everything that is not yet as the manifests want it, with the image pinned by its digest. The tag is left
 * out: it names the commit, and the same image under a new commit must not roll out again.
 */
import { type Applied, applyObject, type Target, untouched } from "../manifests/apply.js";
import { applyGroups } from "../manifests/order.js";
import { whenServed } from "../manifests/own-kinds.js";
import { pinImage } from "../manifests/pin-image.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { createMissing } from "./create-missing.js";
import { lockDeployment } from "./lock-deployment.js";
import { provenanceOf } from "./provenance.js";
import { pushImage } from "./push-image.js";

/** The output tells of every object but the namespace, those that were left alone included. */
export const deployObjects = definePhase({
  id: "deploy-objects",
  title: "Deploy the services",
  needs: { cluster: connect, rehearsal: lockDeployment, created: createMissing, image: pushImage },
  changes: "cluster",
  async run({ cluster, rehearsal, created, image }, context, signal): Promise<readonly Applied[]> {
    const { config, runtime, written } = context;
    const early = new Map(created.map((applied) => [applied.target, applied]));
    const provenance = provenanceOf(context, image?.digest);
    const options = { api: cluster.api, namespace: config.namespace, dryRun: false, provenance, signal };
    const applyOne = async (rehearsed: Rehearsed): Promise<Applied> => {
      const done = early.get(rehearsed.target);
      if (done) return done;
      const target = pinned(
        rehearsed.target,
        config.image?.repository,
        image && config.image && `${config.image.repository}@${image.digest}`,
      );
      if (target === rehearsed.target && rehearsed.outcome === "unchanged") return untouched(target);
      const one = await applyObject(target, options);
      written.push(one);
      return one;
    };
    const applied: Applied[] = [];
    const waiting = { api: cluster.api, clock: runtime.clock, signal };
    const objects = rehearsal.objects.filter(({ target }) => target.object.kind !== "Namespace");
    for (const group of applyGroups(
      objects.map((rehearsed) => ({ ...rehearsed, object: rehearsed.target.object })),
    )) {
      const late = group.filter(({ target }) => !early.has(target));
      await whenServed(
        late.map(({ target }) => target.type),
        waiting,
      );
      applied.push(...(await Promise.all(group.map(applyOne))));
    }
    return applied;
  },
  describe(applied, { words }) {
    const count = (outcome: Applied["outcome"]): number =>
      applied.filter((one) => one.outcome === outcome).length;
    const kind = count("unchanged") === applied.length ? "untouched" : undefined;
    return { text: words.notes.outcomes(count("created"), count("changed"), count("unchanged")), kind };
  },
});

/** The target with the image that was pushed; the same target when it does not run it, or runs it already. */
function pinned(target: Target, repository: string | undefined, image: string | undefined): Target {
  if (repository === undefined || image === undefined) return target;
  const object = pinImage(target.object, repository, image);
  return object === target.object ? target : { ...target, object };
}
