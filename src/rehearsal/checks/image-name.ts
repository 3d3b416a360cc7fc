/** The name of an image must be one that a node can read; the API server takes any text. */
import type { Problem } from "../../errors.js";
import { containersOf, titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, ofPods, placed, refuse } from "../check.js";
import { madeAnew } from "../facts.js";

// The grammar of https://github.com/distribution/reference, by which kubelets read images.
const HOST = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?`;
const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
const IMAGE = new RegExp(`^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*(?::${TAG})?(?:@${DIGEST})?$`);

/** The image of each container, against the grammar of image references. */
export const imageName: Check = {
  id: "image-name",
  judge: (facts) =>
    madeAnew(facts).flatMap((pod) =>
      containersOf(pod.owner.object)
        .filter(({ image }) => image !== "" && !IMAGE.test(image))
        .map(({ image, name, path }) =>
          ofPods(
            pod,
            refuse(
              placed(pod.owner, [...path, "image"], {
                title: say`"${image}" is not a valid image name (container ${name} of ${titleOf(pod.owner.object)})`,
                ...explain(image),
              }),
            ),
          ),
        ),
    ),
};

interface Rule {
  readonly id: string;
  readonly matches: RegExp;
  readonly cause: () => string;
  readonly fix: (image: string) => string;
}

const formText = (): string => say`Write it as \`registry/owner/name:tag\`.`;

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    id: "image-name-placeholder",
    matches: /\$\{|\$\(|\{\{|\$[A-Z]|<.*>/,
    cause: () => say`A placeholder was not filled in.`,
    fix: () => say`Fill it in before deploying, or use the image's real name.`,
  },
  {
    id: "image-name-address",
    matches: /^[a-z]+:\/\//,
    cause: () => say`An image name is no URL: nothing comes before the registry's host.`,
    fix: (image) => say`Use \`${image.replace(/^[a-z]+:\/\//, "")}\`.`,
  },
  { id: "image-name-space", matches: /\s/, cause: () => say`There is a space in it.`, fix: formText },
  {
    id: "image-name-upper-case",
    matches: /^[^:@]*[A-Z]|\/[^:@]*[A-Z]/,
    cause: () => say`The repository of an image must be lower case.`,
    fix: (image) => say`Use \`${lowerCased(image)}\`.`,
  },
  { id: "image-name-empty-tag", matches: /:$|:@/, cause: () => say`The tag is empty.`, fix: formText },
  {
    id: "image-name-digest",
    matches: /@/,
    cause: () => say`The digest is not \`sha256:\` and 64 hexadecimal digits.`,
    fix: () => say`Correct the digest.`,
  },
  {
    id: "image-name-form",
    matches: /./,
    cause: () => say`It does not have the form of an image reference.`,
    fix: formText,
  },
];

function explain(image: string): Pick<Problem, "id" | "cause" | "fix"> {
  const rule = RULES.find(({ matches }) => matches.test(image));
  return { id: rule?.id, cause: rule?.cause(), fix: rule?.fix(image) };
}

function lowerCased(image: string): string {
  const end = /(?::[^/:@]*)?(?:@.*)?$/.exec(image)?.index ?? image.length;
  return image.slice(0, end).toLowerCase() + image.slice(end);
}
