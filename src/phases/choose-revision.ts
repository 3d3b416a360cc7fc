/** Choose: the revision that is gone back to, rehearsed as a deployment is. What is asked for and not there is refused. */
import { ApiError } from "../cluster/api.js";
import { terminating } from "../cluster/namespace.js";
import { ConfigurationError, type Problem, refuseIfAny } from "../errors.js";
import { candidates, isSameVersion, ofRepository } from "../history/choose.js";
import { imageOf, type Revision } from "../history/revision.js";
import { readRevisions } from "../history/store.js";
import { unwritten } from "../manifests/manifest.js";
import { rolesOf } from "../manifests/roles.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { say } from "../words/say.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { lockNamespace } from "./lock-namespace.js";
import { observeNamespace } from "./observe-namespace.js";
import { type Rehearsal, rehearseAll } from "./rehearse.js";

export interface ChosenRevision {
  readonly revision: Revision;
  /** All that are recorded, the newest first. */
  readonly history: readonly Revision[];
  readonly rehearsal: Rehearsal;
  /** The run as if the manifests were those of the revision. */
  readonly context: DeployContext;
}

export const chooseRevision = definePhase({
  id: "choose-revision",
  title: "Find the revision",
  needs: { cluster: connect, observed: observeNamespace, lock: lockNamespace },
  changes: "nothing",
  async run({ cluster, observed }, context, signal): Promise<ChosenRevision> {
    const { namespace, toRevision } = context.config;
    refuseIfAny(terminating(observed.namespace));
    const all = await readRevisions({ api: cluster.api, namespace, signal }).catch(explained);
    const history = ofRepository(all, context.runtime.run.repository);
    const wanted =
      toRevision === undefined ? candidates(history) : history.filter(({ number }) => number === toRevision);
    if (wanted.length === 0) throw new ConfigurationError(notThere(namespace, toRevision, history));
    for (const revision of wanted) {
      const inside = contextOf(revision, context);
      const rehearsal = await rehearseAll(cluster, inside, signal, undefined);
      // What runs already is no way back.
      if (rehearsal.objects.some(toRevision === undefined ? isAnotherVersion : wouldChange))
        return { revision, history, rehearsal, context: inside };
    }
    throw new ConfigurationError(nothingToDo(namespace, toRevision, history));
  },
  describe: ({ revision: { number, provenance } }, { words }) => ({
    text: words.notes.revision(number, provenance.commit.slice(0, 7)),
  }),
});

function wouldChange({ outcome }: Rehearsed): boolean {
  return outcome !== "unchanged";
}

function isAnotherVersion(rehearsed: Rehearsed): boolean {
  return wouldChange(rehearsed) && !isSameVersion(rehearsed.target.live, rehearsed.after);
}

function contextOf(revision: Revision, context: DeployContext): DeployContext {
  const { objects } = revision;
  const roles = rolesOf(objects, imageOf(revision)?.repository);
  const smokeTests = roles.api?.workload ? context.config.smokeTests : "none";
  return {
    ...context,
    // Its containers name their image by its digest: nothing is left to be put there.
    config: { ...context.config, image: undefined, smokeTests },
    manifests: objects.map((object) => ({ ...unwritten(object), isRecorded: true })),
    roles,
  };
}

function explained(thrown: unknown): never {
  if (thrown instanceof ApiError && thrown.status === 403) throw new ConfigurationError(forbidden());
  throw thrown;
}

function forbidden(): Problem {
  return {
    id: "history-not-readable",
    title: say`The deployer may not read the history of the namespace`,
    cause: say`Its Role does not grant list on controllerrevisions.`,
    fix: say`Allow list, create and delete on controllerrevisions of apps; docs/deployer-role.yaml has the rule.`,
  };
}

function told(history: readonly Revision[]): string {
  return history.map(({ number }) => number).join(", ");
}

function notThere(namespace: string, wanted: number | undefined, history: readonly Revision[]): Problem {
  if (history.length === 0)
    return {
      id: "history-empty",
      title: say`Nothing is recorded of ${namespace} to go back to`,
      cause: say`Only what this action deployed and saw serving is recorded, and no deployment has got that far.`,
      fix: say`Deploy a good version; the next ones can then be rolled back.`,
      look: `kubectl -n ${namespace} get controllerrevisions -l chatbot-deploy/history`,
    };
  return {
    id: "revision-not-found",
    title: say`There is no revision ${wanted ?? ""} of ${namespace}`,
    found: say`There are: ${told(history)}.`,
    cause: say`It never served, or it is too old: the last ten are kept.`,
    fix: say`Choose one of these with \`to-revision\`, or leave it empty for the last one that served.`,
  };
}

function nothingToDo(namespace: string, wanted: number | undefined, history: readonly Revision[]): Problem {
  return {
    id: "rollback-to-nothing-else",
    title:
      wanted === undefined
        ? say`There is nothing to roll back: ${namespace} runs the only revision there is`
        : say`There is nothing to roll back: ${namespace} runs revision ${wanted} already`,
    found: say`Recorded are: ${told(history)}.`,
    fix: say`Choose another one with \`to-revision\`, or deploy.`,
  };
}
