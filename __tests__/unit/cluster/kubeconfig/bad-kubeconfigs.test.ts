/** Bad kubeconfigs: every mistake is named in its own words, with the way to repair it, at once, and nothing of it is shown. */
import { describe, expect, test } from "@jest/globals";
import { inLanguage } from "../../../../src/words/say.js";
import { englishIn } from "../../../helpers/french.js";
import { BAD_CLUSTERS } from "./bad/clusters.js";
import { BAD_FILES } from "./bad/files.js";
import { BAD_SECRETS } from "./bad/secrets.js";
import { BAD_USERS } from "./bad/users.js";
import { FORBIDDEN, kubeconfig, parse, secretOf } from "./samples.js";

const BAD = [...BAD_SECRETS, ...BAD_FILES, ...BAD_CLUSTERS, ...BAD_USERS];

/** In milliseconds, for each of them. */
const LONGEST = 50;

test.each(BAD)("is refused with its own words: $name", ({ secret, context, situation, told }) => {
  const { problems, kubeconfig: accepted } = parse(secret, context, situation);
  const [first] = problems;
  expect(accepted).toBeUndefined();
  expect(`${first?.title}\n${first?.found ?? first?.detail ?? ""}`).toMatch(told);
});

test.each(BAD)("always comes with a fix: $name", ({ secret, context, situation }) => {
  const { problems } = parse(secret, context, situation);
  expect(problems.filter(({ fix, cause, found, detail }) => !fix || !(cause || found || detail))).toEqual([]);
});

test.each(BAD)("shows nothing of its credentials: $name", ({ secret, context, situation }) => {
  const { problems, notices } = parse(secret, context, situation);
  const told = JSON.stringify({ problems, notices });
  expect(FORBIDDEN.filter((piece) => told.includes(piece))).toEqual([]);
});

test.each(BAD)("is told in French as a whole: $name", ({ secret, context, situation }) => {
  const { problems } = inLanguage("fr", () => parse(secret, context, situation));
  const texts = problems.flatMap(({ title, found, cause, fix }) => [title, found, cause, fix]);
  expect(texts.filter((text) => englishIn(text ?? "").length > 0)).toEqual([]);
});

test.each(BAD)("is found in the documentation by its name: $name", ({ secret, context, situation }) => {
  const { problems } = parse(secret, context, situation);
  expect(problems.filter(({ id }) => id === undefined)).toEqual([]);
});

test("there are more than 150 of them, told in more than 100 ways that differ in more than names", () => {
  const titles = BAD.map(
    ({ secret, context, situation }) => parse(secret, context, situation).problems[0]?.title ?? "",
  );
  const kinds = new Set(titles.map((title) => title.replace(/"[^"]*"/g, "…").replace(/\d+/g, "N")));
  expect(BAD.length).toBeGreaterThan(150);
  expect(kinds.size).toBeGreaterThan(100);
});

test(`each takes less than ${LONGEST} ms`, () => {
  const times = BAD.map(({ name, secret, context, situation }) => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parse(secret, context, situation);
      return performance.now() - start;
    });
    // The median: on a busy machine a run may be interrupted.
    return { name, median: runs.toSorted((a, b) => a - b)[2] ?? 0 };
  });
  expect(times.filter(({ median }) => median >= LONGEST)).toEqual([]);
});

test("all that is wrong with the cluster and the user is told at once", () => {
  const secret = secretOf(
    kubeconfig({
      cluster: {
        server: "http://10.0.0.1",
        "certificate-authority": "ca.crt",
        "certificate-authority-data": undefined,
        "proxy-url": "x",
      },
      user: { tokenFile: "token", "client-key": "key" },
    }),
  );
  expect(parse(secret).problems).toHaveLength(5);
});

describe("names from the file", () => {
  test("are shown in one line, and not without end", () => {
    const name = `a\n::add-mask::${"b".repeat(500)}`;
    const [problem] = parse(secretOf(kubeconfig({ context: { user: name } }))).problems;
    expect(problem?.title).toMatch(/the user "a ::add-mask::b{65}…"/);
  });

  test("are not all listed when there are many", () => {
    const contexts = Array.from({ length: 300 }, (_, index) => ({ name: `c${index}`, context: {} }));
    const [problem] = parse(secretOf({ ...kubeconfig(), contexts })).problems;
    expect(problem?.found).toMatch(/c0, c1, .*, c11 and 288 more\.$/);
  });
});
