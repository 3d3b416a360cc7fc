/** What is true in one namespace right now: a list and a watch for each kind of object, kept up until closed. */
import { ClusterError, type Problem } from "../errors.js";
import { at, isMap, type JsonMap, listAt, numberAt, textAt } from "../json.js";
import type { Clock, Instant } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { ApiError, type ClusterApi } from "./api.js";
import { type ResourceType, resourcePath } from "./discovery.js";

export interface WatchCache {
  /** The objects of a kind, in no order. Empty for kinds that are not watched. */
  objects(kind: string): readonly JsonMap[];
  /** False for kinds that nobody asked for, or that may not be watched. */
  isWatched(kind: string): boolean;
  /** Is nothing unknown of what was true up to this moment? Of what a broken watch has missed nothing is known yet. */
  isKnownUntil(moment: Instant): boolean;
  /**
   * Resolves at the next change, or after `milliseconds`; rejects when the cache broke. A caller that looks at the objects
   * and then waits, with nothing awaited between, misses no change.
   */
  nextChange(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Watches further kinds, those left out that may not be; resolves once they have been listed. */
  watchAlso(types: readonly ResourceType[]): Promise<void>;
}

export interface WatchOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly types: readonly ResourceType[];
  /** Kinds without which there is no verdict; the others are left out when they may not be watched. All when absent. */
  readonly needed?: ReadonlySet<string> | undefined;
  /** Told of a type that is left out. */
  readonly onLeftOut?: ((problem: Problem) => void) | undefined;
  /** Ends all watches. */
  readonly signal: AbortSignal;
}

/** The server ends watches after some minutes by itself; asking for less spreads the reconnects. */
const WATCH_SECONDS = 290;

/** Waits before a broken watch is opened again, in milliseconds; the last one repeats. */
const RECONNECT_WAITS = [0, 250, 1000, 2000, 5000];

/** A watch that has been open for so long without breaking again is taken to be well, in milliseconds. */
const PROVED = 1000;

/** One kind: what there is of it, and up to when that is all there was. */
interface Store {
  readonly type: ResourceType;
  readonly objects: Map<string, JsonMap>;
  /** The moment its watch broke; `WELL` while it is not broken. */
  knownUntil: Instant;
}

const WELL = Number.POSITIVE_INFINITY;

/** Resolves once every kind has been listed. */
export async function openWatchCache(options: WatchOptions): Promise<WatchCache> {
  const stores = new Map<string, Store>();
  const changes = createChangeSignal(options.clock);
  const watchAlso = async (types: readonly ResourceType[]): Promise<void> => {
    const open = types.map(async (type) => {
      const store: Store = { type, objects: new Map(), knownUntil: WELL };
      const version = await list(store, options).catch((thrown: unknown) => leaveOut(type, thrown, options));
      if (version === undefined) return;
      stores.set(type.kind, store);
      keepWatching(store, version, options, changes.notify).catch((thrown: unknown) => {
        if (options.signal.aborted) return;
        if (isNeeded(type, options)) changes.fail(thrown);
        else stores.delete(type.kind);
      });
    });
    await Promise.all(open);
  };
  await watchAlso(options.types);
  return {
    objects: (kind) => [...(stores.get(kind)?.objects.values() ?? [])],
    isWatched: (kind) => stores.has(kind),
    isKnownUntil: (moment) => [...stores.values()].every(({ knownUntil }) => knownUntil >= moment),
    nextChange: (milliseconds, signal) => changes.next(milliseconds, signal),
    watchAlso,
  };
}

function isNeeded({ kind }: ResourceType, { needed }: WatchOptions): boolean {
  return needed === undefined || needed.has(kind);
}

/** A kind that only explains is no reason to stop. */
function leaveOut(type: ResourceType, thrown: unknown, options: WatchOptions): undefined {
  if (isNeeded(type, options) || !(thrown instanceof ClusterError)) throw thrown;
  options.onLeftOut?.(thrown.problems[0]);
}

/** Reads all objects of a type into the store; returns the resource version to watch from. */
async function list({ type, objects }: Store, options: WatchOptions): Promise<string> {
  const { body } = await options.api
    .send({ path: resourcePath(type, options.namespace), signal: options.signal })
    .catch((thrown: unknown) => {
      throw thrown instanceof ApiError && thrown.status === 403 ? mayNotList(type, thrown) : thrown;
    });
  objects.clear();
  for (const object of listAt(body, "items"))
    if (isMap(object)) objects.set(keyOf(object), { kind: type.kind, ...object });
  return textAt(body, "metadata", "resourceVersion") ?? "";
}

