/** From failed results to problems: one for each thing that is wrong, however many tests and pods it fails. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { Result } from "./judge.js";

export interface Failures {
  readonly required: readonly Problem[];
  /** Of tests that only warn. */
  readonly optional: readonly Problem[];
}

export function failuresOf(results: readonly Result[]): Failures {
  return {
    required: problemsOf(results.filter(({ report }) => !report.optional)),
    optional: problemsOf(results.filter(({ report }) => report.optional)),
  };
}

/** Whatever is asked of the server, the address is wrong. */
const OF_THE_ADDRESS = new Set(["smoke-test-misdirected", "smoke-test-no-tls"]);

function problemsOf(results: readonly Result[]): Problem[] {
  const failed = results.filter(({ problem }) => problem);
  // What keeps one test from a server keeps them all from it: the first tells, the others are named.
  const byTrouble = Map.groupBy(failed, ({ report, problem }) => {
    const server = new URL(report.target).host;
    const id = problem?.id ?? "";
    if (OF_THE_ADDRESS.has(id)) return `${server} ${id}`;
    return report.stage === "http" || report.stage === "content"
      ? `${server} ${report.id}`
      : `${server} ${report.stage}`;
  });
  return [...byTrouble.values()].flatMap((same) => problemOf(same));
}

function problemOf(same: readonly Result[]): Problem[] {
  const [first, ...others] = same;
  if (!first?.problem) return [];
  const { target, attempts, title } = first.report;
  const pods = [...new Set(same.map(({ report }) => report.from))];
  const also = [...new Set(others.map(({ report }) => report.title))].filter((one) => one !== title);
  const called =
    attempts > 1
      ? say`${target}, called from ${pods.join(", ")}, ${attempts} attempts.`
      : say`${target}, called from ${pods.join(", ")}.`;
  return [{ ...first.problem, detail: [called, ...sameReason(also)].join(" ") }];
}

function sameReason(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  return [say`Failed for the same reason: ${titles.join(say`; `)}.`];
}
