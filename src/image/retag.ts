/** Gives an image that the registry has already the names by which people look for it. */
import type { Problem } from "../errors.js";
import { enumerated } from "../words/enumeration.js";
import { say } from "../words/say.js";
import type { Manifest } from "./registry/manifest.js";
import type { Repository } from "./registry/registry.js";

/** What could not be done; undefined when every tag names the image now. */
export async function nameForPeople(
  repository: Repository,
  manifest: Manifest,
  tags: readonly string[],
): Promise<Problem | undefined> {
  const words = await Promise.all(tags.map((tag) => nameIt(repository, manifest, tag)));
  const failed = tags.filter((_tag, index) => words[index] !== undefined);
  if (failed.length === 0) return undefined;
  return {
    id: "image-tags-not-set",
    title: say`The image could not be tagged ${enumerated(failed)}`,
    detail: words.find((word) => word !== undefined),
    cause: say`The credentials may only read, or the registry does not let tags be moved.`,
    fix: say`The deployment goes by the digest and is not concerned. For the tags, give the job \`permissions: packages: write\`.`,
  };
}

/** Registries whose tags cannot be moved refuse one also where it names the same image already. */
async function nameIt(repository: Repository, manifest: Manifest, tag: string): Promise<string | undefined> {
  const tagged = await repository.tag(tag, manifest);
  if (tagged.state === "there") return undefined;
  const named = await repository.manifest(tag);
  return named.state === "there" && named.value.digest === manifest.digest ? undefined : tagged.words;
}

/** False when not every tag could be set: then docker has to. */
export async function nameBuilt(
  repository: Repository,
  digest: string,
  tags: readonly string[],
): Promise<boolean> {
  if (tags.length === 0) return true;
  const pushed = await repository.manifest(digest);
  if (pushed.state !== "there") return false;
  const named = await Promise.all(tags.map((tag) => repository.tag(tag, pushed.value)));
  return named.every(({ state }) => state === "there");
}
