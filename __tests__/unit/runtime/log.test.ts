/** What reaches the log: secrets gone, and no line that the runner would obey. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createLogger } from "../../../src/runtime/log.js";
import { createRedactor } from "../../../src/runtime/redactor.js";

const SECRET = "pass::word-123";
let written = "";
const write = process.stdout.write.bind(process.stdout);

beforeEach(() => {
  written = "";
  process.stdout.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof process.stdout.write;
});
afterEach(() => {
  process.stdout.write = write;
});

function logger() {
  const redactor = createRedactor();
  redactor.add(SECRET);
  return createLogger(redactor);
}

test("our own lines are written as they are, but for secrets", () => {
  logger().info(`Logged in with ${SECRET}`);
  expect(written).toBe("Logged in with ***\n");
});

test("our own lines may quote an answer, which gives the runner no command", () => {
  logger().info("The pull broke off (no\n::error::boo)");
  expect(written).not.toMatch(/^\s*::/m);
});

test("foreign lines are set apart and give the runner no command", () => {
  logger().foreign("::set-output name=x::y");
  expect(written).toMatch(/^ {2}:\u200b:set-output/);
});

test("a secret is found before the line is changed, and behind colours", () => {
  logger().foreign(`using pass\u001b[0m::word-123 and ${SECRET}`);
  expect(written).toBe("  using *** and ***\n");
});

test("a group is folded, with its lines made harmless", () => {
  logger().group("Build", ["one", "##[error]two", SECRET]);
  expect(written.split("\n")).toEqual([
    "::group::Build",
    "one",
    "#\u200b#[error]two",
    "***",
    "::endgroup::",
    "",
  ]);
});

test("debug lines are for the runner's debug log, without secrets", () => {
  logger().debug(`kubectl proxy: ${SECRET}`);
  expect(written).toBe("::debug::kubectl proxy: ***\n");
});
