/** Connect: opens the way to the cluster and asks who the cluster takes us for. */
import { type Connection, connect as openConnection } from "../cluster/connection.js";
import { type Introduction, introduce } from "../cluster/introduction.js";
import { findKubectl } from "../cluster/kubectl.js";
import { definePhase } from "./context.js";

export interface Cluster extends Connection, Introduction {}

export const connect = definePhase({
  id: "connect",
  title: "Connect to the cluster",
  needs: {},
  changes: "nothing",
  async run(_inputs, { config, runtime, defer, stopped }, signal): Promise<Cluster> {
    const kubectl = await findKubectl(runtime);
    const connection = await openConnection({
      ...runtime,
      kubectl,
      kubeconfig: config.kubeconfig,
      onProxy: (pid) => runtime.runner.saveState("proxy-pid", `${pid}`),
      signal: stopped,
    });
    defer(() => connection.close());
    const introduction = await introduce(connection.api, config.kubeconfig, signal);
    return { ...connection, ...introduction };
  },
  describe: ({ version, user }) => ({ text: `${version}${user ? `, as ${user}` : ""}` }),
});
