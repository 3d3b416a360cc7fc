/** Entry of the post step: removes credentials and ends what the main step could not, however that one ended. */
import { CLEAN, cleanUp } from "./runtime/clean-up.js";

const left = await cleanUp(process.env);
console.log(left.length === 0 ? CLEAN : left.join("\n"));
