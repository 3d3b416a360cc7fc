/** The workflow's own checks: what may be written, what is refused with its line, and what they expect. */
import { describe, expect, test } from "@jest/globals";
import { parseJsonPath } from "../../../src/smoke-tests/own-checks/json-path.js";
import { ownServers } from "../../../src/smoke-tests/own-checks/own-servers.js";
import { parseOwnChecks } from "../../../src/smoke-tests/own-checks/parse.js";
import type { PlanOptions } from "../../../src/smoke-tests/plan.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { ENDPOINTS, SERVICES } from "./sample.js";

const parse = (text: string, file?: string) => parseOwnChecks(text, SERVICES, file);
const titles = (text: string) => parse(text).problems.map(({ title }) => title);

const FULL = `
- name: finds the guide
  service: chatbot-api-service
  method: POST
  path: /chat?k=3
  headers: { X-Trace: 7 }
  body: { question: how? }
  status: [200, 201]
  json:
    $.passages[0].source: guide.md
    ready: true
  contains: passages
  timeout: 20s
  required: false
- name: vectors
  service: qdrant-service
  port: 6333
  path: /collections
`;

test("everything that may be said is understood", () => {
  const { checks, problems } = parse(FULL);
  expect(problems).toEqual([]);
  expect(checks[0]).toEqual({
    name: "finds the guide",
    service: "chatbot-api-service",
    port: undefined,
    method: "POST",
    path: "/chat?k=3",
    headers: { "content-type": "application/json", "x-trace": "7" },
    body: '{"question":"how?"}',
    statuses: [200, 201],
    json: [
      { text: "$.passages[0].source", value: "guide.md", path: ["passages", 0, "source"] },
      { text: "ready", value: true, path: ["ready"] },
    ],
    contains: "passages",
    required: false,
    timeout: 20,
  });
  expect(checks[1]).toMatchObject({
    method: "GET",
    statuses: [],
    required: true,
    timeout: 10,
    body: undefined,
  });
});

test("a text is sent as it is", () => {
  const { checks } = parse(
    "[{ name: n, service: chatbot-api-service, path: /, method: PUT, body: raw, headers: { A: b } }]",
  );
  expect(checks[0]).toMatchObject({ body: "raw", headers: { a: "b" } });
});

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ["name: one", ["input `http-checks`:1: the whole expected array"]],
  ["- name: n\n  service: qdrant-service", ["input `http-checks`:1: `[0].path` is missing"]],
  ["- {name: n, service: ollama-service, path: /, colour: red}", ["input `http-checks`:1: "]],
  [
    "- name: n\n  service: absent\n  path: x\n",
    [
      'input `http-checks`:3: check "n": its path does not begin with "/": x',
      'input `http-checks`:2: check "n": the manifests have no Service absent',
    ],
  ],
  [
    "- { name: n, service: qdrant-service, path: / }",
    ['input `http-checks`:1: check "n": Service qdrant-service has several ports'],
  ],
  [
    "- { name: n, service: ollama-service, port: 1, path: / }",
    ['input `http-checks`:1: check "n": Service ollama-service has no port 1'],
  ],
  [
    "- { name: n, service: ollama-service, path: /, status: 42 }",
    ['input `http-checks`:1: check "n": 42 is no HTTP status'],
  ],
  [
    "- { name: n, service: ollama-service, path: /, timeout: 3h }",
    ['input `http-checks`:1: check "n": its timeout is no duration up to 120s: 3h'],
  ],
  [
    "- { name: n, service: ollama-service, path: /, body: {} }",
    ['input `http-checks`:1: check "n": a GET has no body'],
  ],
  [
    "- { name: n, service: ollama-service, path: /, json: { '$..x': 1 } }",
    ['input `http-checks`:1: check "n": $..x is no path to one value'],
  ],
  [
    "- { name: n, service: ollama-service, path: / }\n- { name: n, service: ollama-service, path: / }",
    ['input `http-checks`:2: check "n": there is another one of this name'],
  ],
  [
    "- { name: ' ', service: ollama-service, path: / }",
    ['input `http-checks`:1: check " ": its name is empty'],
  ],
  ["- [", ["input `http-checks`:1: is not valid YAML"]],
];

