/** A revision: everything one run left in the namespace, as it served; and its form in the cluster. docs/adr/0012-history.md. Pure. */
import * as v from "@badrap/valita";
import { canonical, type JsonMap, textAt } from "../json.js";
import { containersOf, isManifestObject, type ManifestObject, titleOf } from "../manifests/manifest.js";
import { type Provenance, provenanceIn, withoutProvenance, withProvenance } from "../manifests/provenance.js";
import { parseAs } from "../shapes.js";

export interface Revision {
  /** Counted from 1 in each namespace. */
  readonly number: number;
  /** As they were applied; what is never recorded left out. */
  readonly objects: readonly ManifestObject[];
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly provenance: Provenance & { readonly digest: string };
  /** The revision that it brought back; undefined for one that was deployed. */
  readonly rolledBackTo?: number | undefined;
}

/** A revision on its way into the cluster. */
export interface NewRevision {
  readonly objects: readonly ManifestObject[];
  readonly provenance: Provenance;
  readonly rolledBackTo?: number | undefined;
}

/** Nothing else carries this label, so that no StatefulSet or DaemonSet takes these objects for its own. */
const LABEL = "chatbot-deploy/history";
export const SELECTOR = `${LABEL}=revision`;
const ROLLED_BACK_TO = "chatbot-deploy/rolled-back-to";

/** Kinds whose past is not ours to keep: secrets, data, what others share, and what happens once. */
const NOT_RECORDED = new Set([
  "Secret",
  "PersistentVolumeClaim",
  "PersistentVolume",
  "Namespace",
  "CustomResourceDefinition",
  "Job",
  "Pod",
]);

/** What is recorded of the objects that were applied, in an order that does not depend on the run. */
export function recordable(objects: readonly ManifestObject[]): ManifestObject[] {
  return objects
    .filter(({ kind }) => !NOT_RECORDED.has(kind))
    .map(withoutProvenance)
    .toSorted((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

/** Do both hold the same objects? */
export function sameObjects(one: readonly ManifestObject[], other: readonly ManifestObject[]): boolean {
  return canonical(recordable(one)) === canonical(recordable(other));
}

export function nameOf(number: number): string {
  return `chatbot-deploy-${number}`;
}

/** A ControllerRevision, the kind that Kubernetes itself keeps such histories in: its data can never be changed. */
export function toCluster(number: number, { objects, provenance, rolledBackTo }: NewRevision): JsonMap {
  const annotations =
    rolledBackTo === undefined ? {} : { annotations: { [ROLLED_BACK_TO]: `${rolledBackTo}` } };
  const revision = {
    apiVersion: "apps/v1",
    kind: "ControllerRevision",
    metadata: { name: nameOf(number), labels: { [LABEL]: "revision" }, ...annotations },
    revision: number,
    data: { objects },
  };
  return withProvenance(revision, provenance, provenance.image?.digest);
}

/** Of the image that was built for a revision; undefined when none of its containers runs it. */
export function imageOf({ objects, provenance: { digest } }: Revision): Provenance["image"] {
  const suffix = `@${digest}`;
  const images = objects.flatMap((object) => containersOf(object).map(({ image }) => image));
  const ours = digest === "" ? undefined : images.find((image) => image.endsWith(suffix));
  return ours === undefined ? undefined : { repository: ours.slice(0, -suffix.length), digest };
}

/** Of what a run brings back: the sources are those of the revision; who brings it is this run. */
export function provenanceAgain(revision: Revision, now: Provenance): Provenance {
  const { repository, commit } = revision.provenance;
  return { ...now, repository, commit, image: imageOf(revision) };
}

const shape = v.object({
  revision: v.number(),
  metadata: v.object({ creationTimestamp: v.string() }),
  data: v.object({ objects: v.array(v.unknown()) }),
});

/** Undefined for what is not of this form: written by a later version, or by somebody else. */
export function fromCluster(item: unknown): Revision | undefined {
  const parsed = parseAs(shape, item);
  if (!parsed.ok) return undefined;
  const { revision, metadata, data } = parsed.value;
  const objects = data.objects.filter(isManifestObject);
  if (objects.length < data.objects.length) return undefined;
  const rolledBackTo = Number(textAt(item, "metadata", "annotations", ROLLED_BACK_TO));
  return {
    number: revision,
    objects,
    madeAt: Date.parse(metadata.creationTimestamp),
    provenance: provenanceIn(item),
    rolledBackTo: Number.isInteger(rolledBackTo) ? rolledBackTo : undefined,
  };
}
