/** A base image of another platform: BuildKit goes on with it, and it fails only on the node. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { foreignBases } from "../../../src/image/foreign-base.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const recorded = (name: string): string[] =>
  readFileSync(new URL(`recorded/${name}.txt`, import.meta.url), "utf8").split("\n");

test("is told with the line that names it", () => {
  expect(foreignBases(recorded("other-platform.buildkit"), "app/Dockerfile")).toMatchObject([
    {
      title:
        "The base image `localhost:5000/lab/busybox:1` is for linux/amd64, but the image is built for linux/arm64",
      fix: expect.stringContaining("linux/arm64"),
      file: "app/Dockerfile",
      line: 1,
    },
  ]);
  const [french] = inLanguage("fr", () =>
    foreignBases(recorded("other-platform.buildkit"), "app/Dockerfile"),
  );
  expect(englishIn(`${french?.title} ${french?.cause} ${french?.fix}`)).toEqual([]);
});

test.each(["good.buildx", "good.legacy"])("is not seen in %s", (name) => {
  expect(foreignBases(recorded(name), "Dockerfile")).toEqual([]);
});
