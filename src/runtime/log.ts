/** The log of the step on standard output: secrets replaced, foreign lines made harmless. */
import * as core from "@actions/core";
import { harmless } from "./foreign-text.js";
import type { Logger } from "./ports.js";
import type { Redactor } from "./redactor.js";

export function createLogger(redactor: Redactor): Logger {
  const clean = (line: string): string => redactor.redact(line);
  return {
    info: (line) => core.info(clean(line)),
    debug: (line) => core.debug(clean(line)),
    foreign: (line) => core.info(`  ${clean(harmless(line))}`),
    group(title, lines) {
      core.startGroup(clean(title));
      for (const line of lines) core.info(clean(harmless(line)));
      core.endGroup();
    },
  };
}
