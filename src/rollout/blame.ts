/** Who is told first of several that failed: whoever is called by another before the one that may have failed for want of it. Pure. */
import { keyOf } from "./followed.js";
import type { Verdict } from "./judge.js";

/** Otherwise in the order in which they come. */
export function causesFirst(verdicts: readonly Verdict[]): Verdict[] {
  const open = new Map(verdicts.map((verdict) => [keyOf(verdict.workload), verdict]));
  const ordered: Verdict[] = [];
  const tell = (key: string): void => {
    const verdict = open.get(key);
    if (!verdict) return;
    // Before its causes: whoever calls one another in a circle is told once all the same.
    open.delete(key);
    if (mayBeConsequence(verdict)) verdict.workload.dependsOn.forEach(tell);
    ordered.push(verdict);
  };
  for (const { workload } of verdicts) tell(keyOf(workload));
  return ordered;
}

function mayBeConsequence({ findings: [first] }: Verdict): boolean {
  return first?.signal.mayBeDependency === true;
}
