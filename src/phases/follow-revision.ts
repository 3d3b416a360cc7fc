/** Follow a revision that was put back, and record it: it is judged like any other rollout. */
import { provenanceAgain } from "../history/revision.js";
import type { Verdict } from "../rollout/judge.js";
import { isWorkloadKind } from "../rollout/observation.js";
import { applyRevision } from "./apply-revision.js";
import { chooseRevision } from "./choose-revision.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { followApplied, readyText } from "./follow-rollout.js";
import { observeNamespace } from "./observe-namespace.js";
import { provenanceOf } from "./provenance.js";
import { record } from "./record-revision.js";
import { noteOfTests, testServices } from "./run-smoke-tests.js";

export const followRevision = definePhase({
  id: "follow-revision",
  title: "Rollout",
  needs: { cluster: connect, observed: observeNamespace, applied: applyRevision },
  changes: "nothing",
  run({ cluster: { api }, observed: { cache }, applied }, context, signal): Promise<readonly Verdict[]> {
    const { stabilityWindow } = context.config;
    return followApplied(applied, { api, cache, stabilityWindow, context, signal });
  },
  describe: (verdicts) => ({
    text: verdicts
      .filter(({ workload }) => isWorkloadKind(workload.kind))
      .map(readyText)
      .join(", "),
  }),
});

export const testRevision = definePhase({
  id: "test-revision",
  title: "Smoke tests",
  needs: {
    cluster: connect,
    observed: observeNamespace,
    chosen: chooseRevision,
    applied: applyRevision,
    rollout: followRevision,
  },
  changes: "nothing",
  run({ cluster, observed: { cache }, chosen, applied }, _context, signal) {
    return testServices({ cluster, cache, applied }, chosen.context, signal);
  },
  describe: noteOfTests,
});

export const recordRollback = definePhase({
  id: "record-rollback",
  title: "Record the revision",
  needs: { cluster: connect, chosen: chooseRevision, applied: applyRevision, tests: testRevision },
  changes: "nothing",
  run({ cluster: { api }, chosen: { revision }, applied }, context, signal): Promise<number | undefined> {
    const provenance = provenanceAgain(revision, provenanceOf(context));
    return record(api, applied, { provenance, rolledBackTo: revision.number }, context, signal);
  },
  describe: (number, { words }) => ({ text: number === undefined ? "" : words.notes.recordedAs(number) }),
});
