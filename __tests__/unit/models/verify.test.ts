/** The proof that a model works. */
import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "../../../src/errors.js";
import { type ModelDescription, OllamaError, type OllamaServer } from "../../../src/models/server.js";
import { notTheVersion, verifyModel } from "../../../src/models/verify.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const { signal } = new AbortController();

function serverOf(described: ModelDescription, vector: readonly unknown[] | Error): OllamaServer {
  const unasked = () => Promise.reject(new Error("not asked"));
  return {
    installed: unasked,
    pull: unasked,
    remove: unasked,
    describe: async () => described,
    embed: async () => {
      if (vector instanceof Error) throw vector;
      return vector;
    },
  };
}

const EMBEDS: ModelDescription = { capabilities: ["embedding"], dimensions: 4 };
const verify = (described: ModelDescription, vector: readonly unknown[] | Error, model = "m") =>
  verifyModel(model, serverOf(described, vector), signal);
const titleOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "it went well",
    (thrown: unknown) => problemsOf(thrown)[0].title,
  );

test("is a vector of the model's own length", async () => {
  expect(await verify(EMBEDS, [0.5, -0.5, 0.5, 0.5])).toBe(4);
});

test("is a vector of any length when the server tells none", async () => {
  expect(await verify({ capabilities: [] }, [0.6, 0.8])).toBe(2);
});

test("is not asked of a model that only talks", async () => {
  expect(await verify({ capabilities: ["completion"] }, new Error("not asked"))).toBe(0);
});

const DEFECTS: readonly (readonly [string, readonly unknown[] | Error, string])[] = [
  ["no vector", [], "the answer holds no vector"],
  ["a vector of another length", [0.6, 0.8], "the vector has 2 numbers, not 4"],
  ["a vector with a hole", [1, null, 2, 3], "the vector holds what is no number"],
  ["a vector of zeros", [0, 0, 0, 0], "the vector is all zeros"],
  ["a vector that is not of length 1", [1, 1, 1, 1], "the vector's length is 2.00, not 1"],
  ["an error of the server", new OllamaError("unable to load model"), "unable to load model"],
];

describe("is missing with", () => {
  test.each(DEFECTS)("%s", async (_name, vector, defect) => {
    expect(await titleOf(verify(EMBEDS, vector))).toBe(`The model m gives no usable embedding: ${defect}`);
  });

  test("another model under a well-known name, whatever its tag and registry", async () => {
    const title = await titleOf(verify(EMBEDS, [0.5, 0.5, 0.5, 0.5], "10.0.0.1:5000/lab/nomic-embed-text:x"));
    expect(title).toMatch(/its vectors have 4 numbers, those of nomic-embed-text have 768$/);
  });
});

test("is not missing because of a fault of ours", async () => {
  await expect(verify(EMBEDS, new TypeError("bug"))).rejects.toThrow(new TypeError("bug"));
});

test("a version that is not the pinned one is told with what is there", () => {
  expect(notTheVersion({ name: "m", digest: "0a109f422b47" }, "ffffffffffffe3a5")).toMatchObject({
    title: "The model m is not the version that the input `models` pins",
    found: "Pinned is 0a109f422b47, the registry gives ffffffffffff.",
    fix: expect.stringContaining("m@sha256:ffffffffffffe3a5"),
  });
});

test("what is missing is told in French, too", async () => {
  const told = await inLanguage("fr", () =>
    Promise.all([
      ...DEFECTS.map(([, vector]) => verify(EMBEDS, vector).catch(problemsOf)),
      verify(EMBEDS, [0.5, 0.5, 0.5, 0.5], "all-minilm").catch(problemsOf),
      [notTheVersion({ name: "m", digest: "0a109f422b47" }, "ffffffffffff")],
    ]),
  );
  const problems = told.flatMap((one) => (typeof one === "number" ? [] : one));
  const texts = problems.flatMap(({ title, found = "", cause = "", fix = "" }) => [title, found, cause, fix]);
  expect(problems).toHaveLength(DEFECTS.length + 2);
  expect(englishIn(texts.join(" ").replace("unable to load model", ""))).toEqual([]);
});
