/** The warnings: what did not stop the run, and what to do about it. */
import type { Problem } from "../../errors.js";
import { type Words, wordsOf } from "../../words/words.js";
import { details, joined, type Markdown, md } from "../markdown.js";
import type { DeployReport, SourceReport } from "../report.js";
import { placeLink } from "./problems.js";

/** The JSON report has all; a list nobody reads to its end helps nobody. */
const MOST = 50;

export function warningsSection({ warnings, source, language }: DeployReport): Markdown | undefined {
  const words = wordsOf(language);
  const shown = warnings.slice(0, MOST).map((warning) => warningItem(warning, source, words));
  const more = warnings.length > MOST ? md`- ${words.warnings.more(warnings.length - MOST)}` : undefined;
  const list = joined([...shown, more], "\n");
  return list && details(words.warnings.title, String(warnings.length), list);
}

function warningItem(warning: Problem, source: SourceReport, words: Words): Markdown {
  const { title, cause, found, detail, fix } = warning;
  const place = placeLink(warning, source);
  const heading = place ? md`**${title}** ${words.warnings.inPlace} ${place}` : md`**${title}**`;
  const said = [cause, found, detail].flatMap((part) => (part ? [md`${part}`] : []));
  const lines = joined([heading, ...said, fix ? md`**${words.problems.fix}** ${fix}` : undefined], "<br>");
  return md`- ${lines ?? heading}`;
}
