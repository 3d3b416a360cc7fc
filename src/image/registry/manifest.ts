/** Manifests as registries keep them: their digest, and the platforms they are for. Pure. */
import { createHash } from "node:crypto";
import { at, listAt, mapAt, textAt } from "../../json.js";

const MANIFEST_TYPES = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];
const INDEX_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

export const ACCEPTED_TYPES = [...INDEX_TYPES, ...MANIFEST_TYPES].join(", ");

/** One image of an index. */
export interface PlatformImage {
  readonly digest: string;
  /** `linux/amd64`, `linux/arm/v7` */
  readonly platform: string;
}

export interface Manifest {
  /** Of what was received, counted by us: it can be relied on whoever answered. */
  readonly digest: string;
  readonly mediaType: string;
  /** The images of an index; undefined for a single image. */
  readonly images?: readonly PlatformImage[] | undefined;
  /** The digest of the configuration of a single image, which tells its platform. */
  readonly configuration?: string | undefined;
  /** As it was received, so that it can be put under another tag. */
  readonly text: string;
}

/** Undefined when this is no manifest: a proxy's page, for example. */
export function parseManifest(text: string, contentType: string): Manifest | undefined {
  const data = parse(text);
  const mediaType = textAt(data, "mediaType") ?? contentType.split(";")[0]?.trim() ?? "";
  const digest = digestOf(text);
  if (INDEX_TYPES.includes(mediaType)) {
    return { digest, mediaType, text, images: listAt(data, "manifests").flatMap(platformImage) };
  }
  const configuration = textAt(data, "config", "digest");
  return MANIFEST_TYPES.includes(mediaType) && configuration !== undefined
    ? { digest, mediaType, text, configuration }
    : undefined;
}

export function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The platform that an image's configuration tells; undefined when it tells none. */
export function platformIn(configuration: string): string | undefined {
  return platformText(parse(configuration));
}

/** Builders put their attestations beside the images, as being for the platform unknown/unknown. */
function platformImage(entry: unknown): PlatformImage[] {
  const digest = textAt(entry, "digest");
  const platform = platformText(mapAt(entry, "platform"));
  const isAttestation = at(entry, "annotations", "vnd.docker.reference.type") === "attestation-manifest";
  return digest === undefined || platform === undefined || isAttestation ? [] : [{ digest, platform }];
}

function platformText(data: unknown): string | undefined {
  const [os, architecture, variant] = ["os", "architecture", "variant"].map((key) => textAt(data, key));
  if (!os || !architecture || os === "unknown" || architecture === "unknown") return undefined;
  return [os, architecture, ...(variant ? [variant] : [])].join("/");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
