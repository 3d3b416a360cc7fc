/** How many pods an update of a Deployment may take away before one of the new ones is ready, as its controller counts. Pure. */
import { type JsonMap, mapAt, textAt } from "../json.js";

export function unavailableAtMost(deployment: JsonMap, replicas: number): number {
  if (textAt(deployment, "spec", "strategy", "type") === "Recreate") return replicas;
  const rolling = mapAt(deployment, "spec", "strategy", "rollingUpdate");
  const unavailable = Math.floor(share(rolling["maxUnavailable"] ?? "25%", replicas));
  const surge = Math.ceil(share(rolling["maxSurge"] ?? "25%", replicas));
  // Both 0 would never move: the controller then takes one away.
  return unavailable === 0 && surge === 0 ? 1 : unavailable;
}

function share(value: unknown, count: number): number {
  const text = String(value);
  return text.endsWith("%") ? (Number.parseFloat(text) / 100) * count : Number(text);
}
