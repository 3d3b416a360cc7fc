/** The inputs of the build: what goes into the image beside its files, and how it is built. Pure. */
import type { Problem } from "../errors.js";
import { isTag, validTag } from "../image/reference.js";
import type { RunContext } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { RawInputs } from "./inputs.js";
import { alternatives, linesOf, parsePairs, parseWords } from "./lists.js";
import { bad, good, NONE, type Part } from "./part.js";

export interface BuildConfig {
  /** Folder and Dockerfile, as the workspace names them. */
  readonly context: string;
  readonly dockerfile: string;
  /** The stage to build; empty for the last one. */
  readonly target: string;
  /** Such as `linux/amd64`; empty for that of the builder. */
  readonly platforms: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly secrets: readonly BuildSecret[];
  /** The author's own; ours come beside them. */
  readonly labels: Readonly<Record<string, string>>;
  /** For people; that of the commit first. */
  readonly tags: readonly [string, ...string[]];
  readonly cache: CacheChoice;
  /** Are base images pulled anew, even if the builder has them? */
  readonly pull: boolean;
  readonly provenance: Provenance;
  readonly rebuild: Rebuild;
}

/** Where a secret comes from: docker reads it there by itself, so it is never an argument. */
export interface BuildSecret {
  readonly id: string;
  readonly from: "env" | "src";
  /** The name of a variable, or a path in the workspace. */
  readonly place: string;
}

const CACHES = ["auto", "gha", "registry", "none"] as const;
export type CacheChoice = (typeof CACHES)[number];

const PROVENANCES = ["false", "min", "max"] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Is an image built though the registry has one of the same source tree? */
const REBUILDS = ["never", "always", "from-scratch"] as const;
export type Rebuild = (typeof REBUILDS)[number];

export function parseBuild(inputs: RawInputs, run: RunContext): Part<BuildConfig> {
  const context = inputs["build-context"];
  const target = parseTarget(inputs["build-target"]);
  const platforms = parsePlatforms(inputs.platforms);
  const buildArgs = parsePairs(BUILD_ARGS, inputs["build-args"]);
  const secrets = parseSecrets(inputs["build-secrets"]);
  const labels = parsePairs(LABELS, inputs.labels);
  const tags = parseTags(inputs.tags, run);
  const cache = oneOf("cache", inputs.cache, CACHES);
  const pull = oneOf("pull", inputs.pull, ["true", "false"] as const);
  const provenance = oneOf("provenance", inputs.provenance, PROVENANCES);
  const rebuild = oneOf("rebuild", inputs.rebuild, REBUILDS);
  const parts = [target, platforms, buildArgs, secrets, labels, tags, cache, pull, provenance, rebuild];
  const problems = [
    ...(context === "" ? [noContext()] : []),
    ...parts.flatMap((part) => part.problems),
    ...openSecrets(inputs, { "build-args": buildArgs.value ?? {}, labels: labels.value ?? {} }),
  ];
  if (problems.length > 0 || !tags.value) return bad(...problems);
  return good({
    context,
    dockerfile: inputs.dockerfile || `${context.replace(/\/+$/, "")}/Dockerfile`,
    target: target.value ?? "",
    platforms: platforms.value ?? [],
    buildArgs: buildArgs.value ?? {},
    secrets: secrets.value ?? [],
    labels: labels.value ?? {},
    tags: tags.value,
    cache: cache.value ?? "none",
    pull: pull.value === "true",
    provenance: provenance.value ?? "false",
    rebuild: rebuild.value ?? "never",
  });
}

const BUILD_ARGS = { name: "build-args", pattern: /^[A-Za-z_]\w*$/, example: "PYTHON_VERSION=3.13" };
const LABELS = { name: "labels", pattern: /^[\w.-]+(?:\/[\w.-]+)*$/, example: "org.example.team=chatbot" };

function parseTarget(text: string): Part<string> {
  // https://github.com/moby/buildkit, `validStageName`; a number counts the stages.
  if (/^(?:|[A-Za-z][\w.-]*|\d+)$/.test(text)) return good(text);
  return bad({
    id: "input-build-target",
    title: say`The input \`build-target\` is not the name of a stage: "${text}"`,
    fix: say`Use a name that the Dockerfile gives after \`AS\`.`,
  });
}

