/** The log of the step on standard output: secrets replaced, foreign lines made harmless. */
import * as core from "@actions/core";
import { harmless, plain } from "./foreign-text.js";
import type { Logger } from "./ports.js";
import type { Redactor } from "./redactor.js";

export function createLogger(redactor: Redactor): Logger {
  const clean = (line: string): string => redactor.redact(line);
  // Control characters go first, for they may sit inside a secret; what makes a line harmless goes last, for it changes text.
  const cleanForeign = (line: string): string => harmless(clean(plain(line)));
  return {
    info: (line) => core.info(clean(line)),
    debug: (line) => core.debug(clean(line)),
    foreign: (line) => core.info(`  ${cleanForeign(line)}`),
    group(title, lines) {
      core.startGroup(clean(title));
      for (const line of lines) core.info(cleanForeign(line));
      core.endGroup();
    },
  };
}
