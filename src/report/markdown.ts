/** Markdown as GitHub renders it, made so that no text from outside can become markup. */
import { clip, plain } from "../foreign-text.js";
import { BREAK, withBreaks } from "./breaks.js";
import { plainLine } from "./plain-text.js";

declare const checked: unique symbol;

/**
 * Markdown that is safe to show. Only this file makes it, so a text from outside cannot reach the page without having
 * been escaped: it would not compile.
 */
export interface Markdown {
  readonly source: string;
  /** The same for a cell of a table, where long words have places to be broken. */
  readonly cell: string;
  readonly [checked]: true;
}

/** Longest text shown inline; what is longer belongs in a block. It also bounds the size of every table. */
const INLINE_LIMIT = 1000;

/**
 * Everything Markdown or HTML could read as markup becomes a character reference, which works in paragraphs, in table
 * cells and inside HTML alike (a backslash does not).
 */
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "`": "&#96;",
  "*": "&#42;",
  _: "&#95;",
  "~": "&#126;",
  "[": "&#91;",
  "]": "&#93;",
  "\\": "&#92;",
  "#": "<span>#</span>",
  "-": "&#45;",
  "+": "&#43;",
  "=": "&#61;",
  ".": "&#46;",
  ")": "&#41;",
  [BREAK]: "<wbr>",
};

/** Markup wherever it stands; an underscore inside a word is none, and settings are full of them. */
const ANYWHERE = /[&<>|`*~[\]\\\u200B]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * What GitHub reads in the text that is shown, where a character reference is no help; its documented way out of formulas is a span.
 * The others would call a team, link an issue (which then says so, too), or become a picture.
 */
const READ_IN_TEXT =
  /\$|(?<![a-z0-9_])@(?=[a-z0-9])|#(?=\d)|(?<=\bgh)-(?=\d)|:(?=(?:100|1234|[a-z+-][a-z0-9_+-]*):)/gi;

/** In code GitHub reads no more than that. */
const READ_IN_CODE = /\$/g;

/** Markup at the beginning of a line only: headings, lists, rules. */
const AT_START = /^(\d*)([-+=#]|(?<=\d)[.)](?=\s|$))/;

/** Text from outside, on one line, with nothing in it that is markup. */
export function text(value: string): Markdown {
  return inline(value, escapeLine);
}

/** As `text`, on one line also in a narrow window: a number stays beside its unit. */
export function unbroken(value: string): Markdown {
  const { source, cell } = text(value);
  return made(source.replaceAll(" ", "&nbsp;"), cell.replaceAll(" ", "&nbsp;"));
}

/** As `text`, but words between single backticks become code, as in our own messages. */
export function prose(value: string): Markdown {
  return inline(value, (line) =>
    line
      .split(/(?<!`)`([^`]+)`(?!`)/)
      .map((piece, index) => (index % 2 === 1 ? codeSource(piece) : escapePiece(piece, index)))
      .join(""),
  );
}

/** Text from outside as inline code. */
export function code(value: string): Markdown {
  return inline(value, codeSource);
}

function inline(value: string, render: (line: string) => string): Markdown {
  const line = clip(plainLine(value), INLINE_LIMIT);
  return made(render(line), render(withBreaks(line)));
}

/** Text from outside as a block of code, each character as it is. */
export function fence(value: string, language = ""): Markdown {
  const content = plain(value).trimEnd();
  const runs = content.match(/`+/g) ?? [];
  const fenceLine = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return made(`${fenceLine}${language}\n${content}\n${fenceLine}`);
}

/** A link, or its label alone when the address is none a browser should follow. */
export function link(label: Markdown, address: string | undefined): Markdown {
  const href = address === undefined ? undefined : webAddress(address);
  return href === undefined ? label : made(`[${label.source}](${href})`, `[${label.cell}](${href})`);
}

/** A template whose static part is ours and whose values are escaped, unless they are Markdown already. */
export function md(ours: TemplateStringsArray, ...values: readonly (Markdown | string | number)[]): Markdown {
  const pieces = values.map((value) => (typeof value === "object" ? value : prose(String(value))));
  const filled = (form: "source" | "cell"): string =>
    ours.map((part, index) => part + (pieces[index]?.[form] ?? "")).join("");
  return made(filled("source"), filled("cell"));
}

/** The pieces that there are, with `separator` between them; absent when there is none. */
export function joined(
  pieces: readonly (Markdown | undefined)[],
  separator: " · " | "&nbsp;· " | ", " | " " | "\n" | "\n\n" | "<br>",
): Markdown | undefined {
  const some = pieces.filter((piece) => piece !== undefined).filter(({ source }) => source !== "");
  const [sources, cells] = [some.map(({ source }) => source), some.map(({ cell }) => cell)];
  return some.length > 0 ? made(sources.join(separator), cells.join(separator)) : undefined;
}

/** Blocks one below the other. */
export function blocks(...pieces: readonly (Markdown | undefined)[]): Markdown {
  return joined(pieces, "\n\n") ?? made("");
}

export interface Column {
  readonly title: string;
  readonly align?: "right" | undefined;
}

/** A table. Cells hold no line ends and no pipes, because no Markdown for one line does. */
export function table(columns: readonly Column[], rows: readonly (readonly Markdown[])[]): Markdown {
  const head = tableLine(columns.map(({ title }) => text(title).source));
  const rule = tableLine(columns.map(({ align }) => (align === "right" ? "---:" : "---")));
  const body = rows.map((row) => tableLine(columns.map((_, index) => row[index]?.cell ?? "")));
  return made([head, rule, ...body].join("\n"));
}

/** A part that is folded until somebody wants it. The title is HTML there, so it holds plain text only. */
export function details(
  title: string,
  note: string,
  body: Markdown,
  state: "folded" | "open" = "folded",
): Markdown {
  const label = `<b>${text(title).source}</b>${note === "" ? "" : ` · ${text(note).source}`}`;
  const opening = state === "open" ? "<details open>" : "<details>";
  return made(`${opening}<summary>${label}</summary>\n\n${body.source}\n\n</details>`);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function made(source: string, cell = source): Markdown {
  return { source, cell } as Markdown;
}

function escapePiece(piece: string, index: number): string {
  return index === 0 ? escapeLine(piece) : escaped(piece, READ_IN_TEXT);
}

function escapeLine(line: string): string {
  const [all = "", digits = "", marker = ""] = AT_START.exec(line) ?? [];
  return digits + reference(marker) + escaped(line.slice(all.length), READ_IN_TEXT);
}

/** References hold signs of their own, so that each stretch between what needs a span is escaped by itself. */
function escaped(piece: string, read: RegExp): string {
  const parts = piece.split(read);
  const signs = piece.match(read) ?? [];
  return parts
    .map(
      (part, index) =>
        (index === 0 ? "" : `<span>${signs[index - 1]}</span>`) + part.replace(ANYWHERE, reference),
    )
    .join("");
}

function reference(character: string): string {
  return REFERENCES[character] ?? character;
}

/** Backticks where they are enough; an element where the text holds what ends a code span or a table cell. */
function codeSource(line: string): string {
  const content = line.trim();
  if (content === "") return "";
  return /[`|\\\u200B]/.test(content) ? `<code>${escaped(content, READ_IN_CODE)}</code>` : `\`${content}\``;
}

/** The address in the form a Markdown link can hold, if it is one of the web. */
function webAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  return url.href.replace(/[()<>|`\\"'*_[\]\s]/g, (character) => {
    // encodeURIComponent leaves some of these as they are.
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}
