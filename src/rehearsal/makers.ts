/** What in a set may make other objects by itself once it is applied. Pure. */
import type { SetObject } from "./facts.js";

/** Kubernetes' own groups have no dot, or end in this; none of their kinds makes what pods refer to, but Jobs. */
const OWN_GROUP = /^(?:[a-z]+|[a-z.]+\.k8s\.io)$/;
/** Custom resources that only watch. */
const WATCHING_ONLY = new Set(["monitoring.coreos.com"]);

/**
 * An object of the set, other than the one in want, that may make what is missing: a custom resource for its operator (an
 * ExternalSecret, a Certificate), or a Job that prepares the ground.
 */
export function possibleMaker(objects: readonly SetObject[], inWant: SetObject): SetObject | undefined {
  return objects.find((candidate) => candidate !== inWant && (isCustom(candidate) || isJob(candidate)));
}

/** A custom resource of the set, whose operator may make pods, classes and whatever else. */
export function possibleOperator(objects: readonly SetObject[]): SetObject | undefined {
  return objects.find(isCustom);
}

function isCustom({ object: { apiVersion } }: SetObject): boolean {
  const [group = "", version] = apiVersion.split("/");
  return version !== undefined && !OWN_GROUP.test(group) && !WATCHING_ONLY.has(group);
}

function isJob({ object: { kind, apiVersion } }: SetObject): boolean {
  return kind === "Job" && apiVersion.startsWith("batch/");
}
