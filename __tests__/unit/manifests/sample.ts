/** Manifests for tests, parsed from YAML as the action parses them. */
import { parseManifests } from "../../../src/manifests/load.js";
import type { Manifest, ManifestObject } from "../../../src/manifests/manifest.js";

export function manifestOf(yaml: string, file = "k8s/app.yaml"): Manifest {
  const { manifests, problems } = parseManifests(yaml, file);
  const [manifest] = manifests;
  if (!manifest) throw new Error(`the test's manifest is wrong: ${JSON.stringify(problems)}`);
  return manifest;
}

export const objectOf = (yaml: string): ManifestObject => manifestOf(yaml).object;

export const objectsOf = (yaml: string): ManifestObject[] =>
  parseManifests(yaml, "k8s/app.yaml").manifests.map(({ object }) => object);
