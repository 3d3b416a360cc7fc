/** Requests in a few words, for comparing. */

import type { Seen } from "./scripted-cluster/cluster.js";
import type { Outcome } from "./world.js";

/** `PATCH deployments/chatbot-api` */
export function told({ method, path }: Seen): string {
  return `${method} ${path.replace(/^\/apis?\/.*?v1\//, "").replace(/^namespaces\/[^/]+\/(?=.)/, "")}`;
}

export function writesOf({ writes }: Outcome): string[] {
  return writes.map(told);
}

/** How many requests there were, by kind. */
export function tally({ requests }: Outcome): Record<string, number> {
  const kindOf = ({ method, dryRun, watch, path }: Seen): string => {
    if (/\/leases(?:\/|$)/.test(path)) return "lease";
    if (/\/controllerrevisions(?:\/|$)/.test(path)) return "history";
    if (path.includes("/proxy/")) return "service";
    if (watch) return "watch";
    if (dryRun) return "dry run";
    return method === "GET" || /selfsubject\w*reviews$/.test(path) ? "read" : "write";
  };
  const counts: Record<string, number> = {};
  for (const request of requests) counts[kindOf(request)] = (counts[kindOf(request)] ?? 0) + 1;
  return counts;
}

/** Commands in a few words: `docker push`, `kubectl exec`. */
export function commandsOf({ calls }: Outcome): string[] {
  return calls.map(({ program, args }) => {
    const words = args.filter((arg) => !arg.startsWith("-"));
    return `${program} ${words[0] === "buildx" ? `${words[0]} ${words[1]}` : words[0]}`;
  });
}
