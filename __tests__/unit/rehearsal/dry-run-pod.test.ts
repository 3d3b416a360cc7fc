/** The Pod that is asked about: what a controller would make, less what only this run makes true. */
import { expect, test } from "@jest/globals";
import { listAt, mapAt, textAt } from "../../../src/json.js";
import { referencesOf } from "../../../src/manifests/references.js";
import { podCount, podOf, podSpecOf } from "../../../src/rehearsal/pod.js";
import { factsOf, workload } from "./sample.js";

const NOTHING = {
  serviceAccounts: new Set<string>(),
  priorityClasses: new Set<string>(),
  runtimeClasses: new Set<string>(),
};
const made = (more: Parameters<typeof workload>[0]) => factsOf([workload(more)]).objects[0]?.object ?? {};

test("it has the template's labels, annotations and spec, an owner, and the labels of its controller", () => {
  const pod = podOf(made({ pod: { nodeName: "n" } }), NOTHING);
  expect(pod).toMatchObject({
    kind: "Pod",
    metadata: {
      generateName: "web-",
      labels: { app: "web", "pod-template-hash": "rehearsal" },
      ownerReferences: [{ kind: "ReplicaSet", controller: true }],
    },
    spec: { nodeName: "n", containers: [{ name: "c" }] },
  });
  expect(textAt(pod, "metadata", "name")).toBeUndefined();
});

test("claims of a StatefulSet become volumes, in the place of those of the same name", () => {
  const object = made({
    kind: "StatefulSet",
    name: "db",
    spec: { volumeClaimTemplates: [{ metadata: { name: "data" } }] },
    pod: {
      volumes: [
        { name: "data", emptyDir: {} },
        { name: "tmp", emptyDir: {} },
      ],
    },
  });
  expect(listAt(podSpecOf(object), "volumes")).toEqual([
    { name: "tmp", emptyDir: {} },
    { name: "data", persistentVolumeClaim: { claimName: "data-db-0" } },
  ]);
});

test("what this run makes true only later is left out", () => {
  const object = made({
    pod: { serviceAccountName: "me", priorityClassName: "vip", runtimeClassName: "gvisor" },
  });
  expect(Object.keys(mapAt(podOf(object, NOTHING), "spec"))).toHaveLength(4);
  const pod = podOf(object, {
    serviceAccounts: new Set(["me"]),
    priorityClasses: new Set(["vip"]),
    runtimeClasses: new Set(["gvisor"]),
  });
  expect(Object.keys(mapAt(pod, "spec"))).toEqual(["containers"]);
});

test("a bare Pod is rehearsed itself, and a Service makes none", () => {
  expect(podOf(made({ kind: "Pod" }), NOTHING)).toBeUndefined();
  expect(podOf({ kind: "Service" }, NOTHING)).toBeUndefined();
});

test.each([
  ["Deployment", {}, 1],
  ["Deployment", { replicas: 3 }, 3],
  ["StatefulSet", { replicas: 0 }, 0],
  ["DaemonSet", {}, 1],
  ["Job", { parallelism: 4, completions: 2 }, 2],
  ["Job", { suspend: true }, 0],
  ["CronJob", {}, 0],
  ["Pod", {}, 1],
])("a %s with %j runs %d pods at a time", (kind, spec, count) => {
  expect(podCount({ kind, spec })).toBe(count);
});

test("the deprecated field for the account counts when the newer one is not there", () => {
  const [facts] = factsOf([workload({ pod: { serviceAccount: "old" } })]).objects;
  expect(facts && referencesOf(facts.object)).toEqual([
    expect.objectContaining({ kind: "ServiceAccount", name: "old" }),
  ]);
});
