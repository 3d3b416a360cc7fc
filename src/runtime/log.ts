/** The log of the step on standard output: secrets replaced, foreign lines made harmless. */
import * as core from "@actions/core";
import { harmless, plain } from "../foreign-text.js";
import type { Logger } from "./ports.js";
import type { Redactor } from "./redactor.js";

export function createLogger(redactor: Redactor): Logger {
  // Control characters go first, for they may sit inside a secret; what makes a line harmless goes last, for it changes text.
  // Our own lines are no exception: they quote what servers and tools answered.
  const safe = (line: string): string => harmless(redactor.redact(plain(line)));
  return {
    info: (line) => core.info(safe(line)),
    debug: (line) => core.debug(safe(line)),
    foreign: (line) => core.info(`  ${safe(line)}`),
    group(title, lines) {
      core.startGroup(safe(title));
      for (const line of lines) core.info(safe(line));
      core.endGroup();
    },
  };
}
