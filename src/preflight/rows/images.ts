/** The images of the pods: whether nodes can pull them, and whether they are for the processors of the nodes. */

import type { Problem } from "../../errors.js";
import { type JsonMap, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import type { SeenImage } from "../inspection.js";
import { failed, type Judgement, listed, notNeeded, passed, type Row, unknown, warning } from "../row.js";

export const imagePull: Row = {
  id: "image-pull",
  title: () => say`Image pull`,
  judge({ images }) {
    if (images.length === 0) return notNeeded(say`the manifests run no image`);
    const of = (access: SeenImage["access"], isBuilt?: boolean): string[] =>
      images
        .filter((one) => one.access === access && (isBuilt === undefined || one.isBuilt === isBuilt))
        .map(({ image }) => `\`${image}\``);
    const missing = images.filter(({ access, isBuilt }) => access === "missing" && !isBuilt);
    if (missing.length > 0) return failed(missing.map(({ image }) => notThere(image)));
    const locked = of("login");
    if (locked.length > 0)
      return warning(
        say`only with a login: ${listed(locked)}; the pods name no pull secret for it`,
        giveAccessText(),
      );
    const refused = of("refused", false);
    if (refused.length > 0)
      return warning(
        say`private, or not there: ${listed(refused)}`,
        say`Look at the name. ${giveAccessText()}`,
      );
    const unpushed = [...of("missing", true), ...of("refused", true)];
    if (unpushed.length > 0)
      return unknown(say`${listed(unpushed)} is not pushed yet, or private`, giveAccessText());
    const silent = of("silent");
    if (silent.length > 0) return unknown(say`this runner gets no answer for ${listed(silent)}`);
    const bySecret = of("pull-secret").length;
    return passed(bySecret > 0 ? pulledText(images.length, bySecret) : publicText(images.length));
  },
};

function pulledText(all: number, bySecret: number): string {
  return all === 1
    ? say`nodes can pull the image, ${bySecret} with a pull secret`
    : say`nodes can pull all ${all} images, ${bySecret} with a pull secret`;
}

function publicText(all: number): string {
  return all === 1 ? say`anyone can pull the image` : say`anyone can pull all ${all} images`;
}

const giveAccessText = (): string =>
  say`Make the package public, or name a pull secret in the manifests; not needed where the nodes log in by themselves.`;

function notThere(image: string): Problem {
  return {
    id: "image-not-in-registry",
    title: say`The registry has no image ${image}`,
    cause: say`It was asked with the login of this runner. The name or the tag is misspelled, or the image was never pushed.`,
    fix: say`Correct the image in the manifests, or push it.`,
    look: `docker buildx imagetools inspect ${image}`,
  };
}

export const imagePlatforms: Row = {
  id: "image-platforms",
  title: () => say`Image platforms`,
  judge({ images, survey }) {
    const { nodes } = survey.rehearsal.facts;
    if (nodes.state !== "there") return unknown(say`the nodes were not looked at`);
    const wanted = new Map(
      nodes.value.map((node) => [textAt(node, "metadata", "name") ?? "", platformOf(node)]),
    );
    const known = images.filter(({ platforms }) => platforms.length > 0);
    if (wanted.size === 0 || known.length === 0) return unknown(say`no image could be looked at`);
    return judgePlatforms(known, wanted, images.length);
  },
};

function judgePlatforms(
  known: readonly SeenImage[],
  nodes: ReadonlyMap<string, string>,
  all: number,
): Judgement {
  const misfits = known.map((one) => ({
    ...one,
    lost: [...nodes].filter(([, platform]) => !runsOn(one, platform)).map(([name]) => name),
  }));
  const platforms = listed([...new Set(nodes.values())]);
  const nowhere = misfits.filter(({ lost, isBuilt }) => lost.length === nodes.size && !isBuilt);
  if (nowhere.length > 0) return failed(nowhere.map((one) => forOthers(one, platforms)));
  const partly = misfits.filter(({ lost }) => lost.length > 0);
  const [first] = partly;
  if (first)
    return warning(
      say`${listed(partly.map(({ image }) => `\`${image}\``))} cannot run on ${listed(first.lost)}: it is for ${listed(first.platforms)}`,
      say`Use an image for all platforms of the nodes, or a node selector (\`kubernetes.io/arch\`).`,
    );
  return passed(
    known.length === 1
      ? say`${known.length} image of ${all} looked at; it runs on ${platforms}`
      : say`${known.length} images of ${all} looked at; all of them run on ${platforms}`,
  );
}

function forOthers({ image, platforms }: SeenImage, wanted: string) {
  return {
    id: "image-for-other-platforms",
    title: say`No node of the cluster can run ${image}`,
    cause: say`It is for ${listed(platforms)}, and the nodes are ${wanted}.`,
    fix: say`Use an image that is built for the platform of the nodes.`,
    look: "kubectl get nodes -L kubernetes.io/arch",
  };
}

/** `linux/arm64/v8` runs on `linux/arm64`: nodes do not tell their variant. */
function runsOn({ platforms }: SeenImage, node: string): boolean {
  return platforms.some((platform) => platform === node || platform.startsWith(`${node}/`));
}

function platformOf(node: JsonMap): string {
  const info = (field: string): string => textAt(node, "status", "nodeInfo", field) ?? "";
  return `${info("operatingSystem")}/${info("architecture")}`;
}
