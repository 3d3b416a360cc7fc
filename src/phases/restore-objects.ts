/** Restore: puts every object this run has changed back to what it was before, the last written first in rank like an apply. */
import { ClusterError, DeployError, type Problem } from "../errors.js";
import { numberAt } from "../json.js";
import { type Applied, applyObject, readLive } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import { applyGroups } from "../manifests/order.js";
import { undoing } from "../manifests/snapshot.js";
import { say } from "../words/say.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";

export const restoreObjects = definePhase({
  id: "restore-objects",
  title: "Put back what was there before",
  needs: { cluster: connect },
  changes: "cluster",
  /** What was put back. Rejects with a `ClusterError` for all that could not be; the others are put back all the same. */
  async run({ cluster: { api } }, context, signal): Promise<readonly Applied[]> {
    const { namespace } = context.config;
    const restored: Applied[] = [];
    const refused: Problem[] = [];
    const restoreOne = async ({ object, written }: Restorable): Promise<void> => {
      const { type, manifest } = written.target;
      const live = await readLive(api, type, namespace, object.metadata.name, signal);
      if (generationOf(live) !== generationOf(written.object)) return context.warn(superseded(written));
      restored.push(
        await applyObject({ manifest, object, type, live }, { api, namespace, dryRun: false, signal }),
      );
    };
    for (const group of applyGroups(restorable(context))) {
      const ends = await Promise.allSettled(group.map(restoreOne));
      for (const end of ends) if (end.status === "rejected") refused.push(...problemsOrThrow(end.reason));
    }
    const [first, ...rest] = refused;
    if (first) throw new ClusterError([first, ...rest]);
    return restored;
  },
  describe: (restored) => ({ text: restored.map(({ target }) => titleOf(target.object)).join(", ") }),
});

interface Restorable {
  /** What is applied to undo it. */
  readonly object: NonNullable<ReturnType<typeof undoing>>;
  readonly written: Applied;
}

export function restorable({ written }: Pick<DeployContext, "written">): Restorable[] {
  return written.flatMap((one) => {
    const object = undoing(one);
    return object ? [{ object, written: one }] : [];
  });
}

/** ConfigMaps and the like have none: then two are equally undefined. */
function generationOf(object: unknown): number | undefined {
  return numberAt(object, "metadata", "generation");
}

function problemsOrThrow(thrown: unknown): readonly Problem[] {
  if (thrown instanceof DeployError) return thrown.problems;
  throw thrown;
}

function superseded({ target }: Applied): Problem {
  return {
    id: "rollback-superseded",
    title: say`${titleOf(target.object)} was not put back: somebody else has changed it since this run did`,
    cause: say`Another pipeline or person works on the same namespace.`,
    fix: say`Look at it, and run the workflow again.`,
  };
}
