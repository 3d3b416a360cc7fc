/** Several names in one text. */
import { say, spokenLanguage } from "./say.js";
import type { Language } from "./words.js";

/** Of the two, only British English writes no comma before its "and". */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr" };

/** `a, b and c` */
export function enumerated(names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[spokenLanguage()]).format(names);
}

/** `a, b, c and 4 more` */
export function shortlist(names: readonly string[], most: number): string {
  const some = names.slice(0, most).join(", ");
  return names.length > most ? say`${some} and ${names.length - most} more` : some;
}
