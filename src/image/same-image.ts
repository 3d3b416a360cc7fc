/** Are two digests the same image? An index, its image for one platform and that one's configuration all stand for it. */
import type { Asked } from "./registry/answers.js";
import type { Manifest } from "./registry/manifest.js";
import type { Repository } from "./registry/registry.js";

/**
 * A node tells the digest under which it got an image first. Another build of the same content, with another attestation for
 * example, is the same configuration under another digest.
 */
export async function isSameImage(
  repository: Repository,
  one: string,
  other: string,
): Promise<Asked<boolean>> {
  const ours = await digestsOf(repository, one);
  if (ours.state !== "there") return ours;
  if (ours.value.has(other)) return { state: "there", value: true };
  const theirs = await digestsOf(repository, other);
  // The registry has no such manifest: it is from elsewhere.
  if (theirs.state === "missing") return { state: "there", value: false };
  if (theirs.state !== "there") return theirs;
  return { state: "there", value: [...theirs.value].some((digest) => ours.value.has(digest)) };
}

async function digestsOf(repository: Repository, digest: string): Promise<Asked<Set<string>>> {
  const found = await repository.manifest(digest);
  if (found.state !== "there") return found;
  const { images = [] } = found.value;
  const children = await Promise.all(images.map((image) => repository.manifest(image.digest)));
  const manifests = [
    found.value,
    ...children.flatMap((child) => (child.state === "there" ? child.value : [])),
  ];
  return { state: "there", value: new Set(manifests.flatMap(namesOf)) };
}

function namesOf({ digest, configuration, images = [] }: Manifest): string[] {
  return [digest, ...(configuration ? [configuration] : []), ...images.map((image) => image.digest)];
}
