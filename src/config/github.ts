/** The inputs of GitHub's records: what of a deployment is recorded there, and for which environment. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { RawInputs } from "./inputs.js";
import { quotedWords, wordsOf } from "./lists.js";
import { bad, good, NONE, type Part } from "./part.js";

const RECORDS = ["deployment", "artifact"] as const;
export type RecordName = (typeof RECORDS)[number];

export interface GitHubConfig {
  readonly records: readonly RecordName[];
  readonly environment: string;
  readonly token: string;
}

export function parseGitHub(inputs: RawInputs): Part<GitHubConfig> {
  const text = inputs["github-records"];
  const token = inputs["github-token"];
  const words = text === NONE ? [] : wordsOf(text);
  const unknown = words.filter((word) => !RECORDS.some((one) => one === word));
  if (unknown.length > 0) return bad(unknownRecord(unknown));
  if (words.length > 0 && token === "") return bad(noToken());
  const records = RECORDS.filter((one) => words.includes(one));
  return good({ records, environment: inputs.environment || inputs.namespace, token });
}

function unknownRecord(words: readonly string[]): Problem {
  return {
    id: "input-unknown-value",
    title: say`The input \`github-records\` has an unknown value: ${quotedWords(words)}`,
    fix: say`Use \`deployment\`, \`artifact\`, both separated by a comma, or \`none\`.`,
  };
}

const noToken = (): Problem => ({
  id: "input-github-token-empty",
  title: say`The input \`github-token\` is empty, and \`github-records\` needs it`,
  fix: say`Leave the input out: its default is the job's own token.`,
});
