/** From what came back to passed, failed or left out; and from many failures to one problem each. */
import { describe, expect, test } from "@jest/globals";
import { type Check, type ProbeAnswer, requestOf } from "../../../src/smoke-tests/check.js";
import { failuresOf } from "../../../src/smoke-tests/failures.js";
import { judgeCheck, judgeScenario, judgeUnasked, type Result } from "../../../src/smoke-tests/judge.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { scene } from "./sample.js";

const URL_OF = "http://ollama-service:11434/api/version";

const check = (over: Partial<Check> = {}): Check => ({
  id: "ollama-version",
  title: "Ollama answers",
  request: requestOf("ollama-version", URL_OF),
  required: true,
  defect: () => undefined,
  describe: () => "version 0.17.4",
  ...over,
});

const answer = (over: Partial<ProbeAnswer> = {}): ProbeAnswer => ({
  stage: "answer",
  status: 200,
  body: "{}",
  dns: 2,
  tcp: 1,
  http: 9,
  milliseconds: 12,
  attempts: 1,
  ...over,
});

test("a good answer has passed, with what each stage took", () => {
  expect(judgeCheck(check(), answer({ attempts: 2 }), scene())).toEqual({
    report: {
      id: "ollama-version",
      title: "Ollama answers",
      from: "chatbot-api-1",
      target: URL_OF,
      outcome: "passed",
      milliseconds: 12,
      attempts: 2,
      stages: { endpoints: 1, dns: 2, tcp: 1, http: 9 },
      detail: "version 0.17.4",
    },
  });
});

describe("a failure", () => {
  const judged = (one: ProbeAnswer | undefined, over: Partial<Check> = {}): Result =>
    judgeCheck(check(over), one, scene());

  test.each<[string, ProbeAnswer | undefined, string, string]>([
    ["the program ended early", undefined, "http", "the program in the pod ended early"],
    ["no name", answer({ stage: "dns", code: "unknown-name", error: "x" }), "dns", "does not resolve"],
    ["refused", answer({ stage: "tcp", code: "refused", error: "x" }), "tcp", "refuses the connection"],
    ["silence", answer({ stage: "http", code: "timeout", error: "x" }), "http", "gave no answer"],
    ["404", answer({ status: 404, body: "not found\n" }), "http", "HTTP status 404: not found"],
    [
      "403",
      answer({ status: 403, body: '{"status":{"error":"locked"}}' }),
      "http",
      "HTTP status 403: locked",
    ],
    ["500 without words", answer({ status: 500, body: "" }), "http", "HTTP status 500"],
    ["500 with words", answer({ status: 500, body: '{"detail":"no Qdrant"}' }), "http", "500: no Qdrant"],
  ])("%s", (_name, one, stage, trouble) => {
    const { report, problem } = judged(one);
    expect(report).toMatchObject({ outcome: "failed", stage });
    expect(report.detail).toContain(trouble);
    expect(problem?.title).toBe(`Smoke test "Ollama answers" failed: ${report.detail}`);
    expect(problem?.look).toContain("kubectl -n chatbot-test ");
  });

  test("of the content is told by the check", () => {
    const defect = { id: "other", trouble: "the answer is not Ollama's", cause: "why", fix: "how" };
    const { report, problem } = judged(answer(), { defect: () => defect });
    expect(report).toMatchObject({ stage: "content", detail: defect.trouble });
    expect(problem).toMatchObject({ id: "other", cause: "why", fix: "how" });
  });

  describe("of an address that leads to the server of another part", () => {
    const configured = { key: "OLLAMA_URL", source: "ConfigMap c", url: "http://qdrant-service:6333" };
    const expected = { name: "ollama-service", port: 11434 };
    const swapped = scene(configured.url, { configured, expected });
    const right = "Set OLLAMA_URL in ConfigMap c to http://ollama-service:11434.";

    test.each([
      ["by a route that is not there", {}, answer({ status: 404 })],
      [
        "by what it answers",
        { defect: () => ({ id: "smoke-test-wrong-server", trouble: "it is Qdrant's", fix: "compare" }) },
        answer(),
      ],
    ])("%s: the address is corrected", (_how, over, one) => {
      const { problem } = judgeCheck(check(over), one, swapped);
      expect(problem?.fix).toBe(right);
      expect(problem?.cause).toMatch(
        /^ConfigMap c sets OLLAMA_URL to .*; the manifests have ollama-service for it\.$/,
      );
    });

    test("but not for a fault of its server, nor where the address is the right one", () => {
      expect(judgeCheck(check(), answer({ status: 500 }), swapped).problem?.fix).not.toBe(right);
      const good = scene("http://ollama-service:11434", { configured, expected });
      expect(judgeCheck(check(), answer({ status: 404 }), good).problem?.fix).not.toBe(right);
    });

    test("in French, too", () => {
      const told = inLanguage("fr", () => judgeCheck(check(), answer({ status: 404 }), swapped).problem);
      expect(englishIn(`${told?.cause} ${told?.fix}`)).toEqual([]);
    });
  });

  test("has few words, however many the server had", () => {
    expect(judged(answer({ status: 500, body: "x".repeat(5000) })).report.detail.length).toBeLessThan(250);
  });

  test("that the chatbot explains itself keeps its fix", () => {
    const body = JSON.stringify({ detail: "no model", fix: "pull it" });
    expect(judged(answer({ status: 503, body })).problem?.fix).toBe("pull it");
  });

  test("a status that is wanted is good, whatever it is", () => {
    const request = requestOf("x", URL_OF, { statuses: [404] });
    expect(judged(answer({ status: 404 }), { request }).report.outcome).toBe("passed");
    expect(judged(answer({ status: 200 }), { request }).report.outcome).toBe("failed");
  });

  test("known without asking is one of the endpoints", () => {
    const explanation = { id: "i", trouble: "t", cause: "c", fix: "f", look: "l" };
    expect(judgeUnasked(check(), URL_OF, explanation, scene()).report).toMatchObject({
      outcome: "failed",
      stage: "endpoints",
      attempts: 0,
    });
  });
});

