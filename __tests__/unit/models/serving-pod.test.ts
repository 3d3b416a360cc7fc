/** Which pod serves Ollama, now and for some time. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { containerOf, portOf, servingPod } from "../../../src/models/serving-pod.js";

const REVISION = "deployment.kubernetes.io/revision";
const OLLAMA = { kind: "Deployment", name: "ollama" };

const deployment = (status: object, generation = 2): JsonMap => ({
  kind: "Deployment",
  metadata: { name: "ollama", uid: "d", generation, annotations: { [REVISION]: "2" } },
  status: { observedGeneration: 2, replicas: 1, updatedReplicas: 1, ...status },
});
const replicaSet: JsonMap = {
  kind: "ReplicaSet",
  metadata: { uid: "r", annotations: { [REVISION]: "2" }, ownerReferences: [{ uid: "d" }] },
};
const pod = (ready: string, metadata: object = {}): JsonMap => ({
  kind: "Pod",
  metadata: { name: "ollama-1", uid: "p", ownerReferences: [{ uid: "r" }], ...metadata },
  status: { conditions: [{ type: "Ready", status: ready }] },
});
const scene = (...objects: JsonMap[]) => ({
  objects: (kind: string) => objects.filter((one) => one["kind"] === kind),
});

describe("a pod serves", () => {
  test("when it is ready and of the newest revision", () => {
    expect(servingPod(scene(deployment({}), replicaSet, pod("True")), OLLAMA, 2)).toBeDefined();
  });

  test.each([
    ["it is not ready", deployment({}), pod("False"), 2],
    ["it is being deleted", deployment({}), pod("True", { deletionTimestamp: "2026-11-25T20:00:00Z" }), 2],
    ["the controller has not seen our write", deployment({ observedGeneration: 1 }), pod("True"), 2],
    ["the cache has not seen our write", deployment({}), pod("True"), 3],
    ["a pod of the old revision is left", deployment({ replicas: 2 }), pod("True"), 2],
    ["none was made anew yet", deployment({ updatedReplicas: 0 }), pod("True"), 2],
  ])("not when %s", (_name, workload, one, generation) => {
    expect(servingPod(scene(workload, replicaSet, one), OLLAMA, generation)).toBeUndefined();
  });

  test("not when its workload is not there", () => {
    expect(servingPod(scene(pod("True")), OLLAMA)).toBeUndefined();
  });
});

describe("the container", () => {
  const podOf = (...containers: object[]): JsonMap => ({ spec: { containers } });

  test("is the one with Ollama's image, wherever it stands", () => {
    const sidecar = { name: "proxy", image: "envoy:1", ports: [{ containerPort: 9000 }] };
    const mirrored = {
      name: "llm",
      image: "mirror:5000/ollama/ollama:1",
      ports: [{ containerPort: 8000 }, { containerPort: 11434 }],
    };
    expect([containerOf(podOf(sidecar, mirrored)), portOf(podOf(sidecar, mirrored))]).toEqual(["llm", 11434]);
  });

  test("is the first when none has, and its port is what it says", () => {
    const own = podOf({ name: "own", image: "my/llm", ports: [{ containerPort: 8000 }] });
    expect([containerOf(own), portOf(own)]).toEqual(["own", 8000]);
    expect(portOf(podOf({ name: "own", image: "my/llm" }))).toBe(11434);
  });
});
