/** The sentences of another language, by the English ones. */

/** With `{0}`, `{1}` … for the values in their English order; or what chooses such a sentence by the values: plural, elision. */
export type Sentence = string | ((...values: string[]) => string);

/** By the English text as it stands behind `say`, with `{0}`, `{1}` … for its values. */
export type Sentences = Readonly<Record<string, Sentence>>;
