/** Every operation, by the name the input `operation` gives it. */
import type { OperationName } from "../config/choices.js";
import { check } from "./check.js";
import { deploy } from "./deploy.js";
import { logs } from "./logs.js";
import type { Operation } from "./operation.js";
import { plan } from "./plan.js";
import { restart } from "./restart.js";
import { rollback } from "./rollback.js";
import { scale } from "./scale.js";
import { status } from "./status.js";
import { teardown } from "./teardown.js";

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  deploy,
  check,
  plan,
  rollback,
  scale,
  restart,
  status,
  logs,
  teardown,
};
