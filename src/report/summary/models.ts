/** The models Ollama serves: which version, how long it took to get it, and the dimensions its embeddings really have. */
import { code, details, type Markdown, table, text, unbroken } from "../markdown.js";
import { bytesText, durationText } from "../quantities.js";
import type { DeployReport, ModelReport } from "../report.js";

const COLUMNS = [
  { title: "model" },
  { title: "version" },
  { title: "state" },
  { title: "size", align: "right" },
  { title: "took", align: "right" },
  { title: "dimensions", align: "right" },
] as const;

export function modelsSection({ models }: DeployReport): Markdown | undefined {
  if (models.length === 0) return undefined;
  const rows = models.map(modelRow);
  return details(
    "Ollama models",
    models.map(({ name, state }) => `${name} ${state}`).join(", "),
    table(COLUMNS, rows),
  );
}

function modelRow({ name, digest, state, bytes, milliseconds, dimensions }: ModelReport): Markdown[] {
  return [
    code(name),
    digest === undefined ? text("–") : code(digest),
    text(state),
    bytes === undefined ? text("–") : unbroken(bytesText(bytes)),
    milliseconds === undefined ? text("–") : unbroken(durationText(milliseconds)),
    text(dimensions === 0 ? "– (does not embed)" : String(dimensions)),
  ];
}
