/** The quotas of the namespace must hold what the deployment wants at the same time, the pods that it replaces included. */
import { type JsonMap, mapAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, notice, placed, refuse } from "../check.js";
import { openClaims } from "../claims.js";
import type { Facts, PlannedPod, SetObject } from "../facts.js";
import { quantityText } from "../quantity.js";
import { type QuotaProblem, quotaRefusals } from "../quota-refusals.js";
import { claimShare, neededSurge, podShare, type Quota, quotasOf, running } from "../quotas.js";

/** What all pods of the set, the smallest surge and new claims count for, against the whole of each quota. */
export const quotaImpossible: Check = {
  id: "quota-impossible",
  judge: (facts) => whatNeverFits(facts).map(({ problem }) => refuse(problem)),
};

/** What this deployment adds, less the pods it replaces, against what each quota has free. */
export const quotaHeadroom: Check = {
  id: "quota-headroom",
  judge: (facts) => {
    const told = new Set(whatNeverFits(facts).map(({ quota }) => quota));
    const crowds = eachResource(facts, crowded);
    const refused = quotaRefusals(facts).filter(
      ({ quota }) => !crowds.some((crowd) => crowd.quota === quota),
    );
    return [...crowds, ...refused]
      .filter(({ quota }) => !told.has(quota))
      .map(({ problem }) => notice(problem));
  },
};

interface Entry {
  readonly quota: Quota;
  readonly resource: string;
  readonly hard: number;
}

function eachResource(facts: Facts, judge: (entry: Entry, facts: Facts) => QuotaProblem[]): QuotaProblem[] {
  return quotasOf(facts).flatMap((quota) =>
    [...quota.hard].flatMap(([resource, hard]) => judge({ quota, resource, hard }, facts)),
  );
}

/** By our own count, or else by that of admission, which knows the defaults of the namespace. */
function whatNeverFits(facts: Facts): QuotaProblem[] {
  if (!facts.pods.some(({ anew }) => anew)) return [];
  const counted = eachResource(facts, impossible);
  const refused = quotaRefusals(facts).filter(
    ({ alone, quota }) => alone && !counted.some((one) => one.quota === quota),
  );
  return [...counted, ...refused];
}

/** However empty the namespace is, this does not fit. */
function impossible({ quota, resource, hard }: Entry, facts: Facts): QuotaProblem[] {
  const wanted = together(resource, facts);
  const total = wanted.reduce((sum, { amount }) => sum + amount, 0);
  const [first] = wanted.toSorted((a, b) => b.amount - a.amount);
  if (first && total > hard) {
    const who = titleOf(first.owner.object);
    const others = wanted.length - 1;
    const words =
      others > 0
        ? say`${who} and ${others} more ask for ${quantityText(total)}`
        : say`${who} asks for ${quantityText(total)}`;
    return [tell({ quota, resource, hard }, first.owner, facts, words)];
  }
  return facts.pods.flatMap((pod) => {
    const most = surgePeak(resource, pod);
    if (most <= hard) return [];
    const words = say`${titleOf(pod.owner.object)} needs ${quantityText(most)} while it replaces its pods one by one`;
    return [tell({ quota, resource, hard }, pod.owner, facts, words)];
  });
}

/** Others may free what is missing, so this is only worth knowing. */
function crowded({ quota, resource, hard }: Entry, facts: Facts): QuotaProblem[] {
  const used = quota.used.get(resource);
  if (used === undefined) return [];
  const added = facts.pods
    .filter(({ anew }) => anew)
    .map((pod) => ({ owner: pod.owner, amount: growth(resource, pod) }))
    .filter(({ amount }) => amount > 0);
  const total = added.reduce((sum, { amount }) => sum + amount, 0);
  const [first] = added.toSorted((a, b) => b.amount - a.amount);
  if (!first || used + total <= hard) return [];
  const who = titleOf(first.owner.object);
  const others = added.length - 1;
  const free = quantityText(Math.max(0, hard - used));
  const words =
    others > 0
      ? say`${who} and ${others} more add ${quantityText(total)}, and ${free} is free`
      : say`${who} adds ${quantityText(total)}, and ${free} is free`;
  return [tell({ quota, resource, hard }, first.owner, facts, words)];
}

interface Wanted {
  readonly owner: SetObject;
  readonly amount: number;
}

/** What must be there at the same time for everything to be ready. Jobs end, and make room for others. */
function together(resource: string, facts: Facts): Wanted[] {
  const lasting = facts.pods.filter(({ owner }) => owner.object.kind !== "Job");
  const pods = lasting.map(({ owner, count, spec }) => ({ owner, amount: count * podShare(resource, spec) }));
  const jobs = facts.pods.filter(({ owner, count }) => owner.object.kind === "Job" && count > 0);
  const job = jobs
    .map(({ owner, spec }) => ({ owner, amount: podShare(resource, spec) }))
    .toSorted((a, b) => b.amount - a.amount);
  const claims = openClaims(facts.objects).map((claim) => ({
    owner: claim.owner,
    amount: claimShare(resource, claim),
  }));
  const all = [...pods, ...claims].filter(({ amount }) => amount > 0);
  // A Job may run when nothing else does.
  const total = all.reduce((sum, { amount }) => sum + amount, 0);
  return job[0] && job[0].amount > total ? [job[0]] : all;
}

/** The old pods and one new one, when the strategy allows no other way. */
function surgePeak(resource: string, pod: PlannedPod): number {
  const old = running(pod);
  if (neededSurge(pod) === 0 || old.count < pod.count || pod.count === 0) return 0;
  return pod.count * podShare(resource, old.spec) + podShare(resource, pod.spec);
}

function growth(resource: string, pod: PlannedPod): number {
  const old = running(pod);
  const before = old.count * podShare(resource, old.spec);
  const after = pod.count * podShare(resource, pod.spec);
  const surge = old.count > 0 ? neededSurge(pod) * podShare(resource, pod.spec) : 0;
  return after + surge - before;
}

function tell(
  { quota, resource, hard }: Entry,
  owner: SetObject,
  { namespace }: Facts,
  words: string,
): QuotaProblem {
  const used = quota.used.get(resource);
  const problem = placed(owner, placeOf(owner.after), {
    id: "quota-too-small",
    title: say`The quota ${quota.name} allows ${quantityText(hard)} ${resource}: ${words}`,
    cause: used === undefined ? undefined : say`${quantityText(used)} of them is in use now.`,
    fix: say`Ask for less, have the quota raised, or let pods be replaced without a surge (\`maxSurge: 0\` or \`Recreate\`).`,
    look: used === undefined ? undefined : `kubectl -n ${namespace} describe resourcequota ${quota.name}`,
  });
  return { quota: quota.name, problem };
}

function placeOf(object: JsonMap): string[] {
  return "replicas" in mapAt(object, "spec") ? ["spec", "replicas"] : ["spec"];
}
