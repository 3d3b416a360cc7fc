/** Which tests there are for which Services, and when an answer is a good one. */
import { describe, expect, test } from "@jest/globals";
import type { Roles } from "../../../src/manifests/roles.js";
import { type SmokeTest, smokeTestsFor } from "../../../src/smoke-tests/smoke-test.js";

const ROLES: Roles = {
  ollama: { name: "ollama-service", port: 11434 },
  qdrant: { name: "qdrant-service", port: 6333 },
  api: { name: "chatbot-api-service", port: 8080 },
};

const ALL = smokeTestsFor(ROLES, ["nomic-embed-text"]);

function testOf(id: string): SmokeTest {
  const found = ALL.find((one) => one.id === id);
  if (!found) throw new Error(`no smoke test ${id}`);
  return found;
}

test("every Service of the guide is called by its name and port", () => {
  expect(ALL.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET http://ollama-service:11434/api/version",
    "GET http://ollama-service:11434/api/tags",
    "GET http://qdrant-service:6333/readyz",
    "GET http://qdrant-service:6333/collections",
    "GET http://chatbot-api-service:8080/health",
  ]);
});

test("what is not there is not tested", () => {
  expect(smokeTestsFor({ api: ROLES.api }, ["m"]).map(({ id }) => id)).toEqual(["api-health"]);
  expect(smokeTestsFor({}, ["m"])).toEqual([]);
});

test("each model has a test of its own", () => {
  const ids = smokeTestsFor({ ollama: ROLES.ollama }, ["a", "b:7b"]).map(({ id }) => id);
  expect(ids).toEqual(["ollama-version", "ollama-model-a", "ollama-model-b:7b"]);
});

describe("a good answer", () => {
  test.each<[string, unknown, string]>([
    ["ollama-version", { version: "0.17.4" }, "version 0.17.4"],
    [
      "ollama-model-nomic-embed-text",
      { models: [{ name: "nomic-embed-text:latest" }, { name: "x:1" }] },
      "2 on its disk",
    ],
    ["qdrant-ready", "all shards are ready\n", "all shards are ready"],
    [
      "qdrant-collections",
      { status: "ok", result: { collections: [{ name: "documents" }] } },
      "1 collection",
    ],
    ["qdrant-collections", { status: "ok", result: { collections: [] } }, "0 collections"],
    ["api-health", { status: "healthy" }, "healthy"],
    ["api-health", {}, "200"],
    ["api-health", "OK\n", "OK"],
  ])("of %s: %j is told as %j", (id, body, told) => {
    const { defect, describe: tell } = testOf(id);
    expect([defect(body), tell(body)]).toEqual([undefined, told]);
  });
});

describe("a bad answer", () => {
  test.each<[string, unknown, string]>([
    ["ollama-version", "<html>", "the answer is not Ollama's"],
    [
      "ollama-model-nomic-embed-text",
      { models: [{ name: "nomic-embed-text:v1" }] },
      "nomic-embed-text is not in the list of models",
    ],
    ["ollama-model-nomic-embed-text", { models: null }, "nomic-embed-text is not in the list of models"],
    ["qdrant-collections", { status: { error: "recovery mode" } }, "the status of the answer is not ok"],
  ])("of %s: %j", (id, body, defect) => {
    expect(testOf(id).defect(body)).toBe(defect);
  });
});
