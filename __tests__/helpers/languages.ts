/** All languages, as a test speaks and renders them also outside of a run. */
import { loadLanguage } from "../../src/words/tongues.js";
import { LANGUAGES } from "../../src/words/words.js";

for (const language of LANGUAGES) await loadLanguage(language);
