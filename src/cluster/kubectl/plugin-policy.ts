/** kubectl's own guard of login programs: its preferences (`kuberc`) name the one that may run, where kubectl knows them. Pure. */
import type { Version } from "./version.js";

/**
 * The preferences that let kubectl run this program and no other; undefined for a kubectl that has no such guard. It has one
 * since 1.35, whose entries have the key `name`, which is `command` since 1.36; kubernetes/kubectl, pkg/config/v1beta1/types.go.
 */
export function pluginPolicy(plugin: string | undefined, kubectl: Version | undefined): string | undefined {
  if (plugin === undefined || kubectl === undefined || kubectl.major !== 1 || kubectl.minor < 35)
    return undefined;
  return JSON.stringify({
    apiVersion: "kubectl.config.k8s.io/v1beta1",
    kind: "Preference",
    credentialPluginPolicy: "Allowlist",
    credentialPluginAllowlist: [kubectl.minor === 35 ? { name: plugin } : { command: plugin }],
  });
}
