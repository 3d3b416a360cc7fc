/** The cache of what is true in a namespace, while its watches break. */
import { expect, test } from "@jest/globals";
import type { ClusterApi } from "../../../src/cluster/api.js";
import { openWatchCache } from "../../../src/cluster/watch-cache.js";
import { NOON, VirtualClock } from "../../helpers/virtual-clock.js";

const SECOND = 1000;
const PODS = { apiVersion: "v1", kind: "Pod", plural: "pods", namespaced: true };
const EVENTS = { apiVersion: "v1", kind: "Event", plural: "events", namespaced: true };

/** Watches on which nothing happens but that each is cut so many milliseconds after it was opened. */
function cutting(clock: VirtualClock, lives: Readonly<Record<string, number>>) {
  const opened: number[] = [];
  const api = {
    send: async () => ({ status: 200, body: { items: [], metadata: { resourceVersion: "7" } } }),
    async *lines({ path, signal }: { path: string; signal: AbortSignal }) {
      opened.push(clock.now() - NOON);
      yield JSON.stringify({ type: "BOOKMARK", object: { metadata: { resourceVersion: "7" } } });
      await clock.sleep(lives[path.split("/").at(-1) ?? ""] ?? 0, signal);
      throw new Error("cut");
    },
  } as unknown as ClusterApi;
  return { api, opened };
}

async function whileOpen(
  lives: Readonly<Record<string, number>>,
  look: (cache: Awaited<ReturnType<typeof openWatchCache>>, clock: VirtualClock) => Promise<void>,
): Promise<readonly number[]> {
  const clock = new VirtualClock();
  const { api, opened } = cutting(clock, lives);
  const end = new AbortController();
  await clock.during(async () => {
    const options = { api, clock, namespace: "test", types: [PODS, EVENTS], signal: end.signal };
    await look(await openWatchCache(options), clock);
  });
  end.abort(new Error("the test is over"));
  return opened;
}

test("a watch that had been well and is cut is opened again at once, however often", async () => {
  const opened = await whileOpen({ pods: 5 * SECOND, events: 3600 * SECOND }, (_cache, clock) =>
    clock.sleep(29 * SECOND),
  );
  expect(opened).toEqual([0, 0, 5, 10, 15, 20, 25].map((second) => second * SECOND));
});

test("a watch that breaks at once is opened again ever less often", async () => {
  const opened = await whileOpen({ pods: 0, events: 3600 * SECOND }, (_cache, clock) =>
    clock.sleep(15 * SECOND),
  );
  expect(opened).toEqual([0, 0, 0, 250, 1250, 3250, 8250, 13250]);
});

test("what a broken watch may have missed is unknown until it has been well again for a second", async () => {
  await whileOpen({ pods: 5 * SECOND, events: 3600 * SECOND }, async (cache, clock) => {
    await clock.sleep(5.5 * SECOND);
    expect(cache.isKnownUntil(NOON + 5 * SECOND)).toBe(true);
    expect(cache.isKnownUntil(NOON + 5.1 * SECOND)).toBe(false);
    await clock.sleep(1 * SECOND);
    expect(cache.isKnownUntil(clock.now())).toBe(true);
  });
});
