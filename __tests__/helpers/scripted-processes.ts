/** Child processes as a test scripts them. A call that nobody scripted is remembered, and fails the test. */
import type { Finished, LongCommandOptions, Processes, Running } from "../../src/runtime/ports.js";
import type { VirtualClock } from "./virtual-clock.js";

export interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | undefined;
  /** Virtual time. */
  readonly at: number;
}

/** A child as its script sees it. */
export interface Child {
  readonly call: Call;
  /** Aborted when the child is asked to end. */
  readonly signal: AbortSignal;
  out(...lines: readonly string[]): void;
  err(...lines: readonly string[]): void;
  /** Virtual time goes by; rejects when the child is asked to end. */
  pause(milliseconds: number): Promise<void>;
}

/** Does what the program would do, and answers its exit code. */
export type Script = (child: Child) => Promise<number> | number;

/** What a shell makes of SIGTERM. */
const TERMINATED = 143;

export class ScriptedProcesses implements Processes {
  readonly calls: Call[] = [];
  readonly unscripted: string[] = [];
  /** Children that have not ended. */
  readonly alive = new Set<Call>();
  #pids = 4000;

  constructor(
    readonly clock: VirtualClock,
    /** By program; one that is missing is not on the PATH. */
    readonly programs: ReadonlyMap<string, Script>,
  ) {}

  find = async (program: string): Promise<string | undefined> =>
    this.programs.has(program) ? `/usr/bin/${program}` : undefined;

  run = async (program: string, args: readonly string[], options: LongCommandOptions): Promise<Finished> => {
    const finished = await this.start(program, args, options).ended;
    options.signal.throwIfAborted();
    return finished;
  };

  start = (program: string, args: readonly string[], options: LongCommandOptions): Running => {
    options.signal.throwIfAborted();
    const { env, input } = options;
    const call: Call = { program: program.replace(/^.*\//, ""), args, env, input, at: this.clock.now() };
    this.calls.push(call);
    this.alive.add(call);
    const killed = new AbortController();
    const stop = (): void => killed.abort(new Error("SIGTERM"));
    options.signal.addEventListener("abort", stop, { once: true });
    const ended = this.#live(call, options, killed.signal).finally(() => {
      options.signal.removeEventListener("abort", stop);
      this.alive.delete(call);
      this.clock.stir();
    });
    this.#pids += 1;
    return {
      pid: this.#pids,
      ended,
      async stop() {
        stop();
        await ended;
      },
    };
  };

  async #live(call: Call, options: LongCommandOptions, signal: AbortSignal): Promise<Finished> {
    const streams = { stdout: "", stderr: "" };
    const write = (stream: keyof typeof streams, lines: readonly string[]): void => {
      this.clock.stir();
      for (const line of lines) {
        streams[stream] += `${line}\n`;
        options.onLine?.(line);
      }
    };
    const child: Child = {
      call,
      signal,
      out: (...lines) => write("stdout", lines),
      err: (...lines) => write("stderr", lines),
      pause: (milliseconds) => this.clock.sleep(milliseconds, signal),
    };
    const script = this.programs.get(call.program);
    // As with a real child, nothing happens before the one who started it goes on.
    await Promise.resolve();
    try {
      return { exitCode: await this.#follow(script, child), ...streams };
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      return { exitCode: TERMINATED, ...streams };
    }
  }

  async #follow(script: Script | undefined, child: Child): Promise<number> {
    if (script) return script(child);
    this.unscripted.push(describe(child.call));
    throw new Error(`nobody scripted ${describe(child.call)}`);
  }
}

export function describe({ program, args }: Call): string {
  return [program, ...args.slice(0, 6)].join(" ").slice(0, 200);
}

/** Resolves, with an exit code, only when the child is asked to end. */
export async function forever({ signal }: Child): Promise<number> {
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  return TERMINATED;
}
