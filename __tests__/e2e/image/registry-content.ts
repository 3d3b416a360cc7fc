/** What is in the lab's registry after a push: under which digest a tag is, and what the image says of itself. */
import { type JsonMap, listAt, mapAt, textAt } from "../../../src/json.js";
import { type Lab, registryLogin } from "../lab.js";

/** As the header `accept` has them. */
export const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

export interface Content {
  readonly digest: string;
  readonly labels: JsonMap;
  /** The platforms of an index, in its order; empty for a single image. */
  readonly platforms: readonly string[];
}

export async function contentOf(lab: Lab, repository: string, version: string): Promise<Content> {
  const manifest = await ask(lab, repository, `manifests/${version}`);
  const images = listAt(manifest.body, "manifests");
  const [first] = images;
  const image =
    first === undefined ? manifest : await ask(lab, repository, `manifests/${textAt(first, "digest") ?? ""}`);
  const configuration = await ask(lab, repository, `blobs/${textAt(image.body, "config", "digest") ?? ""}`);
  return {
    digest: manifest.digest,
    labels: mapAt(configuration.body, "config", "Labels"),
    platforms: images.map((one) => Object.values(mapAt(one, "platform")).toReversed().join("/")),
  };
}

async function ask(
  lab: Lab,
  repository: string,
  path: string,
): Promise<{ readonly digest: string; readonly body: unknown }> {
  const headers = { accept: MANIFEST_TYPES, authorization: registryLogin(lab) };
  const answer = await fetch(`http://${lab.REGISTRY}/v2/${repository}/${path}`, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return { digest: answer.headers.get("docker-content-digest") ?? "", body: await answer.json() };
}
