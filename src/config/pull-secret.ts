/** The inputs of the pull secret: with what the cluster may pull the image. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { ImageConfig } from "./image.js";
import type { RawInputs } from "./inputs.js";
import { bad, good, type Part } from "./part.js";

export interface PullSecretConfig {
  readonly name: string;
  /** The host it is for. */
  readonly registry: string;
  readonly username: string;
  readonly token: string;
}

export interface ParsedPullSecret extends Part<PullSecretConfig | undefined> {
  readonly notices: readonly Problem[];
}

/** The value is undefined when no secret is asked for. */
export function parsePullSecret(
  inputs: RawInputs,
  image: Part<ImageConfig | undefined>,
  actor: string,
): ParsedPullSecret {
  const token = inputs["pull-secret-token"];
  const name = inputs["pull-secret-name"];
  if (token === "") return { ...good(undefined), notices: [] };
  // RFC 1123 subdomain, as the API server demands it of a Secret's name.
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(name)) {
    return { ...bad<undefined>(invalidName(name)), notices: [] };
  }
  if (image.problems.length === 0 && !image.value) return { ...bad<undefined>(noImage()), notices: [] };
  const registry = image.value?.registry ?? inputs.registry;
  const username = inputs["pull-secret-username"] || inputs["registry-username"] || actor;
  return {
    ...good({ name, registry, username, token }),
    notices: warnings(token, registry, inputs["registry-password"]),
  };
}

/** The first that holds is told: each of them is reason enough for another token. */
function warnings(token: string, registry: string, password: string): Problem[] {
  // Since 2026 such a token is a JWT; only its beginning is certain.
  if (token.startsWith("ghs_")) return [diesWithJob()];
  if (registry === "ghcr.io" && token.startsWith("github_pat_")) return [fineGrained()];
  return token === password ? [mayPush()] : [];
}

const diesWithJob = (): Problem => ({
  id: "pull-secret-short-lived",
  title: say`The pull secret holds a token that dies with this job`,
  cause: say`It is the job's own token (GITHUB_TOKEN), or that of a GitHub App. A pod that is moved to another node later cannot pull its image.`,
  fix: say`Give \`pull-secret-token\` a classic personal token with \`read:packages\`, or make the package public.`,
});

const fineGrained = (): Problem => ({
  id: "pull-secret-fine-grained",
  title: say`The pull secret holds a fine-grained token, which GitHub's container registry does not take`,
  cause: say`GitHub Packages takes only classic personal tokens.`,
  fix: say`Give \`pull-secret-token\` a classic personal token with \`read:packages\`.`,
});

const mayPush = (): Problem => ({
  id: "pull-secret-may-push",
  title: say`The pull secret holds the token that pushes images`,
  cause: say`Whoever may read the Secrets of the namespace could push images with it.`,
  fix: say`Give \`pull-secret-token\` a token of its own that may only read packages.`,
});

const noImage = (): Problem => ({
  id: "pull-secret-without-image",
  title: say`The input \`pull-secret-token\` is given, but the deployment has no image of its own`,
  cause: say`With \`build-context: none\` and no \`image\`, no pod is known to need it.`,
  fix: say`Name the image in the input \`image\`, or leave \`pull-secret-token\` out.`,
});

function invalidName(name: string): Problem {
  return {
    id: "input-pull-secret-name",
    title: say`The input \`pull-secret-name\` is not a valid name: "${name}"`,
    cause: say`It has lower-case letters, digits, dashes and dots, and begins and ends with a letter or digit.`,
    fix: say`Correct the input, for example \`pull-secret-name: chatbot-pull-secret\`.`,
  };
}
