/** The smoke tests, hop by hop: from which pod to what, and what was answered. */
import { blocks, code, details, type Markdown, md, prose, table, text, unbroken } from "../markdown.js";
import { countText, durationText } from "../quantities.js";
import type { DeployReport, SmokeTestReport } from "../report.js";

const COLUMNS = [
  { title: "" },
  { title: "to" },
  { title: "test" },
  { title: "took", align: "right" },
  { title: "answer" },
] as const;

export function smokeTestsSection({ smokeTests }: DeployReport): Markdown | undefined {
  if (smokeTests.length === 0) return undefined;
  const pods = groups(smokeTests, ({ from }) => from);
  const failed = smokeTests.filter(isFailed).length;
  const note = `${smokeTests.length - failed} of ${smokeTests.length} passed, from ${countText(pods.length, "pod")}`;
  return details("Smoke tests", note, blocks(...pods.map(podTable)), failed > 0 ? "open" : "folded");
}

function podTable([from, tests]: readonly [string, readonly SmokeTestReport[]]): Markdown {
  const hops = groups(tests, ({ target }) => target);
  const rows = hops.flatMap(([, hop]) => hop.map(testRow));
  return blocks(md`From ${code(from)}:`, table(COLUMNS, rows));
}

/** The tests by where they come from or go to; groups with a failure first. */
function groups(
  tests: readonly SmokeTestReport[],
  end: (test: SmokeTestReport) => string,
): (readonly [string, readonly SmokeTestReport[]])[] {
  const all = [...Map.groupBy(tests, end)];
  return all.toSorted(([, a], [, b]) => Number(b.some(isFailed)) - Number(a.some(isFailed)));
}

function isFailed({ outcome }: SmokeTestReport): boolean {
  return outcome === "failed";
}

/** The target is named in the first row of its tests only. */
function testRow(test: SmokeTestReport, index: number): Markdown[] {
  const { target, title, milliseconds, attempts, detail } = test;
  return [
    text(isFailed(test) ? "❌" : "✅"),
    index === 0 ? code(target) : text(""),
    prose(title),
    unbroken(durationText(milliseconds)),
    attempts > 1 ? md`${detail} (${countText(attempts, "attempt")})` : prose(detail),
  ];
}
