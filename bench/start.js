/**
 * How long the bundle takes to start, beside a Node that has nothing to do: both alternate in one run, because these machines are
 * shared and noisy. Prints medians and their ratio. Usage: scripts/with-node node bench/start.js [rounds]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), "chatbot-bench-"));
const empty = join(folder, "empty.js");
writeFileSync(empty, "");

/** Milliseconds of one start. The bundle gets no input, so it refuses at once: that is all of its own work. */
function start(file) {
  const begin = performance.now();
  spawnSync(process.execPath, [file], { env: { RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder } });
  return performance.now() - begin;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const subjects = { "empty file": empty, "main step": "dist/index.js", "post step": "dist/post/index.js" };
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, file] of Object.entries(subjects)) times[name].push(start(file));
}
rmSync(folder, { recursive: true });

const floor = median(times["empty file"]);
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(12)} ${median(values).toFixed(0).padStart(5)} ms   ${(median(values) / floor).toFixed(2)} x`,
  );
}
