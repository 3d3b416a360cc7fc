/** What all scenarios of a run share, opened once and closed at its end. */
import { openLab, registryLogin } from "../../lab.js";
import { makeCertificate } from "./certificate.js";
import { openCluster } from "./cluster.js";
import { openImperfectRegistry } from "./imperfect-registry.js";
import type { Backstage } from "./stage.js";
import { type SymptomWatch, watchSymptoms } from "./symptoms.js";
import { openWebhook } from "./webhook.js";

export interface OpenBackstage extends Backstage {
  readonly symptoms: SymptomWatch;
  close(): Promise<void>;
}

export async function openBackstage(): Promise<OpenBackstage> {
  const lab = await openLab();
  const [cluster, certificate] = await Promise.all([openCluster(lab), makeCertificate()]);
  const [webhook, registry] = await Promise.all([
    openWebhook(certificate),
    openImperfectRegistry({ host: lab.REGISTRY, authorization: registryLogin(lab) }),
  ]);
  const end = new AbortController();
  return {
    lab,
    cluster,
    certificate,
    webhook,
    registry,
    symptoms: watchSymptoms(cluster, end.signal),
    async close() {
      end.abort();
      await Promise.all([webhook.close(), registry.close()]);
      await cluster.close();
    },
  };
}
