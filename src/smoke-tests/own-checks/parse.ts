/** Reads the workflow's own checks from YAML; everything that is wrong is told at once, each with its line. Pure. */
import * as v from "@badrap/valita";
import { type Document, LineCounter, parseDocument } from "yaml";
import { parseDuration } from "../../duration.js";
import type { Problem } from "../../errors.js";
import { lineIn } from "../../manifests/line-in.js";
import { type Deviation, parseStrictlyAs } from "../../shapes.js";
import { say } from "../../words/say.js";
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
  const told = (mistake: Told, line: number): Problem => placed(mistake, line, file);
  const broken = document.errors.map((error) =>
    told(notYaml(error.message), lines.linePos(error.pos[0]).line),
  );
  if (broken.length > 0) return { checks: [], problems: broken };
  const lineOf = (path: readonly (string | number)[]): number | undefined => lineIn(document, lines, path);
  const written = valueIn(document);
  if (!written) return { checks: [], problems: [told(manyAliases(), 1)] };
  const parsed = parseStrictlyAs(SHAPE, written.value);
  if (!parsed.ok)
    return {
      checks: [],
      problems: parsed.deviations.map((one) => placed(otherShape(one), lineOf(one.keys), file)),
    };
  const problems = parsed.value.flatMap((check, index) =>
    mistakesIn(check, services, parsed.value.slice(0, index)).map(({ key, ...mistake }) => {
      const title = say`check "${check.name}": ${mistake.title}`;
      return placed({ ...mistake, title }, lineOf([index, key]), file);
    }),
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

/** What is wrong, and what to do about it. */
interface Told {
  readonly id: string;
  readonly title: string;
  readonly fix: string;
}

const correctText = (): string => say`Correct it; docs/smoke-tests.md has examples.`;

function notYaml(reason: string): Told {
  return { id: "http-checks-no-yaml", title: say`is not valid YAML: ${reason}`, fix: correctText() };
}

function manyAliases(): Told {
  return {
    id: "http-checks-aliases",
    title: say`uses aliases in a way no list of checks does`,
    fix: correctText(),
  };
}

function otherShape({ path, expected }: Deviation): Told {
  return {
    id: "http-checks-shape",
    title: path === "" ? say`the whole ${expected}` : `\`${path}\` ${expected}`,
    fix: say`A list of maps with \`name\`, \`service\` and \`path\`, and as you like \`port\`, \`method\`, \`headers\`, \`body\`, \`status\`, \`json\`, \`contains\`, \`timeout\`, \`required\`; docs/smoke-tests.md has examples.`,
  };
}

function placed({ id, title, fix }: Told, line: number | undefined, file: string | undefined): Problem {
  const where = file ?? say`input \`http-checks\``;
  return {
    id,
    title: say`${line === undefined ? where : `${where}:${line}`}: ${title}`,
    fix,
    file,
    line: file === undefined ? undefined : line,
  };
}

interface Mistake extends Told {
  readonly key: keyof Written;
}

function mistakesIn(check: Written, services: Services, earlier: readonly Written[]): Mistake[] {
  return [
    ...mistakesInName(check, earlier),
    ...mistakesInPath(check),
    ...mistakesInAddress(check, services),
    ...mistakesInAnswer(check),
    ...mistakesInTimeout(check),
    ...mistakesInBody(check),
  ];
}

function mistakesInName({ name }: Written, earlier: readonly Written[]): Mistake[] {
  const mistakes: Mistake[] = [];
  if (name.trim() === "")
    mistakes.push({
      id: "http-checks-name-empty",
      key: "name",
      title: say`its name is empty`,
      fix: correctText(),
    });
  if (earlier.some((one) => one.name === name))
    mistakes.push({
      id: "http-checks-name-twice",
      key: "name",
      title: say`there is another one of this name`,
      fix: say`Give each check a name of its own.`,
    });
  return mistakes;
}

function mistakesInPath({ path }: Written): Mistake[] {
  if (path.startsWith("/")) return [];
  return [
    {
      id: "http-checks-path",
      key: "path",
      title: say`its path does not begin with "/": ${path}`,
      fix: correctText(),
    },
  ];
}

function mistakesInAnswer(check: Written): Mistake[] {
  const statuses = statusesOf(check).filter(
    (status) => !Number.isInteger(status) || status < 100 || status > 599,
  );
  const paths = Object.keys(check.json ?? {}).filter((path) => parseJsonPath(path) === undefined);
  return [...statuses.map(noStatus), ...paths.map(noPath)];
}

function noStatus(status: number): Mistake {
  return {
    id: "http-checks-status",
    key: "status",
    title: say`${status} is no HTTP status`,
    fix: correctText(),
  };
}

function noPath(path: string): Mistake {
  return {
    id: "http-checks-json-path",
    key: "json",
    title: say`${path} is no path to one value`,
    fix: say`Write for example \`$.passages[0].source\`.`,
  };
}

function mistakesInTimeout(check: Written): Mistake[] {
  if (secondsOf(check) !== undefined) return [];
  return [
    {
      id: "http-checks-timeout",
      key: "timeout",
      title: say`its timeout is no duration up to ${LONGEST_SECONDS}s: ${check.timeout ?? ""}`,
      fix: correctText(),
    },
  ];
}

function mistakesInBody({ body, method = "GET" }: Written): Mistake[] {
  if (body === undefined || method !== "GET") return [];
  return [
    {
      id: "http-checks-get-body",
      key: "body",
      title: say`a GET has no body`,
      fix: say`Set \`method: POST\`.`,
    },
  ];
}

function mistakesInAddress({ service, port }: Written, services: Services): Mistake[] {
  const ports = services.get(service);
  if (!ports) return [noSuchService(service, [...services.keys()])];
  if (port !== undefined && !ports.includes(port)) return [noSuchPort(service, port, ports)];
  return port === undefined && ports.length > 1 ? [severalPorts(service, ports)] : [];
}

function noSuchService(service: string, known: readonly string[]): Mistake {
  return {
    id: "http-checks-no-such-service",
    key: "service",
    title: say`the manifests have no Service ${service}`,
    fix: say`They have: ${known.join(", ") || say`none`}.`,
  };
}

function noSuchPort(service: string, port: number, ports: readonly number[]): Mistake {
  return {
    id: "http-checks-no-such-port",
    key: "port",
    title: say`Service ${service} has no port ${port}`,
    fix: say`It has: ${ports.join(", ") || say`none`}.`,
  };
}

function severalPorts(service: string, ports: readonly number[]): Mistake {
  return {
    id: "http-checks-several-ports",
    key: "service",
    title: say`Service ${service} has several ports`,
    fix: say`Set \`port\` to one of ${ports.join(", ")}.`,
  };
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
