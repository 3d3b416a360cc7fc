/** The name of an image must be one that a node can read; the API server takes any text. */
import { containersOf, titleOf } from "../../manifests/manifest.js";
import { type Check, ofPods, placed, refuse } from "../check.js";
import { madeAnew } from "../facts.js";

// The grammar of https://github.com/distribution/reference, by which kubelets read images.
const HOST = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?`;
const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
const IMAGE = new RegExp(`^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*(?::${TAG})?(?:@${DIGEST})?$`);

export const imageName: Check = {
  id: "image-name",
  looksAt: "the image of each container, against the grammar of image references",
  judge: (facts) =>
    madeAnew(facts).flatMap((pod) =>
      containersOf(pod.owner.object)
        .filter(({ image }) => image !== "" && !IMAGE.test(image))
        .map(({ image, name, path }) =>
          ofPods(
            pod,
            refuse(
              placed(pod.owner, [...path, "image"], {
                title: `"${image}" is not a valid image name (container ${name} of ${titleOf(pod.owner.object)})`,
                ...explain(image),
                look: `kubectl -n ${facts.namespace} get ${pod.owner.object.kind.toLowerCase()} ${pod.owner.object.metadata.name} -o yaml`,
              }),
            ),
          ),
        ),
    ),
};

interface Rule {
  readonly matches: RegExp;
  readonly cause: string;
  readonly fix: (image: string) => string;
}

const FORM = "Write it as `registry/owner/name:tag`.";

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    matches: /\$\{|\$\(|\{\{|\$[A-Z]|<.*>/,
    cause: "A placeholder was not filled in.",
    fix: () => "Fill it in before deploying, or use the image's real name.",
  },
  {
    matches: /^[a-z]+:\/\//,
    cause: "An image name is no URL: nothing comes before the registry's host.",
    fix: (image) => `Use \`${image.replace(/^[a-z]+:\/\//, "")}\`.`,
  },
  { matches: /\s/, cause: "There is a space in it.", fix: () => FORM },
  {
    matches: /^[^:@]*[A-Z]|\/[^:@]*[A-Z]/,
    cause: "The repository of an image must be lower case.",
    fix: (image) => `Use \`${lowerCased(image)}\`.`,
  },
  { matches: /:$|:@/, cause: "The tag is empty.", fix: () => FORM },
  {
    matches: /@/,
    cause: "The digest is not `sha256:` and 64 hexadecimal digits.",
    fix: () => "Correct the digest.",
  },
  { matches: /./, cause: "It does not have the form of an image reference.", fix: () => FORM },
];

function explain(image: string): { cause: string; fix: string } {
  const rule = RULES.find(({ matches }) => matches.test(image));
  return { cause: rule?.cause ?? "", fix: rule?.fix(image) ?? FORM };
}

function lowerCased(image: string): string {
  const end = /(?::[^/:@]*)?(?:@.*)?$/.exec(image)?.index ?? image.length;
  return image.slice(0, end).toLowerCase() + image.slice(end);
}
