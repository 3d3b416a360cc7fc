/** What builds the image: buildx with its driver, or the plain builder of the engine. */
import { CommandError, type Problem } from "../errors.js";
import type { Finished } from "../runtime/ports.js";
import { enumerated } from "../words/enumeration.js";
import { say } from "../words/say.js";
import type { Docker } from "./docker.js";

export interface Builder {
  /**
   * `plain`: `docker build` without buildx. `docker`: buildx with the engine's own BuildKit. Any other is a driver of buildx whose
   * builder has a store of its own, such as `docker-container`.
   */
  readonly driver: string;
  /** Of buildx, such as `0.30.1`; empty without it. */
  readonly version: string;
  /** Keeps the engine its images in containerd's store? Only then can it hold an index of several platforms, and export caches. */
  readonly keepsIndexes: boolean;
}

/** Builders of these drivers are elsewhere: no engine is needed. */
const WITHOUT_ENGINE = new Set(["kubernetes", "remote", "cloud"]);

/** Rejects with a `CommandError` when there is no engine to build with. */
export async function findBuilder(docker: Docker, signal: AbortSignal): Promise<Builder> {
  const [engine, buildx, selected] = await Promise.all([
    docker.run(["info", "--format", "{{.ServerVersion}} {{json .DriverStatus}}"], { signal }),
    docker.run(["buildx", "version"], { signal }),
    docker.run(["buildx", "inspect"], { signal }),
  ]);
  const version = versionIn(buildx);
  const driver = version === "" ? "plain" : (driverIn(selected) ?? "docker");
  // Older clients end well without an engine, but then tell no version of it.
  const answers = engine.exitCode === 0 && /^\S/.test(engine.stdout);
  if (!answers && !WITHOUT_ENGINE.has(driver)) throw new CommandError(noEngine(engine));
  return { driver, version, keepsIndexes: engine.stdout.includes(CONTAINERD_STORE) };
}

// https://docs.docker.com/engine/storage/containerd/
const CONTAINERD_STORE = "io.containerd.snapshotter";

/** `github.com/docker/buildx v0.30.1 9e66234`; without buildx docker ends with a failure, or shows its help. */
function versionIn({ exitCode, stdout }: Finished): string {
  if (exitCode !== 0 || !stdout.includes("buildx")) return "";
  return /\bv?(\d+\.\d+\S*)/.exec(stdout)?.[1] ?? "unknown";
}

function driverIn({ exitCode, stdout }: Finished): string | undefined {
  return exitCode === 0 ? /^Driver:\s*(\S+)/m.exec(stdout)?.[1] : undefined;
}

function noEngine({ stderr }: Finished): Problem {
  return {
    id: "docker-engine-silent",
    title: say`The Docker engine does not answer`,
    detail: stderr.trim(),
    fix: say`Start the engine on the runner, or set \`DOCKER_HOST\` to where it listens.`,
    look: "docker info",
  };
}

/** Where a build leaves the image until it may be pushed: in the engine, which pushes it, or in the builder, which does. */
export type Store = "engine" | "builder";

export function storeOf({ driver }: Builder): Store {
  return driver === "plain" || driver === "docker" ? "engine" : "builder";
}

/** Can the builder export its cache, and keep what an image of several manifests is made of? */
export function isCapable(builder: Builder): boolean {
  return storeOf(builder) === "builder" || (builder.driver === "docker" && builder.keepsIndexes);
}

export interface Wishes {
  readonly platforms: readonly string[];
  readonly secrets: readonly unknown[];
  readonly provenance: string;
  /** A file of rules beside the Dockerfile, as the workspace names it; undefined when there is none. */
  readonly ownIgnoreFile?: string | undefined;
}

/** What is asked of the builder and what it cannot do; empty when all is well. */
export function beyond(builder: Builder, wishes: Wishes): Problem[] {
  const { platforms, secrets, provenance, ownIgnoreFile } = wishes;
  const problems: Problem[] = [];
  if (platforms.length > 1 && !isCapable(builder))
    problems.push({
      id: "builder-of-one-platform",
      title: say`The builder cannot build one image for ${enumerated(platforms)}`,
      cause: say`${nameOf(builder)} keeps images of one platform only.`,
      fix: setupBuildxText(),
      look: "docker buildx ls",
    });
  if (provenance !== "false" && !isCapable(builder))
    problems.push({
      id: "builder-without-provenance",
      title: say`The builder cannot attest how it built: \`provenance: ${provenance}\``,
      cause: say`${nameOf(builder)} keeps images without attestations only.`,
      fix: say`${setupBuildxText()} Or leave \`provenance\` out.`,
      look: "docker buildx ls",
    });
  if (secrets.length > 0 && builder.driver === "plain")
    problems.push({
      id: "builder-without-secrets",
      title: say`The builder knows no secrets: \`build-secrets\` needs buildx`,
      cause: say`${nameOf(builder)} has no way to hand them to a build.`,
      fix: say`Install the buildx plugin of docker on the runner; GitHub's hosted runners have it.`,
      look: "docker buildx version",
    });
  if (ownIgnoreFile !== undefined && builder.driver === "plain")
    problems.push({
      id: "builder-without-ignore-file",
      title: say`The builder does not read \`${ownIgnoreFile}\``,
      cause: say`${nameOf(builder)} knows only \`.dockerignore\` of the build context; it would take in what this file hides.`,
      fix: say`Move its rules to \`.dockerignore\`, or install the buildx plugin of docker on the runner.`,
      look: "docker buildx version",
    });
  return problems;
}

export const setupBuildxText = (): string =>
  say`Add a step \`uses: docker/setup-buildx-action@v4\` before this one.`;

export function nameOf({ driver }: Builder): string {
  return driver === "plain"
    ? say`Docker's older builder (buildx is not there)`
    : say`The driver \`${driver}\` of the builder in use`;
}
