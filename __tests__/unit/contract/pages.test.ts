/** What the pages say twice they say alike; the forms for issues are such that GitHub shows them. */
import { existsSync, globSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { type JsonMap, listAt, textAt } from "../../../src/json.js";
import { PAGES } from "./pages.js";
import { fileText } from "./sources.js";

test("README.md has the figures of docs/verdicts.md", () => {
  const figures = (page: string): string[] =>
    fileText(page).match(/^\| (?:this action|kubectl rollout status) \|.*$/gm) ?? [];
  expect(figures("README.md")).toEqual(figures("docs/verdicts.md"));
  expect(figures("README.md")).toHaveLength(2);
});

test("README.md leads to every page for those who use the action", () => {
  const readme = fileText("README.md");
  const pages = PAGES.filter((page) => /^(?:docs\/)?[^/]+\.md$/.test(page) && page !== "README.md");
  expect(pages.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
});

test("each decision has the number of its file, and its title in the list of them", () => {
  const titleOf = (path: string): string => /^# (.*)$/m.exec(fileText(path))?.[1] ?? "";
  const listed = [...fileText("docs/adr/README.md").matchAll(/^\| \[(\d+)\]\((\S+)\) \| (.*) \|$/gm)];
  expect(listed.map(([, number = "", file, title = ""]) => [file, `${number} ${title}`])).toEqual(
    globSync("0*.md", { cwd: "docs/adr" })
      .toSorted()
      .map((file) => [file, titleOf(`docs/adr/${file}`)]),
  );
});

test("CONTRIBUTING.md names every folder of the sources", () => {
  const rows =
    fileText("CONTRIBUTING.md")
      .match(/^\| `src\/.*$/gm)
      ?.join() ?? "";
  const folders = globSync("src/*/").map((path) => path.replace(/^src\//, ""));
  expect(folders.filter((folder) => !new RegExp(`[\`/]${folder}\``).test(rows))).toEqual([]);
});

/** A path from the root of the repository, in code. */
const PATH = /`((?:__tests__|src|docs|lab|scripts|k8s|backend|bench|\.github)\/[\w./-]+)`/g;

test.each(PAGES)("every file that %s names is there", (page) => {
  const named = [...fileText(page).matchAll(PATH)].map(([, path = ""]) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

const FIELDS = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

const FORMS = globSync(".github/ISSUE_TEMPLATE/*.yml").filter((path) => !path.endsWith("/config.yml"));

test.each(FORMS)("%s is a form", (path) => {
  const form = parse(fileText(path)) as JsonMap;
  const fields = listAt(form, "body");
  const ids = fields.map((field) => textAt(field, "id"));
  expect([textAt(form, "name"), textAt(form, "description")]).not.toContain(undefined);
  expect(fields.map((field) => textAt(field, "type")).filter((type) => !FIELDS.includes(type ?? ""))).toEqual(
    [],
  );
  expect([new Set(ids).size, fields.every((field) => textAt(field, "attributes", "label"))]).toEqual([
    fields.length,
    true,
  ]);
});
