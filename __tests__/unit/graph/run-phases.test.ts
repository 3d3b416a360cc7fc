/** What the graph promises: order, overlap, one run a phase, and nothing left behind when one fails. */
import { describe, expect, test } from "@jest/globals";
import { phasesFor } from "../../../src/graph/phase.js";
import { orderOf, runPhases } from "../../../src/graph/run-phases.js";

const definePhase = phasesFor<object>();

/** A clock that counts its readings. */
function counter(): () => number {
  let count = 0;
  return () => ++count;
}

const never = new AbortController().signal;

/** A phase that does what it is told, and nothing else. */
function phase<T>(id: string, run: (signal: AbortSignal) => Promise<T>, needs = {}) {
  return definePhase({
    id,
    title: `Title of ${id}`,
    needs,
    changes: "nothing",
    run: (_inputs, _context, signal) => run(signal),
  });
}

/** Resolves never, rejects when told to stop. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

const statusOf = (result: { phases: readonly { id: string; status: string }[] }) =>
  Object.fromEntries(result.phases.map(({ id, status }) => [id, status]));

describe("order", () => {
  const a = phase("a", async () => 1);
  const b = phase("b", async () => 2, { a });
  const c = phase("c", async () => 3, { a, b });

  test("needs come before those that need them, however they are listed", () => {
    expect(orderOf([c, b, a]).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("a need that is not listed is run all the same", async () => {
    const result = await runPhases([c], {}, { signal: never, now: counter() });
    expect(statusOf(result)).toEqual({ a: "done", b: "done", c: "done" });
  });

  test("a phase gets the outputs of its needs under the names it gave them", async () => {
    const number = definePhase({ id: "n", title: "N", needs: {}, changes: "nothing", run: async () => 20 });
    const sum = definePhase({
      id: "sum",
      title: "Sum",
      needs: { left: number, right: number },
      changes: "nothing",
      run: async ({ left, right }) => left + right,
    });
    const result = await runPhases([sum], {}, { signal: never, now: counter() });
    expect(result.outputOf(sum)).toBe(40);
  });

  test("a phase gets the context", async () => {
    const define = phasesFor<{ name: string }>();
    const one = define({
      id: "one",
      title: "One",
      needs: {},
      changes: "nothing",
      run: async (_, { name }) => name,
    });
    const result = await runPhases([one], { name: "staging" }, { signal: never, now: counter() });
    expect(result.outputOf(one)).toBe("staging");
  });
});

describe("overlap", () => {
  test("phases that do not need each other are at work at the same time", async () => {
    const meeting = Promise.withResolvers<void>();
    let present = 0;
    const arrive = async (): Promise<void> => {
      present += 1;
      if (present === 3) meeting.resolve();
      // Would wait forever if one of the three began only after another's end.
      await meeting.promise;
    };
    const guests = ["a", "b", "c"].map((id) => phase(id, arrive));
    const result = await runPhases(guests, {}, { signal: never, now: counter() });
    expect(statusOf(result)).toEqual({ a: "done", b: "done", c: "done" });
  });

  test("a phase starts as soon as its own needs are there, not when all earlier ones are", async () => {
    const log: string[] = [];
    const gate = Promise.withResolvers<void>();
    const slow = phase("slow", () => gate.promise);
    const quick = phase("quick", async () => {});
    const after = phase(
      "after",
      async () => {
        log.push("after");
        gate.resolve();
      },
      { quick },
    );
    const last = phase("last", async () => void log.push("last"), { slow, after });
    await runPhases([slow, quick, after, last], {}, { signal: never, now: counter() });
    expect(log).toEqual(["after", "last"]);
  });

  test("a phase that several need runs once", async () => {
    let runs = 0;
    const shared = phase("shared", async () => {
      runs += 1;
    });
    const users = ["a", "b", "c"].map((id) => phase(id, async () => {}, { shared }));
    await runPhases([...users, shared, shared], {}, { signal: never, now: counter() });
    expect(runs).toBe(1);
  });
});

describe("failure", () => {
  const fault = new Error("the disk is full");
  const failing = phase("failing", () => Promise.reject(fault));

  test("the first failure is the result, with the phase it happened in", async () => {
    const result = await runPhases([failing], {}, { signal: never, now: counter() });
    expect(result.failure).toEqual({ phase: "failing", thrown: fault });
  });

  test("those at work are told to stop, with the failure as the reason", async () => {
    let reason: unknown;
    const other = phase("other", async (signal) => {
      signal.addEventListener("abort", () => {
        reason = signal.reason;
      });
      return untilStopped(signal);
    });
    const result = await runPhases([other, failing], {}, { signal: never, now: counter() });
    expect({ reason, statuses: statusOf(result) }).toEqual({
      reason: fault,
      statuses: { other: "stopped", failing: "failed" },
    });
  });

  test("those at work are awaited: nothing goes on behind the caller's back", async () => {
    let finished = false;
    const slow = phase("slow", async (signal) => {
      await untilStopped(signal).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 20));
      finished = true;
    });
    await runPhases([slow, failing], {}, { signal: never, now: counter() });
    expect(finished).toBe(true);
  });

  test("one that ends well although it was told to stop is done, and what needs it is not begun", async () => {
    const stubborn = phase("stubborn", async (signal) => untilStopped(signal).catch(() => "kept"));
    const next = phase("next", async () => {}, { stubborn });
    const result = await runPhases([stubborn, failing, next], {}, { signal: never, now: counter() });
    expect({ ...statusOf(result), output: result.outputOf(stubborn) }).toEqual({
      stubborn: "done",
      failing: "failed",
      next: "not-run",
      output: "kept",
    });
  });

  test("what needs the failed one is not run, and has no times", async () => {
    const next = phase("next", async () => {}, { failing });
    const { phases } = await runPhases([failing, next], {}, { signal: never, now: counter() });
    expect(phases[1]).toEqual({ id: "next", title: "Title of next", status: "not-run" });
  });

  test("a phase that throws before its first await fails like any other", async () => {
    const sync = phase("sync", () => {
      throw fault;
    });
    const result = await runPhases([sync], {}, { signal: never, now: counter() });
    expect(result.failure).toEqual({ phase: "sync", thrown: fault });
  });

  test("a note that cannot be made is a failure, not a silent success", async () => {
    const odd = definePhase({
      id: "odd",
      title: "Odd",
      needs: {},
      changes: "nothing",
      run: async () => 1,
      describe: () => {
        throw fault;
      },
    });
    const result = await runPhases([odd], {}, { signal: never, now: counter() });
    expect([statusOf(result), result.outputOf(odd)]).toEqual([{ odd: "failed" }, undefined]);
  });

  test("a start that cannot be told is a failure, not a silent success", async () => {
    const onStart = () => {
      throw fault;
    };
    const quiet = phase("quiet", async () => 1);
    const result = await runPhases([quiet], {}, { signal: never, now: counter(), onStart });
    expect(result.failure).toEqual({ phase: "quiet", thrown: fault });
  });
});

describe("cancellation from outside", () => {
  const reason = new Error("cancelled");

  test("before the start, nothing runs and the reason is the failure", async () => {
    let ran = false;
    const one = phase("one", async () => {
      ran = true;
    });
    const result = await runPhases([one], {}, { signal: AbortSignal.abort(reason), now: counter() });
    expect({ ran, failure: result.failure, statuses: statusOf(result) }).toEqual({
      ran: false,
      failure: { phase: "", thrown: reason },
      statuses: { one: "not-run" },
    });
  });

  test("in the middle, those at work are stopped and the reason is the failure, whatever they threw", async () => {
    const cancel = new AbortController();
    const busy = phase("busy", async (signal) => {
      queueMicrotask(() => cancel.abort(reason));
      await untilStopped(signal).catch(() => {
        throw new Error("a child was killed");
      });
    });
    const next = phase("next", async () => {}, { busy });
    const result = await runPhases([busy, next], {}, { signal: cancel.signal, now: counter() });
    expect({ failure: result.failure, statuses: statusOf(result) }).toEqual({
      failure: { phase: "busy", thrown: reason },
      statuses: { busy: "stopped", next: "not-run" },
    });
  });

  test("while a phase ends well, the run fails all the same", async () => {
    const cancel = new AbortController();
    const last = phase("last", async () => cancel.abort(reason));
    const result = await runPhases([last], {}, { signal: cancel.signal, now: counter() });
    expect(result.failure).toEqual({ phase: "", thrown: reason });
  });

  test("after the run, the signal is left alone", async () => {
    const cancel = new AbortController();
    let seen: AbortSignal | undefined;
    await runPhases(
      [
        phase("one", async (signal) => {
          seen = signal;
        }),
      ],
      {},
      { signal: cancel.signal, now: counter() },
    );
    cancel.abort();
    expect(seen?.aborted).toBe(false);
  });
});

describe("the result", () => {
  const described = definePhase({
    id: "described",
    title: "Described",
    needs: {},
    changes: "nothing",
    run: async () => 3,
    describe: (count) => ({ text: `${count} objects` }),
  });

  test("holds times and the note of what was done", async () => {
    const { phases, failure } = await runPhases([described], {}, { signal: never, now: counter() });
    expect({ phases, failure }).toEqual({
      phases: [
        {
          id: "described",
          title: "Described",
          status: "done",
          startedAt: 1,
          endedAt: 2,
          note: { text: "3 objects" },
        },
      ],
      failure: undefined,
    });
  });

  test("has no output of a phase that failed or was never part of it", async () => {
    const other = phase("other", async () => "never asked for");
    const result = await runPhases([described], {}, { signal: never, now: counter() });
    expect(result.outputOf(other)).toBeUndefined();
  });

  test("each start is told once, in the order of the starts", async () => {
    const told: string[] = [];
    const a = phase("a", async () => {});
    const b = phase("b", async () => {}, { a });
    await runPhases([b, a], {}, { signal: never, now: counter(), onStart: ({ id }) => told.push(id) });
    expect(told).toEqual(["a", "b"]);
  });
});
