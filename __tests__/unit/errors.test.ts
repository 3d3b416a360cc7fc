/** Errors carry problems; what carries none is a bug of ours, and says so. */
import { expect, test } from "@jest/globals";
import {
  assertNever,
  CancelledError,
  ClusterError,
  ConfigurationError,
  problemsOf,
  refuseIfAny,
  TimeoutError,
} from "../../src/errors.js";

test("an error of ours shows its problems as they are", () => {
  const problem = { title: "No cluster", fix: "Start it." };
  expect(problemsOf(new ClusterError(problem))).toEqual([problem]);
});

test("the message of an error is the titles of its problems", () => {
  expect(new TimeoutError([{ title: "one" }, { title: "two" }]).message).toBe("one; two");
});

test("an error is called by its class, and remembers what caused it", () => {
  const cause = new Error("socket");
  const { name, cause: kept, category } = new ClusterError({ title: "x" }, { cause });
  expect([name, kept, category]).toEqual(["ClusterError", cause, "cluster"]);
});

test("an error of anybody else is our defect, with its stack", () => {
  const [problem] = problemsOf(new TypeError("x is not a function"));
  expect([problem.title, problem.cause, problem.detail?.includes("TypeError")]).toEqual([
    "Unexpected error in the action itself: x is not a function",
    "This is a defect of the action, not of your workflow.",
    true,
  ]);
});

test("what is thrown without being an error is told too", () => {
  expect(problemsOf("oops")[0].title).toBe("Unexpected error in the action itself: oops");
});

test("a cancelled run says that it was", () => {
  expect(problemsOf(new CancelledError())).toEqual([{ title: "The run was cancelled" }]);
});

test("all problems are refused in one error; none is no error", () => {
  expect(() => refuseIfAny([])).not.toThrow();
  expect(() => refuseIfAny([{ title: "a" }, { title: "b" }])).toThrow(
    new ConfigurationError([{ title: "a" }, { title: "b" }]),
  );
});

test("a case nobody thought of stops the run", () => {
  expect(() => assertNever("new kind" as never)).toThrow('Unhandled case: "new kind"');
});
