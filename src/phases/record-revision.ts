/** Record: what was deployed and serves, so that a later run can come back to it. A history that cannot be written fails no deployment. */
import type { ClusterApi } from "../cluster/api.js";
import { type Problem, problemsOf } from "../errors.js";
import { ofRepository } from "../history/choose.js";
import { type NewRevision, recordable, sameObjects } from "../history/revision.js";
import { addRevision, pruneRevisions, readRevisions, type Store } from "../history/store.js";
import type { Applied } from "../manifests/apply.js";
import { say } from "../words/say.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { loadModels } from "./load-models.js";
import { proveImage } from "./prove-image.js";
import { provenanceOf } from "./provenance.js";
import { pushImage } from "./push-image.js";
import { runSmokeTests } from "./run-smoke-tests.js";

/** The output is the number of the revision; undefined when it could not be recorded. */
export const recordRevision = definePhase({
  id: "record-revision",
  title: "Record the revision",
  needs: {
    cluster: connect,
    applied: deployObjects,
    image: pushImage,
    proof: proveImage,
    models: loadModels,
    tests: runSmokeTests,
  },
  changes: "nothing",
  run({ cluster, applied, image }, context, signal): Promise<number | undefined> {
    const provenance = provenanceOf(context, image?.digest);
    return record(cluster.api, applied, { provenance }, context, signal);
  },
  // It is told with the smoke tests; whether that step was left out, they say.
  describe: (number, { words }) => ({
    text: number === undefined ? "" : words.notes.recordedAs(number),
    kind: "left-out",
  }),
});

/** What the newest revision of the repository holds already is not recorded once more. */
export async function record(
  api: ClusterApi,
  applied: readonly Applied[],
  about: Omit<NewRevision, "objects">,
  { config, runtime, warn }: DeployContext,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { namespace } = config;
  const store: Store = { api, namespace, signal };
  const instead = (problem: Problem) => (thrown: unknown) => {
    signal.throwIfAborted();
    warn({ ...problem, found: problemsOf(thrown)[0].title });
    return undefined;
  };
  const known = await readRevisions(store).catch(instead(unrecorded(namespace)));
  if (!known) return undefined;
  const objects = recordable(applied.map(({ target }) => target.object));
  const [newest, ...older] = ofRepository(known, runtime.run.repository);
  if (newest && sameObjects(newest.objects, objects)) return newest.number;
  const number = await addRevision({ ...about, objects }, known, store).catch(instead(unrecorded(namespace)));
  if (newest && number !== undefined)
    await pruneRevisions([newest, ...older], store).catch(instead(unpruned(namespace)));
  return number;
}

const allowText = (): string =>
  say`Allow list, create and delete on controllerrevisions of apps; docs/deployer-role.yaml has the rule.`;

function unrecorded(namespace: string): Problem {
  return {
    id: "revision-not-recorded",
    title: say`What was deployed was not recorded: \`operation: rollback\` cannot come back to it`,
    cause: say`Usually the deployer may not keep a history in ${namespace}; manifests of more than a megabyte are too large for it.`,
    fix: allowText(),
  };
}

function unpruned(namespace: string): Problem {
  return {
    id: "history-not-pruned",
    title: say`The history of ${namespace} grows: its oldest revisions could not be deleted`,
    cause: say`Usually the deployer may not delete them.`,
    fix: allowText(),
  };
}
