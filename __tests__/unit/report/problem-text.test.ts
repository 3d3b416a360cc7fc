import { describe, expect, test } from "@jest/globals";
import { failureReasonOf, placeOf, unlessSaid } from "../../../src/report/problem-text.js";
import { en } from "../../../src/words/en.js";
import { fr } from "../../../src/words/fr.js";

describe("the failure reason", () => {
  test("says what failed and why", () => {
    const reason = failureReasonOf(
      [{ title: "chatbot-api cannot start.", cause: "the setting is missing." }],
      en,
    );
    expect(reason).toBe("chatbot-api cannot start: the setting is missing");
  });

  test("does not say the same twice", () => {
    expect(
      failureReasonOf([{ title: "The registry has no a:1", cause: "The registry has no a:1." }], en),
    ).toBe("The registry has no a:1");
  });

  test("counts the other problems", () => {
    expect(failureReasonOf([{ title: "a" }, { title: "b" }], en)).toBe("a (and 1 more problem)");
    expect(failureReasonOf([{ title: "a" }, { title: "b" }, { title: "c" }], en)).toBe(
      "a (and 2 more problems)",
    );
  });

  test("is one line of bounded length, whatever the problem says", () => {
    const reason = failureReasonOf(
      [{ title: "a\nb\u001b[31m", cause: "c".repeat(1000) }, { title: "d" }],
      en,
    );
    expect(reason).toMatch(/^a b: c+… \(and 1 more problem\)$/);
    expect(reason).toHaveLength(300);
  });
});

test.each([
  [{ title: "a" }, undefined],
  [{ title: "a", line: 3 }, undefined],
  [{ title: "a", file: "k8s/a.yaml" }, "k8s/a.yaml"],
  [{ title: "a", file: "k8s/a.yaml", line: 3 }, "k8s/a.yaml:3"],
])("the place of %j is %s", (problem, place) => expect(placeOf(problem)).toBe(place));

test("a part is told unless the line above holds it, full stop or not", () => {
  expect(unlessSaid("It is missing.", "a: It is missing")).toBeUndefined();
  expect(unlessSaid("It is missing.", "a")).toBe("It is missing.");
  expect(unlessSaid(undefined, "a")).toBeUndefined();
  expect(unlessSaid(" ", "a")).toBeUndefined();
});

test("in French a no-break space stands before the colon", () => {
  expect(failureReasonOf([{ title: "Quoi", cause: "Parce que." }], fr)).toBe("Quoi\u00a0: Parce que");
});
