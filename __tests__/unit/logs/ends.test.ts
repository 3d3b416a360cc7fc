/** Whatever a container has written, the end of it is shown, and that something is not. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { ApiRequest } from "../../../src/cluster/api.js";
import { podLog } from "../../../src/cluster/pod-log.js";
import { type LogEnds, type OpenLog, readEnds } from "../../../src/logs/ends.js";
import { inLanguage } from "../../../src/words/say.js";
import { kubeletApi } from "../../helpers/kubelet-log.js";

const POD_LOG = { namespace: "ns", pod: "web-1", container: "web", previous: false };
const ROOM = { head: 2, tail: 4 };
const MEGABYTE = 1_000_000;

const open =
  (log: string | Uint8Array, asked?: ApiRequest[], chunk?: number): OpenLog =>
  (extent) =>
    podLog(kubeletApi(log, asked, chunk), POD_LOG, extent, new AbortController().signal);
const read = (log: string | Uint8Array, asked?: ApiRequest[]): Promise<LogEnds> =>
  readEnds(open(log, asked), ROOM);
const linesOf = async (log: string | Uint8Array): Promise<readonly string[]> => (await read(log)).lines;
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

test("a short log is whole, and is asked for once", async () => {
  const asked: ApiRequest[] = [];
  const { lines, lastWords } = await read("one\n\ntwo\n", asked);
  expect([lines, lastWords, asked.length]).toEqual([["one", "two"], { text: "two", areLastLine: true }, 1]);
});

test.each([7, 1000, 300_000])("of %i lines the first and the last ones are shown", async (count) => {
  const lines = await linesOf(numbered(count).join("\n"));
  expect([...lines.slice(0, 2), ...lines.slice(3)]).toEqual([
    "line 1",
    "line 2",
    ...numbered(count).slice(-4),
  ]);
  expect(lines[2]).toMatch(/^\(… (?:\d+ )?lines left out …\)$/);
});

test("how many lines are left out is told where it is known", async () => {
  expect((await linesOf(numbered(100).join("\n")))[2]).toBe("(… 94 lines left out …)");
  expect((await linesOf(numbered(300_000).join("\n")))[2]).toBe("(… lines left out …)");
});

test("a log that is not short, but not longer than its last lines either, is whole", async () => {
  const log = Array.from({ length: 12 }, (_, index) => `${index} ${"x".repeat(1900)}`);
  const { lines } = await readEnds(open(log.join("\n")), { head: 6, tail: 6 });
  expect(lines).toEqual(log);
});

describe("a huge line", () => {
  const huge = `{"a":"${"x".repeat(10 * MEGABYTE)}"}`;

  test("that is the whole log shows both of its ends, and how long it is", async () => {
    const [line, ...others] = await linesOf(huge);
    expect(line).toMatch(/^\{"a":"x{1190,}…\n\(… a line of 10001 kB …\)\n…x{790,}"\}$/);
    expect(others).toEqual([]);
  });

  test("longer than all that is read shows both of its ends, and that something is between", async () => {
    const lines = await linesOf(`{"a":"${"x".repeat(20 * MEGABYTE)}"}`);
    expect(lines).toEqual([
      expect.stringMatching(/^\{"a":"x{1990,}…$/),
      "(… lines left out …)",
      expect.stringMatching(/^…x{1990,}"\}$/),
    ]);
  });

  test("before the error does not hide it", async () => {
    const lines = await linesOf(`start\n${huge}\nTraceback:\n  File "a.py"\nKeyError: 'A'`);
    expect(lines.slice(-3)).toEqual(["Traceback:", '  File "a.py"', "KeyError: 'A'"]);
    expect(lines[0]).toBe("start");
  });

  test.each(["", "\n"])(
    "behind the error (ended by %j) hides it neither in the log nor in the cause",
    async (end) => {
      const { lines, lastWords } = await read(`start\nKeyError: 'A'\n${huge}${end}`);
      expect(lines).toContain("KeyError: 'A'");
      expect(lastWords).toEqual({ text: "KeyError: 'A'", areLastLine: false });
    },
  );

  test("of a few thousand characters tells how many there are", async () => {
    const [line] = await linesOf(`a${"x".repeat(5000)}z`);
    expect(line).toMatch(/^ax+…\n\(… a line of 6 kB …\)\n…x+z$/);
    const [french] = await inLanguage("fr", () => linesOf(`a${"x".repeat(5000)}z`));
    expect(french).toMatch(/…\n\(… une ligne de 6\sko …\)\n…/);
  });
});

test("a trace longer than the end that is shown keeps the error above it", async () => {
  const frames = Array.from({ length: 90 }, (_, index) => `\tat org.example.C.m(C.java:${index})`);
  const log = ["start", ...numbered(9), "IllegalStateException: no ledger", ...frames].join("\n");
  const { lines, lastWords } = await read(log);
  expect(lines).toEqual([
    "start",
    "line 1",
    "(… 8 lines left out …)",
    "IllegalStateException: no ledger",
    "(… 86 lines left out …)",
    ...frames.slice(-4),
  ]);
  expect(lastWords).toEqual({ text: "IllegalStateException: no ledger", areLastLine: false });
});

test("of nothing but frames, the last one is the last line", async () => {
  const { lastWords } = await read("    at a (b.js:1:1)\n    at c (d.js:1:1)\n");
  expect(lastWords).toEqual({ text: "at c (d.js:1:1)", areLastLine: true });
});

test("the same behind megabytes of other lines", async () => {
  const frames = Array.from({ length: 90 }, (_, index) => `\tat org.example.C.m(C.java:${index})`);
  const lines = await linesOf([...numbered(99_999), "NullPointerException: x", ...frames].join("\n"));
  expect(lines.slice(2)).toEqual([
    "(… lines left out …)",
    "NullPointerException: x",
    "(… 86 lines left out …)",
    ...frames.slice(-4),
  ]);
});

describe("signs", () => {
  test("a bar that is drawn anew shows its last state, and line ends of Windows are none of it", async () => {
    expect(await linesOf("one\r\n 0%\r 50%\r100%\ntwo\r\n")).toEqual(["one", "100%", "two"]);
  });

  test("a bar of megabytes hides nothing", async () => {
    const bar = Array.from({ length: 200_000 }, (_, index) => `loading ${index}`).join("\r");
    expect((await linesOf(`start\n${bar}\nfatal: no space`)).slice(-2)).toEqual([
      "loading 199999",
      "fatal: no space",
    ]);
  });

  test("colours, nulls and what is not seen are gone", async () => {
    expect(await linesOf("\u001b[31mr\u0000e\u200bd\u001b[0m\u0007\n\u0000\n")).toEqual(["red"]);
  });

  test.each([0, 1, 2, 3])("a character that is cut through is left out: %i bytes further", async (shift) => {
    const log = `${"a".repeat(shift)}${"€".repeat(MEGABYTE)}\nthe end`;
    const lines = await linesOf(log);
    expect(lines.join("")).not.toContain("\ufffd");
    expect([lines.at(-2)?.endsWith("€"), lines.at(-1)]).toEqual([true, "the end"]);
  });

  test("no emoji is shown by half", async () => {
    for (const shift of [0, 1])
      expect((await linesOf(`${"a".repeat(shift)}${"😀".repeat(5000)}`)).join("")).not.toMatch(
        /\p{Surrogate}/u,
      );
  });
});

describe("when the connection breaks", () => {
  const broken = (given: string, breaking: (tailLines?: number) => boolean): OpenLog =>
    async function* ({ tailLines, limitBytes }) {
      yield* open(given)(limitBytes === undefined ? {} : { limitBytes });
      if (breaking(tailLines)) throw new Error("gone");
    };

  test("what had come is shown, but nothing is called its end", async () => {
    expect(
      await readEnds(
        broken("one\ntwo", () => true),
        ROOM,
      ),
    ).toEqual({
      lines: ["one", "two…"],
      thrown: new Error("gone"),
    });
  });

  test("on the way to its end, too", async () => {
    const log = numbered(5000).join("\n");
    const { lines, lastWords, thrown } = await readEnds(
      broken(log, (tailLines) => tailLines !== undefined),
      ROOM,
    );
    expect([lines[0], lines.length, lastWords, thrown]).toEqual(["line 1", 7, undefined, new Error("gone")]);
  });
});

test("whatever the lines are like, and however they come, the last ones are there in their order", async () => {
  const lengths = fc.array(fc.oneof(fc.nat(50), fc.nat(3000), fc.integer({ min: 15_000, max: 400_000 })), {
    minLength: 1,
    maxLength: 25,
  });
  const end = fc.constantFrom("", "\n", "\r\n", "\n\n");
  const property = fc.asyncProperty(
    lengths,
    end,
    fc.integer({ min: 1000, max: 70_000 }),
    async (all, close, chunk) => {
      const log = all.map((length, index) => `${"é".repeat(length)}#${index};`).join("\n") + close;
      const { lines, lastWords } = await readEnds(open(log, [], chunk), ROOM);
      const shown = [...lines.join("\n").matchAll(/#(\d+);$/gm)].map(([, index]) => Number(index));
      const last = all.map((_, index) => index).slice(-ROOM.tail);
      expect(shown.slice(-last.length)).toEqual(last);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      expect(lastWords?.text).toMatch(/^[^\ufffd]*$/);
    },
  );
  await fc.assert(property, { numRuns: 40 });
});

describe("on a slow connection", () => {
  /** It breaks after so many bytes of one answer, for time is up. */
  const slow = (given: string, most: number): OpenLog =>
    async function* (extent) {
      let left = most;
      for await (const chunk of open(given)(extent)) {
        left -= chunk.length;
        if (left < 0) throw new Error("time is up");
        yield chunk;
      }
    };

  test("the end of a log with huge lines is shown all the same", async () => {
    const log = `start\n${"x".repeat(5 * MEGABYTE)}\n${numbered(9).join("\n")}`;
    const { lines, lastWords, thrown } = await readEnds(slow(log, 300_000), ROOM);
    expect([lines.at(0), lines.slice(-4), lastWords?.text, thrown]).toEqual([
      "start",
      numbered(9).slice(-4),
      "line 9",
      undefined,
    ]);
  });

  test("nothing but huge lines asks for no more than half a megabyte before it has the end", async () => {
    const { lines, thrown } = await readEnds(slow("x".repeat(12 * MEGABYTE), 300_000), ROOM);
    expect([lines.at(-1), thrown]).toEqual([expect.stringMatching(/^…x+$/), undefined]);
  });
});

test("the memory for a log of a gigabyte in one line is that of its ends", async () => {
  const chunk = Buffer.alloc(65_536, "x");
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const { lines } = await readEnds(async function* ({ limitBytes }) {
    if (limitBytes !== undefined) return yield Buffer.alloc(limitBytes, "x");
    for (let at = 0; at < 16_384; at += 1) {
      yield Buffer.from(chunk);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    yield Buffer.from("\nthe end");
  }, ROOM);
  expect(lines).toEqual([expect.stringMatching(/^x+…\n\(… a line of 1073742 kB …\)\n…x+$/), "the end"]);
  expect(most).toBeLessThan(300 * MEGABYTE);
});
