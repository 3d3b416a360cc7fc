/** French for what `src/cluster/kubeconfig/` tells. */
import type { Sentences } from "../../sentence.js";

export const kubeconfig: Sentences = {};
