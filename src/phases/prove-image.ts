/** Prove: every serving pod reports the image that was deployed, by its digest. */
import { type Problem, RolloutError } from "../errors.js";
import { meansOurs } from "../image/reference.js";
import type { Repository } from "../image/registry/registry.js";
import { isSameImage } from "../image/same-image.js";
import type { Applied } from "../manifests/apply.js";
import { containersOf } from "../manifests/manifest.js";
import type { Verdict } from "../rollout/judge.js";
import { find, isWorkloadKind, type Observation } from "../rollout/observation.js";
import { type ServingImage, servingImages } from "../rollout/serving-images.js";
import { say } from "../words/say.js";
import { definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { findImage } from "./find-image.js";
import { followRollout } from "./follow-rollout.js";
import { pushImage } from "./push-image.js";
import { watchNamespace } from "./watch-namespace.js";

export interface Proof {
  readonly pods: number;
}

/** The output is undefined when the deployment has no image of its own. */
export const proveImage = definePhase({
  id: "prove-image",
  title: "Prove the image",
  needs: {
    state: findImage,
    image: pushImage,
    applied: deployObjects,
    rollout: followRollout,
    cache: watchNamespace,
  },
  changes: "nothing",
  async run({ state, image, applied, rollout, cache }, context): Promise<Proof | undefined> {
    const { config, warn } = context;
    if (!image || !state || !config.image) return undefined;
    const { repository } = config.image;
    const ours = applied.filter((one) => isFollowed(one, rollout.verdicts));
    const seen = ours.flatMap((one) => imagesOf(one, repository, cache));
    const deployed = `${repository}@${image.digest}`;
    const others = await othersAmong(seen, image.digest, state.repository);
    for (const doubt of others.doubts) warn(unproved(doubt, deployed));
    const [first, ...rest] = others.wrong.map((one) => mismatch(one, deployed, config.namespace));
    if (first) throw new RolloutError([first, ...rest]);
    return { pods: new Set(seen.map(({ pod }) => pod)).size };
  },
  describe(proof, { words }) {
    if (!proof || proof.pods === 0) return { text: "", kind: "left-out" };
    return { text: words.notes.runThisImage(proof.pods), kind: "untouched" };
  },
});

/** What somebody else has replaced meanwhile is theirs to prove. */
function isFollowed({ target: { object } }: Applied, verdicts: readonly Verdict[]): boolean {
  const superseded = verdicts.some(
    ({ workload, state }) =>
      workload.kind === object.kind && workload.name === object.metadata.name && state === "superseded",
  );
  return isWorkloadKind(object.kind) && !superseded;
}

function imagesOf({ target: { object } }: Applied, repository: string, cache: Observation): ServingImage[] {
  const names = containersOf(object).filter(({ image }) => meansOurs(image, repository));
  const live = find(cache, object.kind, object.metadata.name);
  return live ? servingImages(live, new Set(names.map(({ name }) => name)), cache) : [];
}

interface Others {
  readonly wrong: readonly ServingImage[];
  /** Another digest, which the registry does not tell anything about. */
  readonly doubts: readonly ServingImage[];
}

/** The registry is asked only about a digest that is not the deployed one. */
async function othersAmong(
  seen: readonly ServingImage[],
  digest: string,
  repository: Repository,
): Promise<Others> {
  const different = seen.filter((one) => one.digest !== digest);
  const digests = [...new Set(different.map((one) => one.digest))];
  const same = new Map(
    await Promise.all(
      digests.map(async (other) => [other, await isSameImage(repository, digest, other)] as const),
    ),
  );
  const answer = (one: ServingImage) => same.get(one.digest);
  return {
    wrong: different.filter((one) => {
      const asked = answer(one);
      return asked?.state === "there" && !asked.value;
    }),
    doubts: different.filter((one) => answer(one)?.state !== "there"),
  };
}

function mismatch(
  { pod, container, asked, digest }: ServingImage,
  deployed: string,
  namespace: string,
): Problem {
  const replaced = asked !== deployed;
  return {
    id: "pod-runs-another-image",
    title: say`Pod ${pod} does not run the image that was deployed`,
    found: say`Container ${container} runs ${digest}; ${deployed} was deployed.`,
    cause: replaced
      ? say`The pod asks for ${asked}: an admission webhook of the cluster replaced the image.`
      : say`The pod asks for the right image; a mirror, or the container runtime of the node, gave it another one.`,
    fix: replaced
      ? say`Look for the webhook that changes images, and exempt this namespace or let it keep the digest.`
      : say`Look at the mirrors in the configuration of the node's container runtime.`,
    look: replaced
      ? "kubectl get mutatingwebhookconfigurations"
      : `kubectl -n ${namespace} get pod ${pod} -o jsonpath='{.status.containerStatuses[*].imageID}'`,
  };
}

function unproved({ pod, digest }: ServingImage, deployed: string): Problem {
  return {
    id: "pod-image-not-proved",
    title: say`It is not proved that pod ${pod} runs the image that was deployed`,
    found:
      digest === ""
        ? say`Its node reports no digest; ${deployed} was deployed.`
        : say`Its node reports ${digest}; ${deployed} was deployed.`,
    cause: say`The node reports another digest for it, and the registry could not be asked whether both are the same image.`,
  };
}
