/** Who plays which part is read from ports, images and labels, whatever the objects are called. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { podLabels, selects } from "../../../src/manifests/manifest.js";
import { rolesOf } from "../../../src/manifests/roles.js";
import { objectsOf } from "./sample.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";

const service = (name: string, app: string, port: number): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: {app: ${app}}, ports: [{port: ${port}}]}\n---\n`;
const workload = (name: string, app: string, image: string, kind = "Deployment"): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {template: {metadata: {labels: {app: ${app}}}, spec: {containers: [{name: a, image: "${image}"}]}}}\n---\n`;

test("the manifests of this repository are understood", () => {
  const files = ["ollama-deployment", "qdrant-deployment", "chatbot-api-deployment"];
  const text = files.map((file) => readFileSync(`k8s/chatbot-service/${file}.yaml`, "utf8")).join("---\n");
  expect(rolesOf(objectsOf(text), REPOSITORY)).toEqual({
    ollama: { name: "ollama-service", port: 11434, workload: { kind: "Deployment", name: "ollama" } },
    qdrant: { name: "qdrant-service", port: 6333, workload: { kind: "Deployment", name: "qdrant" } },
    api: { name: "chatbot-api-service", port: 8080, workload: { kind: "Deployment", name: "chatbot-api" } },
  });
});

describe("a part is found", () => {
  test("by the image behind a Service on another port", () => {
    const text = service("llm", "x", 80) + workload("x", "x", "docker.io/ollama/ollama:0.17", "StatefulSet");
    expect(rolesOf(objectsOf(text), undefined).ollama).toEqual({
      name: "llm",
      port: 80,
      workload: { kind: "StatefulSet", name: "x" },
    });
  });

  test("by its well-known port, with no workload in the set", () => {
    expect(rolesOf(objectsOf(service("vectors", "x", 6333)), undefined).qdrant).toEqual({
      name: "vectors",
      port: 6333,
      workload: undefined,
    });
  });

  test("by the image we build, whatever its labels", () => {
    const text = service("front", "y", 80) + workload("y", "y", `${REPOSITORY}:1`);
    expect(rolesOf(objectsOf(text), REPOSITORY).api?.name).toBe("front");
  });

  test("by the guide's label when nothing is built", () => {
    const text = service("front", "chatbot-api", 80) + workload("y", "chatbot-api", "elsewhere/api:1");
    expect(rolesOf(objectsOf(text), undefined).api?.workload).toEqual({ kind: "Deployment", name: "y" });
  });
});

describe("nobody plays a part", () => {
  test.each<[string, string]>([
    ["in an empty set", ""],
    [
      "when the Service selects nothing",
      `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n---\n${workload("a", "a", "ollama/ollama")}`,
    ],
    [
      "with an image that is only named alike",
      service("a", "a", 80) + workload("a", "a", "acme/ollama-proxy:1"),
    ],
    [
      "with a Service that has no port",
      `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}}\n---\n${workload("a", "a", "ollama/ollama")}`,
    ],
  ])("%s", (_name, text) => {
    expect(rolesOf(objectsOf(text), REPOSITORY)).toEqual({
      ollama: undefined,
      qdrant: undefined,
      api: undefined,
    });
  });
});

test.each([
  [{ app: "a" }, { app: "a", tier: "x" }, true],
  [{ app: "a", tier: "x" }, { app: "a" }, false],
  [{ app: "a" }, { app: "b" }, false],
  [{}, { app: "a" }, false],
])("the selector %j chooses the labels %j: %j", (selector, labels, chosen) => {
  expect(selects(selector, labels)).toBe(chosen);
});

test("what makes no pods has no labels of pods", () => {
  expect(objectsOf(service("a", "a", 1)).map(podLabels)).toEqual([{}]);
});
