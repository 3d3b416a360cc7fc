/** Connect: opens the way to the cluster by a kubectl that fits it, and asks who the cluster takes us for. */
import { type Connection, connect as openConnection } from "../cluster/connection.js";
import { type Introduction, introduce } from "../cluster/introduction.js";
import { loginText } from "../cluster/kubeconfig/checks/credentials.js";
import type { Kubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import { findKubectl, type Kubectl, nearerKubectl } from "../cluster/kubectl/kubectl.js";
import { say } from "../words/say.js";
import { type DeployContext, definePhase } from "./context.js";

export interface Cluster extends Connection, Introduction {
  /** The user of the kubeconfig, when it acts as somebody else. */
  readonly actor?: string | undefined;
}

export const connect = definePhase({
  id: "connect",
  title: "Connect to the cluster",
  needs: {},
  changes: "nothing",
  async run(_inputs, context, signal): Promise<Cluster> {
    const { config, runtime } = context;
    for (const line of accessLines(config.kubeconfig, config.namespace)) runtime.logger.info(line);
    const source = { ...runtime, signal };
    const kubectl = await findKubectl(source);
    const cluster = await open(kubectl, context, signal);
    // The server's version is known only now, and no kubectl is needed to have asked for it but one that works.
    const nearer = await nearerKubectl(kubectl, cluster.version, source);
    if (nearer === undefined) return cluster;
    if ("title" in nearer) {
      context.warn(nearer);
      return cluster;
    }
    await cluster.close();
    return open(nearer, context, signal);
  },
  describe: ({ version, user, actor }, { words }) => ({
    text: words.notes.connected(version, user, actor ?? ""),
  }),
});

async function open(kubectl: Kubectl, context: DeployContext, signal: AbortSignal): Promise<Cluster> {
  const { config, runtime, defer } = context;
  const connection = await openConnection({
    ...runtime,
    kubectl,
    kubeconfig: config.kubeconfig,
    onProxy: (pid) => runtime.runner.saveState("proxy-pid", `${pid}`),
    signal,
  });
  defer(() => connection.close());
  const introduction = await introduce(connection, config.kubeconfig, signal);
  const { user, impersonated } = config.kubeconfig;
  return { ...connection, ...introduction, actor: impersonated === undefined ? undefined : user };
}

/** Which of the ways in the kubeconfig is taken, and as whom. */
function accessLines(kubeconfig: Kubeconfig, namespace: string): readonly string[] {
  const { context, contexts, server, user, login, plugin, impersonated } = kubeconfig;
  const by = plugin === undefined ? loginText(login) : say`the program \`${plugin}\``;
  const { host } = new URL(server);
  const way =
    contexts > 1
      ? say`Using the context "${context}", one of ${contexts}, of the kubeconfig: ${host}, user "${user}" by ${by}`
      : say`Using the context "${context}" of the kubeconfig: ${host}, user "${user}" by ${by}`;
  const other = kubeconfig.namespace !== "" && kubeconfig.namespace !== namespace;
  return [
    impersonated === undefined ? way : say`${way}, acting as ${impersonated}`,
    ...(other
      ? [say`Its namespace "${kubeconfig.namespace}" is not used; the input \`namespace\` is "${namespace}"`]
      : []),
  ];
}
