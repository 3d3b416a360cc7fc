/** The line of the failed instruction, for builders that tell only its text. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { lineOfFailure } from "../../../src/image/dockerfile.js";

const recorded = (name: string): string[] =>
  readFileSync(new URL(`recorded/${name}.txt`, import.meta.url), "utf8").split("\n");

const COPY =
  "FROM python:3.11-slim AS base\n\nWORKDIR /app\n# what it needs\nCOPY requirements.txt .\nRUN echo x\n";

describe("in recorded output", () => {
  test.each([
    ["copy-missing.buildx", COPY, 5],
    ["copy-missing.legacy", COPY, 5],
    ["copy-missing.buildx", COPY.replaceAll("\n", "\r\n"), 5],
    [
      "run-multiline.buildx",
      "FROM python:3.11-slim\nRUN apt-get update \\\n && echo two \\\n # a comment\n\n && false\n",
      2,
    ],
    ["stage-fails.buildx", "FROM python:3.11-slim AS build\nRUN echo built > /out && exit 9\n", 2],
    ["missing-lab.legacy", "# syntax=x\nFROM localhost:5000/nobody/missing:1\n", 2],
    ["copy-missing.buildx", `${COPY}COPY requirements.txt .\n`, undefined],
    ["copy-missing.buildx", "FROM python:3.11-slim\n", undefined],
    ["empty.buildx", "", undefined],
    ["missing-lab.buildx", "FROM localhost:5000/nobody/missing:1\n", undefined],
  ])("%s with %j it is %j", (name, dockerfile, line) => {
    expect(lineOfFailure(recorded(name), dockerfile)).toBe(line);
  });
});

test("an instruction that the file breaks off is found", () => {
  expect(lineOfFailure([" > [2/2] RUN x:"], "FROM a\nRUN x")).toBe(2);
});
