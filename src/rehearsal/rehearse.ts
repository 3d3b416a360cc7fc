/** The rehearsal of a set of manifests: a dry run of every object, then the checks; what may heal gets a short patience. */
import type { ClusterApi } from "../cluster/api.js";
import type { Discovery, ResourceType } from "../cluster/discovery.js";
import { NAMESPACE } from "../cluster/namespace.js";
import { seconds } from "../duration.js";
import type { Problem } from "../errors.js";
import type { JsonMap } from "../json.js";
import { withConfigHash } from "../manifests/config-hash.js";
import { conflictNotice } from "../manifests/conflicts.js";
import { type Manifest, titleOf } from "../manifests/manifest.js";
import { runsImage } from "../manifests/pin-image.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Finding } from "./check.js";
import { CHECKS } from "./checks/table.js";
import { type DryRunScope, dryRun, type Rehearsed, type UnbuiltImage } from "./dry-run.js";
import type { Facts, SetObject } from "./facts.js";
import { type GatherScope, gather, readAgain } from "./gather.js";
import { liveObjects } from "./live-objects.js";
import { openReader } from "./reader.js";

export interface RehearsalScope {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly discovery: Discovery;
  readonly namespace: string;
  /** As it is; undefined when it is missing or may not be seen. */
  readonly liveNamespace: JsonMap | undefined;
  readonly namespaceExists: boolean;
  readonly image?: UnbuiltImage | undefined;
  /** How long somebody has to create a ConfigMap, Secret or key that is missing, in milliseconds; 5 s when absent. */
  readonly patience?: number | undefined;
  readonly signal: AbortSignal;
}

/** A finding with the id of its check. */
export interface Judged extends Finding {
  readonly check: string;
}

export interface RehearsedSet {
  readonly objects: readonly Rehearsed[];
  readonly facts: Facts;
  readonly findings: readonly Judged[];
  /** What the cluster would refuse because we may not, object by object. */
  readonly forbidden: readonly Problem[];
  /** Rights were missing, and checks left out for it. */
  readonly leftOut?: Problem | undefined;
  /** Why the deployment cannot work; empty when it may. */
  readonly refusals: readonly Problem[];
  readonly notices: readonly Problem[];
}

const PATIENCE = seconds(5);
/** How often it is looked for. */
const LOOK_EVERY = seconds(1);

export async function rehearseSet(
  manifests: readonly Manifest[],
  scope: RehearsalScope,
): Promise<RehearsedSet> {
  const { objects, unknown } = await dryRunAll(manifests, scope);
  const refused = [...unknown, ...objects.flatMap(({ refusal }) => refusal ?? [])];
  const forbidden = objects.flatMap(({ forbidden }) => forbidden ?? []);
  const reader = openReader(scope.api, scope.signal);
  const gatherScope: GatherScope = { ...scope, reader, awaitsImage: awaits(scope.image) };
  const first = await gather(objects.map(setObject), gatherScope);
  const worthIt = refused.length + forbidden.length === 0;
  const { findings, facts } = await judgePatiently(first, worthIt, gatherScope, scope);
  const lacking = reader.lacking();
  return {
    objects,
    facts,
    findings,
    forbidden: distinct(forbidden),
    leftOut: lacking.length > 0 ? leftOut(lacking) : undefined,
    refusals: distinct([...refused, ...told(findings, "refuse", "wait")]),
    notices: distinct([
      ...objects.flatMap(({ notice }) => notice ?? []),
      ...objects.flatMap(({ target, conflicts }) => conflicts.map((one) => conflictNotice(target, one))),
      ...told(findings, "notice"),
    ]),
  };
}

export function judge(facts: Facts): Judged[] {
  return CHECKS.flatMap((check) => check.judge(facts).map((finding) => ({ ...finding, check: check.id })));
}