/** How far a watch has come. It goes on from there, however it was broken: going back would show old states as new ones. */
interface Cursor {
  version: string;
  /** The server has forgotten the version: the objects must be listed again. */
  expired: boolean;
}

async function keepWatching(
  store: Store,
  from: string,
  options: WatchOptions,
  notify: () => void,
): Promise<void> {
  const cursor: Cursor = { version: from, expired: false };
  let failures = 0;
  while (!options.signal.aborted) {
    const { version } = cursor;
    try {
      if (cursor.expired) await relist(store, cursor, options, notify);
      await watchOnce(store, cursor, options, notify);
      failures = cursor.version === version ? failures + 1 : 0;
    } catch (thrown) {
      if (options.signal.aborted) return;
      // One that had been well is broken anew, however often that has happened.
      failures = store.knownUntil === WELL ? 0 : failures + 1;
      store.knownUntil = Math.min(store.knownUntil, options.clock.now());
      if (isFinal(thrown)) throw thrown;
      cursor.expired ||= thrown instanceof ApiError && thrown.status === 410;
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
  store: Store,
  cursor: Cursor,
  options: WatchOptions,
  notify: () => void,
): Promise<void> {
  cursor.version = await list(store, options);
  cursor.expired = false;
  notify();
}

/** One watch until the server ends it. */
async function watchOnce(
  store: Store,
  cursor: Cursor,
  options: WatchOptions,
  notify: () => void,
): Promise<void> {
  const { api, namespace, signal } = options;
  const query = {
    watch: "1",
    allowWatchBookmarks: "true",
    timeoutSeconds: `${WATCH_SECONDS}`,
    resourceVersion: cursor.version,
  };
  const over = new AbortController();
  if (store.knownUntil !== WELL) proveWell(store, options, AbortSignal.any([signal, over.signal]), notify);
  try {
    for await (const line of api.lines({ path: resourcePath(store.type, namespace), query, signal })) {
      if (!takeLine(line, store, cursor, notify)) return;
    }
  } finally {
    over.abort(new Error("the watch is over"));
  }
}

/**
 * A watch says nothing while nothing changes, so one that lasts is taken to be well. Its first line proves nothing: what was
 * missed comes in many, and the last of them may be the one that counts.
 */
function proveWell(store: Store, { clock }: WatchOptions, signal: AbortSignal, notify: () => void): void {
  clock.sleep(PROVED, signal).then(
    () => {
      store.knownUntil = WELL;
      notify();
    },
    () => {},
  );
}

/** False when the server has ended the watch by an error. */
function takeLine(line: string, store: Store, cursor: Cursor, notify: () => void): boolean {
  const event: unknown = JSON.parse(line);
  const object = at(event, "object");
  if (!isMap(object)) return true;
  if (textAt(event, "type") === "ERROR") {
    cursor.expired = numberAt(object, "code") === 410;
    return false;
  }
  cursor.version = textAt(object, "metadata", "resourceVersion") ?? cursor.version;
  if (applyEvent(textAt(event, "type") ?? "", object, store)) notify();
  return true;
}

/** Returns whether something changed; bookmarks only carry a version. */
function applyEvent(event: string, object: JsonMap, { type: { kind }, objects }: Store): boolean {
  if (event === "BOOKMARK") return false;
  if (event === "DELETED") return objects.delete(keyOf(object));
  objects.set(keyOf(object), { kind, ...object });
  return true;
}

function keyOf(object: JsonMap): string {
  return textAt(object, "metadata", "uid") ?? textAt(object, "metadata", "name") ?? "";
}

function mayNotList(type: ResourceType, error: ApiError): ClusterError {
  return new ClusterError(
    {
      id: "permission-list-and-watch",
      title: say`The credentials of the kubeconfig may not list and watch ${type.plural}`,
      detail: error.message,
      cause: say`Without it the rollout cannot be followed.`,
      fix: say`Grant get, list and watch on \`${type.plural}\` in the deployer's Role; docs/deployer-role.yaml has the Role.`,
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
