/** The line of facts below the headline: address, image, revision, commit and run. */
import { code, joined, link, type Markdown, md, text } from "../markdown.js";
import { countText } from "../quantities.js";
import { imageParts, shortDigest } from "../references.js";
import type { DeployReport, ImageReport, SourceReport } from "../report.js";
import { shortCommit } from "../verdict.js";

export function facts(report: DeployReport): Markdown | undefined {
  const { source, url, warnings } = report;
  return joined(
    [
      url === undefined ? undefined : md`**${link(text(url), url)}**`,
      report.verdict === "success" ? undefined : md`namespace ${code(report.namespace)}`,
      report.image && imageFact(report.image),
      revisionFact(report),
      commitFact(source),
      source.runUrl === undefined ? undefined : link(md`run`, source.runUrl),
      warnings.length === 0 ? undefined : md`⚠️ ${countText(warnings.length, "warning")} below`,
    ],
    " · ",
  );
}

function imageFact({ reference, digest, origin }: ImageReport): Markdown {
  const name = md`image ${code(`${imageParts(reference).repository}@${shortDigest(digest)}`)}`;
  return origin === "reused" ? md`${name} (reused: same source tree)` : name;
}

/** A failed run only tried to change the revision; what became of that is told by the state. */
function revisionFact({ verdict, revision, previousRevision }: DeployReport): Markdown | undefined {
  if (revision === undefined) return undefined;
  const label = verdict === "success" ? md`revision` : md`tried revision`;
  const changed = previousRevision !== undefined && previousRevision !== revision;
  return changed
    ? md`${label} ${text(previousRevision)} → ${text(revision)}`
    : md`${label} ${text(revision)}`;
}

function commitFact({ commit, commitUrl, ref }: SourceReport): Markdown | undefined {
  if (commit === "") return undefined;
  const linked = md`commit ${link(code(shortCommit(commit)), commitUrl)}`;
  return ref === "" ? linked : md`${linked} on ${code(ref)}`;
}
