/** A run of a workflow in a table: its number as a link, and who started it. */
import type { Words } from "../../words/words.js";
import { joined, link, type Markdown, md, text } from "../markdown.js";

export function runCell(run: string, actor: string, { tables }: Words): Markdown {
  const number = run === "" ? text("–") : link(text(run.slice(run.lastIndexOf("/") + 1)), run);
  return joined([number, actor === "" ? undefined : md`${tables.by} ${text(actor)}`], "<br>") ?? number;
}
