/** Where a build keeps its layers for the next one, and what the builder's words about that cache mean. Pure. */
import type { Problem } from "../errors.js";
import { type Builder, isCapable, nameOf, SETUP_BUILDX } from "./builder.js";

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
  /** For the build that ends in a push: what was not pushed is not worth keeping. */
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
  return offered ? inActions(options) : { ...NO_CACHE, notice: NO_ACTIONS_CACHE };
}

/** The runner tells an action, not a step with `run`, how its cache is reached. */
function offersActionsCache(environment: CacheOptions["environment"]): boolean {
  const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL } = environment;
  return Boolean(ACTIONS_RUNTIME_TOKEN && (ACTIONS_RESULTS_URL || ACTIONS_CACHE_URL));
}

/** A failed export would fail the build after the image was pushed. */
const HARMLESS = "ignore-error=true";

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
    to: ["none", "read"].includes(allowed) ? [] : [`--cache-to=${place},${modeOf(options)},${HARMLESS}`],
  };
}

function inRegistry(options: CacheOptions): CacheArguments {
  const place = `type=registry,ref=${options.repository}:buildcache`;
  return {
    from: [`--cache-from=${place}`],
    to: [`--cache-to=${place},${modeOf(options)},${HARMLESS}`],
  };
}

function cannotExport(builder: Builder): Problem {
  return {
    title: "The build's layers are not kept: the builder cannot export its cache",
    cause: `${nameOf(builder)} keeps them only where it is itself.`,
    fix: `${SETUP_BUILDX} Or set \`cache: none\`.`,
  };
}

const NO_ACTIONS_CACHE: Problem = {
  title: "The build's layers are not kept: the runner offers no cache of GitHub Actions",
  cause: "`ACTIONS_RUNTIME_TOKEN` and `ACTIONS_RESULTS_URL` are not set.",
  fix: "Use `cache: registry` or `cache: none`.",
};

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (version: string) => Problem;
}

/** None of it spoils the image. */
const RULES: readonly Rule[] = [
  {
    pattern: /token has no writable scopes|failed to reserve cache/i,
    explain: () => ({
      title: "The image is pushed, but the build's layers were not kept",
      cause: "This event may only read the cache.",
      fix: "Nothing need be done; `cache: none` leaves the attempt out.",
    }),
  },
  {
    pattern:
      /legacy service is shutting down|services have (?:been )?sunset|cache\b.*\b(?:400|429|503)\b|\b(?:400|429|503)\b.*(?:artifactcache|actions\.githubusercontent|cache)/i,
    explain: (version) => ({
      title: "The cache of the build's layers failed; the build itself is fine",
      cause: `Its service was out of order, or buildx is too old for it: it is ${version}, and needs to be at least 0.21.`,
      fix: "Use a newer docker/setup-buildx-action, or set `cache: none`.",
    }),
  },
];

/** What a build that went well said about its cache; undefined when there was nothing wrong with it. */
export function cacheNotice(lines: readonly string[], { version }: Builder): Problem | undefined {
  const cacheLines = lines.filter((line) => /cache|scopes|legacy service/i.test(line));
  const rule = RULES.find(({ pattern }) => cacheLines.some((line) => pattern.test(line)));
  return rule?.explain(version || "not there");
}
