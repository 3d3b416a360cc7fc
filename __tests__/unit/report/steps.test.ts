import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { PhaseNote } from "../../../src/graph/phase.js";
import type { PhaseResult, PhaseStatus } from "../../../src/graph/run-phases.js";
import { STEPS, type StepReport } from "../../../src/report/report.js";
import { stepsOf } from "../../../src/report/steps.js";
import { en } from "../../../src/words/en.js";

function phase(status: PhaseStatus, note?: PhaseNote, startedAt?: number, endedAt?: number): PhaseResult {
  return { id: "any", title: "Any", status, note, startedAt, endedAt };
}

/** A phase that was at work from one instant to another. */
function at(from: number, to: number): PhaseResult {
  return phase("done", undefined, from, to);
}

/** The step all these phases belong to. */
function deployStep(...phases: PhaseResult[]): StepReport | undefined {
  return stepsOf(phases, STEPS, () => "deploy", en).find(({ id }) => id === "deploy");
}

const DONE = phase("done", { text: "3 changed" });
const UNTOUCHED = phase("done", { text: "exists", kind: "untouched" });
const LEFT_OUT = phase("done", { text: "not asked for", kind: "left-out" });
const FAILED = phase("failed");
const STOPPED = phase("stopped");
const NOT_RUN = phase("not-run");

describe("the status of a step", () => {
  test.each([
    ["failed when one phase failed", [DONE, FAILED, STOPPED, NOT_RUN], "failed"],
    ["stopped when one phase was stopped", [DONE, STOPPED, NOT_RUN], "stopped"],
    ["done when one phase did something", [DONE, UNTOUCHED, LEFT_OUT], "done"],
    ["untouched when no phase had anything to do", [UNTOUCHED, LEFT_OUT], "untouched"],
    ["left out when every phase was", [LEFT_OUT, LEFT_OUT], "left-out"],
    ["stopped when the run ended in the middle of it", [DONE, NOT_RUN], "stopped"],
    ["stopped when the run ended after its first look", [UNTOUCHED, NOT_RUN], "stopped"],
    ["left out when the rest of it was never reached", [LEFT_OUT, NOT_RUN], "left-out"],
    ["not run when no phase was reached", [NOT_RUN, NOT_RUN], "not-run"],
    ["not run when it has no phases", [], "not-run"],
  ])("is %s", (_, phases, status) => expect(deployStep(...phases)?.status).toBe(status));
});

describe("the time of a step", () => {
  test("counts what overlaps once, and pauses not at all", () => {
    expect(deployStep(at(0, 100), at(50, 150), at(60, 70), at(200, 210))?.milliseconds).toBe(160);
  });

  test("is absent when no phase was at work", () =>
    expect(deployStep(NOT_RUN, DONE)?.milliseconds).toBeUndefined());

  test("is not negative when the clock went back", () => {
    expect(deployStep(phase("done", undefined, 100, 90))?.milliseconds).toBe(0);
  });

  test("is the number of milliseconds in which at least one phase was at work", () => {
    const interval = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), (intervals) => {
        const instants = Array.from({ length: 100 }, (_, instant) => instant);
        const busy = instants.filter((instant) =>
          intervals.some(({ from, to }) => from <= instant && instant < to),
        );
        const phases = intervals.map(({ from, to }) => phase("done", undefined, from, to));
        expect(deployStep(...phases)?.milliseconds).toBe(busy.length);
      }),
    );
  });
});

test("the note of a step joins what its phases noted, each once, in their order", () => {
  const other = phase("done", { text: " 12.4 MB " });
  expect(deployStep(DONE, NOT_RUN, other, DONE, phase("done", { text: "" }))?.note).toBe(
    "3 changed · 12.4 MB",
  );
});

test("there are always the ten steps, in the order of the guide", () => {
  expect(stepsOf([], STEPS, () => "deploy", en).map(({ id, title }) => ({ id, title }))).toEqual(
    STEPS.map((step) => ({ ...step })),
  );
});

test("each phase counts for its own step only", () => {
  const phases = [
    { ...DONE, id: "apply" },
    { ...FAILED, id: "follow" },
  ];
  const merged = stepsOf(phases, STEPS, (id) => (id === "apply" ? "deploy" : "rollout"), en);
  const statuses = merged.filter(({ status }) => status !== "not-run").map(({ id, status }) => [id, status]);
  expect(statuses).toEqual([
    ["deploy", "done"],
    ["rollout", "failed"],
  ]);
});
