/** Everything the rows of the preflight table judge. Plain data. */
import type { DeployConfig } from "../config/config.js";
import type { JsonMap } from "../json.js";
import type { Seen } from "../rehearsal/facts.js";
import type { Survey } from "../rehearsal/survey.js";

export interface Inspection {
  readonly config: Pick<DeployConfig, "namespace" | "kubeconfig">;
  /** Such as `v1.34.4`; empty when the cluster does not tell. */
  readonly version: string;
  /** Whom the cluster takes us for; empty when it does not tell. */
  readonly user: string;
  /** May we do everything in the whole cluster? Undefined when it does not tell. */
  readonly isAdministrator: boolean | undefined;
  readonly survey: Survey;
  readonly images: readonly SeenImage[];
  readonly services: SeenServices;
}

/** An image that pods of the manifests run, as its registry shows it to a node without credentials of its own. */
export interface SeenImage {
  readonly image: string;
  /** This deployment builds and pushes it; the registry may have an earlier one. */
  readonly isBuilt: boolean;
  /**
   * `anyone`: without a login; `pull-secret`: with one that the pods name; `login`: only with the login of this runner; `missing`: not
   * even with that; `refused`: the registry has none, or does not show it; `silent`: it gave this runner no answer.
   */
  readonly access: "anyone" | "pull-secret" | "login" | "missing" | "refused" | "silent";
  /** Such as `linux/amd64`; empty when they are not known. */
  readonly platforms: readonly string[];
}

export interface SeenServices {
  /** Services of type LoadBalancer that we may see, of the whole cluster if possible. */
  readonly balanced: Seen<readonly JsonMap[]>;
  /** Names of the API's groups, which tell what is installed; empty when we may not ask. */
  readonly apiGroups: readonly string[];
}
