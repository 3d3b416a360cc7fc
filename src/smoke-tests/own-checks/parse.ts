/** Reads the workflow's own checks from YAML; everything that is wrong is told at once, each with its line. Pure. */
import * as v from "@badrap/valita";
import { type Document, LineCounter, parseDocument } from "yaml";
import { parseDuration } from "../../duration.js";
import type { Problem } from "../../errors.js";
import { lineIn } from "../../manifests/line-in.js";
import { type Deviation, parseStrictlyAs } from "../../shapes.js";
import { parseJsonPath } from "./json-path.js";
import type { OwnCheck } from "./own-check.js";

export interface ParsedChecks {
  readonly checks: readonly OwnCheck[];
  readonly problems: readonly Problem[];
}

/** The Services of the manifests with their ports. */
export type Services = ReadonlyMap<string, readonly number[]>;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
const LONGEST_SECONDS = 120;
const USUAL_SECONDS = 10;

const scalar = v.union(v.string(), v.number(), v.boolean());

const SHAPE = v.array(
  v.object({
    name: v.string(),
    service: v.string(),
    path: v.string(),
    port: v.number().optional(),
    method: v.union(...METHODS.map((method) => v.literal(method))).optional(),
    headers: v.record(scalar).optional(),
    body: v.unknown().optional(),
    status: v.union(v.number(), v.array(v.number())).optional(),
    json: v.record(v.unknown()).optional(),
    contains: v.string().optional(),
    required: v.boolean().optional(),
    timeout: v.string().optional(),
  }),
);

type Written = v.Infer<typeof SHAPE>[number];

/** `file` is the one they are from, relative to the workspace; absent when they stand in the input itself. */
export function parseOwnChecks(text: string, services: Services, file?: string): ParsedChecks {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const told = (title: string, line: number | undefined, fix?: string): Problem =>
    placed(title, line, fix, file);
  const broken = document.errors.map((error) =>
    told(`is not valid YAML: ${error.message}`, lines.linePos(error.pos[0]).line),
  );
  if (broken.length > 0) return { checks: [], problems: broken };
  const lineOf = (path: readonly (string | number)[]): number | undefined => lineIn(document, lines, path);
  const written = valueIn(document);
  if (!written) return { checks: [], problems: [told("uses aliases in a way no list of checks does", 1)] };
  const parsed = parseStrictlyAs(SHAPE, written.value);
  if (!parsed.ok)
    return {
      checks: [],
      problems: parsed.deviations.map((one) => told(worded(one), lineOf(one.keys), FORM)),
    };
  const problems = parsed.value.flatMap((check, index) =>
    mistakesIn(check, services, parsed.value.slice(0, index)).map(([key, title, fix]) =>
      told(`check "${check.name}": ${title}`, lineOf([index, key]), fix),
    ),
  );
  return problems.length > 0 ? { checks: [], problems } : { checks: parsed.value.map(checkOf), problems: [] };
}

/** Aliases beyond this many are an attack on memory. */
const MOST_ALIASES = 100;

function valueIn(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return undefined;
  }
}

const FORM =
  "A list of maps with `name`, `service` and `path`, and as you like `port`, `method`, `headers`, `body`, `status`, `json`, `contains`, `timeout`, `required`; docs/smoke-tests.md has examples.";

function worded({ path, expected }: Deviation): string {
  return `${path === "" ? "the whole" : `\`${path}\``} ${expected}`;
}

function placed(
  title: string,
  line: number | undefined,
  fix: string | undefined,
  file: string | undefined,
): Problem {
  const where = file ?? "input `http-checks`";
  return {
    title: `${where}${line === undefined ? "" : `:${line}`}: ${title}`,
    fix: fix ?? "Correct it; docs/smoke-tests.md has examples.",
    file,
    line: file === undefined ? undefined : line,
  };
}

/** What is wrong, at which key, and what to do about it. */
type Mistake = readonly [key: keyof Written, title: string, fix?: string];

function mistakesIn(check: Written, services: Services, earlier: readonly Written[]): Mistake[] {
  return [
    ...(check.name.trim() === "" ? [["name", "its name is empty"] as const] : []),
    ...(earlier.some(({ name }) => name === check.name)
      ? [["name", "there is another one of this name", "Give each check a name of its own."] as const]
      : []),
    ...(check.path.startsWith("/")
      ? []
      : [["path", `its path does not begin with "/": ${check.path}`] as const]),
    ...mistakesInAddress(check, services),
    ...statusesOf(check)
      .filter((status) => !Number.isInteger(status) || status < 100 || status > 599)
      .map((status) => ["status", `${status} is no HTTP status`] as const),
    ...Object.keys(check.json ?? {})
      .filter((path) => parseJsonPath(path) === undefined)
      .map(
        (path) =>
          ["json", `${path} is no path to one value`, "Write for example `$.passages[0].source`."] as const,
      ),
    ...(secondsOf(check) === undefined
      ? [["timeout", `its timeout is no duration up to ${LONGEST_SECONDS}s: ${check.timeout}`] as const]
      : []),
    ...(check.body !== undefined && (check.method ?? "GET") === "GET"
      ? [["body", "a GET has no body", "Set `method: POST`."] as const]
      : []),
  ];
}

function mistakesInAddress({ service, port }: Written, services: Services): Mistake[] {
  const ports = services.get(service);
  if (!ports) {
    const known = [...services.keys()].join(", ") || "none";
    return [["service", `the manifests have no Service ${service}`, `They have: ${known}.`]];
  }
  if (port !== undefined && !ports.includes(port))
    return [["port", `Service ${service} has no port ${port}`, `It has: ${ports.join(", ") || "none"}.`]];
  if (port === undefined && ports.length > 1)
    return [
      ["service", `Service ${service} has several ports`, `Set \`port\` to one of ${ports.join(", ")}.`],
    ];
  return [];
}

function checkOf(written: Written): OwnCheck {
  const { name, service, port, method = "GET", path, contains, required = true } = written;
  const { headers, body } = contentOf(written);
  const json = Object.entries(written.json ?? {}).map(([text, value]) => ({
    text,
    value,
    path: parseJsonPath(text) ?? [],
  }));
  const timeout = secondsOf(written) ?? USUAL_SECONDS;
  return {
    name,
    service,
    port,
    method,
    path,
    headers,
    body,
    statuses: statusesOf(written),
    json,
    contains,
    required,
    timeout,
  };
}

/** A text is sent as it is, everything else as JSON. */
function contentOf({ headers = {}, body }: Written): Pick<OwnCheck, "headers" | "body"> {
  const given = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`]),
  );
  if (body === undefined || typeof body === "string") return { headers: given, body };
  return { headers: { "content-type": "application/json", ...given }, body: JSON.stringify(body) };
}

function statusesOf({ status }: Written): readonly number[] {
  if (status === undefined) return [];
  return typeof status === "number" ? [status] : status;
}

function secondsOf({ timeout }: Written): number | undefined {
  const milliseconds = timeout === undefined ? USUAL_SECONDS * 1000 : parseDuration(timeout);
  return milliseconds !== undefined && milliseconds > 0 && milliseconds <= LONGEST_SECONDS * 1000
    ? milliseconds / 1000
    : undefined;
}
