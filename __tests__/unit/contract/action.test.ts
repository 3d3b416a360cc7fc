/** action.yml, the code and README.md say the same about inputs and outputs. */
import { existsSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { INPUT_NAMES } from "../../../src/config/inputs.js";
import { OUTPUTS } from "../../../src/report/outputs.js";
import { fileText } from "./sources.js";

interface Entry {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

interface Action {
  readonly inputs: Record<string, Entry>;
  readonly outputs: Record<string, Entry>;
  readonly runs: { readonly using: string; readonly main: string; readonly post: string };
}

const action = parse(fileText("action.yml")) as Action;

test("action.yml has the inputs that the code reads", () => {
  expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
});

test("action.yml has the outputs that the code sets", () => {
  expect(Object.keys(action.outputs)).toEqual([...OUTPUTS]);
});

test("it runs on Node 24, from bundles that are there", () => {
  expect([action.runs.using, existsSync(action.runs.main), existsSync(action.runs.post)]).toEqual([
    "node24",
    true,
    true,
  ]);
});

test("every input but the required one has a default, and everything a description", () => {
  const without = Object.entries(action.inputs).filter(
    ([, input]) => input.default === undefined && input.required !== true,
  );
  const entries = [...Object.values(action.inputs), ...Object.values(action.outputs)];
  expect([without.map(([name]) => name), entries.filter(({ description }) => !description)]).toEqual([
    [],
    [],
  ]);
});

/** The cells of the table between two marks of README.md, without its head. */
function tableOf(mark: string): string[][] {
  const section = fileText("README.md").split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const bare = (cell: string | undefined): string => cell?.replace(/^`(.*)`$/, "$1") ?? "";

describe("README.md", () => {
  test("lists the inputs of action.yml with their defaults", () => {
    const listed = tableOf("inputs").map(([name, value]) => [bare(name), bare(value)]);
    expect(listed).toEqual(
      Object.entries(action.inputs).map(([name, input]) => [name, String(input.default ?? "")]),
    );
  });

  test("lists the outputs of action.yml", () => {
    expect(tableOf("outputs").map(([name]) => bare(name))).toEqual(Object.keys(action.outputs));
  });

  test("describes each in the first sentence of action.yml", () => {
    const words = (text = ""): string => (text.split(/\.(?:\s|$)/)[0] ?? "").replace(/[^\w]+/g, " ").trim();
    const described = [...tableOf("inputs"), ...tableOf("outputs")].map((cells) => [
      bare(cells[0]),
      words(cells.at(-1)),
    ]);
    const wanted = [...Object.entries(action.inputs), ...Object.entries(action.outputs)].map(
      ([name, { description }]) => [name, words(description)],
    );
    expect(described).toEqual(wanted);
  });
});
