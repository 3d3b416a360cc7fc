/** What a 409 tells; its causes as Kubernetes 1.34.4 words them. */
import { expect, test } from "@jest/globals";
import { ApiError } from "../../../src/cluster/api.js";
import { conflictNotice, conflictsIn } from "../../../src/manifests/conflicts.js";
import { inLanguage } from "../../../src/words/say.js";
import { manifestOf } from "./sample.js";

const IMAGE = '.spec.template.spec.containers[name="web"].image';
const refused = new ApiError(409, "Conflict", "Apply failed with 3 conflicts", [
  { message: 'conflict with "kubectl-set" using apps/v1', field: IMAGE },
  { message: 'conflict with "kubectl" with subresource "scale" using apps/v1', field: ".spec.replicas" },
  { message: 'conflict with "chatbot-deploy-action" using apps/v1', field: ".spec.strategy.type" },
]);

test("names who loses which fields; what is our own is no conflict", () => {
  expect(conflictsIn(refused)).toEqual([
    { manager: "kubectl-set", fields: ['spec.template.spec.containers[name="web"].image'] },
    { manager: "kubectl", fields: ["spec.replicas"] },
  ]);
  expect(conflictsIn(new ApiError(422, "Invalid", "", refused.causes))).toEqual([]);
});

test("is told with the object, the manager, and what to do", () => {
  const manifest = manifestOf(
    "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web, namespace: shop } }",
  );
  const type = { apiVersion: "apps/v1", kind: "Deployment", plural: "deployments", namespaced: true };
  const fields = ["a", "b", "c", "d", "e", "f", "g"];
  const noticeOf = (lost: readonly string[]) =>
    conflictNotice(
      { manifest, object: manifest.object, type, live: {} },
      { manager: "kubectl-edit", fields: lost },
    );
  expect(noticeOf(fields)).toMatchObject({
    title: "Deployment web: `a`, `b`, `c`, `d`, `e` and 2 more are taken back from `kubectl-edit`",
    look: "kubectl -n shop get deployment web -o yaml --show-managed-fields",
    file: "k8s/app.yaml",
  });
  expect(inLanguage("fr", () => noticeOf(fields)).title).toBe(
    "Deployment web\u00a0: `a`, `b`, `c`, `d`, `e` et 2 autres sont repris à `kubectl-edit`",
  );
  expect(inLanguage("fr", () => noticeOf(["a"])).title).toBe(
    "Deployment web\u00a0: `a` est repris à `kubectl-edit`",
  );
});
