/** The labels of an image that tell what it was made of. https://specs.opencontainers.org/image-spec/annotations/. Pure. */
import type { RunContext } from "../runtime/ports.js";

/** `committedAt`, in ISO 8601, stands for the time of the build: the same commit gives the same labels. */
export function sourceLabels(
  { serverUrl, repository, commit, ref }: RunContext,
  committedAt: string | undefined,
): Readonly<Record<string, string>> {
  const labels: Readonly<Record<string, string | undefined>> = {
    // GitHub ties the package to the repository by this one, and lets it inherit who may read and write.
    source: serverUrl && repository ? `${serverUrl}/${repository}` : undefined,
    revision: commit,
    version: ref,
    created: committedAt,
  };
  const known = Object.entries(labels).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(known.map(([name, value]) => [`org.opencontainers.image.${name}`, value]));
}
