/** The language that a run speaks: that of its input, as far as the bundle has it on this runner. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { loadLanguage } from "../words/tongues.js";
import type { Language } from "../words/words.js";
import { parseLanguage } from "./choices.js";

export interface LanguageOfRun {
  readonly language: Language;
  readonly warnings: readonly Problem[];
}

/** Never rejects: a verdict in English is worth more than none. What is wrong with the input is told with the other inputs. */
export async function languageOfRun(input: string, load = loadLanguage): Promise<LanguageOfRun> {
  const language = parseLanguage(input).value ?? "en";
  try {
    await load(language);
    return { language, warnings: [] };
  } catch (thrown) {
    return { language: "en", warnings: [notLoaded(language, thrown)] };
  }
}

function notLoaded(language: Language, thrown: unknown): Problem {
  return {
    id: "language-not-loaded",
    title: say`The texts in the language \`${language}\` could not be loaded, so this run speaks English`,
    detail: String(thrown),
    cause: say`The folder \`dist\` of the action is incomplete on this runner.`,
    fix: say`Use a release of the action, or a copy with all files of its \`dist\`.`,
  };
}
