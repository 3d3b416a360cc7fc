/** The inputs that name what was planned, or deployed before. */

import { say } from "../words/say.js";
import type { OperationName } from "./choices.js";
import { bad, good, type Part } from "./part.js";

export function parsePlanHash(text: string, operation: OperationName | undefined): Part<string | undefined> {
  if (text === "") return good(undefined);
  if (operation !== undefined && operation !== "deploy")
    return bad({
      id: "input-of-other-operation",
      title: say`The input \`plan-hash\` is for \`deploy\`, but the operation is \`${operation}\``,
      cause: say`It holds a deployment to a plan; nothing else is planned.`,
      fix: say`Choose \`operation: deploy\`, or leave \`plan-hash\` empty.`,
    });
  if (/^[0-9a-f]{24}$/.test(text)) return good(text);
  return bad({
    id: "input-plan-hash",
    title: say`The input \`plan-hash\` is not the hash of a plan: "${text}"`,
    fix: say`Use the output \`plan-hash\` of a run with \`operation: plan\`: 24 hexadecimal digits.`,
  });
}
