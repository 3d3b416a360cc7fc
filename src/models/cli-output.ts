/** What the command `ollama` prints for people, read back: its tables, and the progress it draws ten times a second. Pure. */
import type { PullEvent } from "./pull-events.js";
import type { InstalledModel, ModelDescription } from "./server.js";

/** Decimal, as format.HumanBytes of Ollama writes them. */
const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** `NAME   ID   SIZE   MODIFIED`; the ID is the first 12 digits of the digest. */
export function readInstalled(table: string): InstalledModel[] {
  return table.split("\n").flatMap((line) => {
    const [, name, digest, size] = /^(\S+)\s+([0-9a-f]{12})\s+(.+? [KMGT]?B|-)\s/.exec(line) ?? [];
    return name === undefined || digest === undefined ? [] : [{ name, digest, bytes: bytesOf(size ?? "") }];
  });
}

/** Sections with their rows indented below them: `Model` has the embedding length, `Capabilities` one word a row. */
export function readDescription(text: string): ModelDescription {
  const [, capabilities = ""] = /^\s*Capabilities\s*\n((?:\s+\S.*\n?)*?)(?:\n|$)/m.exec(text) ?? [];
  const [, length] = /^\s*embedding length\s+(\d+)/m.exec(text) ?? [];
  return {
    capabilities: capabilities.split(/\s+/).filter((word) => word !== ""),
    dimensions: length === undefined ? undefined : Number(length),
  };
}

const LAYER = /^(pulling [0-9a-f]{12}):\s+(\d+)%/;
const SIZE = /([\d.]+ [KMGT]?B)(?!\/s)(?=\s|$)/;
const SPINNER = /\s*[\u2800-\u28ff]\s*$/;

/** Returns a function that reads a drawn line: each frame draws all lines again, so only those that changed are events. */
export function createProgressReader(): (line: string) => PullEvent | undefined {
  const drawn = new Map<string, string>();
  return (line) => {
    const shown = line.replace(SPINNER, "").replace(/\s+/g, " ").trim();
    const [, layer, percent = ""] = LAYER.exec(shown) ?? [];
    const status = layer ?? shown;
    if (status === "" || status.startsWith("Error: ") || drawn.get(status) === shown) return undefined;
    drawn.set(status, shown);
    if (layer === undefined) return { kind: "progress", status };
    const total = bytesOf(SIZE.exec(shown)?.[1] ?? "") ?? 0;
    return { kind: "progress", status, total, completed: (total * Number(percent)) / 100, shown };
  };
}

function bytesOf(size: string): number | undefined {
  const [, amount, unit = ""] = /^([\d.]+) ([KMGT]?B)$/.exec(size) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS[unit] ?? 1);
}
