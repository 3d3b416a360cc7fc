/** A model registry of a test's own, which goes wrong on demand and disturbs nobody else's pulls. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** lab/models/faults.py has them all. */
export interface Faults {
  readonly status?: number;
  readonly "stall-after-bytes"?: number;
  readonly "break-after-bytes"?: number;
  readonly "bytes-per-second"?: number;
  readonly corrupt?: boolean;
  readonly times?: number;
}

export interface ModelRegistry extends AsyncDisposable {
  /** The name of one of its models, as Ollama pulls it. */
  model(name: string): string;
  /** These faults in place of others. */
  goWrong(faults: Faults): Promise<void>;
}

const ROOT = new URL("../..", import.meta.url).pathname;

export async function startModelRegistry(faults: Faults = {}): Promise<ModelRegistry> {
  const child = spawn("python3", ["-m", "lab.models.spare"], {
    cwd: ROOT,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const { registry, control } = JSON.parse(line) as { registry: string; control: string };
  const goWrong = async (wanted: Faults): Promise<void> => {
    const { ok, status } = await fetch(control, { method: "PUT", body: JSON.stringify(wanted) });
    if (!ok) throw new Error(`the registry refused the faults: ${status}`);
  };
  await goWrong(faults);
  return {
    model: (name) => `${registry}/library/${name}`,
    goWrong,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
