/** Texts for people that stand in the code beside what they are about: written in English, told in the language of the run. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Sentence } from "./sentence.js";
import { tongueOf } from "./tongues.js";
import type { Language } from "./words.js";

/** Of the work that is going on: hundreds of functions build a text, and none of them decides its language. */
const spoken = new AsyncLocalStorage<Language>();

/** Whatever `work` says, also later, is said in this language. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return spoken.run(language, work);
}

/** English outside of `inLanguage`. */
export function spokenLanguage(): Language {
  return spoken.getStore() ?? "en";
}

/** A text for people. Not for a constant of a module: that would be made before the language is known. */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const texts = values.map(String);
  const { sentences, typeset } = tongueOf(spokenLanguage());
  const template = templateOf(parts);
  return filled(typeset(chosen(sentences[template] ?? template, texts)), texts);
}

/** The English text with `{0}`, `{1}` … for its values: what another language finds its sentence by. */
export function templateOf(parts: readonly string[]): string {
  return parts.reduce((template, part, index) => `${template}{${index - 1}}${part}`);
}

function chosen(sentence: Sentence, values: string[]): string {
  return typeof sentence === "string" ? sentence : sentence(...values);
}

/** Values are put in once: what looks like a place in one of them is no place. */
function filled(sentence: string, values: readonly string[]): string {
  return sentence.replaceAll(/\{(\d+)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
