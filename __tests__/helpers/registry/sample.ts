/** Images for tests: a single one, and an index of two platforms with the attestation a builder puts beside them. */
import { digestOf, type Stored } from "./behind.js";

const OCI = "application/vnd.oci.image";

export const CONFIGURATION = JSON.stringify({
  architecture: "arm64",
  variant: "v8",
  os: "linux",
  config: {},
});

export const SINGLE: Stored = {
  mediaType: `${OCI}.manifest.v1+json`,
  text: JSON.stringify({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { digest: digestOf(CONFIGURATION) },
    layers: [],
  }),
};

const child = (os: string, architecture: string, digit: string, attests = false) => ({
  mediaType: `${OCI}.manifest.v1+json`,
  digest: `sha256:${digit.repeat(64)}`,
  platform: { os, architecture },
  ...(attests ? { annotations: { "vnd.docker.reference.type": "attestation-manifest" } } : {}),
});

export const INDEX: Stored = {
  mediaType: `${OCI}.index.v1+json`,
  text: JSON.stringify({
    schemaVersion: 2,
    mediaType: `${OCI}.index.v1+json`,
    manifests: [
      child("linux", "amd64", "1"),
      child("linux", "arm64", "2"),
      child("unknown", "unknown", "3", true),
    ],
  }),
};

/** Both under tags of one repository. */
export function content(repository: string): Map<string, Stored> {
  return new Map([
    [`${repository}/manifests/index`, INDEX],
    [`${repository}/manifests/single`, SINGLE],
    [`${repository}/manifests/${digestOf(SINGLE.text)}`, SINGLE],
    [
      `${repository}/blobs/${digestOf(CONFIGURATION)}`,
      { mediaType: "application/octet-stream", text: CONFIGURATION },
    ],
  ]);
}
