/** The models Ollama serves: which version, how long it took to get it, and the dimensions its embeddings really have. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, code, details, joined, type Markdown, table, text, unbroken } from "../markdown.js";
import { bytesText, durationText } from "../quantities.js";
import type { DeployReport, ModelReport } from "../report.js";

export function modelsSection({ models, language }: DeployReport): Markdown | undefined {
  if (models.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables } = words;
  const columns: Column[] = [
    { title: tables.model },
    { title: tables.state },
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
  const size = bytes === undefined ? undefined : unbroken(bytesText(bytes, numbers));
  const took = milliseconds === undefined ? undefined : unbroken(durationText(milliseconds, numbers));
  return [
    joined([code(name), digest === undefined ? undefined : code(digest)], "<br>") ?? code(name),
    joined([text(models.states[state]), size, took], " · ") ?? text("–"),
    text(dimensions === 0 ? models.doesNotEmbed : String(dimensions)),
  ];
}
