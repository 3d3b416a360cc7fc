/** What GitHub is told of a deployment: that it has begun, how it ended, and where the image runs. It never fails a run. */
import type { Problem } from "../errors.js";
import { clip } from "../foreign-text.js";
import type { GitHubOptions } from "../github/api.js";
import { type ArtifactRecord, recordArtifact } from "../github/artifact-record.js";
import {
  createDeployment,
  type DeploymentState,
  LONGEST_DESCRIPTION,
  type NewDeployment,
  setStatus,
} from "../github/deployment.js";
import type { DeployContext } from "../phases/context.js";
import { imageParts } from "../report/references.js";
import type { DeployReport, VerdictWord } from "../report/report.js";
import { verdictLine } from "../report/verdict.js";
import { runUrlOf } from "../runtime/run-url.js";

export interface Records {
  /** The report with a warning for whatever could not be recorded. */
  close(report: DeployReport): Promise<DeployReport>;
}

const API = "https://api.github.com";

const STATES: Readonly<Record<VerdictWord, DeploymentState>> = {
  success: "success",
  failure: "failure",
  timeout: "error",
  cancelled: "error",
};

/** Only a deployment is recorded. The run goes on while GitHub is told that it has begun. */
export function openRecords(context: DeployContext): Records {
  const { config, runtime } = context;
  const { network, clock, run } = runtime;
  const github: GitHubOptions = { apiUrl: run.apiUrl || API, token: config.github.token, network, clock };
  const records = config.operation === "deploy" ? config.github.records : [];
  const about: NewDeployment = {
    repository: run.repository,
    commit: run.commit,
    environment: config.github.environment,
  };
  const begun = records.includes("deployment") ? begin(github, about, context) : undefined;
  return {
    async close(report) {
      const artifact = records.includes("artifact") ? artifactOf(report, about) : undefined;
      const problems = await Promise.all([
        begun?.then((deployment) => end(github, about, deployment, report)),
        artifact && recordArtifact(github, artifact),
      ]);
      const warnings = problems.filter((problem) => problem !== undefined);
      return warnings.length === 0 ? report : { ...report, warnings: [...report.warnings, ...warnings] };
    },
  };
}

async function begin(
  github: GitHubOptions,
  about: NewDeployment,
  { words, runtime }: DeployContext,
): Promise<number | Problem> {
  const id = await createDeployment(github, about);
  if (typeof id !== "number") return id;
  const problem = await setStatus(github, about, id, {
    state: "in_progress",
    description: words.log.begun,
    logUrl: runUrlOf(runtime.run) ?? "",
    environmentUrl: "",
  });
  return problem ?? id;
}

async function end(
  github: GitHubOptions,
  about: NewDeployment,
  begun: number | Problem,
  report: DeployReport,
): Promise<Problem | undefined> {
  if (typeof begun !== "number") return begun;
  return setStatus(github, about, begun, {
    state: STATES[report.verdict],
    description: clip(verdictLine(report).text.replaceAll("`", ""), LONGEST_DESCRIPTION),
    logUrl: report.source.runUrl ?? "",
    environmentUrl: report.verdict === "success" ? (report.url ?? "") : "",
  });
}

/** Of the image that serves now; after a failure the one before does. */
function artifactOf(
  { verdict, image, workloads, namespace }: DeployReport,
  { repository, environment }: NewDeployment,
): ArtifactRecord | undefined {
  if (verdict !== "success" || !image) return undefined;
  const runs = workloads.find(({ images }) => images.some(({ after }) => after.endsWith(image.digest)));
  if (!runs) return undefined;
  const { digest, reference } = image;
  const name = imageParts(reference).repository;
  return { repository, image: name, digest, environment, namespace, workload: runs.name };
}
