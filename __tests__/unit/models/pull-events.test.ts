/** The stream of a pull: what each line means, and how little of it is worth a line in the log. */
import { describe, expect, test } from "@jest/globals";
import { createPullTeller, readPullEvent } from "../../../src/models/pull-events.js";

describe("a line is", () => {
  test.each([
    ['{"status":"pulling manifest"}', { kind: "progress", status: "pulling manifest" }],
    [
      '{"status":"pulling 970aa74c0a90","digest":"sha256:970a","total":274290656,"completed":1024}',
      { kind: "progress", status: "pulling 970aa74c0a90", total: 274290656, completed: 1024 },
    ],
    [
      '{"status":"pulling 970aa74c0a90","total":274290656}',
      { kind: "progress", status: "pulling 970aa74c0a90", total: 274290656 },
    ],
    ['{"status":"success"}', { kind: "done" }],
    [
      '{"error":"pull model manifest: file does not exist"}',
      { kind: "failed", message: "pull model manifest: file does not exist" },
    ],
    ['{"error":""}', { kind: "failed", message: "" }],
    ["{}", { kind: "progress", status: "" }],
    [
      "<html>502 Bad Gateway</html>",
      {
        kind: "failed",
        message: "an answer that is no JSON: <html>502 Bad Gateway</html>",
        fault: "unreadable",
      },
    ],
  ])("%s", (line, event) => {
    expect(readPullEvent(line)).toEqual(event);
  });
});

describe("the log", () => {
  const told = (...lines: string[]): string[] => {
    const tell = createPullTeller("m", () => 0);
    return lines.map((line) => tell(readPullEvent(line))).filter((line) => line !== undefined);
  };
  const layer = (completed: number, total = 100_000_000) =>
    JSON.stringify({ status: "pulling abc", total, completed });

  test("has a line for each new status, once", () => {
    expect(
      told(
        '{"status":"pulling manifest"}',
        '{"status":"pulling manifest"}',
        '{"status":"verifying sha256 digest"}',
        '{"status":"success"}',
      ),
    ).toEqual(["m: pulling manifest", "m: verifying sha256 digest", "m: pulled"]);
  });

  test("has a line at each tenth of a large layer, however many events there are", () => {
    const events = Array.from({ length: 1001 }, (_, index) => layer(index * 100_000));
    const lines = told(...events);
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([
      11,
      "m: pulling abc - 0 % of 100 MB",
      "m: pulling abc - 100 % of 100 MB",
    ]);
  });

  test("has one line for a small layer", () => {
    expect(told(layer(0, 1000), layer(500, 1000), layer(1000, 1000))).toEqual(["m: pulling abc"]);
  });

  test("has no line for a failure, which is told as one", () => {
    expect(told('{"error":"x"}')).toEqual([]);
  });

  describe("of a slow download", () => {
    /** Told after each second, at so many bytes a second. */
    const slow = (hours: number, rate: number, total = 1_000_000_000): string[] => {
      let now = 0;
      const tell = createPullTeller("m", () => now);
      return Array.from({ length: hours * 3600 }, (_, second) => {
        now = second * 1000;
        return tell(readPullEvent(layer(Math.min(second * rate, total), total)));
      }).filter((line) => line !== undefined);
    };

    test("shows every ten seconds at first that it moves, and how fast", () => {
      expect(slow(0.01, 2_000_000).slice(0, 3)).toEqual([
        "m: pulling abc - 0 % of 1000 MB",
        "m: pulling abc - 2 % of 1000 MB, 2.0 MB/s",
        "m: pulling abc - 6 % of 1000 MB, 2.0 MB/s",
      ]);
    });

    test("has at most forty lines, however long it takes", () => {
      for (const rate of [100_000_000, 5_000_000, 500_000, 250_000]) {
        expect(slow(1.2, rate).length).toBeLessThanOrEqual(40);
      }
    });

    test("that stands still says nothing", () => {
      expect(slow(0.1, 0)).toEqual(["m: pulling abc - 0 % of 1000 MB"]);
    });
  });
});
