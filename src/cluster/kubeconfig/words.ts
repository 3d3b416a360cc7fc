/** Words that the problems of a kubeconfig share. Pure. */
import type { Problem } from "../../errors.js";
import { clip } from "../../foreign-text.js";
import { shortlist } from "../../words/enumeration.js";
import { say } from "../../words/say.js";

/** One file with everything in it, of the context that is used. */
export const FLATTEN = "kubectl config view --raw --flatten --minify";

/** No constant: the list of all messages does not repeat the commands in each. */
export function encodeCommandsText(): string {
  return say`Linux: \`${FLATTEN} | base64 -w0\`; macOS: \`${FLATTEN} | base64\`; PowerShell: \`[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes((${FLATTEN} | Out-String)))\``;
}

export const encodeAgainText = (): string =>
  say`Encode the complete file again and update the secret KUBECONFIG. ${encodeCommandsText()}`;

export const serviceAccountText = (): string =>
  say`Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how, step by step.`;

/** What is remarked about a kubeconfig: it stops the run, or it is only told. */
export interface Remark {
  readonly stops: boolean;
  readonly problem: Problem;
}

export const stop = (problem: Problem): Remark => ({ stops: true, problem });
export const tell = (problem: Problem): Remark => ({ stops: false, problem });

/** Longer names are quoted in part: whatever they are, they are no names that somebody chose. */
const LONGEST_NAME = 80;

/** A name from the file as it may be shown: in one line, and not without end. */
export function shown(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
  return clip(line, LONGEST_NAME);
}

/** Names shown at the most; a file with thousands of contexts is possible. */
const MOST_NAMES = 12;

export function listed(names: readonly string[]): string {
  return shortlist(names.map(shown), MOST_NAMES);
}
