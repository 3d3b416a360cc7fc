/** Pods that must run beside others. */
import { describe, test } from "@jest/globals";
import { podAffinity } from "../../../src/rehearsal/checks/pod-affinity.js";
import { expectFindings, factsOf, plain, type Row, there, workload } from "./sample.js";

const beside = (labels: object, more: object = {}, kind?: string) =>
  workload({
    ...(kind === undefined ? {} : { kind }),
    pod: {
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: "kubernetes.io/hostname", labelSelector: { matchLabels: labels }, ...more },
          ],
        },
      },
    },
  });

describe("pods beside", () => {
  test.each<Row>([
    [
      "nobody",
      () => factsOf([beside({ app: "cache" })]),
      [
        "refuse",
        "No node will do for the pods of Deployment web: they must run beside pods labelled `app=cache`",
      ],
    ],
    ["nobody, later", () => factsOf([beside({ app: "cache" }, {}, "CronJob")]), ["notice", "app=cache"]],
    [
      "what an operator may make",
      () => factsOf([beside({ app: "cache" }), plain("Redis", "cache", {}, "redis.example.com/v1")]),
      ["notice", "app=cache"],
    ],
    ["each other", () => factsOf([beside({ app: "web" })])],
    ["others of the set", () => factsOf([beside({ app: "cache" }), workload({ name: "cache" })])],
    [
      "live ones",
      () =>
        factsOf([beside({ app: "cache" })], { livePods: there({ metadata: { labels: { app: "cache" } } }) }),
    ],
    ["those of another namespace", () => factsOf([beside({ app: "cache" }, { namespaces: ["shared"] })])],
    [
      "those that may not be listed",
      () => factsOf([beside({ app: "cache" })], { livePods: { state: "unknown" } }),
    ],
    [
      "nobody, as they are",
      () =>
        factsOf([beside({ app: "cache" })], {
          fates: { "Deployment/web": { live: {}, outcome: "unchanged" } },
        }),
    ],
  ])("%s", expectFindings(podAffinity));
});
