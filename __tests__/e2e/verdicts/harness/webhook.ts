/** An admission webhook on this machine that denies everything it is asked about. */
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { textAt } from "../../../../src/json.js";
import type { Certificate } from "./certificate.js";

export const DENIAL = "unsigned images are not allowed";

export interface Webhook {
  readonly url: string;
  readonly caBundle: string;
  close(): Promise<void>;
}

export async function openWebhook(certificate: Certificate): Promise<Webhook> {
  const server = createServer({ ...certificate }, async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const uid = textAt(JSON.parse(Buffer.concat(chunks).toString()), "request", "uid");
    const response = { uid, allowed: false, status: { code: 403, message: DENIAL } };
    answer.setHeader("content-type", "application/json");
    answer.end(JSON.stringify({ apiVersion: "admission.k8s.io/v1", kind: "AdmissionReview", response }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/validate`,
    caBundle: Buffer.from(certificate.cert).toString("base64"),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
