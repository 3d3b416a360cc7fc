/** The protocol between the step and the runner, by `@actions/core`. */
import { appendFile, writeFile } from "node:fs/promises";
import * as core from "@actions/core";
import type { Problem } from "../errors.js";
import { harmless } from "../foreign-text.js";
import { spokenLanguage } from "../words/say.js";
import { wordsOf } from "../words/words.js";
import type { AnnotationLevel, Runner } from "./ports.js";
import type { Redactor } from "./redactor.js";

/** The runner keeps this much of an annotation; what is longer it cuts without a sign. */
const ANNOTATION_CHARACTERS = 4096;

const write = { notice: core.notice, warning: core.warning, error: core.error } as const;

export function createRunner(redactor: Redactor): Runner {
  return {
    input: (name) => core.getInput(name),
    mask: (value) => core.setSecret(value),
    output: (name, value) => core.setOutput(name, redactor.redact(value)),
    annotate: (level, problem) => annotate(level, problem, redactor),
    saveState: (name, value) => core.saveState(name, value),
    writeSummary: (markdown) => writeSummary(redactor.redact(markdown)),
    tellArtifact,
    fail() {
      process.exitCode = core.ExitCode.Failure;
    },
  };
}

function annotate(level: AnnotationLevel, problem: Problem, redactor: Redactor): void {
  const { title, found, detail, cause, fix, look } = problem;
  const { problems, closing } = wordsOf(spokenLanguage());
  const labelled = (label: string, part = ""): string => part && `${label}${closing.colon}${part}`;
  const text = [
    labelled(problems.found, found),
    detail,
    labelled(problems.cause, cause),
    labelled(problems.fix, fix),
    labelled(problems.look, look),
  ]
    .filter((part) => part)
    .join("\n");
  // What a pod or tool has written is quoted in it, and the runner writes it into the log line by line.
  const safe = (part: string): string => harmless(redactor.redact(part));
  write[level](safe(text || title).slice(0, ANNOTATION_CHARACTERS), {
    title: safe(title),
    ...(problem.file === undefined ? {} : { file: problem.file }),
    ...(problem.line === undefined ? {} : { startLine: problem.line }),
  });
}

// `core.summary` keeps a buffer and cannot replace what it wrote; a report is written whole, and maybe twice.
async function writeSummary(markdown: string): Promise<void> {
  const path = process.env["GITHUB_STEP_SUMMARY"];
  if (path) await writeFile(path, markdown);
}

// Runners before 2.336 do not have it.
async function tellArtifact(line: string): Promise<void> {
  const path = process.env["GITHUB_ARTIFACTS"];
  if (path) await appendFile(path, `${line}\n`);
}
