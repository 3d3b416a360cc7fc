/** Gives the busybox of the lab's registry another tag, while a scenario runs. */
import { MANIFEST_TYPES } from "../../image/registry-content.js";
import { type Lab, registryLogin } from "../../lab.js";

export async function tagImage(lab: Lab, tag: string): Promise<void> {
  const manifests = `http://${lab.REGISTRY}/v2/lab/busybox/manifests`;
  const authorization = registryLogin(lab);
  const manifest = await fetch(`${manifests}/1`, { headers: { authorization, accept: MANIFEST_TYPES } });
  const tagged = await fetch(`${manifests}/${tag}`, {
    method: "PUT",
    headers: { authorization, "content-type": manifest.headers.get("content-type") ?? "" },
    body: await manifest.text(),
  });
  if (!tagged.ok) throw new Error(`the registry answers ${tagged.status}`);
}
