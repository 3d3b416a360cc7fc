/** A claim needs a StorageClass that exists, or a volume that was made for it by hand. */
import { type JsonMap, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, refuse } from "../check.js";
import { type Claim, openClaims } from "../claims.js";
import type { Facts } from "../facts.js";
import { possibleOperator } from "../makers.js";
import { lacksStorageClass } from "../storage-classes.js";

/** The StorageClass of each claim that is not bound, against the cluster's classes and volumes. */
export const storageClass: Check = {
  id: "storage-class",
  judge: (facts) =>
    openClaims(facts.objects)
      .filter((claim) => lacksStorageClass(claim, facts.storageClasses, facts.objects))
      .flatMap((claim) => judgeClaim(claim, facts)),
};

function judgeClaim(claim: Claim, facts: Facts): Finding[] {
  const wanted = textAt(claim.spec, "storageClassName");
  const path = wanted === undefined ? claim.path : [...claim.path, "storageClassName"];
  const problem = placed(claim.owner, path, explain(claim, wanted, facts));
  if (facts.volumes.state === "unknown" || possibleOperator(facts.objects)) return [notice(problem)];
  const volumes = facts.volumes.state === "there" ? facts.volumes.value : [];
  const own = facts.objects
    .filter(({ object }) => object.kind === "PersistentVolume")
    .map(({ object }) => object);
  return [...volumes, ...own].some((volume) => serves(volume, wanted)) ? [] : [refuse(problem)];
}

function serves(volume: JsonMap, wanted: string | undefined): boolean {
  return (textAt(volume, "spec", "storageClassName") ?? "") === (wanted ?? "");
}

function explain({ title }: Claim, wanted: string | undefined, { storageClasses }: Facts) {
  const names =
    storageClasses.state === "there"
      ? storageClasses.value.map((one) => textAt(one, "metadata", "name"))
      : [];
  const known = names.length > 0 ? say`The cluster has: ${names.join(", ")}.` : say`The cluster has none.`;
  return {
    id: "storage-class-missing",
    title:
      wanted === undefined
        ? say`The ${title} names no StorageClass, and the cluster has no default one`
        : say`The StorageClass ${wanted} of the ${title} does not exist`,
    cause: `${known} ${say`No volume will be made for the claim, and pods that use it never start.`}`,
    fix: say`Name a class that exists in \`storageClassName\`, or have one created.`,
    look: "kubectl get storageclasses",
  };
}
