/** English. */
import { page } from "./en/page.js";
import { run } from "./en/run.js";

export const en = { ...run, ...page };
