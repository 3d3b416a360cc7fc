/** The smoke tests, hop by hop: from which pod to what, and what was answered. */

import { type Words, wordsOf } from "../../words/words.js";
import {
  blocks,
  type Column,
  code,
  details,
  type Markdown,
  md,
  prose,
  table,
  text,
  unbroken,
} from "../markdown.js";
import { durationText } from "../quantities.js";
import type { DeployReport, SmokeTestReport } from "../report.js";

/** Of a failure only what failed is open to see. */
export function smokeTestsSection({ smokeTests, language }: DeployReport): Markdown | undefined {
  if (smokeTests.length === 0) return undefined;
  const words = wordsOf(language);
  const run = smokeTests.filter(({ outcome }) => outcome !== "skipped");
  const failed = run.filter(isFailed).length;
  const pods = new Set(run.filter(({ evidence }) => evidence === undefined).map(({ from }) => from)).size;
  const { title, passed, others: othersTitle } = words.smokeTests;
  const note = passed(run.length - failed, run.length, pods);
  if (failed === 0) return details(title, note, tables(smokeTests, words));
  const [bad, good] = [smokeTests.filter(isFailed), smokeTests.filter((one) => !isFailed(one))];
  const others = good.length > 0 ? details(othersTitle, `${good.length}`, tables(good, words)) : undefined;
  return details(title, note, blocks(tables(bad, words), others), "open");
}

function tables(tests: readonly SmokeTestReport[], words: Words): Markdown {
  return blocks(...groups(tests, ({ from }) => from).map((place) => placeTable(place, words)));
}

function placeTable([from, tests]: readonly [string, readonly SmokeTestReport[]], words: Words): Markdown {
  const columns: Column[] = [
    { title: "" },
    { title: words.tables.test },
    { title: words.tables.took, align: "right" },
    { title: words.tables.answer },
  ];
  const hops = groups(tests, ({ target }) => target);
  const rows = hops.flatMap(([, hop]) => hop.map((test, index) => testRow(test, index, words)));
  return blocks(headingOf(from, tests, words.smokeTests), table(columns, rows));
}

function headingOf(from: string, [first]: readonly SmokeTestReport[], words: Words["smokeTests"]): Markdown {
  if (first?.evidence === "runner") return md`${words.fromRunner}`;
  if (first?.evidence === "proxy") return md`${words.throughProxy}`;
  return md`${words.from(from)}`;
}

/** The tests by where they come from or go to. */
function groups(
  tests: readonly SmokeTestReport[],
  end: (test: SmokeTestReport) => string,
): (readonly [string, readonly SmokeTestReport[]])[] {
  return [...Map.groupBy(tests, end)];
}

function isFailed({ outcome }: SmokeTestReport): boolean {
  return outcome === "failed";
}

/** The target is named below the first of its tests only. */
function testRow(test: SmokeTestReport, index: number, words: Words): Markdown[] {
  const { target, milliseconds, attempts, detail } = test;
  const { counts, numbers } = words;
  const title = prose(titleOf(test, words.smokeTests));
  return [
    text(iconOf(test)),
    index === 0 ? md`${title}<br>${code(target.replace(/^http:\/\//, ""))}` : title,
    unbroken(durationText(milliseconds, numbers)),
    attempts > 1 ? md`${detail} (${counts.attempts(attempts)})` : prose(detail),
  ];
}

function iconOf({ outcome, optional }: SmokeTestReport): string {
  if (outcome === "skipped") return "➖";
  if (outcome === "passed") return "✅";
  return optional ? "⚠️" : "❌";
}

const OF_MODEL = "ollama-model-";

function titleOf({ id, title }: SmokeTestReport, { titles, hasModel }: Words["smokeTests"]): string {
  return id.startsWith(OF_MODEL) ? hasModel(id.slice(OF_MODEL.length)) : (titles[id] ?? title);
}
