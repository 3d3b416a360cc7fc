/** The preflight: everything a deployment would meet in this cluster, looked at without changing anything, as one table. */
import type { Problem } from "../errors.js";
import { openAuthority } from "../permissions/authority.js";
import { type JudgedRule, missingRules } from "../permissions/judge.js";
import { NEEDS } from "../permissions/needs.js";
import { roleFor } from "../permissions/role.js";
import { resourceNames } from "../permissions/rule.js";
import { type SurveyScope, survey } from "../rehearsal/survey.js";
import type { CheckReport, CheckRow, PermissionReport } from "../report/check-report.js";
import type { Network, Workspace } from "../runtime/ports.js";
import { seeImages } from "./images.js";
import type { Inspection } from "./inspection.js";
import { seeServices } from "./services.js";
import { ROWS } from "./table.js";

export interface PreflightScope extends Omit<SurveyScope, "patience" | "authority" | "needs"> {
  readonly network: Network;
  readonly workspace: Pick<Workspace, "read">;
  /** Of the runner, for the logins of docker. */
  readonly environment: Readonly<Record<string, string>>;
  readonly version: string;
  readonly user: string;
}

export interface Preflight {
  readonly report: CheckReport;
  /** Why a deployment would fail; empty when it may work. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

export async function preflight(scope: PreflightScope): Promise<Preflight> {
  const seen = await inspect(scope);
  const judged = ROWS.map((row) => ({ row, judgement: row.judge(seen) }));
  const { permissions, rehearsal } = seen.survey;
  const rows = judged.map(
    ({ row: { id, title }, judgement: { result, found, fix = "" } }): CheckRow => ({
      id,
      title: title(),
      result,
      found,
      fix,
    }),
  );
  const rules = missingRules(permissions);
  const { namespace } = scope.config;
  return {
    report: {
      rows,
      permissions: permissions.map(permissionReport),
      role: rules.length > 0 ? roleFor(rules, { name: MISSING_ROLE, namespace, user: scope.user }) : "",
    },
    problems: judged.flatMap(({ judgement }) => judgement.problems ?? []),
    notices: rehearsal.notices,
  };
}

/** Beside the deployer's own Role, which it adds to. */
const MISSING_ROLE = "chatbot-deployer-missing";

async function inspect(scope: PreflightScope): Promise<Inspection> {
  const { api, config, signal, version, user } = scope;
  const authority = openAuthority(api, config.namespace, signal);
  const [surveyed, services, isAdministrator] = await Promise.all([
    survey({ ...scope, authority, needs: NEEDS.check, patience: 0 }),
    seeServices(api, config.namespace, signal),
    authority.allows({ verb: "*", apiGroup: "*", resource: "*", clusterWide: true }),
  ]);
  const images = await seeImages(surveyed.rehearsal.facts.objects, {
    ...scope,
    namespace: config.namespace,
    built: config.image,
  });
  return { config, version, user, isAdministrator, survey: surveyed, images, services };
}

function permissionReport({ need, rule, missing, unknown }: JudgedRule): PermissionReport {
  return {
    purpose: need.purpose(),
    resource: resourceNames(rule).join(", "),
    verbs: rule.verbs,
    missing,
    unknown,
    without: need.without?.(),
  };
}
