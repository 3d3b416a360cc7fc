/** The workflow's own HTTP checks: from the input, or from the file that it names. */
import type { Problem } from "../errors.js";
import type { JsonMap } from "../json.js";
import type { Workspace } from "../runtime/ports.js";
import { type ParsedChecks, parseOwnChecks } from "../smoke-tests/own-checks/parse.js";
import { servicePorts } from "../smoke-tests/plan.js";
import { say } from "../words/say.js";
import { notCheckedOutText } from "./build-inputs.js";

/** One line that ends like the name of a YAML file is one. */
const FILE = /^[^\n:{[]+\.ya?ml$/;

const NO_CHECKS: ParsedChecks = { checks: [], problems: [] };

export async function readOwnChecks(
  input: string,
  objects: readonly JsonMap[],
  workspace: Workspace,
): Promise<ParsedChecks> {
  if (input === "") return NO_CHECKS;
  const services = servicePorts(objects.filter(({ kind }) => kind === "Service"));
  if (!FILE.test(input)) return parseOwnChecks(input, services);
  if ((await workspace.kind(input)) !== "file") return { checks: [], problems: [missing(input)] };
  return parseOwnChecks(await workspace.read(input), services, workspace.relative(input));
}

function missing(file: string): Problem {
  return {
    id: "http-checks-missing",
    title: say`The file of the input \`http-checks\` was not found: there is no \`${file}\` in the workspace`,
    cause: notCheckedOutText(),
    fix: say`Run actions/checkout first, and correct the input \`http-checks\`.`,
  };
}
