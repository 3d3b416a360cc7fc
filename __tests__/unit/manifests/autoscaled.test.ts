/** Who sets the replicas of what an autoscaler scales. */
import { expect, test } from "@jest/globals";
import { at, type JsonMap, withAt } from "../../../src/json.js";
import { yieldingReplicas } from "../../../src/manifests/autoscaled.js";
import { objectOf } from "./sample.js";

const web = objectOf(
  "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web }, spec: { replicas: 2 } }",
);
const scaler = objectOf(`
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`);

/** As Kubernetes 1.34 writes it down. */
const liveScaledBy = (manager: string, subresource?: string): JsonMap => {
  const entry = { manager, operation: "Update", subresource, fieldsV1: { "f:spec": { "f:replicas": {} } } };
  return { ...(withAt(web, ["metadata", "managedFields"], [entry]) as JsonMap), spec: { replicas: 5 } };
};
const replicas = (...args: Parameters<typeof yieldingReplicas>): unknown =>
  at(yieldingReplicas(...args), "spec", "replicas");

test("an autoscaler's replicas are not sent", () => {
  expect(replicas(web, liveScaledBy("kube-controller-manager", "scale"), [web])).toBeUndefined();
});

test("those that a person has scaled are", () => {
  expect(replicas(web, liveScaledBy("kubectl", "scale"), [web])).toBe(2);
  expect(replicas(web, liveScaledBy("kube-controller-manager", "status"), [web])).toBe(2);
});

test("where an autoscaler of the set is yet to scale, the number of now stays; without any, the manifest's is the first", () => {
  expect(replicas(web, liveScaledBy("kubectl"), [web, scaler])).toBe(5);
  expect(replicas(web, undefined, [web, scaler])).toBe(2);
});
