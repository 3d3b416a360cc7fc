/** Each row of the preflight table, by what was seen of the cluster. */
import { describe, expect, test } from "@jest/globals";
import type { JudgedRule } from "../../../src/permissions/judge.js";
import type { Inspection, SeenImage } from "../../../src/preflight/inspection.js";
import type { Row } from "../../../src/preflight/row.js";
import { ROWS } from "../../../src/preflight/table.js";
import type { Facts } from "../../../src/rehearsal/facts.js";
import { judge } from "../../../src/rehearsal/rehearse.js";
import type { SeenNamespace } from "../../../src/rehearsal/survey.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { kubeconfigSecret } from "../../helpers/project.js";
import { parse } from "../cluster/kubeconfig/samples.js";
import { factsOf, NODE, plain, type Sample, there, workload } from "../rehearsal/sample.js";

const UNKNOWN = { state: "unknown" } as const;

interface Seen extends Partial<Omit<Inspection, "survey">> {
  readonly namespace?: SeenNamespace["state"];
  readonly facts?: Facts;
  readonly permissions?: readonly JudgedRule[];
}

function inspection({
  namespace = "there",
  facts = factsOf([]),
  permissions = [],
  ...seen
}: Seen): Inspection {
  const { kubeconfig } = parse(kubeconfigSecret());
  if (!kubeconfig) throw new Error("the sample is a kubeconfig");
  const findings = judge(facts);
  const told = (...verdicts: string[]) =>
    findings.filter(({ verdict }) => verdicts.includes(verdict)).map(({ problem }) => problem);
  return {
    config: { namespace: "shop", kubeconfig },
    version: "v1.34.4",
    user: "system:serviceaccount:shop:deployer",
    isAdministrator: false,
    survey: {
      namespace: {
        state: namespace,
        live: {
          metadata: { name: "shop" },
          status: { phase: namespace === "terminating" ? "Terminating" : "Active" },
        },
      },
      rehearsal: {
        objects: [],
        facts,
        findings,
        forbidden: [],
        refusals: told("refuse", "wait"),
        notices: told("notice"),
      },
      permissions,
    },
    images: [],
    services: { balanced: UNKNOWN, apiGroups: [] },
    ...seen,
  };
}

