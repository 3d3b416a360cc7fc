import { expect, test } from "@jest/globals";
import { ageText, bytesText, durationText, roughDurationText } from "../../../src/report/quantities.js";
import { en } from "../../../src/words/en.js";
import { fr } from "../../../src/words/fr.js";

test.each([
  [0, "0 ms"],
  [-5, "0 ms"],
  [410, "410 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [19_240, "19.2 s"],
  [59_949, "59.9 s"],
  [59_950, "1 min 00 s"],
  [64_000, "1 min 04 s"],
  [119_600, "2 min 00 s"],
  [3_599_400, "59 min 59 s"],
  [3_599_600, "1 h 00 min"],
  [7_500_000, "2 h 05 min"],
])("a duration of %d ms reads %s", (milliseconds, said) =>
  expect(durationText(milliseconds, en.numbers)).toBe(said),
);

test.each([
  [180, "180 ms"],
  [6_210, "6.2 s"],
  [41_300, "41 s"],
  [59_700, "1 min 00 s"],
  [624_000, "10 min 24 s"],
])("in a headline %d ms reads %s", (milliseconds, said) =>
  expect(roughDurationText(milliseconds, en.numbers)).toBe(said),
);

test.each([
  [-5, "0 s"],
  [119_999, "119 s"],
  [120_000, "2 min"],
  [7_199_000, "119 min"],
  [7_200_000, "2 h"],
  [172_799_000, "47 h"],
  [172_800_000, "2 d"],
  [40 * 86_400_000, "40 d"],
])("an age of %d ms reads %s", (milliseconds, said) => expect(ageText(milliseconds, en.numbers)).toBe(said));

test("a French age has French units", () => {
  expect(ageText(172_800_000, fr.numbers)).toBe("2\u00a0j");
});

test.each([
  [0, "0 B"],
  [850, "850 B"],
  [999, "999 B"],
  [1_000, "1.0 kB"],
  [99_960, "100 kB"],
  [999_600, "1.0 MB"],
  [12_400_000, "12.4 MB"],
  [274_302_450, "274 MB"],
  [5_000_000_000_000_000, "5000 TB"],
])("%d bytes read %s", (bytes, said) => expect(bytesText(bytes, en.numbers)).toBe(said));

test("French has a comma, no-break spaces and units of its own", () => {
  expect(durationText(19_240, fr.numbers)).toBe("19,2\u00a0s");
  expect(durationText(64_000, fr.numbers)).toBe("1\u00a0min\u00a004\u00a0s");
  expect(bytesText(12_400_000, fr.numbers)).toBe("12,4\u00a0Mo");
});
