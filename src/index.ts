/** Entry of the main step: makes the real ports, runs, and leaves an exit code. */
import { main } from "./main.js";
import { createRuntime } from "./runtime/runtime.js";

const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => cancel.abort());

const { runtime, redactor } = await createRuntime(process.env);
await main(runtime, redactor, cancel.signal);
