/** Writes the messages into docs/troubleshooting.md: those of the sources that the mark of a list names. */

import { readFileSync, writeFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { type Message, messages } from "./messages.js";

export const FILE = "docs/troubleshooting.md";

/** `<!-- messages src/config/*.ts -->`, the list, `<!-- /messages -->`. */
const LIST = /(<!-- messages ([^>]+) -->\n)(.*?)(<!-- \/messages -->)/gs;

export const pageText = (): string => readFileSync(FILE, "utf8");

/** The page with lists that are as the sources are now. */
export function renewed(page: string, all: readonly Message[] = messages()): string {
  const anchored = new Set<string>();
  return page.replaceAll(LIST, (_list, begin: string, patterns: string, _old, end: string) => {
    const listed = all.filter(({ file }) => patterns.split(" ").some((one) => matchesGlob(file, one)));
    const unique = [...new Map(listed.map((message) => [message.title, message])).values()];
    return `${begin}\n${unique.map((message) => line(message, anchored)).join("\n")}\n\n${end}`;
  });
}

/** The patterns of all lists, in the order of the page. */
export const patternsOf = (page: string): string[] =>
  [...page.matchAll(LIST)].flatMap(([, , patterns = ""]) => patterns.split(" "));

/** A summary leads to the first message of an id; the others of that id are variants of it. */
function line({ id, title, fix }: Message, anchored: Set<string>): string {
  const anchor = id === undefined || anchored.has(id) ? "" : `<a id="${id}"></a>`;
  if (id !== undefined) anchored.add(id);
  const head = `- ${anchor}**${escaped(begun(title).replace(/\.$/, ""))}**`;
  return fix === undefined ? head : `${head}: ${escaped(fix)}`;
}

/** A clause of a longer message stands alone here; the name of a program is no clause. */
const begun = (title: string): string =>
  title.replace(/^(?:the|an?|its?)(?= )/, ([first = "", ...rest]) => first.toUpperCase() + rest.join(""));

/** Markdown's signs outside of code say nothing here; an address is a link. */
const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : linked(part.replaceAll(/[*<>[\]]/g, "\\$&"))))
    .join("");

const linked = (text: string): string => text.replaceAll(/https:\/\/\w[\w./-]*\w/g, "<$&>");

if (import.meta.main) writeFileSync(FILE, renewed(pageText()));
