/** The image must be for the processor of a node that may get its pods; else they end with "exec format error". */
import type { Problem } from "../../errors.js";
import { coversAll } from "../../image/platforms.js";
import { meansOurs } from "../../image/reference.js";
import { type JsonMap, textAt } from "../../json.js";
import { containersOf } from "../../manifests/manifest.js";
import { runsImage } from "../../manifests/pin-image.js";
import type { Path } from "../../manifests/references.js";
import { enumerated } from "../../words/enumeration.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, ofPods, placed, podsOf, refuse } from "../check.js";
import { type Facts, madeAnew, type OwnImage, type PlannedPod } from "../facts.js";
import { obstacle } from "../placement.js";
import { mayGrow } from "./nodes.js";

/** The platforms of the image, against the nodes that may get its pods. */
export const imagePlatform: Check = {
  id: "image-platform",
  judge: (facts) => {
    const { image, nodes } = facts;
    if (!image || image.platforms.length === 0 || nodes.state !== "there") return [];
    return madeAnew(facts)
      .filter(({ owner }) => runsImage(owner.object, image.repository))
      .flatMap((pod) => judgePod(pod, image, nodes.value, facts));
  },
};

function judgePod(pod: PlannedPod, image: OwnImage, all: readonly JsonMap[], facts: Facts): Finding[] {
  const possible = all.filter((node) => platformOf(node) !== "" && obstacle(pod.spec, node) === undefined);
  const others = possible.filter((node) => !coversAll(image.platforms, [platformOf(node)]));
  if (others.length === 0) return [];
  const none = others.length === possible.length;
  const problem = placed(pod.owner, placeIn(pod, image), misfit(podsOf(pod), image, others, none));
  if (!none || !image.isCertain || mayGrow(all, facts)) return [notice(problem)];
  return [ofPods(pod, refuse(problem))];
}

function misfit(pods: string, image: OwnImage, others: readonly JsonMap[], none: boolean): Problem {
  const distinct = (platforms: readonly string[]): string[] => [...new Set(platforms)];
  const theirs = distinct(others.map(platformOf));
  const [built, found] = [enumerated(image.platforms), enumerated(theirs)];
  const wanted = distinct([...image.platforms, ...theirs]).join(",");
  return {
    id: "image-platform-wrong",
    title: none
      ? say`No node can run the image of ${pods}: it is for ${built}, they are ${found}`
      : say`Not every node can run the image of ${pods}: it is for ${built}, some are ${found}`,
    cause: image.isCertain
      ? say`A program for another processor ends with \`exec format error\`.`
      : say`Nothing says what the image is built for, and the runner's own processor is not that of the nodes.`,
    fix: none
      ? say`Set \`platforms: ${wanted}\`, or use an image that is built for the nodes.`
      : say`Set \`platforms: ${wanted}\`, or keep the pods to the right nodes by \`nodeSelector\` (\`kubernetes.io/arch\`).`,
    look: "kubectl get nodes -L kubernetes.io/arch",
  };
}

function placeIn({ owner: { object } }: PlannedPod, { repository }: OwnImage): Path {
  const ours = containersOf(object).find(({ image }) => meansOurs(image, repository));
  return [...(ours?.path ?? []), "image"];
}

/** Empty when the node does not tell. */
function platformOf(node: JsonMap): string {
  const os = textAt(node, "status", "nodeInfo", "operatingSystem");
  const architecture = textAt(node, "status", "nodeInfo", "architecture");
  return os && architecture ? `${os}/${architecture}` : "";
}
