/** The dictionaries of cspell.json reach the texts that they are for: a mistake is found in each kind of file, a right word and code are not. */
import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";

/** The words that `make lint` would refuse in a file of this path. */
function refusedIn(path: string, text: string): string[] {
  const args = ["node_modules/cspell/bin.mjs", "--quiet", "--words-only", `stdin://${path}`];
  const { stdout } = spawnSync(process.execPath, args, { input: text, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

test.each([
  ["an English page", "docs/shown.md", "The deploymnt of `chatbt` is ready.\n"],
  ["a French page", "docs/shown.fr.md", "Le deploymnt du cluster échoue à cause de `chatbt`.\n"],
  ["a text behind `say`", "src/shown.ts", "const chatbt = say`The deploymnt of \\`chatbt\\``;\n"],
  ["a French sentence", "src/words/fr/messages/shown.ts", '  "Chatbt failed": "Le deploymnt a échoué",\n'],
])("in %s", (_kind, path, text) => {
  expect(refusedIn(path, text)).toEqual(["deploymnt"]);
});
