/** An object that is being deleted takes every change, and is gone a moment later with what it was to become. */
import { listAt, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, placed, refuse } from "../check.js";
import type { SetObject } from "../facts.js";

/** The deletion mark of everything that exists. */
export const beingDeleted: Check = {
  id: "being-deleted",
  judge: ({ objects, namespace }) =>
    objects.filter(isMarked).map((one) => refuse(placed(one, ["metadata"], ending(one, namespace)))),
};

function isMarked({ live }: SetObject): boolean {
  return textAt(live, "metadata", "deletionTimestamp") !== undefined;
}

function ending({ object, live }: SetObject, namespace: string) {
  const finalizers = listAt(live, "metadata", "finalizers").join(", ");
  return {
    id: "object-being-deleted",
    title: say`${titleOf(object)} is being deleted: what is deployed to it would go with it`,
    cause: finalizers
      ? say`Somebody deleted it; it stays until its finalizers are lifted: ${finalizers}.`
      : say`Somebody deleted it; it is about to be gone.`,
    fix: say`Wait until it is gone, then run the workflow again. If it stays, repair the controller that is to lift the finalizer.`,
    look: `kubectl -n ${namespace} get ${object.kind.toLowerCase()} ${object.metadata.name} -o yaml`,
  };
}
