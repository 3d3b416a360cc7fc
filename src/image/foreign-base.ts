/** Base images of another platform than the one that is built for, which BuildKit takes with no more than a line of its log. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";

const FOREIGN =
  /InvalidBaseImagePlatform: Base image (\S+) was pulled with platform "([^"]+)", expected "([^"]+)" for current build \(line (\d+)\)/;

/** From what a build that went well wrote; `dockerfileName` as the workspace names it. */
export function foreignBases(lines: readonly string[], dockerfileName: string): Problem[] {
  // Each is told while it builds, and again at the end.
  const told = new Set(lines.flatMap((text) => FOREIGN.exec(text)?.[0] ?? []));
  return [...told].flatMap((text) => {
    const [, image, is = "", wanted = "", line] = FOREIGN.exec(text) ?? [];
    if (image === undefined) return [];
    return {
      id: "base-image-of-other-platform",
      title: say`The base image \`${image}\` is for ${is}, but the image is built for ${wanted}`,
      cause: say`Its programs end with \`exec format error\` on a node of that platform.`,
      fix: say`Use a base image that exists for ${wanted}, or leave it out of \`platforms\`.`,
      look: `docker buildx imagetools inspect ${image}`,
      file: dockerfileName,
      line: Number(line),
    };
  });
}
