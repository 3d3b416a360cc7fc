/** What a teardown removes, in which order, and what it keeps. Pure. */
import { listAt, textAt } from "../json.js";
import { applyGroups } from "../manifests/order.js";
import type { Found, Inventory } from "./owned.js";

export interface TeardownPlan {
  /** One group after the other; all of a group at the same time. */
  readonly groups: readonly (readonly Found[])[];
  readonly kept: readonly Found[];
  /** The namespace goes too. */
  readonly namespace: boolean;
}

/** The reverse of the order in which it was applied: what others need goes last. */
export function planTeardown({ ours, others }: Inventory, deleteData: boolean): TeardownPlan {
  const made = others.filter(({ object }) => isClaimOf(ours, object.kind, object.metadata.name));
  const data = [...ours.filter(isClaim), ...made];
  const removed = [...ours.filter((one) => !isClaim(one)), ...(deleteData ? data : [])];
  return {
    groups: applyGroups(removed).toReversed(),
    kept: deleteData ? [] : data,
    namespace: deleteData && others.every((one) => made.includes(one)),
  };
}

function isClaim({ object }: Found): boolean {
  return object.kind === "PersistentVolumeClaim";
}

/** The claims that a StatefulSet's controller made of its templates, such as `data-db-0`. */
function isClaimOf(ours: readonly Found[], kind: string, name: string): boolean {
  if (kind !== "PersistentVolumeClaim") return false;
  return ours.some(({ object }) =>
    listAt(object, "spec", "volumeClaimTemplates").some((template) => {
      const prefix = `${textAt(template, "metadata", "name")}-${object.metadata.name}-`;
      return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
    }),
  );
}
