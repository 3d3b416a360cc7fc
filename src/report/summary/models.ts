/** The models Ollama serves: which version, how long it took to get it, and the dimensions its embeddings really have. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, code, details, type Markdown, table, text, unbroken } from "../markdown.js";
import { bytesText, durationText } from "../quantities.js";
import type { DeployReport, ModelReport } from "../report.js";

export function modelsSection({ models, language }: DeployReport): Markdown | undefined {
  if (models.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables } = words;
  const columns: Column[] = [
    { title: tables.model },
    { title: tables.version },
    { title: tables.state },
    { title: tables.size, align: "right" },
    { title: tables.took, align: "right" },
    { title: tables.dimensions, align: "right" },
  ];
  const note = models.map(({ name, state }) => `${name} ${words.models.states[state]}`).join(", ");
  return details(
    words.models.title,
    note,
    table(
      columns,
      models.map((model) => modelRow(model, words)),
    ),
  );
}

function modelRow(
  { name, digest, state, bytes, milliseconds, dimensions }: ModelReport,
  { models, numbers }: Words,
): Markdown[] {
  return [
    code(name),
    digest === undefined ? text("–") : code(digest),
    text(models.states[state]),
    bytes === undefined ? text("–") : unbroken(bytesText(bytes, numbers)),
    milliseconds === undefined ? text("–") : unbroken(durationText(milliseconds, numbers)),
    text(dimensions === 0 ? models.doesNotEmbed : String(dimensions)),
  ];
}
