/** Which revisions can be gone back to. Every recorded one served; of these, none that somebody has already gone back from. Pure. */
import { canonical, type JsonMap, mapAt } from "../json.js";
import type { Revision } from "./revision.js";

/** Several repositories may deploy to one namespace, each what is its own. What was not deployed by a workflow is everybody's. */
export function ofRepository(revisions: readonly Revision[], repository: string): Revision[] {
  return revisions.filter(
    ({ provenance }) =>
      provenance.repository === "" || repository === "" || provenance.repository === repository,
  );
}

/** Newest first; those between a rollback and what it went back to were left for a reason. */
export function candidates(revisions: readonly Revision[]): Revision[] {
  const rollbacks = revisions.flatMap(({ number, rolledBackTo }) =>
    rolledBackTo === undefined ? [] : [{ from: number, to: rolledBackTo }],
  );
  return revisions
    .filter(({ number }) => !rollbacks.some(({ from, to }) => to < number && number < from))
    .toSorted((a, b) => b.number - a.number);
}

/** Is it the same version, as it is and as it would be? How many pods it has (`operation: scale`) makes no version. */
export function isSameVersion(live: JsonMap | undefined, after: JsonMap): boolean {
  return live !== undefined && versionOf(live) === versionOf(after);
}

/** Without what the API server counts, and what the controllers tell. */
function versionOf({ metadata, spec, status: _status, ...rest }: JsonMap): string {
  const { replicas: _replicas, ...kept } = mapAt(spec);
  const { labels, annotations } = mapAt(metadata);
  return canonical({ ...rest, labels, annotations, spec: kept });
}
