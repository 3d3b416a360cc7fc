/** What the languages are made of: English is there at once, any other from when a run loads it. */
import { en } from "./en.js";
import type { Sentences } from "./sentence.js";
import type { Language, Words } from "./words.js";

export interface Tongue {
  readonly words: Words;
  readonly sentences: Sentences;
  readonly typeset: (sentence: string) => string;
}

/** Its sentences are those of the code. */
const english: Tongue = { words: en, sentences: {}, typeset: (sentence) => sentence };

const loaded = new Map<Language, Tongue>([["en", english]]);

/** Most runs speak English, and do not parse what they never say: an import here is a file of its own in the bundle. */
const LOADERS: Readonly<Record<Language, () => Promise<Tongue>>> = {
  en: async () => english,
  fr: async () => (await import("./fr/tongue.js")).french,
};

/** Rejects when the bundle is not whole. */
export async function loadLanguage(language: Language): Promise<void> {
  loaded.set(language, await LOADERS[language]());
}

export function tongueOf(language: Language): Tongue {
  const tongue = loaded.get(language);
  if (!tongue) throw new Error(`the language ${language} is not loaded`);
  return tongue;
}
