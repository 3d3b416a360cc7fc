/** Rollback: an earlier revision is put back as it was, ConfigMaps included, judged and tested like a deployment. */
import type { Revision } from "../history/revision.js";
import { applyRevision } from "../phases/apply-revision.js";
import { chooseRevision } from "../phases/choose-revision.js";
import { recordRollback, testRevision } from "../phases/follow-revision.js";
import type { RevisionReport } from "../report/report.js";
import { failedSmokeTests, reportApplied } from "./deploy-report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [recordRollback];

export const rollback: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, context) {
    const chosen = result.outputOf(chooseRevision);
    const thrown = result.failure?.thrown;
    const applied = result.outputOf(applyRevision) ?? context.written;
    const recorded = result.outputOf(recordRollback);
    if (!chosen) return {};
    const { number, provenance } = chosen.revision;
    const { config, words } = context;
    const commit = provenance.commit.slice(0, 7);
    const now = recorded === number ? undefined : recorded;
    return {
      ...reportApplied(applied, { ...context, roles: chosen.context.roles }, thrown),
      smokeTests: result.outputOf(testRevision) ?? failedSmokeTests(thrown),
      history: chosen.history.map((one) => rowOf(one, number)),
      headline: { text: words.operations.rolledBack(config.namespace, number, commit, now) },
    };
  },
  state(result, { words }) {
    const chosen = result.outputOf(chooseRevision);
    const written = result.outputOf(applyRevision);
    return chosen && written ? words.operations.rollbackState(chosen.revision.number) : undefined;
  },
};

function rowOf(
  { number, madeAt, provenance, rolledBackTo, objects }: Revision,
  chosen: number,
): RevisionReport {
  const { commit, run, actor, digest } = provenance;
  return {
    number,
    madeAt,
    commit,
    run,
    actor,
    digest,
    rolledBackTo,
    objects: objects.length,
    chosen: number === chosen,
  };
}
