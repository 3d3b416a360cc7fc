/** What may not be scaled: by a claim that one node can mount, by an autoscaler, by its kind. */
import { expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { type ScaleFacts, scaleProblems } from "../../../src/rollout/scalable.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const workload = (kind: string, spec: JsonMap = {}): ManifestObject => ({
  apiVersion: "apps/v1",
  kind,
  metadata: { name: "web" },
  spec,
});
const mounting = (claimName: string): JsonMap => ({
  template: { spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName } }] } },
});
const claim = (...accessModes: string[]) => ({ spec: { accessModes } });
const autoscaler = (kind: string, name: string): JsonMap => ({
  metadata: { name: "hpa" },
  spec: { scaleTargetRef: { kind, name }, minReplicas: 2, maxReplicas: 9 },
});

const titles = (object: ManifestObject, facts: Partial<ScaleFacts> = {}): string[] => {
  const problems = () =>
    scaleProblems(object, {
      namespace: "ns",
      replicas: 3,
      claim: () => undefined,
      autoscalers: [],
      ...facts,
    });
  for (const { title, cause = "", fix = "" } of inLanguage("fr", problems))
    expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
  return problems().map(({ title }) => title);
};

test("a plain Deployment may have any number", () => {
  expect(titles(workload("Deployment"))).toEqual([]);
});

test("replicas never share a claim that one node can mount at a time", () => {
  const once = { claim: () => claim("ReadWriteOnce") };
  expect(titles(workload("Deployment", mounting("data")), once)).toEqual([
    "Deployment web cannot have 3 replicas: they would share the claim data, which is ReadWriteOnce",
  ]);
  expect(
    titles(workload("Deployment", mounting("data")), { claim: () => claim("ReadWriteOncePod") }),
  ).toHaveLength(1);
  expect(titles(workload("StatefulSet", mounting("data")), once)).toHaveLength(1);
});

test.each([0, 1])("%d of them share nothing", (replicas) => {
  expect(
    titles(workload("Deployment", mounting("data")), { replicas, claim: () => claim("ReadWriteOnce") }),
  ).toEqual([]);
});

test("a claim for many nodes, or one that cannot be seen, is no reason", () => {
  const object = workload("Deployment", mounting("data"));
  expect(titles(object, { claim: () => claim("ReadWriteOnce", "ReadWriteMany") })).toEqual([]);
  expect(titles(object)).toEqual([]);
});

test("the claims of a StatefulSet's own templates are one for each pod", () => {
  const object = workload("StatefulSet", { volumeClaimTemplates: [{ metadata: { name: "data" } }] });
  expect(titles(object, { claim: () => claim("ReadWriteOnce") })).toEqual([]);
});

test("what an autoscaler scales is left to it, and that of others is not", () => {
  expect(titles(workload("Deployment"), { autoscalers: [autoscaler("Deployment", "web")] })).toEqual([
    "Deployment web is scaled by the HorizontalPodAutoscaler hpa",
  ]);
  const others = [autoscaler("StatefulSet", "web"), autoscaler("Deployment", "api")];
  expect(titles(workload("Deployment"), { autoscalers: others })).toEqual([]);
});

test("a DaemonSet has as many pods as there are nodes", () => {
  expect(titles(workload("DaemonSet"))).toEqual([
    "DaemonSet web cannot be scaled: it has one pod on each node",
  ]);
});
