/** French for what `src/cluster/kubeconfig/checks/` tells. */
import type { Sentences } from "../../sentence.js";

export const kubeconfigChecks: Sentences = {};
