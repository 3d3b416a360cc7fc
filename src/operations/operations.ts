/** Every operation, by the name the input `operation` gives it. */
import type { OperationName } from "../config/choices.js";
import { deploy } from "./deploy.js";
import type { Operation } from "./operation.js";

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = { deploy };
