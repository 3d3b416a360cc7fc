/** The stack of this repository in a namespace of a test: its manifests, its pods, its documents. */
import { globSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listAt, numberAt, textAt } from "../../src/json.js";
import { kubectl, type Lab } from "./lab.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** A checkout whose manifests are for this namespace, where PodSecurity `restricted` is enforced. */
export async function createStackWorkspace(namespace: string): Promise<Workspace> {
  const workspace = await createWorkspace();
  for (const file of globSync("k8s/**/*.yaml", { cwd: workspace.root })) {
    const text = await readFile(join(workspace.root, file), "utf8");
    await workspace.write(file, adapted(text, namespace));
  }
  return workspace;
}

function adapted(text: string, namespace: string): string {
  return (
    text
      .replaceAll("chatbot-test", namespace)
      .replace("enforce: baseline", "enforce: restricted")
      // The lab has room for the requests of one stack, and other tests may have deployed theirs.
      .replace(
        /(requests:\s+cpu: )(\d+)m/g,
        (_all, before: string, cpu: string) => `${before}${Number(cpu) / 10}m`,
      )
  );
}

export interface Pod {
  readonly name: string;
  readonly uid: string;
  readonly app: string;
  readonly node: string;
  readonly restarts: number;
  /** Ready, and not about to go. */
  readonly serves: boolean;
}

export interface Passage {
  readonly id: string;
  readonly text: string;
}

/** The pods of the stack: two of the API, Ollama, Qdrant. */
const PODS = 4;

export class Stack {
  constructor(
    readonly lab: Lab,
    readonly namespace: string,
  ) {}

  kubectl(...args: readonly string[]): Promise<string> {
    return kubectl(this.lab, "--namespace", this.namespace, ...args);
  }

  async pods(): Promise<Pod[]> {
    const list: unknown = JSON.parse(await this.kubectl("get", "pods", "--output=json"));
    return listAt(list, "items").map((pod) => ({
      name: textAt(pod, "metadata", "name") ?? "",
      uid: textAt(pod, "metadata", "uid") ?? "",
      app: textAt(pod, "metadata", "labels", "app") ?? "",
      node: textAt(pod, "spec", "nodeName") ?? "",
      restarts: numberAt(pod, "status", "containerStatuses", 0, "restartCount") ?? 0,
      serves:
        textAt(pod, "metadata", "deletionTimestamp") === undefined &&
        listAt(pod, "status", "conditions").some(
          (one) => textAt(one, "type") === "Ready" && textAt(one, "status") === "True",
        ),
    }));
  }

  /** Waits until all pods serve, none of them one of these. */
  async untilServing(without: readonly Pod[] = []): Promise<void> {
    const gone = new Set(without.map(({ uid }) => uid));
    await eventually(async () => {
      const serving = (await this.pods()).filter(({ serves, uid }) => serves && !gone.has(uid));
      if (serving.length !== PODS) throw new Error(`${serving.length} of ${PODS} pods serve`);
    });
  }

  async pod(uid: string): Promise<Pod> {
    const found = (await this.pods()).find((pod) => pod.uid === uid);
    if (!found) throw new Error(`there is no pod ${uid}`);
    return found;
  }

  /** The API's address within the cluster, which this machine is a node of. */
  async url(service = "chatbot-api-service", port = 8080): Promise<string> {
    const address = await this.kubectl("get", "service", service, "--output=jsonpath={.spec.clusterIP}");
    return `http://${address}:${port}`;
  }

  /** Stores the texts; their ids. Rejects unless the API says that it is done. */
  async store(texts: readonly string[]): Promise<string[]> {
    const { ids } = (await this.ask("POST", "/documents", {
      documents: texts.map((text) => ({ text })),
    })) as { ids: string[] };
    return ids;
  }

  /** All documents, the nearest to the question first; at most 20. */
  async find(question: string): Promise<Passage[]> {
    const { passages } = (await this.ask("POST", "/search", { question, limit: 20, min_score: -1 })) as {
      passages: Passage[];
    };
    return passages;
  }

  async ask(method: string, path: string, body?: object): Promise<unknown> {
    return request(method, `${await this.url()}${path}`, body);
  }
}

/** The JSON of an answer. Rejects when it is a refusal. */
export async function request(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    // A connection of an earlier request may lead to a pod that is gone.
    headers: { "content-type": "application/json", connection: "close" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** The first result that is no error. The time limit is that of the test. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await sleep(300);
    }
  }
}

/** The process on this machine that is the container of a pod; the lab's nodes are processes of it as well. */
export async function processOf({ uid }: Pod, program: string): Promise<number> {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const cgroup = await readFile(`/proc/${pid}/cgroup`, "utf8").catch(() => "");
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (cgroup.includes(uid) && command.includes(program)) return Number(pid);
  }
  throw new Error(`no process ${program} belongs to the pod ${uid}`);
}
