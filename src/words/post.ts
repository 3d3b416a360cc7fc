/** The words of the post step: it loads no others, so that it starts at once. */
import { post as en } from "./en/post.js";
import { post as fr } from "./fr/post.js";
import type { Language } from "./words.js";

export type PostWords = typeof en;

const TABLES: Readonly<Record<Language, PostWords>> = { en, fr };

const isLanguage = (text: string): text is Language => Object.hasOwn(TABLES, text);

/** Of the input `language` as it was given; English where it is none of ours. */
export function postWordsOf(input = ""): PostWords {
  const language = input.trim();
  return isLanguage(language) ? TABLES[language] : en;
}
