/** The checks of the rehearsal: one row each, in the order in which their findings are told. */
import type { Check } from "../check.js";
import { autoscaler } from "./autoscaler.js";
import { beingDeleted } from "./being-deleted.js";
import { imageName } from "./image-name.js";
import { imagePlatform } from "./image-platform.js";
import { ingressBackend } from "./ingress-backend.js";
import { keptPods } from "./kept-pods.js";
import { missingConfiguration } from "./missing-configuration.js";
import { missingNames } from "./missing-names.js";
import { missingObjects } from "./missing-objects.js";
import { noReplicas } from "./no-replicas.js";
import { nodes } from "./nodes.js";
import { overlappingSelectors } from "./overlapping-selectors.js";
import { paused } from "./paused.js";
import { podAdmission } from "./pod-admission.js";
import { podAffinity } from "./pod-affinity.js";
import { podChoices } from "./pod-choices.js";
import { probePort } from "./probe-port.js";
import { pullSecrets } from "./pull-secrets.js";
import { quotaHeadroom, quotaImpossible } from "./quota.js";
import { resourceContainer } from "./resource-container.js";
import { rollingClaim } from "./rolling-claim.js";
import { serverWarnings } from "./server-warnings.js";
import { serviceSelector } from "./service-selector.js";
import { storageClass } from "./storage-class.js";
import { targetPort } from "./target-port.js";
import { tinyMemory } from "./tiny-memory.js";

export const CHECKS: readonly Check[] = [
  beingDeleted,
  paused,
  imageName,
  ...podAdmission,
  serverWarnings,
  missingConfiguration,
  ...missingObjects,
  storageClass,
  quotaImpossible,
  quotaHeadroom,
  nodes,
  podAffinity,
  imagePlatform,
  tinyMemory,
  probePort,
  resourceContainer,
  serviceSelector,
  targetPort,
  ingressBackend,
  missingNames,
  podChoices,
  autoscaler,
  pullSecrets,
  rollingClaim,
  overlappingSelectors,
  noReplicas,
  keptPods,
];
