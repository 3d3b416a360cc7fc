/** Nodes: no node could ever hold the pod, or one could. */
import { describe, expect, test } from "@jest/globals";
import { nodes } from "../../../src/rehearsal/checks/nodes.js";
import {
  expectFindings,
  factsOf,
  NODE,
  type Row,
  type Sample,
  there,
  type Workload,
  workload,
} from "./sample.js";

const asking = (requests: object, more: Workload = {}) =>
  workload({ container: { resources: { requests } }, ...more });
const TAINT = { key: "dedicated", value: "gpu", effect: "NoSchedule" };
const tainted = (taint: object) => there({ ...NODE, spec: { taints: [taint] } });
const affine = (terms: readonly object[]) =>
  workload({
    pod: {
      affinity: {
        nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } },
      },
    },
  });
const meeting = (key: string, operator: string, ...values: string[]) =>
  affine([{ matchExpressions: [{ key, operator, values }] }]);
const big = asking({ cpu: "500" });
const facts = (object: object, sample: Sample = {}) => factsOf([object], sample);
const cloud = there({ ...NODE, spec: { providerID: "aws:///eu-1/i-1" } });

describe("refused", () => {
  test.each<Row>([
    ["too much CPU", () => facts(big), ["refuse", "it asks for 500 cpu, the largest has 4"]],
    [
      "too much memory",
      () => facts(asking({ memory: "16Gi" })),
      ["refuse", "it asks for 16Gi memory, the largest has 8Gi"],
    ],
    [
      "two containers together",
      () =>
        facts(
          asking(
            { cpu: "3" },
            {
              pod: {
                initContainers: [
                  { name: "s", restartPolicy: "Always", resources: { requests: { cpu: "2" } } },
                ],
              },
            },
          ),
        ),
      ["refuse", "5 cpu"],
    ],
    [
      "a resource no node has",
      () => facts(asking({ "nvidia.com/gpu": "1" })),
      ["refuse", "1 nvidia.com/gpu, the largest has 0"],
    ],
    [
      "a limit stands for a request",
      () => facts(workload({ container: { resources: { limits: { cpu: "9" } } } })),
      ["refuse", "9 cpu"],
    ],
    [
      "a node selector",
      () => facts(workload({ pod: { nodeSelector: { disk: "nvme" } } })),
      ["refuse", "none has the labels disk=nvme"],
    ],
    ["affinity", () => facts(meeting("disk", "In", "nvme")), ["refuse", "required node affinity"]],
    ["affinity by absence", () => facts(meeting("disk", "DoesNotExist")), ["refuse", "affinity"]],
    [
      "a taint",
      () => facts(workload(), { nodes: tainted(TAINT) }),
      ["refuse", "it does not tolerate dedicated=gpu:NoSchedule"],
    ],
    [
      "another value is tolerated",
      () =>
        facts(workload({ pod: { tolerations: [{ key: "dedicated", value: "cpu" }] } }), {
          nodes: tainted(TAINT),
        }),
      ["refuse", "tolerate"],
    ],
    [
      "a DaemonSet too large for its nodes",
      () => facts(asking({ cpu: "9" }, { kind: "DaemonSet" })),
      ["refuse", "9 cpu"],
    ],
  ])("%s", expectFindings(nodes));
});

describe("only told", () => {
  test.each<Row>([
    [
      "an autoscaler is there",
      () => facts(big, { autoscaled: { state: "there", value: true } }),
      ["notice", "500 cpu"],
    ],
    [
      "nodes of Karpenter",
      () => facts(big, { nodes: there({ ...NODE, metadata: { labels: { "karpenter.sh/nodepool": "x" } } }) }),
      ["notice", "cpu"],
    ],
    [
      "a cloud whose autoscaler may not be seen",
      () => facts(big, { nodes: cloud, autoscaled: { state: "unknown" } }),
      ["notice", "cpu"],
    ],
    ["a cloud without one", () => facts(big, { nodes: cloud }), ["refuse", "cpu"]],
    [
      "a DaemonSet that no node wants",
      () => facts(workload({ kind: "DaemonSet", pod: { nodeSelector: { disk: "nvme" } } })),
      ["notice", "disk=nvme"],
    ],
    ["a CronJob", () => facts(asking({ cpu: "500" }, { kind: "CronJob" })), ["notice", "cpu"]],
  ])("%s", expectFindings(nodes));
});

describe("near misses", () => {
  test.each<Row>([
    ["exactly the size of a node", () => facts(asking({ cpu: "4", memory: "8192Mi" }))],
    [
      "init containers one after the other",
      () =>
        facts(
          asking(
            { cpu: "1" },
            {
              pod: {
                initContainers: [
                  { name: "a", resources: { requests: { cpu: "3" } } },
                  { name: "b", resources: { requests: { cpu: "3" } } },
                ],
              },
            },
          ),
        ),
    ],
    [
      "one of several nodes can",
      () =>
        facts(workload({ pod: { nodeSelector: { disk: "nvme" } } }), {
          nodes: there(NODE, { ...NODE, metadata: { labels: { disk: "nvme" } } }),
        }),
    ],
    [
      "one of several terms fits",
      () =>
        facts(
          affine([
            { matchExpressions: [{ key: "x", operator: "Exists" }] },
            { matchExpressions: [{ key: "disk", operator: "NotIn", values: ["hdd"] }] },
          ]),
        ),
    ],
    [
      "a node by its name",
      () => facts(affine([{ matchFields: [{ key: "metadata.name", operator: "In", values: ["node1"] }] }])),
    ],
    [
      "a tolerated taint",
      () =>
        facts(workload({ pod: { tolerations: [{ key: "dedicated", operator: "Exists" }] } }), {
          nodes: tainted(TAINT),
        }),
    ],
    [
      "everything tolerated",
      () =>
        facts(workload({ kind: "DaemonSet", pod: { tolerations: [{ operator: "Exists" }] } }), {
          nodes: tainted(TAINT),
        }),
    ],
    [
      "a node that is not ready yet",
      () =>
        facts(workload(), { nodes: tainted({ key: "node.kubernetes.io/not-ready", effect: "NoSchedule" }) }),
    ],
    [
      "a node whose network is starting",
      () =>
        facts(workload(), { nodes: tainted({ key: "node.cilium.io/agent-not-ready", effect: "NoExecute" }) }),
    ],
    ["a mild taint", () => facts(workload(), { nodes: tainted({ ...TAINT, effect: "PreferNoSchedule" }) })],
    [
      "a cordoned node",
      () => facts(workload(), { nodes: there({ ...NODE, spec: { unschedulable: true } }) }),
    ],
    ["a node that does not tell its size", () => facts(big, { nodes: there({ metadata: {}, status: {} }) })],
    ["nodes that may not be listed", () => facts(big, { nodes: { state: "unknown" } })],
    ["no nodes yet", () => facts(big, { nodes: there() })],
    ["another scheduler", () => facts(asking({ cpu: "500" }, { pod: { schedulerName: "volcano" } }))],
    ["gated", () => facts(asking({ cpu: "500" }, { pod: { schedulingGates: [{ name: "queue" }] } }))],
    [
      "preferred affinity",
      () =>
        facts(
          workload({
            pod: {
              affinity: {
                nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] },
              },
            },
          }),
        ),
    ],
  ])("%s", expectFindings(nodes));
});

test("the line is that of the requests", () => {
  const [finding] = nodes.judge(facts(big));
  const lines = JSON.stringify(big, null, 1).split("\n");
  expect(lines[(finding?.problem.line ?? 0) - 1]).toContain('"requests"');
});
