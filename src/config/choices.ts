/** The inputs that are one word, one name or a list of them. */
import { type ModelReference, parseModelReference } from "../models/reference.js";
import { say } from "../words/say.js";
import { LANGUAGES, type Language } from "../words/words.js";
import { quotedWords } from "./lists.js";
import { bad, good, NONE, type Part } from "./part.js";

export function parseNamespace(text: string): Part<string> {
  // RFC 1123 label, as the API server demands it.
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return good(text);
  return bad({
    id: "input-namespace",
    title: say`The input \`namespace\` is not a valid name: "${text}"`,
    cause: say`A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.`,
    fix: say`Correct the input, for example \`namespace: chatbot-test\`.`,
  });
}

/** The folders, files and globs of the input `manifests`. The commas of a glob such as `*.{yaml,json}` separate nothing. */
export function manifestPlaces(text: string): readonly string[] {
  const places = text.split(/\n|,(?![^{]*\})/).map((place) => place.trim());
  return [...new Set(places.filter((place) => place !== ""))];
}

export function parseManifestsInput(text: string): Part<readonly string[]> {
  const places = manifestPlaces(text);
  if (places.length > 0) return good(places);
  return bad({
    id: "input-manifests-empty",
    title: say`The input \`manifests\` is empty`,
    fix: say`Name folders, files or globs, for example \`manifests: k8s/chatbot-service\`.`,
  });
}

export function parseModels(text: string): Part<readonly ModelReference[]> {
  if (text === NONE || text === "") return good([]);
  const names = new Set(text.split(/[\s,]+/).filter((name) => name !== ""));
  const models = [...names].map((name) => parseModelReference(name) ?? name);
  const wrong = models.filter((model) => typeof model === "string");
  if (wrong.length === 0) return good(models.filter((model) => typeof model !== "string"));
  return bad({
    id: "input-models",
    title: say`The input \`models\` names what cannot be a model: ${quotedWords(wrong)}`,
    fix: say`List names of Ollama models, separated by commas or line ends, or \`none\`. A version is pinned by its digest: \`nomic-embed-text@sha256:0a109f422b47\`.`,
  });
}

export function parseSmokeTests(text: string): Part<"default" | "none"> {
  if (text === "default" || text === NONE) return good(text);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`smoke-tests\` has an unknown value: "${text}"`,
    fix: say`Use \`default\` or \`none\`.`,
  });
}

/** How soon a broken rollout is given up. */
const FAIL_FAST = ["auto", "strict", "off"] as const;
export type FailFast = (typeof FAIL_FAST)[number];

export function parseFailFast(text: string): Part<FailFast> {
  const known = FAIL_FAST.find((one) => one === text);
  if (known !== undefined) return good(known);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`fail-fast\` has an unknown value: "${text}"`,
    fix: say`Use \`auto\`, \`strict\` or \`off\`.`,
  });
}

/** What becomes of a deployment that failed. */
const ON_FAILURE = ["rollback", "keep", "scale-down"] as const;
export type OnFailure = (typeof ON_FAILURE)[number];

export function parseOnFailure(text: string): Part<OnFailure> {
  const known = ON_FAILURE.find((one) => one === text);
  if (known !== undefined) return good(known);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`on-failure\` has an unknown value: "${text}"`,
    fix: say`Use \`rollback\`, \`keep\` or \`scale-down\`.`,
  });
}

/** The language of the texts for people. */
export function parseLanguage(text: string): Part<Language> {
  const known = LANGUAGES.find((one) => one === text);
  if (known !== undefined) return good(known);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`language\` has an unknown value: "${text}"`,
    fix: say`Use \`en\` or \`fr\`.`,
  });
}

/** What the action is asked to do. */
export const OPERATION_NAMES = [
  "deploy",
  "check",
  "plan",
  "rollback",
  "scale",
  "restart",
  "status",
  "logs",
  "teardown",
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

export function parseOperation(text: string): Part<OperationName> {
  const known = OPERATION_NAMES.find((one) => one === text);
  if (known !== undefined) return good(known);
  return bad({
    id: "input-unknown-value",
    title: say`The input \`operation\` has an unknown value: "${text}"`,
    fix: say`Use one of ${OPERATION_NAMES.map((name) => `\`${name}\``).join(", ")}.`,
  });
}
