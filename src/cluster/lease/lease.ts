/**
 * The Lease that keeps two runs in one namespace apart: who holds it, and until when. Pure. Its times are those of the server's
 * clock, for the clocks of runners differ.
 */
import * as v from "@badrap/valita";
import { seconds } from "../../duration.js";
import type { JsonMap } from "../../json.js";
import { parseAs } from "../../shapes.js";
import { type ResourceType, resourcePath } from "../discovery.js";

/** One a namespace: whatever two runs deploy there, they share its quota, its Services and its nodes. */
export const LEASE_NAME = "chatbot-deploy";

const LEASE: ResourceType = {
  apiVersion: "coordination.k8s.io/v1",
  kind: "Lease",
  plural: "leases",
  namespaced: true,
};

/** After this long without a sign of life the holder is taken to be dead; a killed run keeps others out for no longer. */
export const LEASE_DURATION = seconds(45);

/** Milliseconds since the epoch, of the server's clock. */
type ServerTime = number;

export interface Holder {
  /** Tells this run from every other one. */
  readonly identity: string;
  /** Who it is, for people: where the run can be looked at. */
  readonly description: string;
}

export interface Lease {
  readonly resourceVersion: string;
  /** Undefined when it was released. */
  readonly holder?: Holder | undefined;
  readonly acquiredAt: ServerTime;
  /** The last sign of life of whoever held it last. */
  readonly renewedAt: ServerTime;
  /** From then on it may be taken whoever holds it. */
  readonly expiresAt: ServerTime;
}

const leaseShape = v.object({
  metadata: v.object({
    resourceVersion: v.string(),
    annotations: v.record(v.string()).optional(),
  }),
  spec: v
    .object({
      holderIdentity: v.string().optional(),
      leaseDurationSeconds: v.number().optional(),
      acquireTime: v.string().optional(),
      renewTime: v.string().optional(),
    })
    .optional(),
});

/** Where people read who the holder is. */
const DESCRIPTION = "chatbot-deploy-action/holder";

/** Undefined when the answer is no Lease. One that somebody wrote by hand without times may be taken at once. */
export function parseLease(body: unknown): Lease | undefined {
  const parsed = parseAs(leaseShape, body);
  if (!parsed.ok) return undefined;
  const { metadata, spec = {} } = parsed.value;
  const identity = spec.holderIdentity ?? "";
  const renewedAt = Date.parse(spec.renewTime ?? "") || 0;
  return {
    resourceVersion: metadata.resourceVersion,
    holder:
      identity === ""
        ? undefined
        : { identity, description: metadata.annotations?.[DESCRIPTION] ?? identity },
    acquiredAt: Date.parse(spec.acquireTime ?? "") || renewedAt,
    renewedAt,
    expiresAt: renewedAt + seconds(spec.leaseDurationSeconds ?? 0),
  };
}

/** May it be taken? */
export function isFree({ holder, expiresAt }: Lease, now: ServerTime): boolean {
  return holder === undefined || now > expiresAt;
}

export interface Held {
  /** Undefined when it is released. */
  readonly holder: Holder | undefined;
  readonly acquiredAt: ServerTime;
}

/** The Lease as it is written, held or released; with the version it must still have, else the server refuses. */
export function leaseObject(
  namespace: string,
  { holder, acquiredAt }: Held,
  now: ServerTime,
  resourceVersion?: string,
): JsonMap {
  const { apiVersion, kind } = LEASE;
  return {
    apiVersion,
    kind,
    metadata: {
      name: LEASE_NAME,
      namespace,
      ...(resourceVersion === undefined ? {} : { resourceVersion }),
      ...(holder ? { annotations: { [DESCRIPTION]: holder.description } } : {}),
    },
    spec: {
      ...(holder ? { holderIdentity: holder.identity } : {}),
      leaseDurationSeconds: LEASE_DURATION / seconds(1),
      acquireTime: microTime(acquiredAt),
      renewTime: microTime(now),
    },
  };
}

/** The API server reads these times with six digits of a second, no more and no less. Source: apimachinery, `RFC3339Micro`. */
function microTime(time: ServerTime): string {
  return new Date(time).toISOString().replace("Z", "000Z");
}

export function leasesPath(namespace: string): string {
  return resourcePath(LEASE, namespace);
}

export function leasePath(namespace: string): string {
  return resourcePath(LEASE, namespace, LEASE_NAME);
}
