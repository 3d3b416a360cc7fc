/** Scenarios of several steps: they find what they stored, tell which step failed, and leave nothing behind. */
import { describe, expect, test } from "@jest/globals";
import { applicationScenario } from "../../../src/smoke-tests/application-scenario.js";
import type { ProbeAnswer, ProbeRequest } from "../../../src/smoke-tests/check.js";
import { qdrantScenario } from "../../../src/smoke-tests/qdrant-scenario.js";
import type { Ask, Scenario, ScenarioEnd } from "../../../src/smoke-tests/scenario.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const ID = "smoke-test-1";

const answered = (status: number, body: unknown = {}): ProbeAnswer => ({
  stage: "answer",
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
  milliseconds: 1,
  attempts: 1,
});

type Server = Readonly<Record<string, ProbeAnswer | (() => ProbeAnswer)>>;

async function play(scenario: Scenario, server: Server): Promise<{ end: ScenarioEnd; asked: string[] }> {
  const asked: string[] = [];
  const ask: Ask = async ({ id, method, url }: ProbeRequest) => {
    asked.push(`${method} ${new URL(url).pathname}`);
    const answer = server[id] ?? answered(200);
    return typeof answer === "function" ? answer() : answer;
  };
  return { end: await scenario.run(ask, ask), asked };
}

const proseOf = (end: ScenarioEnd): string =>
  end.kind === "failed" ? `${end.step} ${end.defect?.trouble ?? ""}` : end.detail;

describe("the application", () => {
  const scenario = applicationScenario("http://api:8080", ID);
  const OPENAPI = {
    paths: { "/documents": { post: {} }, "/documents/{document_id}": { delete: {} }, "/chat": { post: {} } },
  };
  const GOOD: Server = {
    "api-openapi": answered(200, OPENAPI),
    "api-store": answered(201, { ids: ["a/b"] }),
    "api-ask": answered(200, { passages: [{ source: "other" }, { source: ID }] }),
    "api-remove": answered(204, ""),
    "api-ask-again": answered(200, { passages: [] }),
  };

  test("stores a document, finds it, removes it, and asks again", async () => {
    const { end, asked } = await play(scenario, GOOD);
    expect(end).toEqual({ kind: "passed", detail: "stored, found and removed a document" });
    expect(asked).toEqual([
      "GET /openapi.json",
      "POST /documents",
      "POST /chat",
      "DELETE /documents/a%2Fb",
      "POST /chat",
    ]);
  });

  test.each([
    [answered(404, ""), "the application has no /openapi.json"],
    [answered(200, { paths: { "/chat": { post: {} } } }), "no POST /documents"],
    [answered(200, "text"), "no POST /documents, no POST /chat"],
  ])("is left alone when it has other routes", async (openapi, detail) => {
    const { end, asked } = await play(scenario, { ...GOOD, "api-openapi": openapi });
    expect(end).toMatchObject({ kind: "skipped", detail: expect.stringContaining(detail) });
    expect(asked).toHaveLength(1);
  });

  const FAILING: readonly (readonly [string, Server, string, boolean])[] = [
    ["a store that fails", { "api-store": answered(503) }, "store a document", false],
    ["a store that says no ids", { "api-store": answered(200, {}) }, "store a document", false],
    ["a question that fails", { "api-ask": answered(500) }, "ask for it", true],
    ["a document that is not found", { "api-ask": answered(200, { passages: [] }) }, "find it again", true],
    ["a removal that fails", { "api-remove": answered(500) }, "remove it", true],
    ["a document that stays", { "api-ask-again": GOOD["api-ask"] ?? answered(200) }, "forget it", true],
  ];

  test.each(FAILING)(
    "%s is told by its step, and what was stored is removed",
    async (_name, over, step, isRemoved) => {
      const { end, asked } = await play(scenario, { ...GOOD, ...over });
      expect(end).toMatchObject({ kind: "failed", step });
      expect(asked.includes("DELETE /documents/a%2Fb")).toBe(isRemoved);
    },
  );

  test("each step is told in French", async () => {
    const ends = await inLanguage("fr", () =>
      Promise.all(
        FAILING.map(([, over]) => play(applicationScenario("http://api:8080", ID), { ...GOOD, ...over })),
      ),
    );
    expect(ends.flatMap(({ end }) => englishIn(proseOf(end)))).toEqual([]);
    const skipped = await inLanguage("fr", () => play(scenario, { "api-openapi": answered(200, "text") }));
    expect(skipped.end).toMatchObject({
      detail: "l’application n’a pas POST /documents, ni POST /chat, ni DELETE /documents/{id}",
    });
  });

  test("what was stored is removed although the run is stopped in the middle", async () => {
    const stop = (): never => {
      throw new Error("stopped");
    };
    const asked: string[] = [];
    const ask: Ask = async ({ id, method }) => {
      asked.push(method);
      const answer = id === "api-ask" ? stop() : (GOOD[id] ?? answered(200));
      return typeof answer === "function" ? answer() : answer;
    };
    await expect(scenario.run(ask, ask)).rejects.toThrow("stopped");
    expect(asked.at(-1)).toBe("DELETE");
  });
});

describe("Qdrant", () => {
  const scenario = qdrantScenario("http://qdrant:6333", ID);
  const GOOD: Server = { "qdrant-find": answered(200, { result: { points: [{ id: 1 }] } }) };

  test("makes a collection of its own, stores and finds, and removes it", async () => {
    const { end, asked } = await play(scenario, GOOD);
    expect(end.kind).toBe("passed");
    expect(asked).toEqual([
      "GET /collections",
      `PUT /collections/${ID}`,
      `PUT /collections/${ID}/points`,
      `POST /collections/${ID}/points/query`,
      `DELETE /collections/${ID}`,
    ]);
  });

  test("with a key is left to the application", async () => {
    expect((await play(scenario, { "qdrant-open": answered(401) })).end.kind).toBe("skipped");
  });

  const FAILING: readonly (readonly [string, Server, string])[] = [
    ["is in a read-only state", { "qdrant-create": answered(403) }, "make a collection"],
    ["stores nothing", { "qdrant-store": answered(500) }, "store a vector"],
    ["finds nothing", { "qdrant-find": answered(200, { result: { points: [] } }) }, "find the vector again"],
    ["keeps it", { ...GOOD, "qdrant-remove": answered(500) }, "remove the collection"],
  ];

  test("each step is told in French", async () => {
    const ends = await inLanguage("fr", () =>
      Promise.all(FAILING.map(([, over]) => play(qdrantScenario("http://q:1", ID), { ...GOOD, ...over }))),
    );
    expect(ends.flatMap(({ end }) => englishIn(proseOf(end)))).toEqual([]);
  });

  test.each(FAILING)(
    "that %s is told by the step, and the collection is removed",
    async (_name, over, step) => {
      const { end, asked } = await play(scenario, { ...GOOD, ...over });
      expect(end).toMatchObject({ kind: "failed", step });
      expect(asked.at(-1)).toBe(`DELETE /collections/${ID}`);
    },
  );
});
