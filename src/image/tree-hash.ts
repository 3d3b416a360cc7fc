/** The tag `tree-<hash>` over everything that decides the image: equal trees need one build. docs/adr/0008-tree-hash.md */
import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import { CommandError, messageOf } from "../errors.js";
import type { Entry } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { type BuildContext, ignoreFile, visibilityBy } from "./build-context.js";
import type { Visibility } from "./docker-ignore.js";

/** What decides the image beside the files. */
export interface TreeSettings {
  /** The stage to build; empty for the last one. */
  readonly target: string;
  /** Such as `linux/amd64`; never empty, because the runner's own platform decides too. */
  readonly platforms: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Names only: a value must not be guessable from a tag. */
  readonly secretIds: readonly string[];
  /** Those that are the same in every run. */
  readonly labels: Readonly<Record<string, string>>;
  readonly provenance: string;
}

export interface TreeOptions extends BuildContext {
  readonly settings: TreeSettings;
  readonly signal: AbortSignal;
}

/** Part of every hash: another scheme must not take an image of this one for its own. */
const SCHEME = "chatbot-deploy-action tree 1";

/** 160 bits, as git has them. */
const HASH_DIGITS = 40;

/** More at once do not make it faster: Node reads files on four threads. */
const READ_AT_ONCE = 16;

/** Rejects with a `CommandError` when something that the build would see cannot be read. */
export async function treeTag(options: TreeOptions): Promise<string> {
  const { workspace, context, dockerfile, settings } = options;
  const [dockerfileDigest, seen] = await Promise.all([
    readable(dockerfile, workspace.digest(dockerfile)),
    visibleFiles(options),
  ]);
  const found = await walk(options, seen, "");
  const contents = await inBatches(found, READ_AT_ONCE, async ({ path, entry }) => {
    options.signal.throwIfAborted();
    if (entry.kind !== "file") return entry.target ?? "";
    const file = join(context, path);
    return readable(file, workspace.digest(file));
  });
  const hash = createHash("sha256");
  record(hash, SCHEME, dockerfileDigest, ...settingsInOrder(settings));
  for (const [index, { path, entry }] of found.entries()) {
    record(hash, entry.kind, path, entry.executable ? "executable" : "", contents[index] ?? "");
  }
  return `tree-${hash.digest("hex").slice(0, HASH_DIGITS)}`;
}

async function visibleFiles(options: TreeOptions): Promise<Visibility> {
  const file = await ignoreFile(options);
  return readable(file ?? options.context, visibilityBy(file, options.workspace));
}

interface Found {
  /** From the context on, with slashes. */
  readonly path: string;
  readonly entry: Entry;
}

/** Everything the build sees, a folder before what is in it. */
async function walk(options: TreeOptions, seen: Visibility, folder: string): Promise<Found[]> {
  const { workspace, context, signal } = options;
  signal.throwIfAborted();
  const absolute = join(context, folder);
  const found: Found[] = [];
  for (const entry of await readable(absolute, workspace.entries(absolute))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const visible = seen.sees(path);
    if (visible) found.push({ path, entry });
    if (entry.kind === "folder" && (visible || seen.seesBelow(path))) {
      found.push(...(await walk(options, seen, path)));
    }
  }
  return found;
}

function settingsInOrder(settings: TreeSettings): string[] {
  const { target, platforms, buildArgs, secretIds, labels, provenance } = settings;
  const lists = [platforms.toSorted(), secretIds.toSorted(), pairs(buildArgs), pairs(labels)];
  return [target, provenance, ...lists.flatMap((list) => [String(list.length), ...list])];
}

const pairs = (map: Readonly<Record<string, string>>): string[] =>
  Object.entries(map)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();

/** Each part with its length in front, so that no two lists of parts read the same. */
function record(hash: Hash, ...parts: readonly string[]): void {
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}\n`);
}

async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await Promise.all(items.slice(start, start + size).map(work))));
  }
  return results;
}

async function readable<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (thrown) {
    const detail = messageOf(thrown);
    throw new CommandError({
      id: "build-context-unreadable",
      title: say`The build context cannot be read: \`${path}\``,
      detail,
      cause: say`The file vanished meanwhile, or the runner's user may not read it.`,
      fix: say`Correct the inputs \`build-context\` and \`dockerfile\`, or exclude the file in \`.dockerignore\`.`,
    });
  }
}
