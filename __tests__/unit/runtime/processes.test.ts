/** Child processes, real ones: their output, their end, and that nothing of them is left behind. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { systemProcesses as processes } from "../../../src/runtime/processes.js";

const env = { PATH: process.env["PATH"] ?? "" };
const never = new AbortController().signal;

/** Gone, or a zombie that only waits for its parent to notice. */
function isGone(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

/** A process closes its files a moment before it is gone. */
async function goesAway(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && !isGone(pid); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return isGone(pid);
}

/** Starts a shell that first tells the process id of its background child. */
async function startWithChild(script: string, signal = never) {
  const first = Promise.withResolvers<number>();
  const running = processes.start("sh", ["-c", script], {
    env,
    signal,
    onLine: (line) => first.resolve(Number(line)),
  });
  return { running, child: await first.promise };
}

describe("a command that runs to its end", () => {
  test("gives its output and exit code", async () => {
    const finished = await processes.run("sh", ["-c", "echo out; echo err >&2; exit 3"], {
      env,
      signal: never,
    });
    expect(finished).toEqual({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
  });

  test("tells each line of both streams, also a last one without its end", async () => {
    const lines: string[] = [];
    await processes.run("sh", ["-c", "printf 'a\\r\\nb\\rc'; printf 'd\\ne' >&2"], {
      env,
      signal: never,
      onLine: (line) => lines.push(line),
    });
    expect(lines.toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("reads what it is given, and nothing when it is given nothing", async () => {
    const options = { env, signal: never };
    const [given, none] = await Promise.all([
      processes.run("cat", [], { ...options, input: "password" }),
      processes.run("cat", [], options),
    ]);
    expect([given.stdout, none.stdout]).toEqual(["password\n", ""]);
  });

  test("may end without reading what it is given", async () => {
    const finished = await processes.run("true", [], { env, signal: never, input: "x".repeat(1_000_000) });
    expect(finished.exitCode).toBe(0);
  });

  test("gets the environment and the folder it is given, and nothing else", async () => {
    const finished = await processes.run("sh", ["-c", "echo $A $HOME; pwd"], {
      env: { ...env, A: "1" },
      cwd: "/",
      signal: never,
    });
    expect(finished.stdout).toBe("1\n/\n");
  });

  test("that writes without end keeps its last words", async () => {
    const finished = await processes.run("sh", ["-c", "yes 0123456789 | head -n 60000; echo last"], {
      env,
      signal: never,
    });
    expect([finished.stdout.length <= 262_144, finished.stdout.endsWith("last\n")]).toEqual([true, true]);
  });

  test("that is killed by somebody has failed", async () => {
    const finished = await processes.run("sh", ["-c", "kill -9 $$"], { env, signal: never });
    expect(finished.exitCode).toBe(1);
  });

  test("that does not exist rejects", async () => {
    await expect(processes.run("no-such-program-here", [], { env, signal: never })).rejects.toThrow("ENOENT");
  });
});

describe("cancellation", () => {
  test("before the start, nothing is started", async () => {
    const reason = new Error("cancelled");
    await expect(
      processes.run("touch", ["/nonexistent/x"], { env, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });

  test("in the middle, the command ends and the reason is told", async () => {
    const cancel = new AbortController();
    const reason = new Error("cancelled");
    const run = processes.run("sh", ["-c", "echo; sleep 300"], {
      env,
      signal: cancel.signal,
      onLine: () => cancel.abort(reason),
    });
    await expect(run).rejects.toBe(reason);
  });

  test("takes the children of the command with it", async () => {
    const cancel = new AbortController();
    const { running, child } = await startWithChild("sleep 300 & echo $!; wait", cancel.signal);
    cancel.abort();
    await running.ended;
    expect([await goesAway(child), await goesAway(running.pid)]).toEqual([true, true]);
  });

  test("after the end does nothing", async () => {
    const cancel = new AbortController();
    const { exitCode } = await processes.run("true", [], { env, signal: cancel.signal });
    cancel.abort();
    expect(exitCode).toBe(0);
  });
});

describe("a stop", () => {
  test("takes a background grandchild that ignores being asked", async () => {
    const { running, child } = await startWithChild("(trap '' TERM INT; sleep 300 & echo $!; wait) & wait");
    await running.stop();
    expect([await goesAway(child), await goesAway(running.pid)]).toEqual([true, true]);
  });

  test("makes a child end that will not", async () => {
    const { running, child } = await startWithChild("trap '' TERM; echo $$; while :; do sleep 0.1; done");
    await running.stop();
    expect(await goesAway(child)).toBe(true);
  });

  test("may come twice, and after the end", async () => {
    const running = processes.start("true", [], { env, signal: never });
    await running.ended;
    await Promise.all([running.stop(), running.stop()]);
    expect(await goesAway(running.pid)).toBe(true);
  });

  test("of what could not be started does nothing", async () => {
    const running = processes.start("no-such-program-here", [], { env, signal: never });
    await running.stop();
    expect(running.pid).toBe(0);
  });

  test("lets the child say its last words", async () => {
    const { running } = await startWithChild(
      "trap 'echo bye; exit 0' TERM; echo 1; while :; do sleep 0.05; done",
    );
    await running.stop();
    expect(await running.ended).toMatchObject({ exitCode: 0, stdout: "1\nbye\n" });
  });
});

describe("finding a program", () => {
  test("gives its path", async () => {
    expect(await processes.find("sh")).toMatch(/\/sh$/);
  });

  test("gives nothing when there is none", async () => {
    expect(await processes.find("no-such-program-here")).toBeUndefined();
  });
});
