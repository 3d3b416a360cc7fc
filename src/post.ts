/** Entry of the post step: removes credentials and ends what the main step could not, however that one ended. */
import { cleanUp } from "./runtime/clean-up.js";
import { postWordsOf } from "./words/post.js";

const words = postWordsOf(process.env["INPUT_LANGUAGE"]);
const left = await cleanUp(process.env, words);
console.log(left.length === 0 ? words.clean : left.join("\n"));
