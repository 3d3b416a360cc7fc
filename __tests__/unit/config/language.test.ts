/** The language of a run is that of its input, and English where there is no other. */
import { expect, test } from "@jest/globals";
import { languageOfRun } from "../../../src/config/language.js";

test.each([
  ["en", "en"],
  ["fr", "fr"],
  // The input itself is refused with the others.
  ["de", "en"],
])("the input %j is a run in %s", async (input, language) => {
  expect(await languageOfRun(input)).toEqual({ language, warnings: [] });
});

test("a language that cannot be loaded is a warning, in a run in English", async () => {
  const broken = () => Promise.reject(new Error("Cannot find module '/action/dist/224.index.js'"));
  const { language, warnings } = await languageOfRun("fr", broken);
  expect(language).toBe("en");
  expect(warnings).toMatchObject([
    {
      id: "language-not-loaded",
      title: "The texts in the language `fr` could not be loaded, so this run speaks English",
      detail: expect.stringContaining("/action/dist/224.index.js"),
    },
  ]);
});
