/** The names that people look for an image by. */
import { expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/image/registry/manifest.js";
import type { Repository } from "../../../src/image/registry/registry.js";
import { nameForPeople } from "../../../src/image/retag.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const MANIFEST: Manifest = { digest: "sha256:aa", mediaType: "", text: "{}" };
const refuse = async () => ({ state: "refused", words: "403 denied" }) as const;
const READ_ONLY: Repository = {
  admits: refuse,
  mayPush: refuse,
  manifest: refuse,
  platformsOf: refuse,
  tag: refuse,
};

const told = () => nameForPeople(READ_ONLY, MANIFEST, ["sha-1", "main"]);

test("those that cannot be given are told together", async () => {
  expect(await told()).toMatchObject({
    id: "image-tags-not-set",
    title: "The image could not be tagged sha-1 and main",
    detail: "403 denied",
  });
});

test("those that cannot be given are told in French, too", async () => {
  const french = await inLanguage("fr", told);
  expect(french?.title).toBe("L’image n’a pas pu être taguée sha-1 et main");
  expect(englishIn(`${french?.title} ${french?.cause} ${french?.fix}`)).toEqual([]);
});

test("that it has already are no problem", async () => {
  const there = async () => ({ state: "there", value: MANIFEST }) as const;
  expect(await nameForPeople({ ...READ_ONLY, manifest: there }, MANIFEST, ["sha-1"])).toBeUndefined();
});
