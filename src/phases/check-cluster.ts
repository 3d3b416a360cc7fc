/** Check: everything a deployment would meet in the cluster, looked at without changing anything. */
import { ClusterError } from "../errors.js";
import { preflight } from "../preflight/preflight.js";
import type { CheckReport } from "../report/check-report.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";

export const checkCluster = definePhase({
  id: "check-cluster",
  title: "Check the cluster",
  needs: { cluster: connect },
  changes: "nothing",
  /** Rejects with a `CheckError` when a deployment would fail. */
  async run({ cluster }, context, signal): Promise<CheckReport> {
    const { report, problems, notices } = await preflight({
      ...context,
      ...context.runtime,
      ...cluster,
      signal,
    });
    for (const notice of notices) context.warn(notice);
    const [first, ...rest] = problems;
    if (first) throw new CheckError([first, ...rest], report);
    return report;
  },
  describe({ rows }, { words }) {
    const count = (...results: readonly string[]): number =>
      rows.filter(({ result }) => results.includes(result)).length;
    const open = count("unknown", "not-needed");
    return { text: words.notes.checks(count("passed"), count("warning"), open) };
  },
});

/** A check that failed carries the whole table with it, for the report. */
export class CheckError extends ClusterError {
  constructor(
    problems: ConstructorParameters<typeof ClusterError>[0],
    readonly report: CheckReport,
  ) {
    super(problems);
  }
}
