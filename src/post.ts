/** Entry of the post step: removes credentials and ends what the main step could not, however that one ended. */
import { parseLanguage } from "./config/choices.js";
import { cleanText, cleanUp } from "./runtime/clean-up.js";
import { inLanguage } from "./words/say.js";

const language = parseLanguage(process.env["INPUT_LANGUAGE"]?.trim() ?? "").value ?? "en";
await inLanguage(language, async () => {
  const left = await cleanUp(process.env);
  console.log(left.length === 0 ? cleanText() : left.join("\n"));
});
