/** Which of the permissions that an operation needs we have, and which we lack. */
import type { Authority } from "./authority.js";
import type { Need, Work } from "./needs.js";
import { byResource, permissionsOf, type Rule } from "./rule.js";

/** One resource that a need is about. */
export interface JudgedRule {
  readonly need: Need;
  /** It has a single resource. */
  readonly rule: Rule;
  /** Of its verbs, those we lack for at least one object. */
  readonly missing: readonly string[];
  /** Those the cluster does not tell of. */
  readonly unknown: readonly string[];
}

export async function judgeNeeds(
  needs: readonly Need[],
  work: Work,
  authority: Authority,
): Promise<JudgedRule[]> {
  const judged = await Promise.all(needs.map((need) => judgeNeed(need, work, authority)));
  return judged.flat();
}

async function judgeNeed(need: Need, work: Work, authority: Authority): Promise<JudgedRule[]> {
  const judged = await judgeRules(need, need.rules(work), authority);
  if (judged.every(isGranted)) return judged;
  for (const rules of need.detours?.(work) ?? []) {
    const detour = await judgeRules(need, rules, authority);
    if (detour.every(isGranted)) return judged.map((one) => ({ ...one, missing: [] }));
  }
  return judged;
}

function judgeRules(need: Need, rules: readonly Rule[], authority: Authority): Promise<JudgedRule[]> {
  return Promise.all(
    byResource(rules).map(async (rule) => {
      const answers = await Promise.all(
        rule.verbs.map(async (verb) => ({ verb, state: await stateOf(rule, verb, authority) })),
      );
      const of = (state: State): string[] =>
        answers.filter((one) => one.state === state).map(({ verb }) => verb);
      return { need, rule, missing: of("missing"), unknown: of("unknown") };
    }),
  );
}

function isGranted({ missing }: JudgedRule): boolean {
  return missing.length === 0;
}

type State = "granted" | "missing" | "unknown";

async function stateOf(rule: Rule, verb: string, authority: Authority): Promise<State> {
  const allowed = await Promise.all(permissionsOf(rule, verb).map((one) => authority.allows(one)));
  if (allowed.includes(false)) return "missing";
  return allowed.includes(undefined) ? "unknown" : "granted";
}

export function isRequired({ need }: Pick<JudgedRule, "need">): boolean {
  return need.without === undefined;
}

/** The rules that would have to be granted, for the verbs that are missing only. */
export function missingRules(judged: readonly JudgedRule[]): Rule[] {
  return judged
    .filter(({ missing }) => missing.length > 0)
    .map(({ rule, missing }) => ({ ...rule, verbs: missing }));
}
