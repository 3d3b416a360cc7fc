/** Policies and budgets: selectors that no pod meets, and rules that let nobody through. */
import { describe, test } from "@jest/globals";
import { podChoices } from "../../../src/rehearsal/checks/pod-choices.js";
import { expectFindings, factsOf, plain, type Row, there, workload } from "./sample.js";

const by = (labels: object) => ({ matchLabels: labels });
const budget = (selector: object) =>
  plain("PodDisruptionBudget", "budget", { spec: { selector } }, "policy/v1");
const policy = (podSelector: object, rules: object = {}) =>
  plain("NetworkPolicy", "fence", { spec: { podSelector, ...rules } }, "networking.k8s.io/v1");
const from = (...peers: readonly object[]) => policy({}, { ingress: [{ from: peers }] });
const local = (labels: object) => ({ podSelector: by(labels) });
const expression = (operator: string, values?: readonly string[]) => ({
  matchExpressions: [{ key: "app", operator, ...(values ? { values } : {}) }],
});
const live = (labels: object, more: object = {}) => ({ metadata: { labels, ...more } });

describe("a budget", () => {
  test.each<Row>([
    [
      "for nobody",
      () => factsOf([workload(), budget(by({ app: "wbe" }))]),
      ["notice", "PodDisruptionBudget budget is about no pods: none is labelled `app=wbe`"],
    ],
    [
      "for nobody, by an expression",
      () => factsOf([workload(), budget(expression("In", ["api", "db"]))]),
      ["notice", "app in (api,db)"],
    ],
    [
      "for whoever lacks what all have",
      () => factsOf([workload(), budget(expression("DoesNotExist"))]),
      ["notice", "!app"],
    ],
    [
      "for a pod that is going",
      () =>
        factsOf([budget(by({ app: "old" }))], {
          livePods: there(live({ app: "old" }, { deletionTimestamp: "now" })),
        }),
      ["notice", "app=old"],
    ],
    ["for the set", () => factsOf([workload(), budget(by({ app: "web" }))])],
    ["for the set, by an expression", () => factsOf([workload(), budget(expression("NotIn", ["db"]))])],
    ["for whoever is labelled at all", () => factsOf([workload(), budget(expression("Exists"))])],
    ["for all", () => factsOf([budget({})])],
    ["for live pods", () => factsOf([budget(by({ app: "old" }))], { livePods: there(live({ app: "old" })) })],
    [
      "for what a controller labels",
      () => factsOf([workload(), budget(by({ app: "web", "pod-template-hash": "x" }))]),
    ],
    [
      "for what an operator may make",
      () => factsOf([budget(by({ app: "db" })), plain("Cluster", "db", {}, "postgresql.cnpg.io/v1")]),
    ],
    [
      "for pods that may not be listed",
      () => factsOf([budget(by({ app: "db" }))], { livePods: { state: "unknown" } }),
    ],
    [
      "that is as it was",
      () =>
        factsOf([budget(by({ app: "x" }))], {
          fates: { "PodDisruptionBudget/budget": { live: {}, outcome: "unchanged" } },
        }),
    ],
  ])("%s", expectFindings(podChoices));
});

describe("a policy", () => {
  test.each<Row>([
    [
      "for nobody",
      () => factsOf([workload(), policy(by({ app: "wbe" }))]),
      ["notice", "NetworkPolicy fence is about no pods: none is labelled `app=wbe`"],
    ],
    [
      "that lets in nobody",
      () => factsOf([workload(), from(local({ app: "x" }), local({ app: "y" }))]),
      ["notice", "A rule of NetworkPolicy fence lets in no pod: none is labelled `app=x`; `app=y`"],
    ],
    [
      "that lets out to nobody",
      () => factsOf([workload(), policy({}, { egress: [{ to: [local({ app: "x" })] }] })]),
      ["notice", "lets out to no pod"],
    ],
    [
      "that lets in one of two",
      () => factsOf([workload(), from(local({ app: "x" }), local({ app: "web" }))]),
    ],
    [
      "that lets in another namespace",
      () => factsOf([from({ ...local({ app: "x" }), namespaceSelector: {} })]),
    ],
    [
      "that lets in an address",
      () => factsOf([from({ ipBlock: { cidr: "10.0.0.0/8" } }, local({ app: "x" }))]),
    ],
    ["that lets in everybody", () => factsOf([policy({}, { ingress: [{}] })])],
    ["for all", () => factsOf([policy({})])],
  ])("%s", expectFindings(podChoices));
});
