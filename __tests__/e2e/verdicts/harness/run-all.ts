/** All scenarios: several at a time, those that disturb the whole cluster after them and one by one. */
import { isGreen, type Scenario } from "../scenario.js";

/** Those that take longest begin first, so that the others fill the gaps. */
function expectedSeconds({ expected, play }: Scenario): number {
  return isGreen(expected) ? (play ? 45 : 30) : expected.within;
}

/** Starts at once; the promise of each outcome by the scenario's id. */
export function runAll<T>(
  scenarios: readonly Scenario[],
  atATime: number,
  runOne: (scenario: Scenario) => Promise<T>,
): ReadonlyMap<string, Promise<T>> {
  const slots = new Map(scenarios.map((scenario) => [scenario.id, Promise.withResolvers<T>()]));
  const runInto = async (scenario: Scenario): Promise<void> => {
    const slot = slots.get(scenario.id);
    await runOne(scenario).then(slot?.resolve, slot?.reject);
  };
  const queue = scenarios
    .filter(({ alone }) => !alone)
    .toSorted((a, b) => expectedSeconds(b) - expectedSeconds(a));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await runInto(next);
  };
  void Promise.all(Array.from({ length: atATime }, work)).then(async () => {
    for (const scenario of scenarios.filter(({ alone }) => alone)) await runInto(scenario);
  });
  const promises = new Map([...slots].map(([id, { promise }]) => [id, promise]));
  // Whoever asks for one learns of its failure; until then nobody shall be told that nobody listens.
  for (const promise of promises.values()) promise.catch(() => {});
  return promises;
}