function judged(id: string, seen: Seen) {
  const row = ROWS.find((one) => one.id === id);
  if (!row) throw new Error(`there is no row ${id}`);
  const judgement = row.judge(inspection(seen));
  inLanguage("fr", () => expectFrench(row, inspection(seen)));
  expect(JSON.stringify(judgement)).not.toMatch(/undefined|\[object|NaN|Infinity/);
  // Whoever reads of trouble reads what to do about it.
  const isTrouble = judgement.result === "warning" || judgement.result === "failed";
  expect(isTrouble ? judgement.fix : "`").toMatch(/\.$|`/);
  // What fails is told as a problem, and nothing else is.
  expect((judgement.problems ?? []).length > 0).toBe(judgement.result === "failed");
  return [judgement.result, judgement.found];
}

/** What other folders found, and the rows only hand on, has its examples there. */
function expectFrench(row: Row, seen: Inspection): void {
  const { found, fix = "", problems = [] } = row.judge(seen);
  const handedOn = [
    ...seen.survey.rehearsal.findings.map(({ problem }) => problem),
    ...(row.id.startsWith("image-") ? [] : problems),
  ].flatMap(({ title, cause = "", fix: todo = "" }) => [title, cause, todo]);
  const own = handedOn
    .filter((words) => words !== "")
    .reduce((text, words) => text.replaceAll(words, ""), `${row.title()} ${found} ${fix}`);
  expect(englishIn(own)).toEqual([]);
}

type Case = readonly [promise: string, seen: Seen, result: string, found: string];

const cases = (id: string, ...rows: readonly Case[]): void => {
  describe(`the row ${id}`, () => {
    test.each(rows)("%s", (_promise, seen, result, found) => {
      expect(judged(id, seen)).toEqual([result, expect.stringContaining(found)]);
    });
  });
};

test("ids are unique", () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
});

cases(
  "api-server",
  ["a version that is supported", {}, "passed", "cluster.example:6443 answers: v1.34.4"],
  ["a version of a vendor", { version: "v1.28.9-eks-036c24b" }, "passed", "v1.28.9-eks"],
  ["an old version", { version: "v1.27.16" }, "warning", "older than 1.28"],
  ["none", { version: "" }, "unknown", "does not report its version"],
);

cases(
  "identity",
  ["a deployer", {}, "passed", "system:serviceaccount:shop:deployer"],
  ["an administrator", { isAdministrator: true, user: "admin" }, "warning", "admin, who may do everything"],
  ["nobody knows", { user: "", isAdministrator: undefined }, "unknown", "user deployer of the kubeconfig"],
);

const lacking = (required: boolean, missing: readonly string[], clusterWide = false): JudgedRule => ({
  need: { purpose: () => "try", without: required ? undefined : () => "it is not tried", rules: () => [] },
  rule: { apiGroup: "", resources: ["pods/exec"], verbs: ["get", "create"], clusterWide },
  missing,
  unknown: [],
});

cases(
  "permissions",
  [
    "all",
    { permissions: [lacking(true, []), lacking(false, [])] },
    "passed",
    "all 2 that are required, and 2 optional",
  ],
  [
    "a required one is missing",
    { permissions: [lacking(true, ["create"])] },
    "failed",
    "1 of 2 that are required; missing: create pods/exec",
  ],
  [
    "an optional one is missing",
    { permissions: [lacking(true, []), lacking(false, ["get"])] },
    "warning",
    "optional ones are missing: get pods/exec",
  ],
  [
    "in a namespace that is not there yet",
    { namespace: "missing", permissions: [lacking(true, ["get"])] },
    "unknown",
    "may come with the namespace",
  ],
  ["nobody tells", { permissions: [{ ...lacking(true, []), unknown: ["get"] }] }, "unknown", "does not say"],
);

const anew = (sample: Sample = {}) =>
  factsOf([workload()], { ...sample, pods: { asked: true, ...sample.pods } });
const VIOLATION = 'pods "x" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true';

cases(
  "pod-security",
  [
    "let in",
    { facts: anew({ enforcedLevel: "baseline" }) },
    "passed",
    "baseline is enforced; the pods of one template are let in",
  ],
  ["refused", { facts: anew({ pods: { refusal: VIOLATION } }) }, "failed", 'PodSecurity "restricted:latest"'],
  ["not asked", { facts: anew({ pods: { asked: false } }) }, "unknown", "create pods"],
  [
    "in a namespace that is not there yet",
    { namespace: "missing", facts: anew() },
    "unknown",
    "not there yet",
  ],
  [
    "a level that the manifests set",
    {
      facts: factsOf(
        [
          workload(),
          plain("Namespace", "shop", {
            metadata: { name: "shop", labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
          }),
        ],
        { pods: { asked: true } },
      ),
    },
    "passed",
    "restricted will be enforced",
  ],
);

const QUOTA = { metadata: { name: "q" }, spec: { hard: { pods: "3" } }, status: { used: { pods: "3" } } };

cases(
  "quota",
  ["none", { facts: anew({ quotas: there() }) }, "passed", "no quota; no limit of it refuses a pod"],
  [
    "one with room",
    { facts: anew({ quotas: there({ ...QUOTA, status: { used: {} } }) }) },
    "passed",
    "there is room in q",
  ],
  ["one that is full", { facts: anew({ quotas: there(QUOTA) }) }, "warning", "The quota q allows 3 pods"],
  [
    "one that can never hold it",
    { facts: anew({ quotas: there({ ...QUOTA, spec: { hard: { pods: "0" } } }) }) },
    "failed",
    "The quota q",
  ],
  [
    "a LimitRange",
    {
      facts: anew({
        pods: { refusal: 'pods "x" is forbidden: maximum cpu usage per Container is 1, but limit is 2' },
      }),
    },
    "failed",
    "A LimitRange",
  ],
  ["nothing to be made", { facts: factsOf([], { quotas: UNKNOWN }) }, "not-needed", "nothing is made anew"],
  [
    "hidden",
    {
      facts: anew({ quotas: UNKNOWN }),
      permissions: [
        {
          ...lacking(false, ["list"]),
          rule: { apiGroup: "", resources: ["resourcequotas"], verbs: ["list"] },
        },
      ],
    },
    "unknown",
    "may not list resourcequotas",
  ],
);

const CLAIM = [plain("PersistentVolumeClaim", "data")];
const DEFAULT_CLASS = {
  metadata: { name: "fast", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
};

cases(
  "storage",
  [
    "a default class",
    { facts: factsOf(CLAIM, { storageClasses: there(DEFAULT_CLASS) }) },
    "passed",
    "default StorageClass fast",
  ],
  ["no default class", { facts: factsOf(CLAIM) }, "failed", "has no default one"],
  [
    "a class by its name",
    { facts: factsOf([plain("PersistentVolumeClaim", "data", { spec: { storageClassName: "slow" } })]) },
    "passed",
    "every claim has its class",
  ],
  ["no claim", {}, "not-needed", "no claim"],
);

const READY = { ...NODE, status: { ...NODE.status, conditions: [{ type: "Ready", status: "True" }] } };

cases(
  "node-room",
  [
    "a node",
    { facts: factsOf([], { nodes: there(READY) }) },
    "passed",
    "1 node, the largest with 4 cpu and 8Gi memory",
  ],
  [
    "a node that is not ready",
    { facts: factsOf([], { nodes: there(READY, NODE) }) },
    "warning",
    "not ready: node1",
  ],
  [
    "too small",
    {
      facts: factsOf([workload({ container: { resources: { requests: { cpu: "9" } } } })], {
        nodes: there(READY),
      }),
    },
    "failed",
    "No node of the cluster",
  ],
);

const image = (access: SeenImage["access"], more: Partial<SeenImage> = {}): SeenImage => ({
  image: "ghcr.io/acme/api:1",
  isBuilt: false,
  access,
  platforms: ["linux/amd64"],
  ...more,
});

cases(
  "image-pull",
  ["by anyone", { images: [image("anyone")] }, "passed", "anyone can pull the image"],
  [
    "with a pull secret",
    { images: [image("pull-secret"), image("anyone")] },
    "passed",
    "nodes can pull all 2 images, 1 with a pull secret",
  ],
  ["only with a login", { images: [image("login")] }, "warning", "only with a login: `ghcr.io/acme/api:1`"],
  [
    "not even with a login",
    { images: [image("missing")] },
    "failed",
    "The registry has no image ghcr.io/acme/api:1",
  ],
  ["private, or not there", { images: [image("refused")] }, "warning", "private, or not there"],
  [
    "ours, before the first push",
    { images: [image("missing", { isBuilt: true }), image("anyone")] },
    "unknown",
    "not pushed yet",
  ],
  ["no answer", { images: [image("silent")] }, "unknown", "no answer for `ghcr.io/acme/api:1`"],
  ["no image", {}, "not-needed", "run no image"],
);

const nodeOf = (architecture: string, name = architecture) => ({
  metadata: { name },
  status: { nodeInfo: { operatingSystem: "linux", architecture } },
});
const onNodes = (...nodes: readonly object[]) => factsOf([], { nodes: there(...nodes) });

cases(
  "image-platforms",
  [
    "the same",
    { images: [image("anyone")], facts: onNodes(nodeOf("amd64")) },
    "passed",
    "1 image of 1 looked at; it runs on linux/amd64",
  ],
  [
    "several",
    {
      images: [image("anyone"), image("anyone"), image("silent", { platforms: [] })],
      facts: onNodes(nodeOf("amd64")),
    },
    "passed",
    "2 images of 3 looked at; all of them run on linux/amd64",
  ],
  [
    "a variant",
    { images: [image("anyone", { platforms: ["linux/arm64/v8"] })], facts: onNodes(nodeOf("arm64")) },
    "passed",
    "linux/arm64",
  ],
  [
    "some nodes",
    { images: [image("anyone")], facts: onNodes(nodeOf("amd64"), nodeOf("arm64")) },
    "warning",
    "`ghcr.io/acme/api:1` cannot run on arm64: it is for linux/amd64",
  ],
  [
    "no node",
    { images: [image("anyone")], facts: onNodes(nodeOf("arm64")) },
    "failed",
    "No node of the cluster can run ghcr.io/acme/api:1",
  ],
  [
    "ours of an earlier build",
    { images: [image("anyone", { isBuilt: true })], facts: onNodes(nodeOf("arm64")) },
    "warning",
    "cannot run on arm64",
  ],
  [
    "unknown",
    { images: [image("silent", { platforms: [] })], facts: onNodes(nodeOf("amd64")) },
    "unknown",
    "no image could be looked at",
  ],
);

const BALANCED = [
  plain("Service", "api", {
    spec: { type: "LoadBalancer", selector: { app: "web" }, ports: [{ port: 80 }] },
  }),
  workload(),
];
const service = (ingress: readonly object[]) => ({
  metadata: { name: "front", namespace: "edge" },
  spec: { type: "LoadBalancer" },
  status: { loadBalancer: { ingress } },
});
const balanced = (sample: Sample = {}, ...services: readonly object[]): Seen => ({
  facts: factsOf(BALANCED, sample),
  services: { balanced: there(...services), apiGroups: [] },
});
const nodeBy = (spec: object, labels: object = {}) => ({ ...READY, spec, metadata: { name: "n", labels } });

cases(
  "load-balancer",
  ["no Service wants one", {}, "not-needed", "no Service"],
  [
    "one has an address",
    balanced({}, service([]), service([{ ip: "192.0.2.7" }])),
    "passed",
    "Service front of edge has the address 192.0.2.7",
  ],
  ["one has a name", balanced({}, service([{ hostname: "lb.example" }])), "passed", "lb.example"],
  ["one waits", balanced({}, service([])), "warning", "Service front of edge waits for an address"],
  [
    "a controller is installed",
    { ...balanced(), services: { balanced: UNKNOWN, apiGroups: ["apps", "metallb.io"] } },
    "passed",
    "MetalLB",
  ],
  [
    "a cloud",
    balanced({ nodes: there(nodeBy({ providerID: "aws:///eu-west-1a/i-0" })) }),
    "passed",
    "a cloud (aws)",
  ],
  [
    "kind",
    balanced({ nodes: there(nodeBy({ providerID: "kind://docker/kind/kind-control-plane" })) }),
    "warning",
    "kind gives no addresses by itself",
  ],
  [
    "minikube",
    balanced({ nodes: there(nodeBy({}, { "minikube.k8s.io/name": "minikube" })) }),
    "warning",
    "minikube gives no addresses",
  ],
  ["nothing shows", balanced(), "unknown", "nothing shows"],
);

cases(
  "namespace",
  ["there", {}, "passed", "shop is there"],
  ["missing", { namespace: "missing" }, "passed", "the deployment creates it"],
  ["hidden", { namespace: "hidden" }, "unknown", "may not see shop"],
  ["being deleted", { namespace: "terminating" }, "failed", "The namespace shop is being deleted"],
);
