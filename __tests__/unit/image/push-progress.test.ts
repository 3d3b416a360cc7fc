/** The engine's own tries of a layer: told once each, counted, and left out of what a failure shows. */
import { expect, test } from "@jest/globals";
import { layerTries, withoutCountdowns, withoutLayers } from "../../../src/image/push-progress.js";

/** A countdown as docker 20.10 writes it, on the lab. */
const countdown = (layer: string, seconds: number): string[] =>
  Array.from({ length: seconds }, (_, index) => {
    const left = seconds - index;
    return `${layer}: Retrying in ${left} ${left === 1 ? "second" : "seconds"}`;
  });

const LAYER = "e17085eb29d9";
const OTHER = "52def9c68fc5";
const REFUSAL = "received unexpected HTTP status: 500 Internal Server Error";
const GAVE_UP = [
  "The push refers to repository [localhost:5000/a/b]",
  `${OTHER}: Preparing`,
  `${OTHER}: Pushed`,
  ...[5, 10, 15, 20].flatMap((seconds) => countdown(LAYER, seconds)),
  REFUSAL,
].join("\n");

test("of each countdown the first line is passed on, of every layer", () => {
  const seen: string[] = [];
  const onLine = withoutCountdowns((line) => seen.push(line));
  const lines = [5, 10].flatMap((seconds) =>
    countdown(LAYER, seconds).flatMap((line, index) => [line, countdown(OTHER, seconds)[index] ?? ""]),
  );
  for (const line of [...lines, `${OTHER}: Pushed`, REFUSAL]) onLine(line);
  expect(seen).toEqual([
    `${LAYER}: Retrying in 5 seconds`,
    `${OTHER}: Retrying in 5 seconds`,
    `${LAYER}: Retrying in 10 seconds`,
    `${OTHER}: Retrying in 10 seconds`,
    `${OTHER}: Pushed`,
    REFUSAL,
  ]);
});

test("a layer that was given up on had one try more than waits", () => {
  expect(layerTries(GAVE_UP)).toBe(5);
});

test.each([
  ["nothing was tried again", `${LAYER}: Pushed\n${REFUSAL}`],
  ["the layer came through in the end", `${countdown(LAYER, 5).join("\n")}\n${LAYER}: Pushed\n${REFUSAL}`],
  ["the words are not the engine's", `#12 Retrying in 1 second\n${REFUSAL}`],
])("no layer was given up on when %s", (_, output) => {
  expect(layerTries(output)).toBe(0);
});

test("what is left of an output is not about single layers", () => {
  expect(withoutLayers(GAVE_UP).split("\n")).toEqual([GAVE_UP.split("\n")[0], REFUSAL]);
});
