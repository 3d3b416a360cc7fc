/** The way to the cluster: a `kubectl proxy` on a socket in our private folder does all authentication. */
import { join } from "node:path";
import { ClusterError } from "../errors.js";
import type { Clock, Logger, PrivateFolder, Processes, Running } from "../runtime/ports.js";
import { socketHttp } from "../runtime/socket-http.js";
import { say } from "../words/say.js";
import { type ClusterApi, clusterApi } from "./api.js";
import type { Kubeconfig } from "./kubeconfig/kubeconfig.js";
import type { Kubectl } from "./kubectl/kubectl.js";
import { pluginPolicy } from "./kubectl/plugin-policy.js";

export interface Connection {
  readonly api: ClusterApi;
  /** Arguments and environment with which kubectl reaches this cluster, and no other. */
  readonly kubectl: KubectlCall;
  /** Closes the connection, and tells the last lines that a login program wrote, for kubectl passes them on. */
  lastWords(): Promise<readonly string[]>;
  /** May be called twice. */
  close(): Promise<void>;
}

export interface KubectlCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Connect {
  readonly kubectl: Kubectl;
  readonly kubeconfig: Kubeconfig;
  readonly privateFolder: PrivateFolder;
  readonly processes: Processes;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The process id of the proxy, for the post step: a killed main step cannot end it. */
  readonly onProxy: (pid: number) => void;
  /** Ends the wait for the proxy to serve; afterwards only `close` ends it, for the end of a run has requests of its own. */
  readonly signal: AbortSignal;
}

/** kubectl prints this line once the socket accepts connections: 115 ms after its start (measured). */
const SERVING = /^Starting to serve on /;

/** Of a login program; its complaint is in the last ones. */
const KEPT_WORDS = 5;
/** What kubectl itself writes: klog's lines (`E1125 20:34:28.947`), which repeat what it answers, and the rest of their text. */
const OWN_WORDS =
  /^(?:[IWEF]\d{4} |Starting to serve|\s*$|It looks like you are trying|To learn more about|\s*https:)/;

export async function connect(options: Connect): Promise<Connection> {
  const call = await kubectlCall(options);
  const socket = join(options.privateFolder.path, "cluster.sock");
  const words: string[] = [];
  const proxy = await startProxy(call, socket, options, (line) => {
    if (!OWN_WORDS.test(line)) words.push(line);
    if (words.length > KEPT_WORDS) words.shift();
  });
  const http = socketHttp(socket);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    http.close();
    closed ??= proxy.stop();
    return closed;
  };
  return {
    api: clusterApi(http, options.clock),
    kubectl: call,
    close,
    async lastWords() {
      // Only a child that has ended has said everything: its answer may be here before its complaint.
      await close();
      return words;
    },
  };
}

async function kubectlCall({
  kubectl,
  kubeconfig,
  privateFolder,
  environment,
}: Connect): Promise<KubectlCall> {
  const file = await privateFolder.write("kubeconfig", kubeconfig.text);
  const cache = await privateFolder.makeFolder("kube-cache");
  // Its version matters only to the guard of login programs, so only then is it waited for.
  const policy = kubeconfig.plugin && pluginPolicy(kubeconfig.plugin, await kubectl.version);
  return {
    program: kubectl.path,
    args: [`--kubeconfig=${file}`, `--context=${kubeconfig.context}`],
    // Preferences of the runner's user (`KUBERC`) could add flags to our commands.
    env: {
      ...environment,
      KUBERC: policy ? await privateFolder.write("kuberc", policy) : "off",
      KUBECACHEDIR: cache,
    },
  };
}

async function startProxy(
  call: KubectlCall,
  socket: string,
  options: Connect,
  onLine: (line: string) => void,
): Promise<Running> {
  const { promise: serving, resolve } = Promise.withResolvers<void>();
  const starting = new AbortController();
  const giveUp = (): void => starting.abort(options.signal.reason);
  options.signal.addEventListener("abort", giveUp, { once: true });
  const proxy = options.processes.start(call.program, [...call.args, "proxy", `--unix-socket=${socket}`], {
    env: call.env,
    signal: starting.signal,
    onLine(line) {
      options.logger.debug(`kubectl proxy: ${line}`);
      onLine(line);
      if (SERVING.test(line)) resolve();
    },
  });
  options.onProxy(proxy.pid);
  const failed = proxy.ended.then(({ stderr }) => {
    options.signal.throwIfAborted();
    throw proxyFailed(stderr);
  });
  await Promise.race([serving, failed]).finally(() => options.signal.removeEventListener("abort", giveUp));
  failed.catch(() => {});
  return proxy;
}

function proxyFailed(stderr: string): ClusterError {
  return new ClusterError({
    id: "cluster-connection-not-opened",
    title: say`kubectl could not open a connection to the cluster`,
    detail: stderr.trim().split("\n").slice(-3).join("\n"),
    cause: say`kubectl refused the kubeconfig.`,
    fix: say`Try the same file with \`kubectl version\` on your machine.`,
    look: "kubectl --kubeconfig FILE version",
  });
}
