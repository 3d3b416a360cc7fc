/** Autoscalers: what cannot be scaled, two of the same, and measures that have no value. */
import { describe, test } from "@jest/globals";
import { autoscaler } from "../../../src/rehearsal/checks/autoscaler.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

const RELATIVE = { name: "cpu", target: { averageUtilization: 50 } };
const ABSOLUTE = { name: "cpu", target: { averageValue: "1" } };
const GROUPLESS = { state: "there", value: ["apps"] } as const;
const ASKED = { asked: true };

const scaler = (metrics: readonly object[] = [], target: object = {}, name = "scaler") =>
  plain(
    "HorizontalPodAutoscaler",
    name,
    {
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web", ...target },
        metrics,
      },
    },
    "autoscaling/v2",
  );
const relative = scaler([{ type: "Resource", resource: RELATIVE }]);
const ofContainer = (container: string) =>
  scaler([{ type: "ContainerResource", containerResource: { ...RELATIVE, container } }]);
const requesting = workload({ container: { resources: { requests: { cpu: "10m" } } } });
const limited = workload({ container: { resources: { limits: { cpu: "1" } } } });
const withSidecar = workload({
  container: { resources: { requests: { cpu: "10m" } } },
  pod: { initContainers: [{ name: "proxy", image: "envoy:1", restartPolicy: "Always" }] },
});

describe("an autoscaler", () => {
  test.each<Row>([
    [
      "of a DaemonSet",
      () => factsOf([scaler([], { kind: "DaemonSet" })]),
      ["notice", "HorizontalPodAutoscaler scaler cannot scale DaemonSet web"],
    ],
    [
      "of another group",
      () => factsOf([workload(), scaler([], { apiVersion: "extensions/v1beta1" })]),
      ["notice", "cannot scale Deployment web"],
    ],
    [
      "of a kind of others",
      () => factsOf([scaler([], { kind: "Rollout", apiVersion: "argoproj.io/v1alpha1" })]),
    ],
    [
      "beside another one",
      () => factsOf([workload(), scaler(), scaler([], {}, "second")]),
      [
        "notice",
        "HorizontalPodAutoscaler scaler and HorizontalPodAutoscaler second both scale Deployment web",
      ],
    ],
    [
      "beside one of another workload",
      () => factsOf([workload(), scaler(), scaler([], { name: "api" }, "second")]),
    ],
    [
      "without a metrics server",
      () => factsOf([requesting, relative], { apiGroups: GROUPLESS, pods: ASKED }),
      ["notice", "the cluster has no metrics server"],
    ],
    [
      "by other measures, without a metrics server",
      () => factsOf([requesting, scaler([{ type: "External", external: {} }])], { apiGroups: GROUPLESS }),
    ],
    [
      "by a percentage of nothing",
      () => factsOf([workload(), relative], { pods: ASKED }),
      ["notice", "goes by a percentage of requested cpu"],
    ],
    [
      "by a percentage that a sidecar spoils",
      () => factsOf([withSidecar, relative], { pods: ASKED }),
      ["notice", "never scales Deployment web"],
    ],
    ["by a percentage of a container", () => factsOf([withSidecar, ofContainer("c")], { pods: ASKED })],
    ["by a percentage of what is requested", () => factsOf([requesting, relative], { pods: ASKED })],
    [
      "by a percentage of limits, which count as requests",
      () => factsOf([limited, relative], { pods: ASKED }),
    ],
    [
      "by a percentage of what the pod requests as a whole",
      () =>
        factsOf([workload({ pod: { resources: { requests: { cpu: "1" } } } }), relative], { pods: ASKED }),
    ],
    [
      "by an amount",
      () => factsOf([workload(), scaler([{ type: "Resource", resource: ABSOLUTE }])], { pods: ASKED }),
    ],
    ["when admission was not asked what it adds", () => factsOf([workload(), relative])],
    [
      "by a container that is not there",
      () => factsOf([requesting, ofContainer("server")], { pods: ASKED }),
      ["notice", "measures a container server that Deployment web does not have"],
    ],
    [
      "that is as it was",
      () =>
        factsOf([workload(), relative], {
          pods: ASKED,
          fates: { "HorizontalPodAutoscaler/scaler": { live: {}, outcome: "unchanged" } },
        }),
    ],
  ])("%s", expectFindings(autoscaler));
});
