/** The conversation with the cluster: who answers, and whom it takes us for. */
import { say } from "../../words/say.js";
import { passed, type Row, unknown, warning } from "../row.js";

/** The first version that tells whom it takes us for, and the oldest that the action is tested for. */
const OLDEST_MINOR = 28;

export const apiServer: Row = {
  id: "api-server",
  title: () => "API server",
  judge({ config, version }) {
    const { host } = new URL(config.kubeconfig.server);
    const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    if (major === undefined) return unknown(say`${host} answers, but does not report its version`);
    if (Number(major) === 1 && Number(minor) < OLDEST_MINOR)
      return warning(
        say`${host} answers: ${version}, older than 1.${OLDEST_MINOR}`,
        say`Upgrade the cluster; the action needs Kubernetes 1.${OLDEST_MINOR} or later.`,
      );
    return passed(say`${host} answers: ${version}`);
  },
};

export const identity: Row = {
  id: "identity",
  title: () => say`Identity`,
  judge({ user, isAdministrator, config }) {
    const name = user === "" ? say`user ${config.kubeconfig.user} of the kubeconfig` : user;
    if (isAdministrator)
      return warning(
        say`${name}, who may do everything in the whole cluster`,
        say`Give the action a deployer of its own, as docs/kubeconfig.md shows: whoever gets hold of the secret has its rights.`,
      );
    return user === "" ? unknown(say`${name}; the cluster does not say who that is to it`) : passed(name);
  },
};
