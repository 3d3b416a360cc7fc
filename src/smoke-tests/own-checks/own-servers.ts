/** The workflow's own checks as what they ask of which server. Pure. */
import { beginning } from "../../foreign-text.js";
import { at, canonical } from "../../json.js";
import { say } from "../../words/say.js";
import type { Check, Defect } from "../check.js";
import type { PlanOptions } from "../plan.js";
import type { Server } from "../suite.js";
import type { OwnCheck } from "./own-check.js";

export function ownServers({ own, namespace, surroundings }: PlanOptions): Server[] {
  const byServer = Map.groupBy(own, (check) => `${check.service}:${portOf(check, surroundings.services)}`);
  return [...byServer].map(([server, checks]) => ({
    hop: { ...surroundings, url: new URL(`http://${server}`), namespace },
    checks: checks.map((check) => checkOf(check, `http://${server}`)),
    scenarios: [],
  }));
}

function portOf({ service, port }: OwnCheck, services: ReadonlyMap<string, readonly number[]>): number {
  return port ?? services.get(service)?.[0] ?? 80;
}

function checkOf(own: OwnCheck, base: string): Check {
  const { name, method, path, headers, body, timeout, statuses, required } = own;
  const id = `own-${name}`;
  return {
    id,
    title: name,
    required,
    request: { id, url: `${base}${path}`, method, headers, body, timeout, statuses },
    defect: (answer) => defectIn(own, answer),
    describe: (_body, status) =>
      own.json.length > 0 || own.contains !== undefined ? say`${status}, as expected` : `${status}`,
  };
}

function defectIn({ json, contains }: OwnCheck, answer: unknown): Defect | undefined {
  for (const { path, text, value } of json) {
    const found = at(answer, ...path);
    if (canonical(found) !== canonical(value))
      return unexpected(
        found === undefined
          ? say`the answer has nothing at ${text}`
          : say`${text} is ${short(found)}, not ${short(value)}`,
      );
  }
  const whole = typeof answer === "string" ? answer : JSON.stringify(answer);
  if (contains !== undefined && !whole.includes(contains))
    return unexpected(say`the answer does not contain ${JSON.stringify(contains)}`);
  return undefined;
}

function unexpected(trouble: string): Defect {
  return {
    id: "http-check-unexpected-answer",
    trouble,
    cause: say`The server answers, but not what this check of the workflow expects.`,
    fix: say`Correct the server, or the check in the input \`http-checks\`.`,
  };
}

function short(value: unknown): string {
  return beginning(JSON.stringify(value) ?? say`nothing`, 80);
}
