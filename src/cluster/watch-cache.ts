/** What is true in one namespace right now: a list and a watch for each kind of object, kept up until closed. */
import { ClusterError } from "../errors.js";
import { at, isMap, type JsonMap, listAt, numberAt, textAt } from "../json.js";
import type { Clock } from "../runtime/ports.js";
import { ApiError, type ClusterApi } from "./api.js";
import { type ResourceType, resourcePath } from "./discovery.js";

export interface WatchCache {
  /** The objects of a kind, in no order. Empty for kinds that are not watched. */
  objects(kind: string): readonly JsonMap[];
  /**
   * Resolves at the next change, or after `milliseconds`; rejects when the cache broke. A caller that looks at the objects
   * and then waits, with nothing awaited between, misses no change.
   */
  nextChange(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface WatchOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly types: readonly ResourceType[];
  /** Ends all watches. */
  readonly signal: AbortSignal;
}

/** The server ends watches after some minutes by itself; asking for less spreads the reconnects. */
const WATCH_SECONDS = 290;

/** Waits before a broken watch is opened again, in milliseconds; the last one repeats. */
const RECONNECT_WAITS = [0, 250, 1000, 2000, 5000];

/** Resolves once every kind has been listed. */
export async function openWatchCache(options: WatchOptions): Promise<WatchCache> {
  const stores = new Map<string, Map<string, JsonMap>>();
  const changes = createChangeSignal(options.clock);
  await Promise.all(
    options.types.map(async (type) => {
      const store = new Map<string, JsonMap>();
      stores.set(type.kind, store);
      const version = await list(type, store, options);
      keepWatching(type, store, version, options, changes.notify).catch((thrown: unknown) => {
        if (!options.signal.aborted) changes.fail(thrown);
      });
    }),
  );
  return {
    objects: (kind) => [...(stores.get(kind)?.values() ?? [])],
    nextChange: (milliseconds, signal) => changes.next(milliseconds, signal),
  };
}

/** Reads all objects of a type into the store; returns the resource version to watch from. */
async function list(type: ResourceType, store: Map<string, JsonMap>, options: WatchOptions): Promise<string> {
  const { body } = await options.api
    .send({ path: resourcePath(type, options.namespace), signal: options.signal })
    .catch((thrown: unknown) => {
      throw thrown instanceof ApiError && thrown.status === 403 ? mayNotList(type, thrown) : thrown;
    });
  store.clear();
  for (const object of listAt(body, "items"))
    if (isMap(object)) store.set(keyOf(object), { kind: type.kind, ...object });
  return textAt(body, "metadata", "resourceVersion") ?? "";
}

/** How far a watch has come. It goes on from there, however it was broken: going back would show old states as new ones. */
interface Cursor {
  version: string;
  /** The server has forgotten the version: the objects must be listed again. */
  expired: boolean;
}

async function keepWatching(
  type: ResourceType,
  store: Map<string, JsonMap>,
  from: string,
  options: WatchOptions,
  notify: () => void,
): Promise<void> {
  const cursor: Cursor = { version: from, expired: false };
  let failures = 0;
  while (!options.signal.aborted) {
    const { version } = cursor;
    try {
      if (cursor.expired) await relist(type, store, cursor, options, notify);
      await watchOnce(type, store, cursor, options, notify);
      failures = cursor.version === version ? failures + 1 : 0;
    } catch (thrown) {
      if (options.signal.aborted) return;
      if (isFinal(thrown)) throw thrown;
      cursor.expired ||= thrown instanceof ApiError && thrown.status === 410;
      failures += 1;
    }
    const wait = RECONNECT_WAITS[Math.min(failures, RECONNECT_WAITS.length - 1)] ?? 0;
    await options.clock.sleep(wait, options.signal);
  }
}

/** Refused for good, or the way to the cluster is gone; everything else may pass. */
function isFinal(thrown: unknown): boolean {
  return thrown instanceof ApiError ? [401, 403].includes(thrown.status) : thrown instanceof ClusterError;
}

async function relist(
  type: ResourceType,
  store: Map<string, JsonMap>,
  cursor: Cursor,
  options: WatchOptions,
  notify: () => void,
): Promise<void> {
  cursor.version = await list(type, store, options);
  cursor.expired = false;
  notify();
}

/** One watch until the server ends it. */
async function watchOnce(
  type: ResourceType,
  store: Map<string, JsonMap>,
  cursor: Cursor,
  { api, namespace, signal }: WatchOptions,
  notify: () => void,
): Promise<void> {
  const query = {
    watch: "1",
    allowWatchBookmarks: "true",
    timeoutSeconds: `${WATCH_SECONDS}`,
    resourceVersion: cursor.version,
  };
  for await (const line of api.lines({ path: resourcePath(type, namespace), query, signal })) {
    const event: unknown = JSON.parse(line);
    const object = at(event, "object");
    if (!isMap(object)) continue;
    if (textAt(event, "type") === "ERROR") {
      cursor.expired = numberAt(object, "code") === 410;
      return;
    }
    cursor.version = textAt(object, "metadata", "resourceVersion") ?? cursor.version;
    if (applyEvent(textAt(event, "type") ?? "", object, store, type.kind)) notify();
  }
}

/** Returns whether something changed; bookmarks only carry a version. */
function applyEvent(type: string, object: JsonMap, store: Map<string, JsonMap>, kind: string): boolean {
  if (type === "BOOKMARK") return false;
  if (type === "DELETED") return store.delete(keyOf(object));
  store.set(keyOf(object), { kind, ...object });
  return true;
}

function keyOf(object: JsonMap): string {
  return textAt(object, "metadata", "uid") ?? textAt(object, "metadata", "name") ?? "";
}

function mayNotList(type: ResourceType, error: ApiError): ClusterError {
  return new ClusterError(
    {
      title: `The credentials of the kubeconfig may not list and watch ${type.plural}`,
      detail: error.message,
      cause: "Without it the rollout cannot be followed.",
      fix: `Grant get, list and watch on \`${type.plural}\` in the deployer's Role; docs/kubeconfig.md has the Role.`,
      look: `kubectl auth can-i watch ${type.plural}`,
    },
    { cause: error },
  );
}

interface ChangeSignal {
  notify(): void;
  fail(thrown: unknown): void;
  next(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Several may wait at the same time; each sees every change, however many fall together. */
function createChangeSignal(clock: Clock): ChangeSignal {
  let current = Promise.withResolvers<void>();
  let broken: { thrown: unknown } | undefined;
  return {
    notify() {
      current.resolve();
      current = Promise.withResolvers<void>();
    },
    fail(thrown) {
      broken = { thrown };
      current.resolve();
    },
    async next(milliseconds, signal) {
      const timer = new AbortController();
      const waiting = clock
        .sleep(milliseconds, AbortSignal.any([signal, timer.signal]))
        .catch(() => signal.throwIfAborted());
      try {
        await Promise.race([current.promise, waiting]);
      } finally {
        timer.abort();
      }
      if (broken) throw broken.thrown;
    },
  };
}
