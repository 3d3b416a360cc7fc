/** The job summary: what a reader needs first comes first, everything else folds. */

import { type Words, wordsOf } from "../words/words.js";
import type { Markdown } from "./markdown.js";
import type { DeployReport } from "./report.js";
import { appliedSection } from "./summary/applied.js";
import { checkTable, permissionsSection, roleSection } from "./summary/check.js";
import { commandsSection } from "./summary/commands.js";
import { evidenceSections } from "./summary/evidence.js";
import { facts } from "./summary/facts.js";
import { headline } from "./summary/headline.js";
import { historySection } from "./summary/history.js";
import { logSections } from "./summary/logs.js";
import { modelsSection } from "./summary/models.js";
import { planSections } from "./summary/plan.js";
import { furtherProblems, problems } from "./summary/problems.js";
import { removalsSection } from "./summary/removals.js";
import { smokeTestsSection } from "./summary/smoke-tests.js";
import { statusSections } from "./summary/status.js";
import { stepsTable } from "./summary/steps.js";
import { timelineSection } from "./summary/timeline.js";
import { warningsSection } from "./summary/warnings.js";
import { workloadsSection } from "./summary/workloads.js";

/** GitHub drops the whole summary of a step above 1 MiB; the rest is room for what the runner's masking makes longer. */
export const SUMMARY_LIMIT = 900_000;

/** Bytes kept free for the note that says what was cut. */
const NOTE_ROOM = 1000;

interface Part {
  /** What the note calls it when it had to be cut. */
  readonly name: keyof Words["parts"];
  readonly render: (report: DeployReport) => Markdown | undefined | readonly Markdown[];
}

const HEADLINE: Part = { name: "headline", render: headline };
const PROBLEMS: Part = { name: "problems", render: problems };
const FURTHER_PROBLEMS: Part = { name: "furtherProblems", render: furtherProblems };
const FACTS: Part = { name: "facts", render: facts };
const CHECK: Part = { name: "check", render: checkTable };
const ROLE: Part = { name: "role", render: roleSection };
const PERMISSIONS: Part = { name: "permissions", render: permissionsSection };
const STEPS: Part = { name: "steps", render: stepsTable };
const TIMELINE: Part = { name: "timeline", render: timelineSection };
const WORKLOADS: Part = { name: "workloads", render: workloadsSection };
const APPLIED: Part = { name: "applied", render: appliedSection };
const MODELS: Part = { name: "models", render: modelsSection };
const SMOKE_TESTS: Part = { name: "smokeTests", render: smokeTestsSection };
const PLAN: Part = { name: "plan", render: planSections };
const WARNINGS: Part = { name: "warnings", render: warningsSection };
const EVIDENCE: Part = { name: "evidence", render: evidenceSections };
const REMOVALS: Part = { name: "removals", render: removalsSection };
const LOGS: Part = { name: "logs", render: logSections };
const HISTORY: Part = { name: "history", render: historySection };
const STATUS: Part = { name: "status", render: statusSections };
const COMMANDS: Part = { name: "commands", render: commandsSection };

const TOP = [HEADLINE, PROBLEMS, FACTS, CHECK, ROLE, PERMISSIONS, STEPS];

/** Of a plan, people want to see the plan. */
const PLANNED = [HEADLINE, FACTS, PLAN, WARNINGS, STEPS, TIMELINE];

/** Of a status, people want to see how things are. */
const STATE = [HEADLINE, FACTS, WORKLOADS, STATUS, WARNINGS, COMMANDS, STEPS];

/** After a success people ask what is running and how to reach it. */
const AFTER_SUCCESS = [
  ...TOP,
  HISTORY,
  REMOVALS,
  LOGS,
  WARNINGS,
  COMMANDS,
  WORKLOADS,
  SMOKE_TESTS,
  MODELS,
  APPLIED,
  TIMELINE,
  EVIDENCE,
];

/** After a failure they ask why; evidence, being the longest, comes last of what answers that. */
const AFTER_FAILURE = [
  ...TOP,
  FURTHER_PROBLEMS,
  HISTORY,
  WORKLOADS,
  SMOKE_TESTS,
  EVIDENCE,
  WARNINGS,
  COMMANDS,
  MODELS,
  APPLIED,
  TIMELINE,
];

export function renderSummary(report: DeployReport): string {
  return fitted(partsOf(report), report);
}

function partsOf({ plan, status, verdict }: DeployReport): readonly Part[] {
  if (plan) return PLANNED;
  if (status) return STATE;
  return verdict === "success" ? AFTER_SUCCESS : AFTER_FAILURE;
}

interface Piece {
  readonly name: Part["name"];
  readonly source: string;
}

/** All pieces that fit, in their order. What does not fit is left out whole: half a table is no table. */
function fitted(parts: readonly Part[], report: DeployReport): string {
  const pieces = parts.flatMap(({ name, render }) =>
    [render(report) ?? []].flat().map(({ source }): Piece => ({ name, source })),
  );
  const admitted = admittedOf(pieces);
  const kept = pieces.filter((piece) => admitted.has(piece)).map(({ source }) => source);
  const cut = new Set(pieces.filter((piece) => !admitted.has(piece)).map(({ name }) => name));
  const words = wordsOf(report.language);
  if (cut.size > 0) kept.push(words.cut.summary([...cut].map((name) => words.parts[name])));
  return `${kept.join("\n\n")}\n`;
}

/** Evidence and logs take the room that is left: they are by far the longest, and would push out what follows them. */
function admittedOf(pieces: readonly Piece[]): Set<Piece> {
  const admitted = new Set<Piece>();
  let room = SUMMARY_LIMIT - NOTE_ROOM;
  for (const piece of pieces.toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)))) {
    const size = Buffer.byteLength(piece.source) + 2;
    if (size > room) continue;
    admitted.add(piece);
    room -= size;
  }
  return admitted;
}

function isLong({ name }: Piece): boolean {
  return name === EVIDENCE.name || name === LOGS.name || name === PLAN.name;
}
