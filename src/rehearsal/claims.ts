/** The claims of a set: its PersistentVolumeClaims, those of StatefulSets, and those that live as long as a pod. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { templatePath, titleOf } from "../manifests/manifest.js";
import { claimTemplates, type Path } from "../manifests/references.js";
import { say } from "../words/say.js";
import type { SetObject } from "./facts.js";

export interface Claim {
  readonly owner: SetObject;
  /** For messages: `PersistentVolumeClaim data`, `claim data of StatefulSet db`. */
  readonly title: string;
  readonly spec: JsonMap;
  readonly path: Path;
}

/** The claims this deployment makes, and those of the set that still wait for their volume. */
export function openClaims(objects: readonly SetObject[]): Claim[] {
  return objects.flatMap((owner) => {
    if (owner.object.kind === "PersistentVolumeClaim") return ownClaim(owner);
    return [
      ...(owner.live ? [] : templateClaims(owner)),
      ...(owner.outcome === "unchanged" ? [] : ephemeralClaims(owner)),
    ];
  });
}

/** Is this the claim of a pod of one of the set's StatefulSets, such as `data-db-0`? Others may use it too. */
export function isTemplated(name: string, objects: readonly SetObject[]): boolean {
  return objects.some(({ object }) =>
    claimTemplates(object).some((template) => {
      const prefix = `${textAt(template, "metadata", "name")}-${object.metadata.name}-`;
      return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
    }),
  );
}

function ownClaim(owner: SetObject): Claim[] {
  if (textAt(owner.live, "status", "phase") === "Bound") return [];
  const title = `PersistentVolumeClaim ${owner.object.metadata.name}`;
  return [{ owner, title, spec: mapAt(owner.after, "spec"), path: ["spec"] }];
}

/** Claims of a StatefulSet that exists are there already, or wait for a scale-up that is not ours. */
function templateClaims(owner: SetObject): Claim[] {
  return claimTemplates(owner.object).map((template, index) => ({
    owner,
    title: say`claim ${textAt(template, "metadata", "name") ?? ""} of StatefulSet ${owner.object.metadata.name}`,
    spec: mapAt(template, "spec"),
    path: ["spec", "volumeClaimTemplates", index, "spec"],
  }));
}

function ephemeralClaims(owner: SetObject): Claim[] {
  const template = templatePath(owner.object.kind);
  if (!template) return [];
  const list = [...template, "spec", "volumes"];
  return listAt(owner.object, ...list).flatMap((volume, index) => {
    const inner = ["ephemeral", "volumeClaimTemplate", "spec"];
    const spec = mapAt(volume, ...inner);
    if (Object.keys(spec).length === 0) return [];
    const title = say`volume ${textAt(volume, "name") ?? ""} of ${titleOf(owner.object)}`;
    return [{ owner, title, spec, path: [...list, index, ...inner] }];
  });
}
