/** Holding the Lease of a namespace: waits for it, takes it, shows signs of life while the run goes on, gives it back. */
import { seconds } from "../../duration.js";
import { listAt } from "../../json.js";
import { FIELD_MANAGER } from "../../manifests/apply.js";
import type { Clock } from "../../runtime/ports.js";
import { timeLimit } from "../../runtime/time-limit.js";
import { type ApiAnswer, ApiError, type ClusterApi } from "../api.js";
import {
  type Held,
  type Holder,
  isFree,
  LEASE_NAME,
  type Lease,
  leaseObject,
  leasePath,
  leasesPath,
  parseLease,
} from "./lease.js";

/** Three signs of life may be lost before the Lease runs out. */
const RENEWAL = seconds(15);

/** So that a teardown knows it for ours. */
const OURS = { fieldManager: FIELD_MANAGER };

const THIS_ONE = { fieldSelector: `metadata.name=${LEASE_NAME}` };

/** Giving it back must not hold up the end of a run; it runs out by itself. */
const RELEASE_LIMIT = seconds(2);

const NOT_FOUND = 404;
const CONFLICT = 409;

export interface HoldOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly holder: Holder;
  /** How long to wait for another run, in milliseconds. */
  readonly patience: number;
  /** Told once for each other holder that is waited for. */
  readonly onWait: (lease: Lease) => void;
  /** Somebody else has taken it all the same. */
  readonly onLost: () => void;
  readonly signal: AbortSignal;
}

export interface HeldLease {
  /** When another run last held it or gave a sign of life, by this runner's clock; undefined when none did. */
  readonly othersUntil: number | undefined;
  /** Never rejects. */
  release(): Promise<void>;
  /** Gives it back by taking it away; where that is not allowed it is only given back. Never rejects. */
  remove(): Promise<void>;
}

/** Another run held it for as long as we were willing to wait. */
export class LeaseTaken extends Error {
  constructor(
    readonly lease: Lease,
    /** The server's clock at the last look, in milliseconds since the epoch. */
    readonly now: number,
  ) {
    super(`the Lease is held by ${lease.holder?.identity}`);
  }
}

/** Rejects with `LeaseTaken`, or with the `ApiError` of a server that does not let us. */
export async function holdLease(options: HoldOptions): Promise<HeldLease> {
  const { clock, patience, onWait } = options;
  const until = clock.now() + patience;
  let waitedFor: string | undefined;
  for (;;) {
    const { lease, now } = await look(options);
    if (!lease || isFree(lease, now)) {
      const taken = await take(lease, now, options);
      if (taken) return keep(taken, lease && clock.now() + lease.renewedAt - now, options);
      continue;
    }
    const left = until - clock.now();
    if (left <= 0) throw new LeaseTaken(lease, now);
    if (lease.holder?.identity !== waitedFor) onWait(lease);
    waitedFor = lease.holder?.identity;
    await change(lease, Math.min(left, lease.expiresAt - now + seconds(1)), options);
  }
}

/** By a list, which answers with the server's clock also when there is no Lease yet. */
async function look({ api, namespace, clock, signal }: HoldOptions) {
  const answer = await api.send({ path: leasesPath(namespace), query: THIS_ONE, signal });
  const [item] = listAt(answer.body, "items");
  return { lease: parseLease(item), now: answer.serverTime || clock.now() };
}

interface Taken {
  readonly held: Held;
  /** By how much the server's clock is ahead of ours. */
  readonly ahead: number;
  resourceVersion: string;
}

/** Undefined when somebody else was faster. */
async function take(
  free: Lease | undefined,
  now: number,
  { api, namespace, holder, clock, signal }: HoldOptions,
): Promise<Taken | undefined> {
  const held = { holder, acquiredAt: now };
  const body = leaseObject(namespace, held, now, free?.resourceVersion);
  try {
    const answer = free
      ? await api.send({ method: "PUT", path: leasePath(namespace), query: OURS, body, signal })
      : await api.send({ method: "POST", path: leasesPath(namespace), query: OURS, body, signal });
    return { held, ahead: now - clock.now(), resourceVersion: versionOf(answer) };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === CONFLICT) return undefined;
    throw thrown;
  }
}

/** Until it may have changed: an event of the watch, its end, or the time is over. */
async function change(lease: Lease, milliseconds: number, options: HoldOptions): Promise<void> {
  const { api, clock, namespace, signal } = options;
  const over = new AbortController();
  const timeoutSeconds = `${Math.ceil(milliseconds / seconds(1))}`;
  const query = { ...THIS_ONE, watch: "1", resourceVersion: lease.resourceVersion, timeoutSeconds };
  const watching = api.lines({
    path: leasesPath(namespace),
    query,
    signal: AbortSignal.any([signal, over.signal]),
  });
  const event = (async () => {
    for await (const _ of watching) return;
  })();
  const time = clock.sleep(milliseconds, AbortSignal.any([signal, over.signal]));
  // Whoever may not watch, or whose watch breaks, looks again a little later.
  const eventOrPause = event.catch(() => clock.sleep(seconds(2), AbortSignal.any([signal, over.signal])));
  try {
    await Promise.race([eventOrPause, time]);
  } finally {
    over.abort();
    await Promise.allSettled([eventOrPause, time]);
  }
  signal.throwIfAborted();
}

function keep(taken: Taken, othersUntil: number | undefined, options: HoldOptions): HeldLease {
  const { api, clock, namespace } = options;
  const over = new AbortController();
  const renewing = renew(taken, options, over.signal).catch(() => {});
  const end = async (how: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
    over.abort();
    await renewing;
    const limit = timeLimit(clock, RELEASE_LIMIT, () => new Error("no answer"));
    await how(limit.signal).catch(() => {});
    limit.lift();
  };
  const giveBack = (signal: AbortSignal) =>
    write({ ...taken.held, holder: undefined }, taken, options, signal);
  const takeAway = (signal: AbortSignal) =>
    api.send({ method: "DELETE", path: leasePath(namespace), tries: 2, signal });
  return {
    othersUntil,
    release: () => end(giveBack),
    remove: () => end((signal) => takeAway(signal).catch(() => giveBack(signal))),
  };
}

async function renew(taken: Taken, options: HoldOptions, signal: AbortSignal): Promise<never> {
  for (;;) {
    await options.clock.sleep(RENEWAL, signal);
    try {
      await write(taken.held, taken, options, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const status = thrown instanceof ApiError ? thrown.status : 0;
      // In another version it has another holder. One that is gone is nobody's: a teardown removes it.
      if (status === CONFLICT) options.onLost();
      if (status === CONFLICT || status === NOT_FOUND) throw thrown;
      // Everything else may pass until the next sign of life.
    }
  }
}

async function write(
  held: Held,
  taken: Taken,
  { api, clock, namespace }: HoldOptions,
  signal: AbortSignal,
): Promise<void> {
  const body = leaseObject(namespace, held, clock.now() + taken.ahead, taken.resourceVersion);
  const answer = await api.send({
    method: "PUT",
    path: leasePath(namespace),
    query: OURS,
    body,
    tries: 2,
    signal,
  });
  taken.resourceVersion = versionOf(answer);
}

function versionOf({ body }: ApiAnswer): string {
  return parseLease(body)?.resourceVersion ?? "";
}
