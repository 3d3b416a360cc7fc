/** English is there at once, any other language from when it is loaded. */
import { expect, jest, test } from "@jest/globals";
import { fr } from "../../../src/words/fr.js";

// Every test has all languages; what is loaded anew has English.
jest.resetModules();
const { loadLanguage, tongueOf } = await import("../../../src/words/tongues.js");

test("a language that is not loaded is not spoken in another one's words", async () => {
  expect(tongueOf("en").words.headline.failed).toBe("The deployment failed");
  expect(() => tongueOf("fr")).toThrow("not loaded");
  await loadLanguage("fr");
  expect(tongueOf("fr").words.headline.failed).toBe(fr.headline.failed);
});
