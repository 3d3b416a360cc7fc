/**
 * How long the summary of a failure of 50 workloads with evidence takes to render, beside writing the same report as JSON: both
 * alternate in one run, because these machines are shared and noisy. Prints medians and their ratio.
 * Usage: scripts/with-node node --import ./bench/verdict-typescript.js bench/summary.js [rounds]
 */
import { crowd } from "../__tests__/helpers/sample-reports/crowd.js";
import { renderSummary } from "../src/report/summary.js";

const rounds = Number(process.argv[2] ?? 21);
const report = crowd();
const subjects = { json: () => JSON.stringify(report), summary: () => renderSummary(report) };
const times = { json: [], summary: [] };

function milliseconds(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (let round = 0; round < rounds; round += 1) {
  for (const [name, work] of Object.entries(subjects)) times[name].push(milliseconds(work));
}

const floor = median(times.json);
for (const [name, values] of Object.entries(times)) {
  const characters = subjects[name]().length;
  console.log(
    `${name.padEnd(8)} ${median(values).toFixed(1).padStart(6)} ms   ${(median(values) / floor).toFixed(1)} x   ${characters} characters`,
  );
}