describe("what is refused is told with its line, all of it at once", () => {
  test.each(REFUSED)("%j", (text, wanted) => {
    const found = titles(text);
    expect(found).toHaveLength(wanted.length);
    for (const [index, title] of wanted.entries()) expect(found[index]).toContain(title);
  });

  test("in a file the problem has its place", () => {
    const [problem] = parse("- { name: n, service: ollama-service, path: x }", "checks.yaml").problems;
    expect(problem).toMatchObject({ file: "checks.yaml", line: 1 });
    expect(problem?.title).toMatch(/^checks\.yaml:1: /);
  });

  test("an alias bomb is no list of checks", () => {
    const bomb = `a: &a [1,1]\n${[..."bcdefghij"].map((key, index) => `${key}: &${key} [*${"abcdefghi"[index]},*${"abcdefghi"[index]}]`).join("\n")}`;
    expect(titles(bomb)).toHaveLength(1);
  });
});

test("what is refused is told in French, too, each with an id", () => {
  const problems = inLanguage("fr", () => REFUSED.flatMap(([text]) => parse(text).problems));
  expect(problems.filter(({ id }) => !id?.startsWith("http-checks-"))).toEqual([]);
  const prose = problems.filter(({ id }) => id !== "http-checks-no-yaml");
  expect(prose.flatMap(({ title, fix = "" }) => englishIn(`${title} ${fix}`))).toEqual([]);
});

describe("a path to one value", () => {
  test.each([
    ["$.a.b", ["a", "b"]],
    ["a", ["a"]],
    ["$[0].x", [0, "x"]],
    ['$["a b"].c', ["a b", "c"]],
    ["$", []],
    ["", undefined],
    ["$..a", undefined],
    ["$.*", undefined],
    ["$[?(@.x)]", undefined],
    ["$.a[", undefined],
  ])("%s", (text, path) => {
    expect(parseJsonPath(text)).toEqual(path);
  });
});

describe("what a check expects of the answer", () => {
  const options = {
    namespace: "n",
    surroundings: { services: SERVICES, endpoints: ENDPOINTS },
  } as PlanOptions;
  const [server] = ownServers({ ...options, own: parse(FULL).checks });
  const [check] = server?.checks ?? [];

  test("servers are those of the Services, by their only port where none is named", () => {
    const servers = ownServers({ ...options, own: parse(FULL).checks });
    expect(servers.map(({ hop }) => hop.url.origin)).toEqual([
      "http://chatbot-api-service:8080",
      "http://qdrant-service:6333",
    ]);
  });

  test.each([
    [{ passages: [{ source: "guide.md" }], ready: true }, undefined],
    [{ passages: [], ready: true }, "the answer has nothing at $.passages[0].source"],
    [{ passages: [{ source: "other" }], ready: true }, '$.passages[0].source is "other", not "guide.md"'],
    [{ passages: [{ source: "guide.md" }], ready: "true" }, 'ready is "true", not true'],
  ])("%j", (answer, trouble) => {
    expect(check?.defect(answer)?.trouble).toBe(trouble);
  });

  test("in French, too", () => {
    const answers = [
      { passages: [], ready: true },
      { passages: [{ source: "x" }], ready: true },
    ];
    const told = inLanguage("fr", () => answers.map((answer) => check?.defect(answer)));
    expect(told.flatMap((one) => englishIn(`${one?.trouble} ${one?.cause} ${one?.fix}`))).toEqual([]);
  });

  test("a text must be in it, whatever it is", () => {
    const [one] = ownServers({
      ...options,
      own: parse("[{ name: n, service: ollama-service, path: /, contains: running }]").checks,
    });
    const text = one?.checks[0];
    expect([text?.defect("Ollama is running"), text?.defect("no")?.trouble]).toEqual([
      undefined,
      'the answer does not contain "running"',
    ]);
  });
});
