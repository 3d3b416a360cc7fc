/** Reading logs: of each its beginning and its end, fit to be shown; one that does not come holds up nobody. */
import { expect, test } from "@jest/globals";
import type { ApiRequest, ClusterApi } from "../../../src/cluster/api.js";
import { readLogs } from "../../../src/logs/read.js";
import { inLanguage } from "../../../src/words/say.js";
import { VirtualClock } from "../../helpers/virtual-clock.js";

const LOG = { pod: "web-1", container: "web", previous: false };

/** As the kubelet answers: the last lines where they are asked for, else from the beginning. */
function apiOf(all: readonly string[], asked: ApiRequest[] = []): ClusterApi {
  return {
    send: () => Promise.reject(new Error("not asked")),
    async *lines(request) {
      asked.push(request);
      const tail = request.query?.["tailLines"];
      yield* tail === undefined ? all : all.slice(-Number(tail));
    },
  };
}

const read = (api: ClusterApi, lines: number, clock = new VirtualClock()) => {
  const signal = new AbortController().signal;
  return clock.during(() => readLogs([LOG], { api, clock, namespace: "ns", lines, signal }));
};
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

test("a short log is whole, and is asked for once", async () => {
  const asked: ApiRequest[] = [];
  const [log] = await read(apiOf(numbered(15), asked), 5);
  expect([log?.lines, asked.length]).toEqual([numbered(15), 1]);
});

test("of a long one the first ten lines and the last ones are shown", async () => {
  const [log] = await read(apiOf(numbered(100)), 3);
  expect(log?.lines).toEqual([...numbered(10), "(… lines left out …)", "line 98", "line 99", "line 100"]);
});

test("colours and control characters are gone, and a line of megabytes is none any more", async () => {
  const [log] = await read(apiOf(["\u001b[31mred\u001b[0m\u0007", "x".repeat(100_000)]), 5);
  expect([log?.lines[0], log?.lines[1]?.length]).toEqual(["red", 2001]);
});

test("one that the cluster refuses tells why, with what had come", async () => {
  const api: ClusterApi = {
    ...apiOf([]),
    async *lines() {
      yield "first";
      throw new Error("container is gone");
    },
  };
  expect(await read(api, 5)).toEqual([{ ...LOG, lines: ["first"], problem: "container is gone" }]);
});

test("one that does not end is given up", async () => {
  const api: ClusterApi = {
    ...apiOf([]),
    async *lines({ signal }) {
      yield "first";
      await new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      });
    },
  };
  const clock = new VirtualClock();
  const began = clock.now();
  const [log] = await read(api, 5, clock);
  expect([log?.lines, log?.problem, clock.now() - began]).toEqual([
    ["first"],
    "it did not come within 20 s",
    20_000,
  ]);
});

test("what was left out is told in French", async () => {
  const [log] = await inLanguage("fr", () => read(apiOf(numbered(100)), 3));
  expect(log?.lines).toContain("(… lignes omises …)");
});
