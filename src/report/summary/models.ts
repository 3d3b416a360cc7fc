/** The models Ollama serves, and the dimensions their embeddings really have. */
import { code, details, type Markdown, table, text } from "../markdown.js";
import { bytesText } from "../quantities.js";
import type { DeployReport } from "../report.js";

const COLUMNS = [
  { title: "model" },
  { title: "state" },
  { title: "size", align: "right" },
  { title: "dimensions", align: "right" },
] as const;

export function modelsSection({ models }: DeployReport): Markdown | undefined {
  if (models.length === 0) return undefined;
  const rows = models.map(({ name, state, bytes, dimensions }) => [
    code(name),
    text(state),
    text(bytes === undefined ? "–" : bytesText(bytes)),
    text(String(dimensions)),
  ]);
  return details(
    "Ollama models",
    models.map(({ name, state }) => `${name} ${state}`).join(", "),
    table(COLUMNS, rows),
  );
}
