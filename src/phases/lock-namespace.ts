/** Lock: keeps other runs out of the namespace, by a Lease in it, until this one has ended. */
import { ApiError } from "../cluster/api.js";
import { type HeldLease, type HoldOptions, holdLease, LeaseTaken } from "../cluster/lease/hold.js";
import { type Holder, type Lease, leasePath } from "../cluster/lease/lease.js";
import { ClusterError, type Problem } from "../errors.js";
import type { PhaseNote } from "../graph/phase.js";
import type { RunContext } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";
import { type Cluster, connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";

export interface Lock {
  /** Whether another run has worked on the namespace since this one began. */
  readonly othersWereHere: boolean;
  /** Milliseconds for which another run was waited for. */
  readonly waited: number;
}

/** For operations that act on what they find when the lock is theirs. */
export const lockNamespace = definePhase({
  id: "lock-namespace",
  title: "Keep other runs out of the namespace",
  needs: { cluster: connect },
  // The Lease is a sign among runs; nothing that is deployed is changed.
  changes: "nothing",
  run: ({ cluster }, context, signal): Promise<Lock> => lock(cluster, context, signal),
  describe: ({ waited }, { words }) => noteOf(waited, words),
});

export function noteOf(waited: number, { notes }: Words): PhaseNote {
  if (waited === 0) return { text: "", kind: "untouched" };
  return { text: notes.waited(Math.round(waited / 1000)) };
}

/** Rejects with a `ClusterError` that names the holder. Where Leases are forbidden it warns, and the run goes on without. */
export async function lock(
  { api }: Pick<Cluster, "api">,
  context: DeployContext,
  signal: AbortSignal,
): Promise<Lock> {
  const { config, runtime, warn, defer, words } = context;
  const { namespace } = config;
  const { clock, logger, runner } = runtime;
  const begun = clock.now();
  let waiting = false;
  const holder = holderOf(runtime.run, runtime.privateFolder.path);
  const options: HoldOptions = {
    api,
    clock,
    namespace,
    holder,
    patience: Math.min(config.lockTimeout, context.deadline - begun),
    onWait(lease) {
      waiting = true;
      logger.info(words.log.waitingForRun(namespace, descriptionOf(lease)));
    },
    onLost: () => warn(lost(namespace)),
    signal,
  };
  const held = await holdLease(options).catch((thrown: unknown) => withoutLease(thrown, context));
  if (!held) return { othersWereHere: false, waited: 0 };
  runner.saveState("lease", JSON.stringify({ path: leasePath(namespace), holder: holder.identity }));
  // Nothing of ours is left by a teardown.
  defer(() => (config.operation === "teardown" ? held.remove() : held.release()));
  const startedAt = context.deadline - config.timeout;
  const othersWereHere = held.othersUntil !== undefined && held.othersUntil >= startedAt;
  return { othersWereHere, waited: waiting ? clock.now() - begun : 0 };
}

function withoutLease(thrown: unknown, { config, warn }: DeployContext): HeldLease | undefined {
  if (thrown instanceof LeaseTaken)
    throw new ClusterError(taken(thrown, config.namespace, config.lockTimeout));
  if (!(thrown instanceof ApiError)) throw thrown;
  // Where there is no namespace, or soon none any more, nobody works.
  if (thrown.status === 404 || /being terminated/.test(thrown.message)) return undefined;
  if (thrown.status !== 403) throw thrown;
  warn(forbidden(config.namespace, thrown.message));
  return undefined;
}

/** The private folder has a name that no other process has: two jobs of one run are two holders. */
function holderOf({ repository, serverUrl, runId, runAttempt, actor }: RunContext, folder: string): Holder {
  const run = runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : "a run outside of GitHub Actions";
  const unique = folder.slice(folder.lastIndexOf("-") + 1);
  return {
    identity: [repository, runId, runAttempt, unique].filter((part) => part !== "").join("/"),
    description: actor ? `${run}, started by ${actor}` : run,
  };
}

function descriptionOf({ holder }: Lease): string {
  return holder?.description ?? say`somebody`;
}

function taken({ lease, now }: LeaseTaken, namespace: string, patience: number): Problem {
  const age = (instant: number): number => Math.max(0, Math.round((now - instant) / 1000));
  return {
    id: "namespace-locked",
    title: say`Another run is working on the namespace ${namespace}: ${descriptionOf(lease)}`,
    found: say`It began ${age(lease.acquiredAt)} s ago and gave its last sign of life ${age(lease.renewedAt)} s ago. This run waited ${patience / 1000} s for it.`,
    fix: say`Run it again when the other one has ended, raise the input \`lock-timeout\`, or give the workflows one \`concurrency\` group.`,
    look: `kubectl -n ${namespace} get lease chatbot-deploy -o yaml`,
  };
}

function lost(namespace: string): Problem {
  return {
    id: "lock-lost",
    title: say`Another run has taken the namespace ${namespace} over while this one was at work`,
    cause: say`Its Lease was deleted or overwritten by hand, or this runner was asleep for too long.`,
    fix: say`Look at what runs now, and run the workflow again.`,
    look: `kubectl -n ${namespace} get lease chatbot-deploy -o yaml`,
  };
}

function forbidden(namespace: string, words: string): Problem {
  return {
    id: "lock-not-allowed",
    title: say`Two runs at the same time are not kept apart in ${namespace}: the deployer may not use Leases`,
    detail: words,
    fix: say`Allow list, watch, create and update on leases of coordination.k8s.io; docs/deployer-role.yaml has the rule.`,
  };
}
