/** A kubectl that knows `version --client`, `proxy --unix-socket` and `exec … python3 -c`. */
import { stat } from "node:fs/promises";
import type { ScriptedCluster } from "./scripted-cluster/cluster.js";
import { DIGEST } from "./scripted-cluster/ollama.js";
import { type Child, forever, type Script } from "./scripted-processes.js";
import { healthy, type Probe, type Probed } from "./scripted-services.js";

export class ScriptedKubectl {
  /** Answers for a URL called from a pod; undefined falls back to what a healthy service says. */
  probe: (url: string, pod: string, probe: Probe) => Probed | undefined = () => undefined;
  proxy: Script = async (child) => {
    const socket = option(child, "--unix-socket");
    await this.cluster.listen(socket);
    child.out(`Starting to serve on ${socket}`);
    await forever(child);
    await this.cluster.close();
    return 0;
  };
  exec: Script = (child) => {
    const words = child.call.args.slice(child.call.args.indexOf("exec") + 1);
    const command = words.slice(words.indexOf("--") + 1);
    if (command[0] === "ollama") return ollamaCommand(child, command.slice(1), this.cluster);
    const pod = words.find((word) => !word.startsWith("--")) ?? "";
    const { requests } = JSON.parse(child.call.input ?? "") as { requests: Probe[] };
    for (const request of requests) {
      const answer = this.probe(request.url, pod, request) ?? healthy(request, this.cluster);
      const told = { stage: "answer", attempts: 1, milliseconds: 12, dns: 2, tcp: 1, http: 9, ...answer };
      child.out(JSON.stringify({ id: request.id, ...told }));
    }
    return 0;
  };
  version = "v1.34.4";
  /** Modes of the kubeconfig files that were given. */
  readonly kubeconfigModes: number[] = [];

  constructor(readonly cluster: ScriptedCluster) {}

  script: Script = async (child) => {
    if (child.call.args[0] === "version") {
      child.out(JSON.stringify({ clientVersion: { gitVersion: this.version } }));
      return 0;
    }
    const { mode } = await stat(option(child, "--kubeconfig"));
    this.kubeconfigModes.push(mode & 0o777);
    if (child.call.args.includes("proxy")) return this.proxy(child);
    if (child.call.args.includes("exec")) return this.exec(child);
    throw new Error(`nobody scripted kubectl ${child.call.args.join(" ")}`);
  };
}

/** The command `ollama` in its pod, as it prints in 0.17.4. */
function ollamaCommand(
  child: Child,
  [verb = "", model = ""]: readonly string[],
  { ollama }: ScriptedCluster,
): number {
  const vector = Array<number>(ollama.dimensions).fill(1 / Math.sqrt(ollama.dimensions));
  const printed: Readonly<Record<string, () => readonly string[]>> = {
    list: () => [
      "NAME ID SIZE MODIFIED",
      ...[...ollama.models].map((name) => `${name}    ${DIGEST.slice(0, 12)}    274 MB    2 days ago`),
    ],
    show: () => ["  Model", "    embedding length    768", "", "  Capabilities", "    embedding", ""],
    run: () => [JSON.stringify(vector)],
    pull: () => [],
  };
  if (verb === "pull") {
    child.err("\u001b[?25l\u001b[1Gpulling manifest \u280b\u001b[K");
    ollama.models.add(`${model}:latest`);
  }
  child.out(...(printed[verb]?.() ?? []));
  return 0;
}

function option({ call }: Child, name: string): string {
  const found = call.args.find((arg) => arg.startsWith(`${name}=`));
  if (!found) throw new Error(`kubectl was called without ${name}`);
  return found.slice(name.length + 1);
}
