/** Facts for the checks: a set of manifests, and a cluster in which everything is known and nothing is in the way. */
import { expect } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { parseManifests } from "../../../src/manifests/load.js";
import type { Check, Finding } from "../../../src/rehearsal/check.js";
import {
  type Facts,
  MISSING,
  type PlannedPod,
  type Seen,
  type SetObject,
} from "../../../src/rehearsal/facts.js";
import { planPods } from "../../../src/rehearsal/plan.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

export const FILE = "k8s/all.yaml";

/** Deviations of an object of the set from one that is created as the manifest says. */
export type Fate = Partial<Pick<SetObject, "outcome" | "warnings">> & {
  readonly live?: object;
  readonly after?: object;
};

export interface Sample extends Partial<Omit<Facts, "objects" | "pods" | "named">> {
  /** By `Kind/name`; whatever pods refer to beyond these and the set is missing. */
  readonly named?: Readonly<Record<string, object | "unknown">>;
  readonly fates?: Readonly<Record<string, Fate>>;
  /** Over the plan of every pod. */
  readonly pods?: Partial<PlannedPod>;
}

export function factsOf(objects: readonly object[], sample: Sample = {}): Facts {
  const { named = {}, fates = {}, pods, ...cluster } = sample;
  const text = objects.map((object) => JSON.stringify(object, null, 1)).join("\n---\n");
  const { manifests, problems } = parseManifests(text, FILE);
  expect(problems).toEqual([]);
  const set = manifests.map((manifest): SetObject => {
    const { object } = manifest;
    const { after, live, ...fate } = fates[`${object.kind}/${object.metadata.name}`] ?? {};
    return {
      manifest,
      object,
      after: (after as JsonMap | undefined) ?? object,
      live: live as JsonMap | undefined,
      outcome: live ? "changed" : "created",
      warnings: [],
      ...fate,
    };
  });
  const found = Object.entries(named).map(
    ([key, value]) =>
      [key, value === "unknown" ? { state: "unknown" } : { state: "there", value }] as [
        string,
        Seen<JsonMap>,
      ],
  );
  const byName = new Map(found);
  return {
    namespace: "shop",
    enforcedLevel: undefined,
    objects: set,
    pods: planPods(set, () => false).map((pod) => ({ ...pod, ...pods })),
    named: withDefault(byName),
    nodes: there(NODE),
    autoscaled: { state: "there", value: false },
    quotas: there(),
    storageClasses: there({ metadata: { name: "slow" } }),
    volumes: there(),
    livePods: there(),
    liveServices: there(),
    apiGroups: { state: "there", value: ["apps", "metrics.k8s.io"] },
    ...cluster,
  };
}

/** Every name that is not listed was looked for in vain. */
function withDefault(named: Map<string, Seen<JsonMap>>): ReadonlyMap<string, Seen<JsonMap>> {
  return new (class extends Map<string, Seen<JsonMap>> {
    override get(key: string): Seen<JsonMap> {
      return super.get(key) ?? MISSING;
    }
  })(named);
}

export function there(...objects: readonly object[]): Seen<readonly JsonMap[]> {
  return { state: "there", value: objects as readonly JsonMap[] };
}

export const NODE = {
  metadata: { name: "node1", labels: { disk: "ssd", "kubernetes.io/hostname": "node1" } },
  spec: {},
  status: { allocatable: { cpu: "4", memory: "8Gi", pods: "110" } },
};

export interface Workload {
  readonly kind?: string;
  readonly name?: string;
  readonly spec?: object;
  readonly labels?: object;
  readonly pod?: object;
  readonly container?: object;
}

export function workload({ kind = "Deployment", name = "web", ...more }: Workload = {}): object {
  const labels = more.labels ?? { app: name };
  const container = { name: "c", image: "nginx:1", ...more.container };
  const template = { metadata: { labels }, spec: { containers: [container], ...more.pod } };
  if (kind === "Pod") return { apiVersion: "v1", kind, metadata: { name, labels }, spec: template.spec };
  const wrapped = kind === "CronJob" ? { jobTemplate: { spec: { template } } } : { template };
  const selector = { matchLabels: labels };
  return {
    apiVersion: kind.endsWith("Job") ? "batch/v1" : "apps/v1",
    kind,
    metadata: { name },
    spec: { ...(kind.endsWith("Job") ? {} : { selector }), ...wrapped, ...more.spec },
  };
}

export function plain(kind: string, name: string, more: object = {}, apiVersion = "v1"): object {
  return { apiVersion, kind, metadata: { name }, ...more };
}

/** A promise, the facts, and the findings in short: `refuse` or `notice` for each, with a piece of its title. */
export type Row = readonly [
  promise: string,
  facts: () => Facts,
  ...findings: readonly (readonly [Finding["verdict"], string])[],
];

/** The body of a test for each row; several checks may share the work. */
export function expectFindings(...checks: readonly Check[]): (...row: Row) => void {
  return (_promise, facts, ...findings) => {
    const found = checks.flatMap((check) => check.judge(facts()));
    expect(found.map(({ verdict, problem }) => [verdict, problem.title])).toEqual(
      findings.map(([verdict, title]) => [verdict, expect.stringContaining(title)]),
    );
    for (const { problem } of found) {
      expect(problem).toMatchObject({ id: expect.any(String), file: FILE, line: expect.any(Number) });
      expect(JSON.stringify(problem)).not.toMatch(/undefined|\[object/);
    }
    expectFrench(checks, facts());
  };
}

/** But for the words of the server. */
function expectFrench(checks: readonly Check[], facts: Facts): void {
  const found = inLanguage("fr", () => checks.flatMap((check) => check.judge(facts)));
  const told = found.flatMap(({ problem: { title, cause = "", fix = "" } }) => [title, cause, fix]);
  const theirs = [
    ...facts.pods.map(({ refusal = "" }) => refusal),
    ...facts.objects.flatMap(({ warnings }) => warnings),
  ];
  const english = englishIn(told.join("\n"));
  expect(english.filter((word) => !englishIn(theirs.join("\n")).includes(word))).toEqual([]);
}