test.each([401, 404, 500, 418, undefined])("status %j is told in French", (status) => {
  const one = status === undefined ? undefined : answer({ status, body: "" });
  const { report, problem } = inLanguage("fr", () => judgeCheck(check({ title: "Ollama" }), one, scene()));
  expect(problem?.title).toBe(`Le smoke test «\u00a0Ollama\u00a0» a échoué\u00a0: ${report.detail}`);
  expect(englishIn(`${problem?.title} ${problem?.cause ?? ""} ${problem?.fix ?? ""}`)).toEqual([]);
});

describe("a scenario", () => {
  const scenario = { id: "s", title: "Stores", base: "http://ollama-service:11434", run: async () => END };
  const END = { kind: "passed", detail: "all of it" } as const;

  test("passes, or is left out with the reason", () => {
    expect(judgeScenario(scenario, END, 5, scene()).report).toMatchObject({
      outcome: "passed",
      milliseconds: 5,
    });
    const skipped = { kind: "skipped", detail: "no such routes" } as const;
    expect(judgeScenario(scenario, skipped, 5, scene())).toMatchObject({
      report: { outcome: "skipped", detail: "no such routes" },
    });
  });

  test("names the step that failed", () => {
    const request = requestOf("x", URL_OF);
    const end = {
      kind: "failed",
      step: "store it",
      request,
      answer: answer({ status: 403, body: "no" }),
    } as const;
    const { report, problem } = judgeScenario(scenario, end, 5, scene());
    expect(report).toMatchObject({ outcome: "failed", stage: "http", milliseconds: 5 });
    expect(problem?.title).toBe('Smoke test "Stores" failed: could not store it: HTTP status 403: no');
  });
});

describe("what failed alike is one problem", () => {
  const unreached = answer({ stage: "tcp", code: "refused", error: "refused", attempts: 30 });
  const from = (pod: string, over: Partial<Check> = {}, one: ProbeAnswer = unreached): Result =>
    judgeCheck(check(over), one, scene("http://ollama-service:11434", { from: pod }));

  test("from several pods, and for several tests of one server", () => {
    const other = { id: "other", title: "Ollama has the model m" };
    const { required } = failuresOf([from("a"), from("b"), from("a", other)]);
    expect(required).toHaveLength(1);
    expect(required[0]?.detail).toBe(
      `${URL_OF}, called from a, b, 30 attempts. Failed for the same reason: Ollama has the model m.`,
    );
  });

  test("in French, too", () => {
    const other = (id: string): Partial<Check> => ({ id, title: `Test ${id}` });
    const detail = inLanguage("fr", () =>
      failuresOf([from("a"), from("a", other("x")), from("a", other("y"))]).required.map((one) => one.detail),
    );
    expect(detail).toEqual([
      `${URL_OF}, appelé depuis a, 30 tentatives. Échec pour la même raison\u00a0: Test x\u202f; Test y.`,
    ]);
  });

  test("different tests that were answered are told each", () => {
    const bad = answer({ status: 500, body: "" });
    const other = { id: "other", title: "Other" };
    expect(failuresOf([from("a", {}, bad), from("a", other, bad)]).required).toHaveLength(2);
  });

  test("tests that a wrong address leads to another server, or to one without TLS, are one problem", () => {
    const configured = { key: "OLLAMA_URL", source: "ConfigMap c", url: "http://qdrant-service:6333" };
    const swapped = scene(configured.url, { configured, expected: { name: "ollama-service", port: 11434 } });
    const other = { id: "other", title: "Other" };
    const missing = answer({ status: 404 });
    const tests = (one: ProbeAnswer): Result[] =>
      [{}, other].map((over) => judgeCheck(check(over), one, swapped));
    expect(failuresOf(tests(missing)).required).toHaveLength(1);
    expect(failuresOf(tests(answer({ stage: "http", code: "no-tls" }))).required).toHaveLength(1);
  });

  test("what is not required only warns", () => {
    const failures = failuresOf([from("a", { required: false })]);
    expect([failures.required.length, failures.optional.length]).toEqual([0, 1]);
  });

  test("what passed is no problem", () => {
    expect(failuresOf([from("a", {}, answer())])).toEqual({ required: [], optional: [] });
  });
});
