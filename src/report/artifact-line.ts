/** The line for `$GITHUB_ARTIFACTS`, by which later steps of the job (actions/attest) know what was built. */
import { imageParts } from "./references.js";
import type { DeployReport } from "./report.js";

/**
 * Of an image that this run has built; whoever only used it again has nothing to attest. A line that is not as the runner wants it
 * fails the step, so a doubtful one is no line. Source: actions/runner, 2.336.
 */
export function artifactLine({ image }: DeployReport): string | undefined {
  if (image?.origin !== "built") return undefined;
  const { repository, tag } = imageParts(image.reference);
  const line = `${repository}:${tag}@${image.digest}`;
  return /^[a-z0-9.:/_-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(line) ? line : undefined;
}
