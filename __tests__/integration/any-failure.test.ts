/** Whatever fails, and whenever it is cancelled: the run ends with a report, and with nothing left behind. */
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import type { Fate } from "../helpers/scripted-cluster/controllers.js";
import { pullError } from "../helpers/scripted-cluster/ollama.js";
import {
  CONNECTION_REFUSED,
  type Refusal,
  refusal,
  UNAUTHORIZED,
} from "../helpers/scripted-cluster/refusals.js";
import { failing } from "../helpers/scripted-docker.js";
import { forever, type Script } from "../helpers/scripted-processes.js";
import { World } from "../helpers/world.js";

const script = fc.constantFrom<Script>(failing("it broke"), forever, () => 0);
const answer = fc.constantFrom<Refusal>(
  CONNECTION_REFUSED,
  UNAUTHORIZED,
  refusal(403, "Forbidden", "forbidden"),
  refusal(500, "InternalError", "internal"),
  { status: 200, body: "not JSON" },
  { status: 200, body: [] },
);
const fate = fc.constantFrom<Fate>(
  { kind: "crashes", after: 100 },
  { kind: "crashes-later", after: 1000, crashAfter: 4000 },
  { kind: "stuck", reason: "ErrImagePull", message: "not found" },
);

/** One thing that goes wrong. */
const trouble = fc.oneof(
  fc.record({ on: fc.constantFrom("build", "push", "login", "info", "buildx" as const), script }),
  fc.record({ on: fc.constantFrom("proxy", "exec" as const), script }),
  fc.record({
    on: fc.constant("request" as const),
    nth: fc.integer({ min: 0, max: 50 }),
    times: fc.integer({ min: 1, max: 9 }),
    answer,
  }),
  fc.record({
    on: fc.constant("pods" as const),
    name: fc.constantFrom("chatbot-api", "ollama", "qdrant"),
    fate,
  }),
  fc.record({
    on: fc.constant("pull" as const),
    error: fc.constantFrom("file does not exist", "unexpected EOF"),
  }),
  fc.record({ on: fc.constant("outage" as const), from: fc.nat(40_000), lasts: fc.nat(30_000) }),
);
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

function bring(world: World, one: Trouble): void {
  const { cluster, docker, kubectl } = world;
  switch (one.on) {
    case "proxy":
    case "exec":
      kubectl[one.on] = one.script;
      break;
    case "request": {
      let seen = 0;
      cluster.faults.push({ on: () => seen++ >= one.nth, times: one.times, answer: one.answer });
      break;
    }
    case "pods":
      cluster.controllers.fates.set(one.name, one.fate);
      break;
    case "pull":
      cluster.ollama.pulls = [pullError(one.error)];
      break;
    case "outage":
      cluster.after(one.from, () => cluster.goDown());
      cluster.after(one.from + one.lasts, () => cluster.comeBack());
      break;
    default:
      docker[one.on] = one.script;
  }
}

test("every run ends in time with a report, all children ended and the private folder gone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(trouble, { minLength: 1, maxLength: 3 }),
      fc.option(fc.nat(60_000), { nil: undefined }),
      async (troubles, cancelAfter) => {
        await using world = await World.create();
        for (const one of troubles) bring(world, one);
        const outcome = await world.run({
          inputs: { timeout: "2m" },
          ...(cancelAfter === undefined ? {} : { cancelAfter }),
        });
        expectOrderlyEnd(outcome, outcome.report.verdict);
        expect(outcome.took).toBeLessThan(126_000);
        // A success is one whatever went wrong on the way.
        const serving = world.cluster.readyPods("chatbot-test", "chatbot-api").length;
        expect(outcome.failed || serving === 2).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test("a report and a summary that cannot be written cost neither the verdict nor the outputs", async () => {
  await using world = await World.create();
  const full = () => Promise.reject(new Error("ENOSPC: no space left on device"));
  const outcome = await world.run({
    inputs: { namespace: "Wrong" },
    ports: ({ runner }) => ({ publicFiles: { write: full }, runner: { ...runner, writeSummary: full } }),
  });
  expect(outcome.failed).toBe(true);
  expect(outcome.outputs).toMatchObject({ verdict: "failure", report: "" });
  expect(outcome.annotations.map(({ problem }) => problem.title)).toEqual(
    expect.arrayContaining(["Could not be written: the report", "Could not be written: the job summary"]),
  );
});

test("a private folder that cannot be removed is left to the post step, and the verdict stands", async () => {
  await using world = await World.create();
  const outcome = await world.run({
    ports: ({ privateFolder }) => ({
      privateFolder: { ...privateFolder, remove: () => Promise.reject(new Error("EBUSY")) },
    }),
  });
  expect(outcome.report.verdict).toBe("success");
  expect(outcome.failed).toBe(false);
});
