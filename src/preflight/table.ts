/** The preflight table: one row each, from whether there is a cluster at all to who reaches what was deployed. */
import type { Row } from "./row.js";
import { apiServer, identity } from "./rows/connection.js";
import { imagePlatforms, imagePull } from "./rows/images.js";
import { loadBalancer } from "./rows/load-balancer.js";
import { namespace } from "./rows/namespace.js";
import { permissions } from "./rows/permissions.js";
import { manifests, nodeRoom, podSecurity, quota, storage } from "./rows/rehearsal.js";

export const ROWS: readonly Row[] = [
  apiServer,
  identity,
  namespace,
  permissions,
  manifests,
  podSecurity,
  quota,
  storage,
  nodeRoom,
  imagePlatforms,
  imagePull,
  loadBalancer,
];
