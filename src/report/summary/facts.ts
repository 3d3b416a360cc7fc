/** The line of facts below the headline: address, image, revision, commit and run. */

import { type Words, wordsOf } from "../../words/words.js";
import { code, joined, link, type Markdown, md, text, unbroken } from "../markdown.js";
import { imageParts, shortDigest } from "../references.js";
import type { DeployReport, ImageReport, SourceReport } from "../report.js";
import { shortCommit } from "../verdict.js";

export function facts(report: DeployReport): Markdown | undefined {
  const { source, url, warnings } = report;
  const words = wordsOf(report.language).facts;
  return joined(
    [
      url === undefined ? undefined : md`**${link(text(url), url)}**`,
      report.verdict === "success" ? undefined : md`${words.namespace} ${code(report.namespace)}`,
      report.image && imageFact(report.image, words),
      revisionFact(report, words),
      commitFact(source, words),
      source.runUrl === undefined ? undefined : link(md`${words.run}`, source.runUrl),
      warnings.length === 0 ? undefined : unbroken(`⚠️ ${words.warningsBelow(warnings.length)}`),
    ],
    "&nbsp;· ",
  );
}

type Facts = Words["facts"];

function imageFact({ reference, digest, origin }: ImageReport, words: Facts): Markdown {
  const name = md`${words.image} ${code(`${imageParts(reference).repository}@${shortDigest(digest)}`)}`;
  return origin === "reused" ? md`${name} ${words.reused}` : name;
}

/** A failed run only tried to change the revision; what became of that is told by the state. */
function revisionFact(
  { verdict, revision, previousRevision }: DeployReport,
  words: Facts,
): Markdown | undefined {
  if (revision === undefined) return undefined;
  const label = verdict === "success" ? words.revision : words.triedRevision;
  const changed = previousRevision !== undefined && previousRevision !== revision;
  return unbroken(changed ? `${label} ${previousRevision} → ${revision}` : `${label} ${revision}`);
}

function commitFact({ commit, commitUrl, ref }: SourceReport, words: Facts): Markdown | undefined {
  if (commit === "") return undefined;
  const linked = md`${words.commit} ${link(code(shortCommit(commit)), commitUrl)}`;
  return ref === "" ? linked : md`${linked} ${words.on} ${code(ref)}`;
}
