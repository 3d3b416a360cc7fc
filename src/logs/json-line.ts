/** A line of a log that is a JSON object: what it says, and how grave it is. It may be cut, so no parser reads it. Pure. */

const OBJECT = /^\s*\{\s*"/;
const LEVEL = fieldOf("level|severity|levelname|log\\.level|lvl|@l");
const MESSAGE = [fieldOf("event|msg|@m"), fieldOf("message|short_message")] as const;
const TYPE = fieldOf("exc_type|error_type");
const REASON = [
  fieldOf("exc_value"),
  fieldOf("error|err|exception|exc_info|stack_trace|@x"),
  fieldOf("message"),
] as const;

/** The numbers of pino and bunyan. */
const LEVELS: Readonly<Record<string, string>> = {
  10: "TRACE",
  20: "DEBUG",
  30: "INFO",
  40: "WARN",
  50: "ERROR",
  60: "FATAL",
};

function fieldOf(names: string): RegExp {
  return new RegExp(`"(?:${names})"\\s*:\\s*(?<value>"(?:[^"\\\\]|\\\\.)*"|[\\w.]+)`);
}

/** `ERROR cannot read the file: No such file`; undefined when the line is no object, or one that has no message. */
export function saidInJson(line: string): string | undefined {
  if (!OBJECT.test(line)) return undefined;
  const message = firstOf(MESSAGE, line);
  if (message === undefined) return undefined;
  const level = textOf(LEVEL, line) ?? "";
  const label = (LEVELS[level] ?? level).toUpperCase();
  const reason = reasonIn(line);
  const words = reason === undefined || message.includes(reason) ? message : `${message}: ${reason}`;
  return label === "" ? words : `${label} ${words}`;
}

function reasonIn(line: string): string | undefined {
  const found = firstOf(REASON, line);
  const type = textOf(TYPE, line);
  return type === undefined || found === undefined ? found : `${type}: ${found}`;
}

function firstOf(fields: readonly RegExp[], line: string): string | undefined {
  return fields.map((field) => textOf(field, line)).find((text) => text !== undefined);
}

/** Of several lines (a trace), the one with the error: that of Python is the last, of all others the first. */
function textOf(field: RegExp, line: string): string | undefined {
  const raw = field.exec(line)?.groups?.["value"];
  if (raw === undefined || raw === "null" || raw === "true" || raw === "false") return undefined;
  const text = raw.startsWith('"') ? unquoted(raw) : raw;
  const lines = text.trim().split("\n");
  return (text.startsWith("Traceback ") ? lines.at(-1) : lines[0])?.trim() || undefined;
}

function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
}