/** Waits only when waiting can help: nothing is refused for good, and something is missing that somebody may create. */
async function judgePatiently(
  first: Facts,
  worthIt: boolean,
  gatherScope: GatherScope,
  { clock, logger, signal, patience = PATIENCE }: RehearsalScope,
): Promise<Pick<RehearsedSet, "findings" | "facts">> {
  let findings = judge(first);
  const waits = (): boolean =>
    worthIt &&
    patience > 0 &&
    findings.some(({ verdict }) => verdict === "wait") &&
    !findings.some(({ verdict }) => verdict === "refuse");
  if (waits())
    logger.info(say`Waiting up to ${patience / 1000} s: ${missingOf(findings).join(", ")} may be on its way`);
  let facts = first;
  for (let waited = 0; waited < patience && waits(); waited += LOOK_EVERY) {
    await clock.sleep(LOOK_EVERY, signal);
    facts = await readAgain(facts, gatherScope, missingOf(findings));
    findings = judge(facts);
  }
  return { findings, facts };
}

async function dryRunAll(
  manifests: readonly Manifest[],
  scope: RehearsalScope,
): Promise<{ objects: Rehearsed[]; unknown: Problem[] }> {
  const set = manifests.map(({ object }) => object);
  const typed = manifests.map((manifest) => ({ manifest, type: typeOf(manifest, scope.discovery) }));
  const known = typed.flatMap(({ manifest, type }) => (type ? [{ manifest, type }] : []));
  const options: DryRunScope = {
    ...scope,
    set,
    live: liveObjects(
      scope.api,
      scope.namespace,
      known.map(({ type }) => type),
      scope.signal,
    ),
    changesQuotas: set.some(({ kind }) => kind === "ResourceQuota"),
  };
  const runs = known.map(({ manifest, type }) => {
    const object = manifest.isRecorded ? manifest.object : withConfigHash(manifest.object, set);
    return dryRun({ manifest, type, object }, options);
  });
  return {
    objects: await Promise.all(runs),
    unknown: typed.flatMap(({ manifest, type }) => (type ? [] : [unknownKind(manifest)])),
  };
}

function typeOf({ object: { kind, apiVersion } }: Manifest, discovery: Discovery): ResourceType | undefined {
  return kind === "Namespace" ? NAMESPACE : discovery.find(apiVersion, kind);
}

function setObject({ target, outcome, after, warnings }: Rehearsed): SetObject {
  const { manifest, object, live } = target;
  return { manifest, object, after, live, outcome, warnings };
}

function awaits(image: UnbuiltImage | undefined): (object: SetObject) => boolean {
  return ({ object }) => image !== undefined && runsImage(object, image.repository);
}

export function told(findings: readonly Finding[], ...verdicts: readonly Finding["verdict"][]): Problem[] {
  return findings.filter(({ verdict }) => verdicts.includes(verdict)).map(({ problem }) => problem);
}

function missingOf(findings: readonly Finding[]): string[] {
  return [
    ...new Set(findings.flatMap(({ verdict, missing }) => (verdict === "wait" && missing ? [missing] : []))),
  ];
}

export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.title, problem])).values()];
}

function unknownKind({ object, file, line }: Manifest): Problem {
  const group = /^(.+)\//.exec(object.apiVersion)?.[1];
  return {
    id: "kind-unknown",
    title: say`The cluster does not know the kind of ${titleOf(object)} (${object.apiVersion})`,
    cause: say`A typing error, a version this Kubernetes no longer has, or a CustomResourceDefinition that is not installed.`,
    fix: say`Correct \`apiVersion\` and \`kind\`, or install what defines them.`,
    look: `kubectl api-resources${group === undefined ? "" : ` --api-group=${group}`}`,
    file,
    line,
  };
}

/** `rights` were found to be missing. */
export function leftOut(rights: readonly string[]): Problem {
  return {
    id: "checks-left-out",
    title: say`Some checks before the deployment were left out: the deployer may not ${rights.join(", ")}`,
    cause: say`What they would have refused, the rollout shows later, after it has changed something.`,
    fix: say`Grant the deployer the optional rights of docs/deployer-role.yaml.`,
    look: "kubectl auth can-i --list",
  };
}
