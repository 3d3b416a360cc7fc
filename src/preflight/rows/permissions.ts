/** The permissions that the deployment needs: one row for all of them; the report lists each. */
import { isRequired, type JudgedRule, missingRules } from "../../permissions/judge.js";
import { actionTexts, permissionProblems } from "../../permissions/problem.js";
import { say } from "../../words/say.js";
import { failed, listed, passed, type Row, unknown, warning } from "../row.js";

export const permissions: Row = {
  id: "permissions",
  title: () => say`Permissions`,
  judge({ config: { namespace }, survey, user }) {
    // Creating the namespace is another row's.
    const judged = survey.permissions.filter(({ rule, need }) => !isOfNamespace({ rule, need }));
    const required = judged.filter(isRequired);
    const optional = judged.filter((one) => !isRequired(one));
    const missing = countOf(required, "missing");
    const [granted, all] = [total(required) - missing, total(required)];
    if (missing > 0 && survey.namespace.state === "missing")
      return unknown(
        say`${granted} of ${all} that are required; the others may come with the namespace, which is not there yet`,
        say`If they do not, apply the Role below once the namespace is there.`,
      );
    if (missing > 0)
      return {
        ...failed(permissionProblems(required, { namespace, user })),
        found: say`${granted} of ${all} that are required; missing: ${told(required)}`,
        fix: applyText(),
      };
    if (countOf(required, "unknown") > 0)
      return unknown(say`the cluster does not say what the deployer may do`);
    const lacked = countOf(optional, "missing");
    if (lacked > 0)
      return warning(
        say`all ${all} that are required; optional ones are missing: ${told(optional)}`,
        applyText(),
      );
    return passed(say`all ${all} that are required, and ${total(optional)} optional ones`);
  },
};

const applyText = (): string => say`Have an administrator apply the Role below.`;

function isOfNamespace({ rule, need }: Pick<JudgedRule, "rule" | "need">): boolean {
  return isRequired({ need }) && rule.clusterWide === true && rule.resources.includes("namespaces");
}

function total(judged: readonly JudgedRule[]): number {
  return judged.reduce((sum, { rule }) => sum + rule.verbs.length, 0);
}

function countOf(judged: readonly JudgedRule[], state: "missing" | "unknown"): number {
  return judged.reduce((sum, one) => sum + one[state].length, 0);
}

function told(judged: readonly JudgedRule[]): string {
  return listed(actionTexts(missingRules(judged)));
}
