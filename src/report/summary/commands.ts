/** The commands somebody types next: reach the service, follow its log, go back. */

import { wordsOf } from "../../words/words.js";
import { details, fence, type Markdown } from "../markdown.js";
import { plainLine } from "../plain-text.js";
import type { DeployReport, WorkloadReport } from "../report.js";

interface Command {
  /** What the folded section is called by. */
  readonly topic: string;
  readonly comment: string;
  readonly line: string;
}

export function commandsSection(report: DeployReport): Markdown | undefined {
  const commands = [...reach(report), ...logs(report), ...rollback(report)];
  if (commands.length === 0) return undefined;
  const lines = commands.map(({ comment, line }) => `# ${comment}\n${line}`);
  const topics = new Set(commands.map(({ topic }) => topic));
  return details(
    wordsOf(report.language).commands.title,
    [...topics].join(", "),
    fence(lines.join("\n\n"), "sh"),
  );
}

/** A run that ended before it saw any workload has nothing to reach. */
function reach({ service, workloads, namespace, language }: DeployReport): Command[] {
  if (!service || workloads.length === 0) return [];
  const { name, port } = service;
  const line = kubectl(namespace, "port-forward", `service/${name}`, `${port}:${port}`);
  const { commands } = wordsOf(language);
  return [{ topic: commands.portForward, comment: commands.reach(plainLine(name), port), line }];
}

/** The log of what this run is about: what failed, otherwise what runs the image. */
function logs(report: DeployReport): Command[] {
  const failed = report.workloads.filter(({ verdict }) => verdict === "failed");
  const main = report.workloads.find((workload) => runsImage(workload, report)) ?? report.workloads[0];
  const followed = failed.length === 0 && main ? [main] : failed;
  const { commands } = wordsOf(report.language);
  return followed.map((workload) => ({
    topic: commands.logs,
    comment: commands.followLog(plainLine(workload.name)),
    line: kubectl(report.namespace, "logs", resource(workload), "--all-containers", "--tail=100", "--follow"),
  }));
}

/** Only Deployments are told by revision what to go back to, and after a rollback the run has gone back already. */
function rollback({ workloads, failure, namespace, language }: DeployReport): Command[] {
  if (failure?.repair?.action === "rollback" && failure.repair.outcome === "done") return [];
  return workloads.flatMap((workload) => {
    const { kind, name, revision, previousRevision } = workload;
    if (kind !== "Deployment" || previousRevision === undefined || previousRevision === revision) return [];
    const previous = plainLine(previousRevision);
    const line = kubectl(namespace, "rollout", "undo", resource(workload), `--to-revision=${previous}`);
    const { commands } = wordsOf(language);
    return [
      {
        topic: commands.rollbackTo(previous),
        comment: commands.rollBack(plainLine(name), previous),
        line,
      },
    ];
  });
}

function runsImage({ images }: WorkloadReport, { image }: DeployReport): boolean {
  return image !== undefined && images.some(({ after }) => after.endsWith(image.digest));
}

function resource({ kind, name }: WorkloadReport): string {
  return `${kind.toLowerCase()}/${name}`;
}

function kubectl(namespace: string, ...words: readonly string[]): string {
  return ["kubectl", "-n", namespace, ...words].map(shellWord).join(" ");
}

/** Names of the cluster need no quotes; whatever would, gets them. */
function shellWord(word: string): string {
  const line = plainLine(word);
  return /^[\w./:=-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}
