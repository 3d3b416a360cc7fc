/** What admission says when a pod does not fit into a quota: its words, and whether they prove that it never will. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { placed, podsOf } from "./check.js";
import { changes, type Facts, madeAnew } from "./facts.js";
import { parseQuantity } from "./quantity.js";

export interface QuotaProblem {
  /** The name of the quota. */
  readonly quota: string;
  readonly problem: Problem;
}

export interface QuotaRefusal extends QuotaProblem {
  /** One pod alone asks for more than the whole quota holds; what others use, they may free. */
  readonly alone: boolean;
}

const EXCEEDED = /exceeded quota: ([^,]+), requested: ([\s\S]+), used: ([\s\S]+), limited: ([\s\S]+)$/;

export function quotaRefusals(facts: Facts): QuotaRefusal[] {
  return madeAnew(facts).flatMap((pod) => {
    const [, quota, requested = "", used = "", limited = ""] = EXCEEDED.exec(pod.refusal ?? "") ?? [];
    if (quota === undefined || pod.count === 0) return [];
    const problem = placed(pod.owner, ["spec"], {
      id: "quota-no-room",
      title: say`The quota ${quota} has no room for ${podsOf(pod)}: one asks for ${requested}`,
      cause: say`In use: ${used}. Allowed: ${limited}.`,
      fix: say`Ask for less, free some of it, or have the quota raised.`,
      look: `kubectl -n ${facts.namespace} describe resourcequota ${quota}`,
    });
    const alone = !changes(facts, "ResourceQuota") && exceedsAlone(requested, limited);
    return [{ quota, problem, alone }];
  });
}

/** `pods=1,requests.cpu=2` against `pods=0,requests.cpu=4`: is anything asked for that the whole quota does not hold? */
function exceedsAlone(requested: string, limited: string): boolean {
  const hard = new Map(amounts(limited));
  return amounts(requested).some(([key, amount]) => amount > (hard.get(key) ?? Infinity));
}

function amounts(text: string): [string, number][] {
  return text.split(",").flatMap((part) => {
    const [key, value] = part.split("=", 2);
    const amount = parseQuantity(value);
    return key && amount !== undefined ? [[key.trim(), amount] as [string, number]] : [];
  });
}
