/** French, in the terms of those who deploy: `pod`, `rollout`, `namespace` stay as they are. */
import { page } from "./fr/page.js";
import { run } from "./fr/run.js";

export const fr = { ...run, ...page };
