/** Read the status: how everything in the namespace is at this moment. Changes nothing. */
import { leasePath, parseLease } from "../cluster/lease/lease.js";
import { seconds } from "../duration.js";
import { ConfigurationError, messageOf } from "../errors.js";
import { isManifestObject } from "../manifests/manifest.js";
import { rolesOf, type ServiceRole } from "../manifests/roles.js";
import type { WorkloadReport } from "../report/report.js";
import type { StatusReport } from "../report/status-report.js";
import { find, isReady, podsOfNewestRevision, sceneOf } from "../rollout/observation.js";
import { timeLimit } from "../runtime/time-limit.js";
import { deployedBy, driftIn } from "../status/deployed.js";
import { addressRows, claimRows, podRows } from "../status/objects.js";
import { warningRows } from "../status/warnings.js";
import { workloadRows } from "../status/workloads.js";
import { say } from "../words/say.js";
import { type Cluster, connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { fetching } from "./fetching.js";
import { type ObservedNamespace, observeNamespace } from "./observe-namespace.js";

export interface Status {
  readonly page: StatusReport;
  readonly workloads: readonly WorkloadReport[];
}

/** A page of the state of things is of use only while it is new. */
const MODELS_TIME = seconds(10);

export const readStatus = definePhase({
  id: "read-status",
  title: "Read the status",
  needs: { cluster: connect, observed: observeNamespace },
  changes: "nothing",
  async run({ cluster, observed }, context, signal): Promise<Status> {
    const { config, runtime } = context;
    if (!observed.exists) throw new ConfigurationError(missing(config.namespace));
    const scene = sceneOf(observed.cache);
    const now = runtime.clock.now();
    const [models, holder] = await Promise.all([
      modelsIn(cluster, observed, context, signal),
      holderOf(cluster, context, signal),
    ]);
    const page: StatusReport = {
      pods: podRows(scene),
      addresses: addressRows(scene),
      claims: claimRows(scene),
      models,
      deployed: deployedBy(scene),
      drift: driftIn(scene),
      events: warningRows(scene, now),
      holder,
    };
    return { page, workloads: workloadRows(scene, now) };
  },
  describe: ({ workloads, page }, { words }) => ({
    text: words.notes.workloadsAndPods(workloads.length, page.pods.length),
  }),
});

async function modelsIn(
  cluster: Cluster,
  { cache }: ObservedNamespace,
  context: DeployContext,
  signal: AbortSignal,
): Promise<StatusReport["models"]> {
  const live = ["Service", "Deployment", "StatefulSet"].flatMap((kind) => cache.objects(kind));
  const service = context.roles.ollama ?? rolesOf(live.filter(isManifestObject), undefined).ollama;
  if (!service) return undefined;
  if (!serves(service, cache)) return { problem: say`no pod of Ollama is ready` };
  const { clock } = context.runtime;
  const limit = timeLimit(clock, MODELS_TIME, () => new Error(say`Ollama does not answer`));
  const inTime = AbortSignal.any([signal, limit.signal]);
  try {
    const { server } = await fetching({ cluster, cache, service }, context, inTime).reach(inTime);
    const installed = await server.installed(inTime);
    return { names: installed.map(({ name }) => name).toSorted() };
  } catch (thrown) {
    signal.throwIfAborted();
    return { problem: messageOf(thrown) };
  } finally {
    limit.lift();
  }
}

function serves({ workload }: ServiceRole, cache: ObservedNamespace["cache"]): boolean {
  const behind = workload && find(cache, workload.kind, workload.name);
  return behind !== undefined && podsOfNewestRevision(behind, cache).some(isReady);
}

/** Whoever may not see the Lease does not learn it, and nothing else depends on it. */
async function holderOf(
  { api }: Cluster,
  { config }: DeployContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  const answer = await api
    .send({ path: leasePath(config.namespace), tries: 1, signal })
    .catch(() => undefined);
  signal.throwIfAborted();
  const lease = parseLease(answer?.body);
  const isOver = lease && answer && answer.serverTime > lease.expiresAt;
  return isOver ? undefined : lease?.holder?.description;
}

function missing(namespace: string) {
  return {
    id: "namespace-not-found",
    title: say`There is no namespace ${namespace}`,
    cause: say`Nothing has been deployed to it yet, or it was torn down; or the input \`namespace\` is spelled differently.`,
    fix: say`Deploy first, or correct the input \`namespace\`.`,
    look: "kubectl get namespaces",
  };
}
