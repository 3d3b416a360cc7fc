/** The checks that every chatbot gets, and when an answer is a good one. */
import { describe, expect, test } from "@jest/globals";
import { apiChecks, ollamaChecks, qdrantChecks } from "../../../src/smoke-tests/built-in.js";
import type { Check } from "../../../src/smoke-tests/check.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const ALL = [
  ...ollamaChecks("http://ollama-service:11434", [{ name: "nomic-embed-text" }, { name: "b:7b" }]),
  ...qdrantChecks("http://qdrant-service:6333"),
  ...apiChecks("http://chatbot-api-service:8080", "/health"),
];

function checkOf(id: string): Check {
  const found = ALL.find((one) => one.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}

test("each server is asked for what shows that it is itself and does its work", () => {
  expect(ALL.map(({ id, request: { method, url } }) => `${id}: ${method} ${url}`)).toEqual([
    "ollama-version: GET http://ollama-service:11434/api/version",
    "ollama-model-nomic-embed-text: GET http://ollama-service:11434/api/tags",
    "ollama-model-b:7b: GET http://ollama-service:11434/api/tags",
    "qdrant-ready: GET http://qdrant-service:6333/readyz",
    "qdrant-collections: GET http://qdrant-service:6333/collections",
    "api-health: GET http://chatbot-api-service:8080/health",
  ]);
});

describe("a good answer", () => {
  test.each<[string, unknown, string]>([
    ["ollama-version", { version: "0.17.4" }, "version 0.17.4"],
    [
      "ollama-model-nomic-embed-text",
      { models: [{ name: "nomic-embed-text:latest" }, { name: "x:1" }] },
      "2 on its disk",
    ],
    ["ollama-model-b:7b", { models: [{ name: "b:7b" }] }, "1 on its disk"],
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
    ["api-health", "", "200"],
  ])("of %s: %j is told as %j", (id, body, told) => {
    const check = checkOf(id);
    expect([check.defect(body), check.describe(body, 200)]).toEqual([undefined, told]);
  });
});

const BAD: readonly (readonly [string, unknown, string])[] = [
  ["ollama-version", "<html>", 'the answer is not Ollama\'s: it begins with "<html>"'],
  [
    "ollama-version",
    { title: "qdrant - vector search engine" },
    "the answer is not Ollama's: it is Qdrant's",
  ],
  [
    "ollama-model-nomic-embed-text",
    { models: [{ name: "nomic-embed-text:v1" }] },
    "nomic-embed-text is not in the list of models",
  ],
  ["ollama-model-nomic-embed-text", { models: null }, "nomic-embed-text is not in the list of models"],
  ["qdrant-ready", "Ollama is running", 'the answer is not Qdrant\'s: it begins with "Ollama is running"'],
  ["qdrant-collections", { status: { error: "recovery mode" } }, "the answer is not Qdrant's"],
];

describe("a bad answer", () => {
  test.each(BAD)("of %s: %j", (id, body, trouble) => {
    const defect = checkOf(id).defect(body);
    expect(defect?.trouble).toContain(trouble);
    expect([defect?.cause, defect?.fix].every((text) => (text ?? "") !== "")).toBe(true);
  });
});

test("a check is told in French: its title, a good answer, and a bad one", () => {
  const told = inLanguage("fr", () => {
    const checks = [
      ...ollamaChecks("http://o:1", [{ name: "m" }]),
      ...qdrantChecks("http://q:1"),
      ...apiChecks("http://a:1", "/"),
    ];
    const good = checks.flatMap(({ title, describe: tell }) => [title, tell({}, 200)]);
    const bad = BAD.map(([id, body]) => checkOf(id).defect(body));
    return [...good, ...bad.flatMap((defect) => [defect?.trouble, defect?.cause, defect?.fix])];
  });
  expect(told.flatMap((text = "") => englishIn(text.replace("Ollama is running", "")))).toEqual([]);
});
