/** No secret reaches a plan, and yet it shows which of them change. */
import { expect, test } from "@jest/globals";
import { hidden } from "../../../src/plan/hidden.js";
import { objectOf } from "../manifests/sample.js";

const secret = (data: string) =>
  objectOf(`{ apiVersion: v1, kind: Secret, metadata: { name: db }, data: ${data} }`);

test("of a Secret it shows which values change, and none of them", () => {
  const [before, after] = hidden(
    secret("{ kept: a2VwdA==, old: b2xk, turned: b25l }"),
    secret("{ kept: a2VwdA==, turned: dHdv }"),
  );
  expect(before?.["data"]).toEqual({ kept: "***", old: "***", turned: "*** (before)" });
  expect(after["data"]).toEqual({ kept: "***", turned: "*** (after)" });
  expect(hidden(undefined, secret("{ kept: a2VwdA== }"))[1]["data"]).toEqual({ kept: "***" });
});

test("settings are hidden by their names, wherever they stand", () => {
  const settings = (password: string) =>
    objectOf(
      `{ apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { DB_PASSWORD: ${password}, apiKey: abc, LEVEL: info, TOKENS: "512" } }`,
    );
  const [before, after] = hidden(settings("one"), settings("two"));
  expect(before?.["data"]).toEqual({
    DB_PASSWORD: "*** (before)",
    apiKey: "***",
    LEVEL: "info",
    TOKENS: "512",
  });
  expect(after["data"]).toEqual({ DB_PASSWORD: "*** (after)", apiKey: "***", LEVEL: "info", TOKENS: "512" });
});

test("environment variables are told apart by their names, though their places change", () => {
  const pod = (env: string) =>
    objectOf(
      `{ apiVersion: v1, kind: Pod, metadata: { name: p }, spec: { containers: [{ name: c, env: ${env} }] } }`,
    );
  const [before, after] = hidden(
    pod("[{ name: GITHUB_TOKEN, value: one }, { name: MODE, value: a }]"),
    pod("[{ name: MODE, value: b }, { name: GITHUB_TOKEN, value: one }]"),
  );
  const env = (object: object | undefined) => JSON.stringify(object).match(/"env":(\[.*?\])/)?.[1];
  expect(env(before)).toBe('[{"name":"GITHUB_TOKEN","value":"***"},{"name":"MODE","value":"a"}]');
  expect(env(after)).toBe('[{"name":"MODE","value":"b"},{"name":"GITHUB_TOKEN","value":"***"}]');
});

test("a password in an address is hidden, the address is not", () => {
  const [, after] = hidden(
    undefined,
    objectOf(
      '{ apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { DB: "postgres://bot:pa55@db:5432/bot" } }',
    ),
  );
  expect(after["data"]).toEqual({ DB: "postgres://bot:***@db:5432/bot" });
});
