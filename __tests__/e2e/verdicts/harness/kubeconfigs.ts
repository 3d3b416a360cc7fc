/** The lab's kubeconfig with something else in it, as base64. */
import { readFile } from "node:fs/promises";
import type { Lab } from "../../lab.js";

/** `authority` is a certificate in base64, in the place of the lab's own. */
export function kubeconfigFor(lab: Lab, server: string, authority?: string): Promise<string> {
  return changed(lab, (text) => {
    const elsewhere = text.replace(/server: .*/, `server: ${server}`);
    if (authority === undefined) return elsewhere;
    return elsewhere.replace(/certificate-authority-data: .*/, `certificate-authority-data: ${authority}`);
  });
}

export function kubeconfigWithToken(lab: Lab, token: string): Promise<string> {
  return changed(lab, (text) => text.replace(/token: .*/, `token: ${token}`));
}

async function changed(lab: Lab, change: (text: string) => string): Promise<string> {
  return Buffer.from(change(await readFile(lab.KUBECONFIG, "utf8"))).toString("base64");
}
