/** Apply a revision: every object that is not as it was, ConfigMaps included. What is newer than the revision stays. */
import { provenanceAgain } from "../history/revision.js";
import { type Applied, applyObject, untouched } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import { applyGroups } from "../manifests/order.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { chooseRevision } from "./choose-revision.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { provenanceOf } from "./provenance.js";

export const applyRevision = definePhase({
  id: "apply-revision",
  title: "Put the revision back",
  needs: { cluster: connect, chosen: chooseRevision },
  changes: "cluster",
  async run({ cluster: { api }, chosen }, context, signal): Promise<readonly Applied[]> {
    const provenance = provenanceAgain(chosen.revision, provenanceOf(context));
    const options = { api, namespace: context.config.namespace, dryRun: false, provenance, signal };
    const applyOne = async ({ target, outcome }: Rehearsed): Promise<Applied> => {
      if (outcome === "unchanged") return untouched(target);
      const one = await applyObject(target, options);
      context.written.push(one);
      return one;
    };
    const applied: Applied[] = [];
    const rehearsed = chosen.rehearsal.objects.map((one) => ({ ...one, object: one.target.object }));
    for (const group of applyGroups(rehearsed)) applied.push(...(await Promise.all(group.map(applyOne))));
    return applied;
  },
  describe(applied) {
    const changed = applied.filter(({ outcome }) => outcome !== "unchanged");
    return { text: changed.map(({ target }) => titleOf(target.object)).join(", ") };
  },
});
