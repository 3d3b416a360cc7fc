/** Rollout: follows every workload of the manifests to a verdict. */
import { numberAt, textAt } from "../json.js";
import type { Applied } from "../manifests/apply.js";
import { followRollout as follow } from "../rollout/follow.js";
import type { Followed, Verdict } from "../rollout/judge.js";
import { isWorkloadKind } from "../rollout/observation.js";
import { definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { watchNamespace } from "./watch-namespace.js";

export interface Rollout {
  readonly verdicts: readonly Verdict[];
  /** False when no workload was created or changed: nothing had to roll out. */
  readonly moved: boolean;
}

export const followRollout = definePhase({
  id: "follow-rollout",
  title: "Rollout",
  needs: { applied: deployObjects, cache: watchNamespace },
  changes: "nothing",
  async run({ applied, cache }, { config, runtime, deadline, verdicts }, signal): Promise<Rollout> {
    const workloads = applied.flatMap(toFollow);
    const moved = applied.some(
      ({ target, outcome }) => isWorkloadKind(target.object.kind) && outcome !== "unchanged",
    );
    const final = await follow(workloads, {
      cache,
      clock: runtime.clock,
      logger: runtime.logger,
      namespace: config.namespace,
      deadline,
      stabilityWindow: moved ? config.stabilityWindow : 0,
      signal,
      onVerdicts(current) {
        verdicts.current = current;
      },
    });
    return { verdicts: final, moved };
  },
  describe({ verdicts, moved }) {
    const text = verdicts
      .map(({ workload, ready, desired }) => `${workload.name} ${ready}/${desired}`)
      .join(", ");
    return { text, kind: moved ? undefined : "untouched" };
  },
});

function toFollow({ target, object, serverTime }: Applied): Followed[] {
  const { kind, metadata } = target.object;
  if (!isWorkloadKind(kind)) return [];
  return [
    {
      kind,
      name: metadata.name,
      uid: textAt(object, "metadata", "uid") ?? "",
      createdAt: textAt(object, "metadata", "creationTimestamp") ?? "",
      seen: false,
      generation: numberAt(object, "metadata", "generation") ?? 0,
      writtenAt: serverTime,
    },
  ];
}
