/** What is said is English in the code, and told in the language of the run. */
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { typeset } from "../../../src/words/fr/typeset.js";
import { inLanguage, say, spokenLanguage, templateOf } from "../../../src/words/say.js";

const unknown = (value: string | number): string =>
  say`The input \`language\` has an unknown value: "${value}"`;

describe("a text", () => {
  test("is English outside of a run, and in the language of the run within", () => {
    expect(unknown("de")).toBe('The input `language` has an unknown value: "de"');
    expect(inLanguage("en", () => unknown("de"))).toBe('The input `language` has an unknown value: "de"');
    expect(inLanguage("fr", () => unknown("de"))).toBe(
      "L’entrée `language` a une valeur inconnue\u00a0: «\u00a0de\u00a0»",
    );
  });

  test("keeps its values as they are, also one that looks like a place or like typography", () => {
    expect(inLanguage("fr", () => unknown("{0} l'un : $& {1}"))).toContain("{0} l'un : $& {1}");
  });

  test("without a sentence in the language stays English", () => {
    expect(inLanguage("fr", () => say`Nobody has said ${"this"} before`)).toBe("Nobody has said this before");
  });

  test("is said in the language also after waiting, and beside another run", async () => {
    const later = async (): Promise<string> => {
      await setImmediate();
      return spokenLanguage();
    };
    const both = [inLanguage("fr", later), inLanguage("en", later), later()];
    expect(await Promise.all(both)).toEqual(["fr", "en", "en"]);
  });
});

test.each([
  [["plain"], "plain"],
  [["", ""], "{0}"],
  [["a ", " and ", ""], "a {0} and {1}"],
])("the template of %j is %s", (parts, template) => {
  expect(templateOf(parts)).toBe(template);
});

test.each([
  ["Le type : « {0} » ; pourquoi ?", "Le type\u00a0: «\u00a0{0}\u00a0»\u202f; pourquoi\u202f?"],
  ["l'image d'un `echo 'a' : b ;` qu'on a", "l’image d’un `echo 'a' : b ;` qu’on a"],
  ["depuis {0} s, 20 min, 3 Go, 10 pods", "depuis {0}\u00a0s, 20\u00a0min, 3\u00a0Go, 10 pods"],
  ["http://a:80 et 12:30", "http://a:80 et 12:30"],
])("%s is typeset as %s", (written, printed) => {
  expect(typeset(written)).toBe(printed);
});
