/** Tables fit the page, by a rough measure; `make gallery` and the end-to-end tests measure them in a browser. */
import { expect, test } from "@jest/globals";
import { renderSummary } from "../../../src/report/summary.js";
import { LONG } from "../../helpers/long-reports.js";
import { RECORDED } from "../../helpers/recorded-reports.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { unfenced } from "../../helpers/unfenced.js";

/** GitHub's column for a summary on a desktop, its margins taken off; a letter of code or a wide one of text; what is left and right of a cell. In CSS pixels. */
const PAGE = 964;
const LETTER = 8;
const PADDING = 27;

const tablesOf = (page: string): string[] => unfenced(page).match(/^\|.*(?:\n\|.*)*/gm) ?? [];

const cellsOf = (row: string): string[] => row.slice(2, -2).split(" | ");

/** Of a cell whose words are broken wherever they can be. */
function narrowest(cell: string): number {
  const shown = cell.replaceAll(/\]\([^)]*\)|[`*[\]]/g, "").replaceAll(/&#?\w+;/g, "x");
  const pieces = shown
    .replaceAll(/<w?br>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .split(/[\s-]/);
  return Math.max(...pieces.map(({ length }) => length)) * LETTER + PADDING;
}

function narrowestTable(table: string): number {
  const rows = table
    .split("\n")
    .filter((row) => !row.startsWith("| -"))
    .map(cellsOf);
  const columns = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => narrowest(row[column] ?? ""))),
  );
  return columns.reduce((sum, width) => sum + width, 0);
}

test.each(Object.entries({ ...SAMPLES, ...RECORDED, ...LONG }))("no table of %s is cut off", (_, report) => {
  const tables = tablesOf(renderSummary(report));
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter((table) => narrowestTable(table) > PAGE)).toEqual([]);
});