function parsePlatforms(text: string): Part<readonly string[]> {
  return parseWords("platforms", text, {
    pattern: /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/,
    fix: say`Write system and processor, for example \`platforms: linux/amd64,linux/arm64\`.`,
  });
}

/** By default the branch or tag that the run is for. */
function parseTags(text: string, run: RunContext): Part<readonly [string, ...string[]]> {
  const first = validTag(run.commit ? `sha-${run.commit.slice(0, 12)}` : "latest");
  if (text === "") return good(distinct(first, validTag(nameOfRef(run))));
  const parsed = parseWords("tags", text, { pattern: TAG, fix: tagText() });
  const tooLong = parsed.value?.find((tag) => !isTag(tag));
  if (tooLong !== undefined)
    return bad({
      id: "input-tag-too-long",
      title: say`A tag of the input \`tags\` is too long: ${tooLong}`,
    });
  return parsed.value ? good(distinct(first, ...parsed.value)) : bad(...parsed.problems);
}

const TAG = /^[\w][\w.-]*$/;
const tagText = (): string =>
  say`A tag has letters, digits, \`_\`, \`.\` and \`-\`, and no repository in front; for example \`tags: latest\`.`;

/** A pull request's ref is `12/merge`. */
function nameOfRef({ ref }: RunContext): string {
  return ref.replace(/^(\d+)\/merge$/, "pr-$1");
}

function distinct(first: string, ...others: readonly string[]): [string, ...string[]] {
  return [first, ...new Set(others.filter((tag) => tag !== "" && tag !== first))];
}

/** Docker's own notation: `id=token,env=TOKEN`, `id=netrc,src=.netrc`. */
function parseSecrets(text: string): Part<readonly BuildSecret[]> {
  const parsed = text === NONE ? [] : linesOf(text).map(parseSecret);
  const wrong = parsed.filter((secret) => secret === undefined).length;
  if (wrong === 0) return good(parsed.filter((secret) => secret !== undefined));
  // The line is not shown: whoever misunderstood the input has written the secret itself there.
  return bad({
    id: "input-build-secrets-notation",
    title:
      wrong === 1
        ? say`The input \`build-secrets\` has a line that is not in docker's notation`
        : say`The input \`build-secrets\` has ${wrong} lines that are not in docker's notation`,
    cause: say`It tells where a secret is, not the secret itself.`,
    fix: say`Write \`id=<name>,env=<variable>\` or \`id=<name>,src=<file>\`, one per line, and give the variable to the step in \`env:\`.`,
  });
}

function parseSecret(line: string): BuildSecret | undefined {
  const match = /^id=([\w.-]+),(?:(env)=([A-Za-z_]\w*)|(?:src|source)=([^,]+))$/.exec(line.trim());
  if (!match) return undefined;
  const [, id = "", env, variable, path] = match;
  return env ? { id, from: "env", place: variable ?? "" } : { id, from: "src", place: path ?? "" };
}

const SHORTEST_SECRET = 8;

/** Arguments are visible to every process of the runner, and stay in the history of the image. */
function openSecrets(
  inputs: RawInputs,
  lists: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Problem[] {
  const secrets = [inputs.kubeconfig, inputs["registry-password"], inputs["pull-secret-token"]].filter(
    (secret) => secret.length >= SHORTEST_SECRET,
  );
  return Object.entries(lists).flatMap(([input, pairs]) =>
    Object.entries(pairs)
      .filter(([, value]) => secrets.some((secret) => value.includes(secret)))
      .map(([name]) => ({
        id: "input-open-secret",
        title: say`The input \`${input}\` gives away a secret in \`${name}\``,
        cause: say`It would stand in the image's history for everybody who can pull it.`,
        fix: say`Use \`build-secrets\`, and \`RUN --mount=type=secret\` in the Dockerfile.`,
      })),
  );
}

function oneOf<const T extends string>(name: string, text: string, choices: readonly T[]): Part<T> {
  const known = choices.find((choice) => choice === text);
  if (known !== undefined) return good(known);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`${name}\` has an unknown value: "${text}"`,
    fix: say`Use ${alternatives(choices)}.`,
  });
}

const noContext = (): Problem => ({
  id: "input-build-context-empty",
  title: say`The input \`build-context\` is empty`,
  fix: say`Name a folder, or \`none\` to deploy without building.`,
});
