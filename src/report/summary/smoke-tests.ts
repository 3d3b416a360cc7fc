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

/** Of a failure only what failed is open to see. */
export function smokeTestsSection({ smokeTests }: DeployReport): Markdown | undefined {
  if (smokeTests.length === 0) return undefined;
  const run = smokeTests.filter(({ outcome }) => outcome !== "skipped");
  const failed = run.filter(isFailed).length;
  const pods = new Set(run.filter(({ evidence }) => evidence === undefined).map(({ from }) => from)).size;
  const from = pods > 0 ? `, from ${countText(pods, "pod")}` : "";
  const note = `${run.length - failed} of ${run.length} passed${from}`;
  if (failed === 0) return details("Smoke tests", note, tables(smokeTests));
  const [bad, good] = [smokeTests.filter(isFailed), smokeTests.filter((one) => !isFailed(one))];
  const others = good.length > 0 ? details("The others", `${good.length}`, tables(good)) : undefined;
  return details("Smoke tests", note, blocks(tables(bad), others), "open");
}

function tables(tests: readonly SmokeTestReport[]): Markdown {
  return blocks(...groups(tests, ({ from }) => from).map(placeTable));
}

function placeTable([from, tests]: readonly [string, readonly SmokeTestReport[]]): Markdown {
  const hops = groups(tests, ({ target }) => target);
  const rows = hops.flatMap(([, hop]) => hop.map(testRow));
  return blocks(headingOf(from, tests), table(COLUMNS, rows));
}

function headingOf(from: string, [first]: readonly SmokeTestReport[]): Markdown {
  if (first?.evidence === "runner") return md`From the runner, over the load balancer:`;
  if (first?.evidence === "proxy")
    return md`Through the API server, which proves less: DNS, the addresses of the Services and NetworkPolicies are left out.`;
  return md`From ${code(from)}:`;
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

/** The target is named in the first row of its tests only. */
function testRow(test: SmokeTestReport, index: number): Markdown[] {
  const { target, title, milliseconds, attempts, detail } = test;
  return [
    text(iconOf(test)),
    index === 0 ? code(target.replace(/^http:\/\//, "")) : text(""),
    prose(title),
    unbroken(durationText(milliseconds)),
    attempts > 1 ? md`${detail} (${countText(attempts, "attempt")})` : prose(detail),
  ];
}

function iconOf({ outcome, optional }: SmokeTestReport): string {
  if (outcome === "skipped") return "➖";
  if (outcome === "passed") return "✅";
  return optional ? "⚠️" : "❌";
}
