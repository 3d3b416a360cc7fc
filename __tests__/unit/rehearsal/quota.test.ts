/** Quotas: what can never fit is refused, what does not fit now is told. */
import { describe, expect, test } from "@jest/globals";
import { quotaHeadroom, quotaImpossible } from "../../../src/rehearsal/checks/quota.js";
import { expectFindings, factsOf, plain, type Row, type Sample, there, workload } from "./sample.js";

const quota = (hard: object, used: object = {}, spec: object = {}) => ({
  metadata: { name: "q" },
  spec: { hard, ...spec },
  status: { used },
});
const sized = (requests: object, limits: object = {}) => ({ container: { resources: { requests, limits } } });
const web = (replicas: number, strategy: object = {}) =>
  workload({ spec: { replicas, strategy }, ...sized({ cpu: "500m" }) });
const running = (replicas: number) => ({ ...web(replicas), status: { replicas } });
const within = (objects: readonly object[], hard: object, used: object = {}, sample: Sample = {}) =>
  factsOf(objects, { quotas: there(quota(hard, used)), ...sample });
const live = (replicas: number): Sample => ({ fates: { "Deployment/web": { live: running(replicas) } } });
const claim = plain("PersistentVolumeClaim", "data", {
  spec: { resources: { requests: { storage: "10Gi" } } },
});
const EXCEEDED =
  'pods "web-x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0';
const FULL = 'pods "web-x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=3, limited: pods=3';

describe("never", () => {
  test.each<Row>([
    [
      "no pods at all",
      () => within([web(2)], { pods: "0" }),
      ["refuse", "The quota q allows 0 pods: Deployment web asks for 2"],
    ],
    ["too many pods", () => within([web(3)], { pods: "2" }), ["refuse", "asks for 3"]],
    [
      "two workloads together",
      () => within([web(2), workload({ name: "b", spec: { replicas: 1 } })], { pods: "2" }),
      ["refuse", "Deployment web and 1 more ask for 3"],
    ],
    [
      "CPU",
      () => within([web(3)], { "requests.cpu": "1" }),
      ["refuse", "allows 1 requests.cpu: Deployment web asks for 1500m"],
    ],
    ["CPU by its short name", () => within([web(3)], { cpu: "1" }), ["refuse", "1 cpu"]],
    [
      "limits",
      () => within([workload(sized({}, { memory: "2Gi" }))], { "limits.memory": "1Gi" }),
      ["refuse", "1Gi limits.memory"],
    ],
    [
      "a claim",
      () => within([claim, web(1)], { "requests.storage": "5Gi" }),
      ["refuse", "5Gi requests.storage"],
    ],
    [
      "the surge, when nothing may be taken away",
      () =>
        within([web(2, { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } })], { pods: "2" }, {}, live(2)),
      ["refuse", "needs 3 while it replaces its pods"],
    ],
    [
      "admission's word when the quotas may not be read",
      () => factsOf([web(1)], { quotas: { state: "unknown" }, pods: { refusal: EXCEEDED, asked: true } }),
      ["refuse", "The quota q has no room"],
    ],
    [
      "a quota of the set",
      () => factsOf([web(2), plain("ResourceQuota", "q", { spec: { hard: { pods: "1" } } })]),
      ["refuse", "allows 1 pods"],
    ],
    ["fits", () => within([web(2)], { pods: "2", "requests.cpu": "1" })],
    ["full today, but others may go", () => within([web(2)], { pods: "2" }, { pods: "2" })],
    [
      "full, by admission",
      () => factsOf([web(1)], { quotas: { state: "unknown" }, pods: { refusal: FULL, asked: true } }),
    ],
    [
      "the set raises the quota",
      () => within([web(3), plain("ResourceQuota", "q", { spec: { hard: { pods: "9" } } })], { pods: "2" }),
    ],
    ["Recreate needs no surge", () => within([web(2, { type: "Recreate" })], { pods: "2" }, {}, live(2))],
    ["the default strategy takes one of four away", () => within([web(4)], { pods: "4" }, {}, live(4))],
    ["a first deployment needs no surge", () => within([web(2)], { pods: "2" })],
    [
      "a quota of some pods only",
      () => factsOf([web(2)], { quotas: there(quota({ pods: "0" }, {}, { scopes: ["BestEffort"] })) }),
    ],
    [
      "a Job makes room for another",
      () =>
        within([workload({ kind: "Job" }), workload({ kind: "Job", name: "b" }), workload({ name: "c" })], {
          pods: "1",
        }),
    ],
    ["no replicas, no pods", () => within([web(0)], { pods: "0" })],
    [
      "nothing is made anew",
      () =>
        within(
          [web(3)],
          { pods: "2" },
          {},
          { fates: { "Deployment/web": { live: running(3), outcome: "unchanged" } } },
        ),
    ],
    ["counts of other things", () => within([web(2)], { services: "0", "count/jobs.batch": "0" })],
  ])("%s", expectFindings(quotaImpossible));
});

describe("not now", () => {
  test.each<Row>([
    [
      "others hold what is needed",
      () => within([web(2)], { pods: "3" }, { pods: "2" }),
      ["notice", "Deployment web adds 2, and 1 is free"],
    ],
    [
      "admission's word",
      () => factsOf([web(1)], { quotas: { state: "unknown" }, pods: { refusal: FULL, asked: true } }),
      ["notice", "no room"],
    ],
    ["enough is free", () => within([web(2)], { pods: "4" }, { pods: "2" })],
    [
      "the pods that are replaced are freed",
      () => within([web(2, { type: "Recreate" })], { pods: "2" }, { pods: "2" }, live(2)),
    ],
    ["what never fits is told once", () => within([web(2)], { pods: "1" }, { pods: "1" })],
    ["how much is used is unknown", () => within([web(2)], { pods: "2" })],
  ])("%s", expectFindings(quotaHeadroom));
});

test("the cause tells what is in use", () => {
  const [finding] = quotaImpossible.judge(within([web(2)], { pods: "1" }, { pods: "1" }));
  expect(finding?.problem.cause).toBe("1 of them is in use now.");
});
