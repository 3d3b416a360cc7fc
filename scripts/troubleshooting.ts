/** Writes the messages into the pages about them, one a language: those of the sources that the mark of a list names. */

import { readFileSync, writeFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { TROUBLESHOOTING } from "../src/runtime/run-url.js";
import { inLanguage } from "../src/words/say.js";
import { loadLanguage } from "../src/words/tongues.js";
import { LANGUAGES, type Language } from "../src/words/words.js";
import { type Message, messages } from "./messages.js";

interface Form {
  /** French has a no-break space before it. */
  readonly colon: string;
  /** How a clause of a longer message begins, which stands alone here; the name of a program is no clause. */
  readonly beginning: RegExp;
}

const FORMS: Readonly<Record<Language, Form>> = {
  en: { colon: ": ", beginning: /^(?:the|an?|its?|what)(?= )/ },
  fr: {
    colon: "\u00a0: ",
    beginning: /^(?:l[ae]s?|une?|des|s(?:on|a|es)|ce(?:t|tte)?|ils?|elles?|aucune?)(?= )|^l(?=’)/,
  },
};

/** `<!-- messages src/config/*.ts -->`, the list, `<!-- /messages -->`. */
const LIST = /(<!-- messages ([^>]+) -->\n)(.*?)(<!-- \/messages -->)/gs;

export const pageText = (language: Language): string => readFileSync(TROUBLESHOOTING[language], "utf8");

export const messagesIn = (language: Language): Message[] => inLanguage(language, messages);

/** The page with lists that are as the sources are now. */
export function renewed(page: string, language: Language, all = messagesIn(language)): string {
  const anchored = new Set<string>();
  return page.replaceAll(LIST, (_list, begin: string, patterns: string, _old, end: string) => {
    const listed = all.filter(({ file }) => patterns.split(" ").some((one) => matchesGlob(file, one)));
    const lines = inGroups(listed).map((message) => {
      const { id } = message;
      const anchor = id === undefined || anchored.has(id) ? "" : `<a id="${id}"></a>`;
      if (id !== undefined) anchored.add(id);
      return `- ${anchor}${line(message, FORMS[language])}`;
    });
    return `${begin}\n${lines.join("\n")}\n\n${end}`;
  });
}

/** Each message once, those of one id together. */
function inGroups(listed: readonly Message[]): Message[] {
  const unique = new Map(listed.map((message) => [`${message.id} ${message.title}`, message]));
  const groups = Map.groupBy(unique.values(), ({ id, title }) => id ?? title);
  return [...groups.values()].flat();
}

/** The patterns of all lists, in the order of the page. */
export const patternsOf = (page: string): string[] =>
  [...page.matchAll(LIST)].flatMap(([, , patterns = ""]) => patterns.split(" "));

/** The anchors of all lists, in the order of the page. */
export const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = ""]) => id);

function line({ id, title, fix }: Message, { colon, beginning }: Form): string {
  const whole = title.replace(beginning, ([first = "", ...rest]) => first.toUpperCase() + rest.join(""));
  const head = `**${escaped(whole.replace(/\.$/, ""))}**`;
  const text = fix === undefined ? head : `${head}${colon}${escaped(fix)}`;
  return id === undefined ? text : `${text} \`${id}\``;
}

/** Markdown's signs outside of code say nothing here; an address is a link. */
const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : linked(part.replaceAll(/[*<>[\]]/g, "\\$&"))))
    .join("");

const linked = (text: string): string => text.replaceAll(/https:\/\/\w[\w./-]*\w/g, "<$&>");

if (import.meta.main)
  for (const language of LANGUAGES) {
    await loadLanguage(language);
    writeFileSync(TROUBLESHOOTING[language], renewed(pageText(language), language));
  }
