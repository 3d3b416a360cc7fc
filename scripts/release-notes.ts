/** Prints what CHANGELOG.md tells of a version; fails unless it tells of it, and package.json has that version. */
import { readFileSync } from "node:fs";

/** The section of the version that a tag names. */
export function notesOf(tag: string, changelog: string, packageVersion: string): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) throw new Error(`${tag} is no tag of a version: it should look like v1.2.3.`);
  if (packageVersion !== version)
    throw new Error(`The tag is ${tag}, but package.json has the version ${packageVersion}.`);
  const head = `## [${version}] - `;
  const section = changelog.split(/^(?=## )/m).find((one) => one.startsWith(head));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section that begins with "${head}".`);
  const notes = section.slice(section.indexOf("\n")).trim();
  if (notes === "") throw new Error(`CHANGELOG.md tells nothing of ${version}.`);
  return notes;
}

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  console.log(notesOf(process.argv[2] ?? "", readFileSync("CHANGELOG.md", "utf8"), version));
}
