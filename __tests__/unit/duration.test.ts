/** Durations: what counts as one, and how long it is. */
import { expect, test } from "@jest/globals";
import { minutes, parseDuration, seconds } from "../../src/duration.js";

test.each([
  ["0s", 0],
  ["500ms", 500],
  ["90s", 90_000],
  ["10m", 600_000],
  ["1h", 3_600_000],
  ["1h30m", 5_400_000],
  ["1.5m", 90_000],
  ["2m30s500ms", 150_500],
])("%s is %d milliseconds", (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each([
  "",
  "10",
  "m",
  "10 m",
  "-10m",
  "10M",
  "10m ",
  "1d",
  ".5m",
  "5.m",
  "1e3s",
  "ten minutes",
  "10m5",
  "10m\n",
])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test("the units agree with each other", () => {
  expect([seconds(60), minutes(60)]).toEqual([minutes(1), parseDuration("1h")]);
});
