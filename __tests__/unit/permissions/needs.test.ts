/** What a deployment needs follows from its manifests and inputs. */
import { describe, expect, test } from "@jest/globals";
import { parseManifests } from "../../../src/manifests/load.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { rolesOf } from "../../../src/manifests/roles.js";
import { isRequired } from "../../../src/permissions/judge.js";
import { NEEDS, type Work } from "../../../src/permissions/needs.js";
import { actionTexts } from "../../../src/permissions/problem.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { plain, workload } from "../rehearsal/sample.js";

const GROUPS: Readonly<Record<string, string>> = {
  NetworkPolicy: "networkpolicies",
  PersistentVolumeClaim: "persistentvolumeclaims",
  StorageClass: "storageclasses",
};

function workOf(
  objects: readonly object[],
  more: Partial<Work> & { readonly live?: readonly string[] } = {},
): Work {
  const { live = [], ...rest } = more;
  const text = objects.map((object) => JSON.stringify(object)).join("\n---\n");
  const set: ManifestObject[] = parseManifests(text, "all.yaml").manifests.map(({ object }) => object);
  return {
    config: { namespace: "shop", models: [], smokeTests: "none" },
    roles: rolesOf(set, undefined),
    objects: set.map((object) => ({
      object,
      type: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        plural: GROUPS[object.kind] ?? `${object.kind.toLowerCase()}s`,
        namespaced: !["Namespace", "StorageClass"].includes(object.kind),
      },
      exists: live.includes(object.kind),
    })),
    namespaceExists: true,
    ...rest,
  };
}

const needed = (work: Work, required: boolean): string[] =>
  actionTexts(
    NEEDS.deploy.filter((need) => isRequired({ need }) === required).flatMap((need) => need.rules(work)),
  );
const required = (work: Work): string[] => needed(work, true);
const optional = (work: Work): string[] => needed(work, false);

const OLLAMA = plain("Service", "ollama-service", { spec: { ports: [{ port: 11434 }] } });

describe("required", () => {
  test("one Deployment: to apply it, and to follow its rollout", () => {
    expect(required(workOf([workload()]))).toEqual([
      "get, list, watch, create and patch deployments.apps",
      "list and watch pods and services",
      "list and watch replicasets.apps",
    ]);
  });

  test.each<[string, Work, string]>([
    [
      "another kind",
      workOf([plain("NetworkPolicy", "n", {}, "networking.k8s.io/v1")]),
      "get, create and patch networkpolicies.networking.k8s.io",
    ],
    ["a Job", workOf([workload({ kind: "Job" })]), "get, list, watch, create and patch jobs.batch"],
    [
      "smoke tests",
      workOf([], { config: { namespace: "shop", models: [], smokeTests: "default" } }),
      "create pods/exec",
    ],
    [
      "models",
      workOf([OLLAMA], { config: { namespace: "shop", models: [{ name: "m" }], smokeTests: "none" } }),
      "get and create pods/proxy",
    ],
    ["a namespace that is missing", workOf([], { namespaceExists: false }), "create namespaces"],
  ])("%s", (_title, work, action) => {
    expect(required(work)).toContain(action);
    expect(required(workOf([]))).not.toContain(action);
  });

  test("models without an Ollama Service ask for nothing", () => {
    const config = { namespace: "shop", models: [{ name: "m" }], smokeTests: "none" } as const;
    expect(required(workOf([], { config }))).toEqual(["list and watch pods and services"]);
  });

  test("what is there already need not be created", () => {
    const work = workOf([workload(), plain("ConfigMap", "cfg")], { live: ["Deployment"] });
    expect(required(work)).toContain("get, list, watch and patch deployments.apps");
    expect(required(work)).toContain("get, create and patch configmaps");
    expect(optional(work)).toContain("create deployments.apps");
  });

  test("objects of the whole cluster are asked for there", () => {
    const rules = NEEDS.deploy.flatMap((need) =>
      need.rules(workOf([plain("StorageClass", "s", {}, "storage.k8s.io/v1")])),
    );
    const classes = rules.filter(({ resources }) => resources.includes("storageclasses"));
    expect(classes.map(({ clusterWide }) => clusterWide)).toEqual([true, true]);
  });
});

describe("optional", () => {
  test.each<[string, Work, string]>([
    ["pods to rehearse", workOf([workload()]), "create pods"],
    ["nodes", workOf([workload()]), "list nodes"],
    ["claims", workOf([plain("PersistentVolumeClaim", "data")]), "list storageclasses.storage.k8s.io"],
    [
      "a Secret that the set does not hold",
      workOf([workload({ container: { envFrom: [{ secretRef: { name: "s" } }] } })]),
      "get pods/log and secrets",
    ],
    [
      "a priority class",
      workOf([workload({ pod: { priorityClassName: "p" } })]),
      "get priorityclasses.scheduling.k8s.io",
    ],
    [
      "the class of an Ingress",
      workOf([plain("Ingress", "i", { spec: { ingressClassName: "web" } }, "networking.k8s.io/v1")]),
      "get ingressclasses.networking.k8s.io",
    ],
    [
      "the target of an autoscaler",
      workOf([
        plain(
          "HorizontalPodAutoscaler",
          "h",
          { spec: { scaleTargetRef: { kind: "StatefulSet", name: "db" } } },
          "autoscaling/v2",
        ),
      ]),
      "get statefulsets.apps",
    ],
    ["the labels of the namespace", workOf([plain("Namespace", "shop")]), "get and patch namespaces"],
  ])("%s", (_title, work, action) => {
    expect(optional(work)).toContain(action);
    expect(optional(workOf([]))).not.toContain(action);
  });

  test("what the set holds itself is not asked for", () => {
    const secret = plain("Secret", "s");
    const work = workOf([workload({ container: { envFrom: [{ secretRef: { name: "s" } }] } }), secret]);
    expect(optional(work).join()).not.toContain("secrets");
  });
});

test("every need says what it is for in words that go on after `needed to`", () => {
  for (const { purpose, without } of Object.values(NEEDS).flat()) {
    expect(purpose()).toMatch(/^[a-z][^.]*[^.]$/);
    expect(without?.() ?? "it").toMatch(/^[a-z][^.]*[^.]$/);
  }
});

test("every need is told in French, too", () => {
  const needs = Object.values(NEEDS).flat();
  const told = inLanguage("fr", () =>
    needs.flatMap(({ purpose, without }) => [purpose(), without?.() ?? ""]),
  );
  expect(englishIn(told.join("\n"))).toEqual([]);
});
