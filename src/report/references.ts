/** Image references, taken apart for people: digests are long, and only their beginning is read. */

export interface ImageParts {
  /** Registry and path, without tag and digest. */
  readonly repository: string;
  /** Empty when there is none. */
  readonly tag: string;
  /** `sha256:…` in full; empty when there is none. */
  readonly digest: string;
}

export function imageParts(reference: string): ImageParts {
  const [name = "", digest = ""] = reference.split("@", 2);
  // A colon before the last slash belongs to the registry's port.
  const colon = name.indexOf(":", name.lastIndexOf("/") + 1);
  return colon < 0
    ? { repository: name, tag: "", digest }
    : { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}

/** `sha256:9b1c2d3e4f50…` */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1…");
}

/** A text with the digests in it as `shortDigest` has them. */
export function withShortDigests(text: string): string {
  return text.replaceAll(/sha256:[0-9a-f]{64}(?![0-9a-f])/g, shortDigest);
}

/** The repository with the beginning of the digest, or with the tag where no digest is known. */
export function shortImage(reference: string): string {
  const { repository } = imageParts(reference);
  return repository + shortVersion(reference);
}

/** What tells two images of one repository apart: `@sha256:9b1c2d3e4f50…`, or `:tag`. */
export function shortVersion(reference: string): string {
  const { tag, digest } = imageParts(reference);
  if (digest !== "") return `@${shortDigest(digest)}`;
  return tag === "" ? "" : `:${tag}`;
}
