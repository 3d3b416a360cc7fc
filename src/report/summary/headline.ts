/** The headline: the verdict, what it is about, how long it took. */
import { type Markdown, md, unbroken } from "../markdown.js";
import type { DeployReport } from "../report.js";
import { headlineOf } from "../verdict.js";

export function headline(report: DeployReport): Markdown {
  const { icon, text, took } = headlineOf(report);
  return md`## ${icon} ${text}&nbsp;· ${unbroken(took)}`;
}
