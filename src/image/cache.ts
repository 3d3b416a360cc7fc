/** Where a build keeps its layers for the next one, and what the builder's words about that cache mean. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { type Builder, isCapable, nameOf, setupBuildxText } from "./builder.js";

export interface CacheOptions {
  readonly choice: "auto" | "gha" | "registry" | "none";
  readonly builder: Builder;
  readonly repository: string;
  /** Of the workflow's run: a pull request may not write much that others read. */
  readonly event: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface CacheArguments {
  readonly from: readonly string[];
  /** For the time after the push: what was not pushed is not worth keeping. */
  readonly to: readonly string[];
  readonly notice?: Problem | undefined;
}

const NO_CACHE: CacheArguments = { from: [], to: [] };

export function cacheArguments(options: CacheOptions): CacheArguments {
  const { choice, builder, environment } = options;
  const offered = offersActionsCache(environment);
  const wanted = choice === "auto" ? (offered ? "gha" : "none") : choice;
  if (wanted === "none") return NO_CACHE;
  if (!isCapable(builder))
    return choice === "auto" ? NO_CACHE : { ...NO_CACHE, notice: cannotExport(builder) };
  if (wanted === "registry") return inRegistry(options);
  return offered ? inActions(options) : { ...NO_CACHE, notice: noActionsCache() };
}

/** The runner tells an action, not a step with `run`, how its cache is reached. */
function offersActionsCache(environment: CacheOptions["environment"]): boolean {
  const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL } = environment;
  return Boolean(ACTIONS_RUNTIME_TOKEN && (ACTIONS_RESULTS_URL || ACTIONS_CACHE_URL));
}

/** Every layer of every stage where others go on from it; only those of the image in a pull request. */
function modeOf({ event }: CacheOptions): string {
  return event.startsWith("pull_request") ? "mode=min" : "mode=max";
}

/** The runner says in `ACTIONS_CACHE_MODE` what this run's token may do; unset means both. https://github.com/actions/cache */
function inActions(options: CacheOptions): CacheArguments {
  const { repository, environment } = options;
  const allowed = environment["ACTIONS_CACHE_MODE"] ?? "";
  // Images that share a scope throw out each other's layers.
  const place = `type=gha,scope=${repository}`;
  return {
    from: ["none", "write-only"].includes(allowed) ? [] : [`--cache-from=${place}`],
    to: ["none", "read"].includes(allowed) ? [] : [`--cache-to=${place},${modeOf(options)}`],
  };
}

function inRegistry(options: CacheOptions): CacheArguments {
  const place = `type=registry,ref=${options.repository}:buildcache`;
  return {
    from: [`--cache-from=${place}`],
    to: [`--cache-to=${place},${modeOf(options)}`],
  };
}

function cannotExport(builder: Builder): Problem {
  return {
    id: "cache-not-exportable",
    title: say`The build's layers are not kept: the builder cannot export its cache`,
    cause: say`${nameOf(builder)} keeps them only locally.`,
    fix: say`${setupBuildxText()} Or set \`cache: none\`.`,
  };
}

function noActionsCache(): Problem {
  return {
    id: "cache-not-offered",
    title: say`The build's layers are not kept: the runner offers no cache of GitHub Actions`,
    cause: say`\`ACTIONS_RUNTIME_TOKEN\` and \`ACTIONS_RESULTS_URL\` are not set.`,
    fix: say`Use \`cache: registry\` or \`cache: none\`.`,
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (version: string) => Pick<Problem, "id" | "cause" | "fix">;
}

/** The words of BuildKit and of the service of GitHub Actions. */
const RULES: readonly Rule[] = [
  {
    pattern: /no writable scopes|failed to reserve cache|permission_denied/i,
    explain: () => ({
      id: "cache-read-only",
      cause: say`This event may only read the cache.`,
      fix: say`Nothing need be done; \`cache: none\` leaves the attempt out.`,
    }),
  },
  {
    pattern: /legacy service|services? (?:have|has) (?:been )?sunset/i,
    explain: (version) => ({
      id: "cache-needs-newer-buildx",
      cause: say`buildx is too old for the cache of GitHub Actions: it is ${version}, and needs to be at least 0.21.`,
      fix: say`Use a newer docker/setup-buildx-action, or set \`cache: none\`.`,
    }),
  },
  {
    pattern: /denied|unauthorized|insufficient_scope|\b40[13]\b/i,
    explain: () => ({
      id: "cache-forbidden",
      cause: say`The token may not write, or not read, where the layers are kept.`,
      fix: say`Give the job \`permissions: packages: write\`, or set \`cache: none\`.`,
    }),
  },
  {
    pattern: /^/,
    explain: () => ({
      id: "cache-out-of-order",
      cause: say`The service that keeps the layers was out of order, or could not be reached.`,
      fix: say`Nothing need be done if it passes; otherwise set \`cache: none\`.`,
    }),
  },
];

/** What a build that went well said about the layers it looked for; undefined when it found them, or there are none yet. */
export function importNotice(lines: readonly string[], builder: Builder): Problem | undefined {
  const words = errorOf(lines, /^#(\d+) importing cache manifest from /);
  if (words === undefined || words.endsWith(": not found")) return undefined;
  return noticeOf(say`The build could not use the layers of earlier ones`, words, builder);
}

/** What a build that only was to keep its layers said when it failed. */
export function exportNotice(lines: readonly string[], builder: Builder): Problem {
  const words =
    errorOf(lines, /^#(\d+) exporting (?:cache )?to /) ??
    lines.findLast((line) => line.startsWith("ERROR: ")) ??
    lines.findLast((line) => line.trim() !== "") ??
    "";
  return noticeOf(notKeptText(), words, builder);
}

export const notKeptText = (): string => say`The image is pushed, but the build's layers were not kept`;

/** `#6 importing cache manifest from …` and, somewhere below, `#6 ERROR: …`. */
function errorOf(lines: readonly string[], heading: RegExp): string | undefined {
  const steps = new Set(lines.flatMap((line) => heading.exec(line)?.[1] ?? []));
  for (const line of lines) {
    const [, step = "", words] = /^#(\d+) ERROR: (.*)/.exec(line) ?? [];
    if (words !== undefined && steps.has(step)) return words;
  }
  return undefined;
}

function noticeOf(title: string, words: string, { version }: Builder): Problem {
  const rule = RULES.find(({ pattern }) => pattern.test(words));
  return { title, detail: words, ...rule?.explain(version) };
}
