/** Every value of a kubeconfig that must never be shown, of all its entries: the whole file is in the runner's hands. Pure. */
import { isMap, type JsonMap, textAt } from "../../json.js";

/** Fields that hold credentials wherever they stand: `token`, `password`, `client-key-data`, `id-token`, `client-secret`. */
const SECRET_FIELD = /token$|password|secret|(?:key|certificate)-data$|passphrase|credential/i;
const ADDRESS_FIELD = /^(?:server|proxy-url)$/;
/** Arguments of login programs whose value, beside them or after `=`, is a secret. */
const SECRET_FLAG = /^--?[\w-]*(?:secret|password|token|api-?key)[\w-]*(?:=([\s\S]*))?$/i;
/** Variables of login programs that choose a place or a profile, and occur in addresses and names. */
const OPEN_VARIABLE =
  /(?:PROFILE|REGION|REGIONAL_ENDPOINTS|ENVIRONMENT|PROJECT|CLUSTER_NAME|_ID|_URL|_HOST|AUTH_PLUGIN)$/;

/** `content` is the YAML of the file as data, whatever it holds. */
export function secretsIn(content: unknown): readonly string[] {
  const found: string[] = [];
  const waiting: unknown[] = [content];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      waiting.push(...(next as unknown[]));
      found.push(...flagValues(next));
    } else if (isMap(next)) {
      waiting.push(...Object.values(next));
      found.push(...Object.entries(next).flatMap(([key, value]) => secretsOfField(key, value)));
      found.push(...variableValue(next));
    }
  }
  return [...new Set(found)].filter((secret) => secret !== "");
}

/** What of a text that cannot be read as YAML may be a credential: its long words, never its lines. */
export function secretsInText(text: string): readonly string[] {
  return [...new Set(text.match(/[^\s"',]{16,}/g) ?? [])];
}

function secretsOfField(key: string, value: unknown): readonly string[] {
  if (typeof value !== "string") return [];
  if (ADDRESS_FIELD.test(key)) return userinfoIn(value);
  if (!SECRET_FIELD.test(key)) return [];
  return key.endsWith("-data") ? [value, ...bodyLines(value)] : [value];
}

/** The lines of a decoded PEM text, without its frame, which is the same in all of them. */
function bodyLines(data: string): readonly string[] {
  const lines = Buffer.from(data, "base64").toString("latin1").split(/\r?\n/);
  return lines.filter((line) => /^[A-Za-z0-9+/=]+$/.test(line));
}

/** User name and password, as they stand there and decoded. */
function userinfoIn(address: string): readonly string[] {
  const [, userinfo = ""] = /^[a-z0-9+.-]{1,20}:\/\/([^/?#]*)@/i.exec(address) ?? [];
  const [, password = ""] = userinfo.split(/:([\s\S]*)/);
  return [userinfo, password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `--client-secret VALUE` and `--client-secret=VALUE`. */
function flagValues(args: readonly unknown[]): readonly string[] {
  return args.flatMap((arg, index) => {
    const flag = typeof arg === "string" ? SECRET_FLAG.exec(arg) : null;
    if (!flag) return [];
    const value = flag[1] ?? args[index + 1];
    return typeof value === "string" ? [value] : [];
  });
}

/** Of `{ name: AWS_SECRET_ACCESS_KEY, value: … }`. */
function variableValue(entry: JsonMap): readonly string[] {
  const name = textAt(entry, "name");
  const value = textAt(entry, "value");
  return name === undefined || value === undefined || OPEN_VARIABLE.test(name) ? [] : [value];
}
