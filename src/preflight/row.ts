/** What a row of the preflight table is: a pure judgement of what was seen of the cluster. */
import type { Problem } from "../errors.js";
import type { Judged } from "../rehearsal/rehearse.js";
import type { CheckResult } from "../report/check-report.js";
import { shortlist } from "../words/enumeration.js";
import { say } from "../words/say.js";
import type { Inspection } from "./inspection.js";

export interface Row {
  readonly id: string;
  readonly title: () => string;
  judge(seen: Inspection): Judgement;
}

export interface Judgement {
  readonly result: CheckResult;
  readonly found: string;
  readonly fix?: string | undefined;
  /** What a run fails for; of failed rows only. */
  readonly problems?: readonly Problem[] | undefined;
}

export const passed = (found: string): Judgement => ({ result: "passed", found });
export const warning = (found: string, fix: string): Judgement => ({ result: "warning", found, fix });
export const unknown = (found: string, fix = ""): Judgement => ({ result: "unknown", found, fix });
export const notNeeded = (found: string): Judgement => ({ result: "not-needed", found });

export function failed(problems: readonly Problem[]): Judgement {
  return { result: "failed", found: summed(problems), fix: problems[0]?.fix, problems };
}

/** The worst of what some checks of the rehearsal found; `otherwise` when they found nothing. */
export function ofFindings(findings: readonly Judged[], otherwise: () => Judgement): Judgement {
  const refused = findings.filter(({ verdict }) => verdict !== "notice").map(({ problem }) => problem);
  if (refused.length > 0) return failed(refused);
  const notices = findings.map(({ problem }) => problem);
  return notices.length > 0 ? warning(summed(notices), notices[0]?.fix ?? "") : otherwise();
}

/** The first with its cause, and how many there are beside it. */
export function summed(problems: readonly Problem[]): string {
  const [first, ...others] = problems;
  if (!first) return "";
  const told = first.cause ? say`${first.title}: ${first.cause}` : first.title;
  return others.length > 0 ? say`${told} (and ${others.length} more)` : told;
}

/** A cell has room for a few. */
export function listed(names: readonly string[]): string {
  return shortlist(names, 3);
}
