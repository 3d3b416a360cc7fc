/** The promises the graph of a deployment keeps by its shape alone. */
import { describe, expect, test } from "@jest/globals";
import type { AnyPhase } from "../../../src/graph/phase.js";
import { needsOf, orderOf } from "../../../src/graph/run-phases.js";
import { deploy } from "../../../src/operations/deploy.js";
import { buildImage } from "../../../src/phases/build-image.js";
import { connect } from "../../../src/phases/connect.js";
import type { DeployContext } from "../../../src/phases/context.js";
import { deployObjects } from "../../../src/phases/deploy-objects.js";
import { findBuilder } from "../../../src/phases/find-builder.js";
import { keepLayers } from "../../../src/phases/keep-layers.js";
import { pushImage } from "../../../src/phases/push-image.js";
import { rehearse } from "../../../src/phases/rehearse.js";
import { runSmokeTests } from "../../../src/phases/run-smoke-tests.js";
import { STEPS } from "../../../src/report/report.js";

type Phase = AnyPhase<DeployContext>;

const ALL: readonly Phase[] = orderOf(deploy.phases);

function needs(phase: Phase, other: Phase): boolean {
  return needsOf(phase).some((need) => need === other || needs(need, other));
}

test.each(
  ALL.filter(({ changes }) => changes !== "nothing").map(
    (phase) => [phase.id, phase.changes, phase] as const,
  ),
)("%s changes the %s only after the rehearsal", (_id, _changes, phase) => {
  expect(needs(phase, rehearse)).toBe(true);
});

test("the build does not wait for the cluster, nor for anything that does", () => {
  expect(
    [buildImage, ...ALL.filter((phase) => needs(buildImage, phase))].filter((phase) => needs(phase, connect)),
  ).toEqual([]);
});

test("nothing is changed before it is known that the image can be built here", () => {
  const changing = ALL.filter(({ changes }) => changes !== "nothing");
  expect(changing.filter((phase) => !needs(phase, findBuilder))).toEqual([]);
});

test("nothing waits for the layers of the build to be kept", () => {
  expect(ALL.filter((phase) => needs(phase, keepLayers))).toEqual([]);
});

test("nothing is pushed that the cluster would refuse", () => {
  expect(needs(pushImage, rehearse)).toBe(true);
});

test("no workload is changed before its image is in the registry", () => {
  expect(needs(deployObjects, pushImage)).toBe(true);
});

test("what only reads before the rehearsal changes nothing", () => {
  const before = ALL.filter((phase) => needs(rehearse, phase));
  expect(before.filter(({ changes }) => changes !== "nothing")).toEqual([]);
});

test("the smoke tests come after everything that changes the cluster", () => {
  const changing = ALL.filter(({ changes }) => changes === "cluster");
  expect(changing.filter((phase) => !needs(runSmokeTests, phase))).toEqual([]);
});

describe("the list", () => {
  test("names every phase that another one needs", () => {
    expect(ALL.map(({ id }) => id).toSorted()).toEqual(deploy.phases.map(({ id }) => id).toSorted());
  });

  test("gives every phase an id of its own", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  });

  test("puts every step of the guide to use", () => {
    const used = new Set([...ALL.map(({ id }) => id), "report", "prepare"].map(deploy.steps.of));
    expect(STEPS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});
