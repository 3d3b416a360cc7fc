/** The words of the page and the log, one table a language; those between backticks are code. What was found out has `say`. */

import type { page } from "./en/page.js";
import type { run } from "./en/run.js";
import { tongueOf } from "./tongues.js";

export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A table that lacks a word does not compile. */
export type RunWords = typeof run;
export type PageWords = typeof page;
export type Words = RunWords & PageWords;

export function wordsOf(language: Language): Words {
  return tongueOf(language).words;
}
