/** The form of the sources: small files, each beginning with its topic. */
import { expect, test } from "@jest/globals";
import { SOURCES } from "./sources.js";

const LONGEST_FILE = 300;

const WITHOUT_TOPIC = SOURCES.filter(
  ({ text }) => !/^\/\*\*(?: \S.*\*\/$|\n \* \S)/m.test(text.slice(0, text.indexOf("*/") + 2)),
);

test("every source begins with a comment that says its topic", () => {
  expect(WITHOUT_TOPIC.map(({ path }) => path)).toEqual([]);
});

test(`no source is longer than ${LONGEST_FILE} lines`, () => {
  const long = SOURCES.filter(({ text }) => text.split("\n").length - 1 > LONGEST_FILE);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("files are called in lower case with dashes", () => {
  expect(
    SOURCES.map(({ path }) => path).filter(
      (path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(path),
    ),
  ).toEqual([]);
});

test("no source calls itself a helper, a manager, a handler, or utilities", () => {
  expect(SOURCES.map(({ path }) => path).filter((path) => /helper|manager|handler|util/.test(path))).toEqual(
    [],
  );
});

test("nothing is left to do", () => {
  expect(SOURCES.filter(({ text }) => /\b(?:TODO|FIXME|XXX)\b/.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
});
