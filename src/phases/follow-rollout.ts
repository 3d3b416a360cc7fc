/** Rollout: follows everything of the manifests that can become ready to a verdict. */
import type { ClusterApi } from "../cluster/api.js";
import type { ResourceType } from "../cluster/discovery.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import type { Applied } from "../manifests/apply.js";
import { templatePath, titleOf } from "../manifests/manifest.js";
import { dependenciesOf } from "../rollout/dependencies.js";
import { followRollout as follow } from "../rollout/follow.js";
import { type Followed, keyOf, namesRetries, toFollow } from "../rollout/followed.js";
import type { Verdict } from "../rollout/judge.js";
import { isWorkloadKind } from "../rollout/observation.js";
import { say } from "../words/say.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
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
  needs: { cluster: connect, applied: deployObjects, cache: watchNamespace },
  changes: "nothing",
  async run({ cluster, applied, cache }, context, signal): Promise<Rollout> {
    const moved = applied.some(
      ({ target, outcome }) => templatePath(target.object.kind) !== undefined && outcome !== "unchanged",
    );
    const stabilityWindow = moved ? context.config.stabilityWindow : 0;
    const final = await followApplied(applied, { api: cluster.api, cache, stabilityWindow, context, signal });
    for (const verdict of final)
      if (verdict.state === "superseded") context.warn(supersededNotice(verdict, context));
    return { verdicts: final, moved };
  },
  describe({ verdicts, moved }, { words }) {
    const text = verdicts
      .filter(({ workload }) => isWorkloadKind(workload.kind))
      .map((verdict) =>
        verdict.state === "superseded" ? words.notes.superseded(verdict.workload.name) : readyText(verdict),
      )
      .join(", ");
    return { text, kind: moved ? undefined : "untouched" };
  },
});

/** `chatbot-api 2/2` */
export function readyText({ workload, ready, desired }: Verdict): string {
  return `${workload.name} ${ready}/${desired}`;
}

export interface FollowApplied {
  readonly api: ClusterApi;
  readonly cache: WatchCache;
  /** Milliseconds the rollout must stay ready. */
  readonly stabilityWindow: number;
  readonly context: DeployContext;
  readonly signal: AbortSignal;
}

/** Follows what was written, or left alone, to its verdicts. Rejects with `FailedRollout` or `UnfinishedRollout`. */
export async function followApplied(
  applied: readonly Applied[],
  { context, cache, ...options }: FollowApplied,
): Promise<readonly Verdict[]> {
  const { config, runtime, deadline, verdicts, words } = context;
  await cache.watchAlso(ownKinds(applied, cache));
  return follow(followedOf(applied, cache, runtime.clock.now()), {
    ...options,
    cache,
    clock: runtime.clock,
    logger: runtime.logger,
    words,
    namespace: config.namespace,
    failFast: config.failFast,
    unschedulable: config.unschedulableTimeout,
    deadline,
    onVerdicts(current) {
      verdicts.current = current;
    },
  });
}

/** Kinds that came into the cluster with the deployment. */
function ownKinds(applied: readonly Applied[], cache: WatchCache): ResourceType[] {
  const types = applied
    .map(({ target }) => target.type)
    .filter(({ kind, namespaced, yetToBe }) => yetToBe && namespaced && !cache.isWatched(kind));
  return [...new Map(types.map((type) => [type.kind, type])).values()];
}

/** Kinds that are there as soon as they are written. */
function canBecomeReady({ target }: Applied, cache: WatchCache): boolean {
  return target.type.namespaced && cache.isWatched(target.object.kind);
}

/** What was left alone is judged from now on: conditions of earlier are not about this run. */
function followedOf(applied: readonly Applied[], cache: WatchCache, now: number): Followed[] {
  const dependencies = dependenciesOf(applied.map(({ target }) => target.object));
  return applied
    .filter((one) => canBecomeReady(one, cache))
    .map(({ target, object, outcome, serverTime }) => {
      const { kind, metadata } = target.object;
      return toFollow(
        { ...object, kind },
        {
          writtenAt: outcome === "unchanged" ? now : serverTime,
          dependsOn: dependencies.get(keyOf({ kind, name: metadata.name })) ?? [],
          namesRetries: namesRetries(target.object),
        },
      );
    });
}

function supersededNotice({ workload }: Verdict, { config, manifests }: DeployContext) {
  const manifest = manifests.find(
    ({ object }) => object.kind === workload.kind && object.metadata.name === workload.name,
  );
  const title = manifest ? titleOf(manifest.object) : `${workload.kind} ${workload.name}`;
  return {
    id: "rollout-superseded",
    title: say`${title} was superseded: somebody else changed it while our rollout was under way`,
    cause: say`What runs now is their revision, not the one of this run; whether it gets ready was not judged.`,
    fix: say`Let one pipeline deploy at a time (\`concurrency\` in the workflow), and look who changed it.`,
    look: `kubectl -n ${config.namespace} get ${workload.kind.toLowerCase()} ${workload.name} -o yaml --show-managed-fields`,
  };
}
