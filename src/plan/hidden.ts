/** What a plan must not show: the values of Secrets, and of settings that are credentials by their name. Pure. */
import { isMap, type JsonMap, mapAt, textAt } from "../json.js";
import { say } from "../words/say.js";

/** The values of an object before and after, with what is secret replaced; whether it changes stays visible. */
export function hidden(before: JsonMap | undefined, after: JsonMap): [JsonMap | undefined, JsonMap] {
  const [old, fresh] = [secretsOf(before), secretsOf(after)];
  const differs = (path: string): boolean =>
    old.has(path) && fresh.has(path) && old.get(path) !== fresh.get(path);
  const mask = (word: string) => (path: string) => (differs(path) ? `*** (${word})` : "***");
  return [
    before && (replaced(before, old, mask(say`before`)) as JsonMap),
    replaced(after, fresh, mask(say`after`)) as JsonMap,
  ];
}

/** Parts of names that credentials have: `POSTGRES_PASSWORD`, `apiKey`, `github-token`. */
const CREDENTIAL =
  /(?:pass(?:word|wd|phrase)?|secret|token|credentials?|private[-_.]?key|api[-_.]?key|access[-_.]?key|auth)$/i;

/** `https://user:password@host` */
const PASSWORD_IN_URL = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;

/** Path to value of everything that is secret. Elements of lists go by their names, for their places may change. */
function secretsOf(object: JsonMap | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!object) return found;
  walk(object, "", textAt(object, "kind") === "Secret", (path, value) => found.set(path, value));
  return found;
}

function walk(
  value: unknown,
  path: string,
  isSecret: boolean,
  tell: (path: string, value: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, stepTo(path, item, index), isSecret, tell);
    return;
  }
  if (!isMap(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path}/${key}`;
    if (typeof inner === "string" && isHidden(value, key, here, isSecret)) tell(here, inner);
    else walk(inner, here, isSecret, tell);
  }
}

/** The data of a Secret; a setting by its own key (`data`) or by the name beside it (`env`). */
function isHidden(parent: JsonMap, key: string, path: string, isSecret: boolean): boolean {
  if (isSecret) return /^\/(?:data|stringData)\//.test(path);
  if (key === "value") return CREDENTIAL.test(textAt(parent, "name") ?? "");
  return /^\/(?:data|binaryData)\//.test(path) && CREDENTIAL.test(key);
}

function replaced(
  value: unknown,
  secrets: ReadonlyMap<string, string>,
  mask: (path: string) => string,
  path = "",
): unknown {
  if (typeof value === "string")
    return secrets.has(path) ? mask(path) : value.replace(PASSWORD_IN_URL, "$1***@");
  if (Array.isArray(value))
    return value.map((item: unknown, index) => replaced(item, secrets, mask, stepTo(path, item, index)));
  if (!isMap(value)) return value;
  const entries = Object.keys(mapAt(value)).map((key) => [
    key,
    replaced(value[key], secrets, mask, `${path}/${key}`),
  ]);
  return Object.fromEntries(entries);
}

function stepTo(path: string, item: unknown, index: number): string {
  return `${path}/${textAt(item, "name") ?? index}`;
}
