/** What keeps things from ending is told in the words of whoever holds them. Conditions recorded from Kubernetes 1.34.4. */
import { expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { namespaceHoldup, objectHoldup } from "../../../src/teardown/holdups.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const NOW = Date.parse("2026-11-25T20:00:00Z");

const pod = (name: string, deletionTimestamp: string, finalizers: string[] = []): JsonMap => ({
  metadata: { name, deletionTimestamp, finalizers },
  spec: { nodeName: "node2" },
});
const scope = (...pods: readonly JsonMap[]) => ({ namespace: "ns", pods, now: NOW });

const remaining = (kind: string, name: string, finalizers: string[]) => ({
  object: { apiVersion: "v1", kind, metadata: { name } },
  type: { apiVersion: "v1", kind, plural: "", namespaced: true },
  live: { metadata: { finalizers } },
});

test("an object is held by its finalizers, but not by those of the garbage collector", () => {
  const held = [
    remaining("ConfigMap", "web", ["example.com/hold"]),
    remaining("Deployment", "api", ["foregroundDeletion"]),
  ];
  expect(objectHoldup(held, scope())).toMatchObject({
    title: "Time ran out before everything was gone: ConfigMap web, Deployment api are still ending",
    found: "ConfigMap web is held by example.com/hold.",
  });
});

test("pods that do not end are named with their node and how late they are", () => {
  const held = [remaining("Deployment", "api", ["foregroundDeletion"])];
  const pods = [
    pod("api-1", "2026-11-25T19:58:25Z"),
    pod("api-2", "2026-11-25T20:00:20Z", ["example.com/pod"]),
  ];
  expect(objectHoldup(held, scope(...pods)).found).toBe(
    "Pod api-1 is ending on node2, 95 s after its grace period. Pod api-2 is ending on node2, held by example.com/pod.",
  );
});

const condition = (type: string, status: string, message: string): JsonMap => ({ type, status, message });

test("a namespace tells what it waits for by its conditions", () => {
  const namespace = {
    metadata: { name: "ns" },
    spec: { finalizers: ["kubernetes"] },
    status: {
      phase: "Terminating",
      conditions: [
        condition("NamespaceDeletionDiscoveryFailure", "False", "All resources successfully discovered"),
        condition(
          "NamespaceDeletionContentFailure",
          "False",
          "All content successfully deleted, may be waiting on finalization",
        ),
        condition(
          "NamespaceContentRemaining",
          "True",
          "Some resources are remaining: configmaps. has 1 resource instances",
        ),
        condition(
          "NamespaceFinalizersRemaining",
          "True",
          "Some content in the namespace has finalizers remaining: example.com/hold in 1 resource instances",
        ),
      ],
    },
  };
  expect(namespaceHoldup(namespace, scope())).toMatchObject({
    title: "Time ran out before the namespace ns was gone: it is still Terminating",
    detail:
      "Some resources are remaining: configmaps. has 1 resource instances\nSome content in the namespace has finalizers remaining: example.com/hold in 1 resource instances",
    fix: expect.stringContaining("Removing a finalizer by hand can leave volumes"),
  });
});

test("an API that does not answer holds every namespace", () => {
  const words =
    "Discovery failed for some groups, 1 failing: metrics.k8s.io/v1beta1: stale GroupVersion discovery";
  const namespace = {
    spec: { finalizers: ["kubernetes", "example.com/own"] },
    status: { conditions: [condition("NamespaceDeletionDiscoveryFailure", "True", words)] },
  };
  expect(namespaceHoldup(namespace, scope())).toMatchObject({
    found: "The namespace itself is held by example.com/own.",
    detail: words,
    fix: "Repair or remove the API service (`kubectl get apiservices`).",
  });
});

test("what is still there is told in French", () => {
  const pods = [pod("api-1", "2026-11-25T19:58:25Z", ["example.com/pod"])];
  const nowhere = { metadata: { name: "api-2", deletionTimestamp: "2026-11-25T20:00:20Z" }, spec: {} };
  const config = remaining("ConfigMap", "web", ["example.com/hold"]);
  const problems = inLanguage("fr", () => [
    objectHoldup([config], scope(...pods, nowhere)),
    objectHoldup([config, config], scope()),
    namespaceHoldup({ spec: { finalizers: ["example.com/own"] } }, scope()),
    namespaceHoldup({}, scope()),
    namespaceHoldup(
      { status: { conditions: [condition("NamespaceDeletionDiscoveryFailure", "True", "")] } },
      scope(),
    ),
  ]);
  expect(problems[0]?.found).toBe(
    [
      "ConfigMap web est retenu par example.com/hold.",
      "Le pod api-1 est en cours d’arrêt sur node2, 95\u00a0s après son délai de grâce, retenu par example.com/pod.",
      "Le pod api-2 est en cours d’arrêt.",
    ].join(" "),
  );
  for (const { id, title, found = "", cause, fix } of problems) {
    expect(id).toMatch(/^teardown-/);
    expect(englishIn(`${title} ${found} ${cause} ${fix}`)).toEqual([]);
  }
});
