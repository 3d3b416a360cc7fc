/** French for what stands behind `say` in the sources, a table a folder. */
import type { Sentences } from "../sentence.js";
import { cluster } from "./messages/cluster.js";
import { common } from "./messages/common.js";
import { config } from "./messages/config.js";
import { github } from "./messages/github.js";
import { image } from "./messages/image.js";
import { kubeconfig } from "./messages/kubeconfig.js";
import { kubeconfigLogins } from "./messages/kubeconfig-logins.js";
import { kubeconfigSecret } from "./messages/kubeconfig-secret.js";
import { kubeconfigServers } from "./messages/kubeconfig-servers.js";
import { logs } from "./messages/logs.js";
import { manifests } from "./messages/manifests.js";
import { models } from "./messages/models.js";
import { operations } from "./messages/operations.js";
import { permissions } from "./messages/permissions.js";
import { phases } from "./messages/phases.js";
import { plan } from "./messages/plan.js";
import { podSignals } from "./messages/pod-signals.js";
import { preflight } from "./messages/preflight.js";
import { rehearsal } from "./messages/rehearsal.js";
import { rehearsedNames } from "./messages/rehearsed-names.js";
import { rollout } from "./messages/rollout.js";
import { run } from "./messages/run.js";
import { runtime } from "./messages/runtime.js";
import { signals } from "./messages/signals.js";
import { smokeTests } from "./messages/smoke-tests.js";
import { teardown } from "./messages/teardown.js";

export const FAMILIES: readonly Sentences[] = [
  cluster,
  common,
  config,
  github,
  image,
  kubeconfig,
  kubeconfigLogins,
  kubeconfigSecret,
  kubeconfigServers,
  logs,
  manifests,
  models,
  operations,
  permissions,
  phases,
  plan,
  podSignals,
  preflight,
  rehearsal,
  rehearsedNames,
  rollout,
  run,
  runtime,
  signals,
  smokeTests,
  teardown,
];

export const messages: Sentences = Object.assign({}, ...FAMILIES);
