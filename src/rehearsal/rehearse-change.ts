/** The rehearsal of a change to one live workload: would the cluster let its pods in, and is there room for them? */
import type { ClusterApi } from "../cluster/api.js";
import type { Problem } from "../errors.js";
import { type JsonMap, withAt } from "../json.js";
import { type ManifestObject, unwritten } from "../manifests/manifest.js";
import { say } from "../words/say.js";
import { type Finding, refuse } from "./check.js";
import { quotaHeadroom, quotaImpossible } from "./checks/quota.js";
import { CHECKS } from "./checks/table.js";
import type { Facts, SetObject } from "./facts.js";
import { gather } from "./gather.js";
import { openReader } from "./reader.js";
import { distinct, judge, leftOut, told } from "./rehearse.js";

export interface ChangeScope {
  readonly api: ClusterApi;
  readonly namespace: string;
  readonly liveNamespace: JsonMap | undefined;
  readonly signal: AbortSignal;
}

export interface RehearsedChange {
  readonly refusals: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Every pod of the workload is made anew, as its strategy has it. */
export async function rehearseRestart(live: ManifestObject, scope: ChangeScope): Promise<RehearsedChange> {
  return rehearse(live, live, scope, judge);
}

/** Pods are only added: others may free what is missing, but whoever asks for more pods wants them now. */
export async function rehearseScaleUp(
  live: ManifestObject,
  replicas: number,
  scope: ChangeScope,
): Promise<RehearsedChange> {
  // No pod is replaced, so there is no surge; that is what `Recreate` says to the checks.
  const after = withAt(withAt(live, ["spec", "replicas"], replicas), ["spec", "strategy"], {
    type: "Recreate",
  });
  return rehearse(live, after as ManifestObject, scope, (facts) => [
    ...OTHERS.flatMap((check) => check.judge(facts)).filter(({ verdict }) => verdict !== "notice"),
    ...QUOTAS.flatMap((check) => check.judge(facts)).map(({ problem }) =>
      refuse({ ...problem, fix: lessText() }),
    ),
  ]);
}

const QUOTAS = [quotaImpossible, quotaHeadroom];
const OTHERS = CHECKS.filter((check) => !QUOTAS.includes(check));
const lessText = (): string => say`Ask for fewer replicas, free some of the quota, or have it raised.`;

async function rehearse(
  live: ManifestObject,
  after: ManifestObject,
  scope: ChangeScope,
  judgeFacts: (facts: Facts) => readonly Finding[],
): Promise<RehearsedChange> {
  const reader = openReader(scope.api, scope.signal);
  const changed: SetObject = {
    manifest: unwritten(live),
    // Nobody has written it down; the one field that tells by its place whether somebody has is left out.
    object: withAt(after, ["spec", "paused"], undefined) as ManifestObject,
    after,
    live,
    outcome: "changed",
    warnings: [],
  };
  const facts = await gather([changed], {
    ...scope,
    reader,
    namespaceExists: true,
    awaitsImage: () => false,
  });
  const findings = judgeFacts(facts);
  const lacking = reader.lacking();
  return {
    refusals: distinct(told(findings, "refuse", "wait")).map(nowhere),
    notices: [
      ...distinct(told(findings, "notice")).map(nowhere),
      ...(lacking.length > 0 ? [leftOut(lacking)] : []),
    ],
  };
}

/** What was found is about what is in the cluster, not about a line of a file. */
function nowhere(problem: Problem): Problem {
  return { ...problem, file: undefined, line: undefined };
}
