import { expect, test } from "@jest/globals";
import { World } from "../helpers/world.js";

test("probe", async () => {
  await using world = await World.create();
  const started = performance.now();
  const first = await world.run();
  console.log(first.log.join("\n"), first.outputs, first.requests.length, first.writes.map((w) => `${w.method} ${w.path}`), performance.now() - started, world.clock.now() - first.report.startedAt);
  const s2 = performance.now();
  const second = await world.run();
  console.log(second.log.join("\n"), second.outputs, second.requests.length, second.writes.map((w) => `${w.method} ${w.path}`), performance.now() - s2, second.took);
  expect(first.failed).toBe(false);
});
