/** The stage of one scenario: its namespace, and what those do there who are not the deployment. */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isMap, listAt, textAt } from "../../../../src/json.js";
import type { Lab } from "../../lab.js";
import { type KubeObject, OWN_CLASS, OWN_PORT } from "../builders.js";
import { isGreen, type Scenario, type Stage } from "../scenario.js";
import type { Certificate } from "./certificate.js";
import { type Answer, type Cluster, pathOf } from "./cluster.js";
import type { Deployer, Ending } from "./deployers.js";
import { openGate } from "./gate.js";
import { IMPERFECT_REGISTRY, type ImperfectRegistry } from "./imperfect-registry.js";
import { kubeconfigFor } from "./kubeconfigs.js";
import { pause, startSecondApiServer } from "./lab-processes.js";
import { tagImage } from "./tag-image.js";
import type { Webhook } from "./webhook.js";

export interface Backstage {
  readonly lab: Lab;
  readonly cluster: Cluster;
  readonly certificate: Certificate;
  readonly webhook: Webhook;
  readonly registry: ImperfectRegistry;
}

export interface OpenStage extends Stage {
  /** Set once the deployment has ended. */
  ending(): Ending | undefined;
  clear(): Promise<void>;
}

const POLL = 250;
/** Longest wait for something the scenario is sure of. */
const LONGEST_WAIT = 90_000;

export function openStage(
  scenario: Scenario,
  namespace: string,
  deployer: Deployer,
  backstage: Backstage,
): OpenStage {
  const { lab, cluster, certificate, webhook, registry } = backstage;
  const undo: (() => Promise<unknown>)[] = [];
  let ending: Ending | undefined;
  const list = async (kind: string): Promise<KubeObject[]> => {
    const { body } = await cluster.send("GET", pathOf(kind, namespace));
    return listAt(body, "items").filter(isObject);
  };
  const stage: OpenStage = {
    namespace,
    webhook,
    list,
    async deploy(inputs = {}) {
      const timeout = `${longest(scenario)}s`;
      const objects = spelledOut(scenario.objects, namespace, registry);
      ending = await deployer(lab, namespace, objects, { timeout, ...scenario.inputs, ...inputs });
    },
    async create(...objects) {
      for (const object of spelledOut(objects, namespace, registry)) {
        const answer = await cluster.send("POST", pathOf(object.kind, namespace), object);
        if (answer.status > 299)
          throw new Error(`${object.kind} ${object.metadata.name}: ${messageOf(answer)}`);
      }
    },
    async patch(kind, name, body, subresource) {
      const path = `${pathOf(kind, namespace, name)}${subresource ? `/${subresource}` : ""}`;
      const answer = await cluster.send("PATCH", path, body, "application/merge-patch+json");
      if (answer.status > 299 && answer.status !== 404)
        throw new Error(`${kind} ${name}: ${messageOf(answer)}`);
    },
    async remove(kind, name) {
      await cluster.send("DELETE", pathOf(kind, namespace, name), { propagationPolicy: "Background" });
    },
    async until(kind, wanted) {
      const end = Date.now() + LONGEST_WAIT;
      for (;;) {
        const found = (await list(kind)).find(wanted);
        if (found) return found;
        if (ending) throw new Error(`the deployment ended before the ${kind} was there`);
        if (Date.now() > end) throw new Error(`no ${kind} was as wanted in time`);
        await sleep(POLL);
      }
    },
    sleep: (seconds) => sleep(seconds * 1000),
    tagImage: (tag) => tagImage(lab, tag),
    defer: (action) => void undo.push(action),
    async throughGate(misbehaviour) {
      const gate = await openGate(cluster.socket, certificate, misbehaviour);
      undo.push(gate.close);
      return kubeconfigFor(lab, gate.url, Buffer.from(certificate.cert).toString("base64"));
    },
    async ownApiServer() {
      const server = await startSecondApiServer();
      undo.push(server.close);
      return {
        kubeconfig: await kubeconfigFor(lab, `https://10.89.0.1:${server.port}`),
        restart: server.restart,
      };
    },
    loseNode: (seconds) => pause("node2-kubelet", seconds),
    ending: () => ending,
    async clear() {
      for (const action of undo.toReversed()) await action();
    },
  };
  return stage;
}

/** One of those from which the cluster gives nobody a port that he has not asked for (30000 to 30085). */
function portOf(namespace: string): number {
  return 30_000 + ((createHash("sha256").update(namespace).digest()[0] ?? 0) % 86);
}

/** With what is only known on the stage. */
function spelledOut(
  objects: readonly KubeObject[],
  namespace: string,
  { host }: ImperfectRegistry,
): readonly KubeObject[] {
  const text = JSON.stringify(objects)
    .replaceAll(IMPERFECT_REGISTRY, host)
    .replaceAll(OWN_CLASS, namespace)
    .replaceAll(`"${OWN_PORT}"`, `${portOf(namespace)}`);
  return JSON.parse(text) as readonly KubeObject[];
}

/** Seconds after which there is no point in waiting for a verdict: a fault is told long before, or too late. */
function longest({ expected }: Scenario): number {
  return isGreen(expected) ? 240 : expected.within * 2 + 30;
}

function isObject(value: unknown): value is KubeObject {
  return isMap(value) && textAt(value, "metadata", "name") !== undefined;
}

const messageOf = ({ status, body }: Answer): string =>
  `${status} ${textAt(body, "message") ?? JSON.stringify(body)}`;
