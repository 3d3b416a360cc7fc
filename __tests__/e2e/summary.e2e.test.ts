/** The summary in a browser, with GitHub's style sheet. Needs no cluster. */
import { expect, jest, test } from "@jest/globals";
import { run } from "./lab.js";

jest.setTimeout(300_000);

test("no table of any page is cut off or squeezed on a desktop, however long its words are", async () => {
  const gallery =
    "npm --prefix scripts/gallery ci --silent && node --import ./bench/verdict-typescript.js scripts/gallery/gallery.js";
  const cwd = new URL("../..", import.meta.url).pathname;
  const { exitCode, output } = await run("scripts/with-node", ["sh", "-c", `${gallery} --measure`], { cwd });
  expect(output).toBe("");
  expect(exitCode).toBe(0);
});
