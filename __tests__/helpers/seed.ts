/** One seed for all property tests, so that a run can be repeated; FAST_CHECK_SEED explores with another. */
import { configureGlobal } from "fast-check";

configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_261_123) });
