/** A deployment record of an image: by it an organisation sees, from the image, where it runs ("linked artifacts"). */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { answerText, type GitHubAnswer, type GitHubOptions, laterText, post } from "./api.js";

export interface ArtifactRecord {
  /** `owner/name` of the repository that deployed it. */
  readonly repository: string;
  /** Without tag and digest. */
  readonly image: string;
  readonly digest: string;
  readonly environment: string;
  readonly namespace: string;
  /** The workload that runs it. */
  readonly workload: string;
}

/** A later record of the same workload replaces an earlier one. Undefined when it was recorded. */
export async function recordArtifact(
  github: GitHubOptions,
  { repository, image, digest, environment, namespace, workload }: ArtifactRecord,
): Promise<Problem | undefined> {
  const [owner = "", name = ""] = repository.split("/");
  const answer = await post(github, `/orgs/${owner}/artifacts/metadata/deployment-record`, {
    name: image,
    digest,
    status: "deployed",
    logical_environment: environment,
    deployment_name: `${namespace}-${workload}`,
    github_repository: name,
  });
  return answer.status >= 200 && answer.status < 300 ? undefined : refusal(answer, owner);
}

function refusal(answer: GitHubAnswer, owner: string): Problem {
  const { status, message } = answer;
  if (status === 403)
    return {
      id: "github-artifact-permission",
      title: say`The image was not recorded at GitHub: the token lacks the permission \`artifact-metadata: write\``,
      detail: message,
      fix: say`Add \`artifact-metadata: write\` to the \`permissions\` of the job, or take \`artifact\` out of the input \`github-records\`.`,
    };
  if (status === 404)
    return {
      id: "github-artifact-no-organisation",
      title: say`The image was not recorded at GitHub: ${owner} is no organisation, or has no such records`,
      detail: message,
      fix: say`Take \`artifact\` out of the input \`github-records\`: only organisations have records of images.`,
    };
  return {
    id: "github-artifact-unrecorded",
    title: say`The image was not recorded at GitHub`,
    cause: answerText(answer),
    fix: laterText(),
  };
}
