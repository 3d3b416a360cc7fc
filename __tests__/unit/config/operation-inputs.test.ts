/** The inputs of single operations: what is missing, misspelled or meant for another operation is refused before anything is done. */
import { describe, expect, test } from "@jest/globals";
import type { OperationName } from "../../../src/config/choices.js";
import { INPUT_NAMES, type RawInputs } from "../../../src/config/inputs.js";
import { parseOperationInputs } from "../../../src/config/operation-inputs.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const NOTHING = Object.fromEntries(INPUT_NAMES.map((name) => [name, ""])) as RawInputs;
const USUAL: RawInputs = { ...NOTHING, namespace: "chatbot-test", lines: "200", "delete-data": "false" };

const parse = (operation: OperationName, inputs: Partial<RawInputs> = {}) =>
  parseOperationInputs({ ...USUAL, ...inputs }, operation);
const titles = (operation: OperationName, inputs: Partial<RawInputs>): string[] =>
  parse(operation, inputs).problems.map(({ title }) => title);

test("a deployment needs none of them", () => {
  expect(parse("deploy")).toEqual({
    value: { workload: undefined, replicas: undefined, lines: 200, deleteData: false },
    problems: [],
  });
});

describe("a workload", () => {
  test.each([
    ["", undefined],
    ["web", { kind: undefined, name: "web" }],
    ["my.web-2", { kind: undefined, name: "my.web-2" }],
    ["deployment/web", { kind: "Deployment", name: "web" }],
    ["Deployment/web", { kind: "Deployment", name: "web" }],
    ["sts/db", { kind: "StatefulSet", name: "db" }],
    ["daemonsets/agent", { kind: "DaemonSet", name: "agent" }],
  ])("%j is %j", (workload, expected) => {
    expect(parse("restart", { workload }).value?.workload).toEqual(expected);
  });

  test.each(["-web", "web-", "a b", "pod/web", "a/b/c", "$(x)", "web;rm"])("%j is none", (workload) => {
    expect(titles("restart", { workload })).toEqual([
      `The input \`workload\` names no workload: "${workload}"`,
    ]);
  });

  test("may be all of them for logs, and for nothing else", () => {
    expect(parse("logs", { workload: "all" }).value?.workload).toBe("all");
    expect(titles("restart", { workload: "all" })).toEqual(["`workload: all` is for `operation: logs` only"]);
  });
});

describe("replicas", () => {
  test.each([
    ["0", 0],
    ["5", 5],
    ["1000", 1000],
  ])("may be %s", (replicas, expected) => {
    expect(parse("scale", { replicas }).value?.replicas).toBe(expected);
  });

  test.each(["-1", "1.5", "many", "1001", "1e2", "0x5"])("may not be %j", (replicas) => {
    expect(titles("scale", { replicas })).toEqual([
      `The input \`replicas\` is not a number of pods: "${replicas}"`,
    ]);
  });

  test("are needed to scale", () => {
    expect(titles("scale", {})).toEqual(["`operation: scale` needs the input `replicas`"]);
  });
});

test.each(["0", "-5", "", "all", "2001"])("%j is no number of lines", (lines) => {
  expect(titles("logs", { lines })).toEqual([`The input \`lines\` is not a number of lines: "${lines}"`]);
});

describe("a teardown", () => {
  test("must be confirmed by the name of the namespace", () => {
    expect(parse("teardown", { confirm: "" }).problems).toMatchObject([
      {
        title: "`operation: teardown` must be confirmed",
        fix: "If that is meant, set `confirm: chatbot-test`.",
      },
    ]);
    expect(titles("teardown", { confirm: "chatbot" })).toEqual([
      'The input `confirm` is "chatbot", but the namespace is "chatbot-test"',
    ]);
    expect(titles("teardown", { confirm: "chatbot-test" })).toEqual([]);
  });

  test("deletes data when it is told to, and by nothing that only looks like it", () => {
    const deleted = (value: string) =>
      parse("teardown", { confirm: "chatbot-test", "delete-data": value }).value?.deleteData;
    expect([deleted("true"), deleted("false"), deleted("yes")]).toEqual([true, false, undefined]);
  });
});

test.each<[OperationName, Partial<RawInputs>, string]>([
  ["deploy", { replicas: "5" }, "The input `replicas` is for `scale`, but the operation is `deploy`"],
  ["restart", { replicas: "5" }, "The input `replicas` is for `scale`, but the operation is `restart`"],
  ["deploy", { confirm: "x" }, "The input `confirm` is for `teardown`, but the operation is `deploy`"],
  [
    "deploy",
    { "delete-data": "true" },
    "The input `delete-data` is for `teardown`, but the operation is `deploy`",
  ],
  [
    "teardown",
    { confirm: "chatbot-test", workload: "web" },
    "The input `workload` is for `scale` or `restart` or `logs`, but the operation is `teardown`",
  ],
])("%s with %j is not what somebody meant", (operation, inputs, title) => {
  expect(titles(operation, inputs)).toEqual([title]);
});

test("how many lines a log shows may be said once for all operations", () => {
  expect(titles("deploy", { lines: "50" })).toEqual([]);
});

test.each<[OperationName, Partial<RawInputs>]>([
  ["restart", { workload: "a b" }],
  ["restart", { workload: "all" }],
  ["scale", { replicas: "many" }],
  ["scale", {}],
  ["logs", { lines: "0" }],
  ["teardown", { confirm: "" }],
  ["teardown", { confirm: "chatbot" }],
  ["teardown", { confirm: "chatbot-test", "delete-data": "yes" }],
  ["teardown", { confirm: "chatbot-test", workload: "web" }],
  ["rollback", { "to-revision": "first" }],
])("%s with %j is refused in French, with an id", (operation, inputs) => {
  const [problem, ...others] = inLanguage("fr", () => parse(operation, inputs).problems);
  expect(others).toEqual([]);
  expect(problem?.id).toMatch(/^[a-z-]+$/);
  expect(
    englishIn(`${problem?.title} ${problem?.cause} ${problem?.fix}`.replaceAll("undefined", "")),
  ).toEqual([]);
});
