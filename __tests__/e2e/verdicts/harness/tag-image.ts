/** Gives the busybox of the lab's registry another tag, while a scenario runs. */
import type { Lab } from "../../lab.js";

const TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

export async function tagImage(lab: Lab, tag: string): Promise<void> {
  const manifests = `http://${lab.REGISTRY}/v2/lab/busybox/manifests`;
  const login = Buffer.from(`${lab.REGISTRY_USERNAME}:${lab.REGISTRY_PASSWORD}`).toString("base64");
  const authorization = `Basic ${login}`;
  const manifest = await fetch(`${manifests}/1`, { headers: { authorization, accept: TYPES.join(", ") } });
  const tagged = await fetch(`${manifests}/${tag}`, {
    method: "PUT",
    headers: { authorization, "content-type": manifest.headers.get("content-type") ?? "" },
    body: await manifest.text(),
  });
  if (!tagged.ok) throw new Error(`the registry answers ${tagged.status}`);
}
