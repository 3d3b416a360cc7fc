/** The pages about messages tell of every message that the action can tell, each in its language and in one place. */
import { globSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ObjectExpression } from "@swc/core";
import { nodesOf, sources } from "../../../scripts/syntax.js";
import { anchorsOf, messagesIn, pageText, patternsOf, renewed } from "../../../scripts/troubleshooting.js";
import { LANGUAGES } from "../../../src/words/words.js";

const all = { en: messagesIn("en"), fr: messagesIn("fr") };
const patterns = patternsOf(pageText("en"));

describe.each(LANGUAGES)("the page in %s", (language) => {
  const page = pageText(language);

  test("is what `make troubleshooting` writes", () => {
    expect(page).toBe(renewed(page, language, all[language]));
  });

  test("has one place for every id, outside of anything that is folded", () => {
    const ids = new Set(all[language].flatMap(({ id }) => id ?? []));
    expect(anchorsOf(page).toSorted()).toEqual([...ids].toSorted());
    expect(page).not.toContain("<details>");
  });
});

test("both pages have the same sections, and the same anchors", () => {
  expect(patternsOf(pageText("fr"))).toEqual(patterns);
  expect(anchorsOf(pageText("fr"))).toEqual(anchorsOf(pageText("en")));
});

test("every source with a message belongs to one section, and every section to sources with messages", () => {
  const files = [...new Set(all.en.map(({ file }) => file))];
  const sectionsOf = (file: string): string[] => patterns.filter((pattern) => matchesGlob(file, pattern));
  expect(files.filter((file) => sectionsOf(file).length !== 1)).toEqual([]);
  expect(patterns.filter((pattern) => !files.some((file) => matchesGlob(file, pattern)))).toEqual([]);
});

test("no problem of the sources is without its place, however its words are put together", () => {
  const ids = sources(["src/words/**"]).flatMap(({ module }) =>
    [...nodesOf(module)].flatMap(({ node }) =>
      node.type === "ObjectExpression" ? idsOfProblem(node as ObjectExpression) : [],
    ),
  );
  expect(ids.length).toBeGreaterThan(400);
  const anchors = new Set(anchorsOf(pageText("en")));
  expect(ids.filter((id) => !anchors.has(id))).toEqual([]);
});

/** What has a name and says what is wrong, unless it is a smoke test's outcome or a kind of object. */
function idsOfProblem({ properties }: ObjectExpression): string[] {
  const fields = new Map(
    properties.flatMap((property) =>
      property.type === "KeyValueProperty" && property.key.type === "Identifier"
        ? [[property.key.value, property.value]]
        : [],
    ),
  );
  const isSpread = properties.some(({ type }) => type === "SpreadElement");
  const isTelling = ["cause", "detail", "fix", "look", "file"].some((key) => fields.has(key));
  const isOther = ["plural", "outcome", "run"].some((key) => fields.has(key));
  if (isOther || !(isTelling || (fields.has("title") && isSpread))) return [];
  return [...nodesOf(fields.get("id"))].flatMap(({ node }) =>
    node.type === "StringLiteral" && "value" in node ? [String(node.value)] : [],
  );
}

test("what is told is read from the sources", () => {
  expect(all.en).toContainEqual({
    file: "src/rollout/signals/image.ts",
    id: "image-not-found",
    title: "the registry has no image ….",
    fix: "Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.",
  });
  // Nobody has to keep this number: it says that whole folders are not overlooked.
  expect(all.en.length).toBeGreaterThan(globSync("src/**/*.ts").length / 2);
});

test("what is told is said in the language of the page", () => {
  expect(all.fr).toContainEqual({
    file: "src/models/pull-problem.ts",
    id: "model-disk-full",
    title: "Le volume du pod Ollama est plein.",
    fix: "Agrandissez le PersistentVolumeClaim, ou supprimez avec `ollama rm` les modèles inutilisés.",
  });
});
