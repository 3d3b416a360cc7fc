/** Reading logs: of each its beginning and its end, fit to be shown; one that does not come holds up nobody. */
import { expect, test } from "@jest/globals";
import type { ClusterApi } from "../../../src/cluster/api.js";
import { readLogs } from "../../../src/logs/read.js";
import { inLanguage } from "../../../src/words/say.js";
import { kubeletApi } from "../../helpers/kubelet-log.js";
import { VirtualClock } from "../../helpers/virtual-clock.js";

const LOG = { pod: "web-1", container: "web", previous: false };

const read = (api: ClusterApi, lines: number, clock = new VirtualClock()) => {
  const signal = new AbortController().signal;
  return clock.during(() => readLogs([LOG], { api, clock, namespace: "ns", lines, signal }));
};
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

const apiOf = (lines: readonly string[]): ClusterApi => kubeletApi(lines.join("\n"));

test("of a long one the first ten lines and the last ones are shown", async () => {
  const [log] = await read(apiOf(numbered(100)), 3);
  expect(log?.lines).toEqual([...numbered(10), "(… 87 lines left out …)", "line 98", "line 99", "line 100"]);
});

test("one that the cluster refuses tells why, with what had come", async () => {
  const api: ClusterApi = {
    ...apiOf([]),
    async *bytes() {
      yield Buffer.from("first");
      throw new Error("container is gone");
    },
  };
  expect(await read(api, 5)).toEqual([{ ...LOG, lines: ["first…"], problem: "container is gone" }]);
});

test("one that does not end is given up", async () => {
  const api: ClusterApi = {
    ...apiOf([]),
    async *bytes({ signal }) {
      yield Buffer.from("first");
      await new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      });
    },
  };
  const clock = new VirtualClock();
  const began = clock.now();
  const [log] = await read(api, 5, clock);
  expect([log?.lines, log?.problem, clock.now() - began]).toEqual([
    ["first…"],
    "it did not come within 20 s",
    20_000,
  ]);
});

test("what was left out is told in French", async () => {
  const [log] = await inLanguage("fr", () => read(apiOf(numbered(100)), 3));
  expect(log?.lines).toContain("(… 87 lignes omises …)");
});
