/** A Deployment at GitHub: what the page of the repository's environments and a pull request's timeline show. */
import type { Problem } from "../errors.js";
import { numberAt } from "../json.js";
import { say } from "../words/say.js";
import { answerText, type GitHubAnswer, type GitHubOptions, laterText, post } from "./api.js";

export interface NewDeployment {
  /** `owner/name` */
  readonly repository: string;
  readonly commit: string;
  readonly environment: string;
}

/** `error` tells of a run that came to no verdict. */
export type DeploymentState = "in_progress" | "success" | "failure" | "error";

export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly logUrl: string;
  /** Empty when there is none. */
  readonly environmentUrl: string;
}

/** GitHub refuses a longer one. Source: its REST documentation of deployment statuses. */
export const LONGEST_DESCRIPTION = 140;

/** Its number, or why there is none. */
export async function createDeployment(
  github: GitHubOptions,
  { repository, commit, environment }: NewDeployment,
): Promise<number | Problem> {
  const answer = await post(github, `/repos/${repository}/deployments`, {
    ref: commit,
    environment,
    // Otherwise the default branch is merged in, and every check of the commit has to be green.
    auto_merge: false,
    required_contexts: [],
  });
  return numberAt(answer.body, "id") ?? refusal(answer);
}

/** Undefined when it was recorded. */
export async function setStatus(
  github: GitHubOptions,
  { repository, environment }: NewDeployment,
  id: number,
  { state, description, logUrl, environmentUrl }: DeploymentStatus,
): Promise<Problem | undefined> {
  const answer = await post(github, `/repos/${repository}/deployments/${id}/statuses`, {
    state,
    environment,
    description,
    log_url: logUrl,
    ...(environmentUrl === "" ? {} : { environment_url: environmentUrl }),
  });
  return answer.status === 201 ? undefined : refusal(answer);
}

function refusal(answer: GitHubAnswer): Problem {
  const { status, message } = answer;
  if (status === 403)
    return {
      id: "github-deployment-permission",
      title: say`The deployment was not recorded at GitHub: the token lacks the permission \`deployments: write\``,
      detail: message,
      fix: say`Add \`deployments: write\` to the \`permissions\` of the job, or take \`deployment\` out of the input \`github-records\`.`,
    };
  return {
    id: "github-deployment-unrecorded",
    title: say`The deployment was not recorded at GitHub`,
    cause: answerText(answer),
    fix: laterText(),
  };
}
