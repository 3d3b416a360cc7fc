/**
 * Lock a deployment: as soon as the namespace is there. What was rehearsed while another run was still changing things is
 * rehearsed anew, so that what follows works on the cluster as it is.
 */
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { createNamespace } from "./create-namespace.js";
import { findImage } from "./find-image.js";
import { lock, noteOf } from "./lock-namespace.js";
import { meetPlan } from "./match-plan.js";
import { type Rehearsal, rehearse, rehearseAll } from "./rehearse.js";

interface Locked extends Rehearsal {
  readonly waited: number;
}

export const lockDeployment = definePhase({
  id: "lock-deployment",
  title: "Keep other runs out of the namespace",
  needs: { cluster: connect, rehearsal: rehearse, image: findImage, namespace: createNamespace },
  // The Lease is a sign among runs; nothing that is deployed is changed.
  changes: "nothing",
  async run({ cluster, rehearsal, image }, context, signal): Promise<Locked> {
    const { othersWereHere, waited } = await lock(cluster, context, signal);
    if (!othersWereHere) return { ...rehearsal, waited };
    const anew = await rehearseAll(cluster, context, signal, image?.platforms);
    meetPlan(anew, image, context);
    return { ...anew, waited };
  },
  describe: ({ waited }, { words }) => noteOf(waited, words),
});
