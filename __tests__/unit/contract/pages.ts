/** The pages of the repository as the contracts see them: their text, and the blocks of code in them. */
import { globSync } from "node:fs";
import { fileText } from "./sources.js";

export interface Block {
  readonly page: string;
  /** Of the first line of code, counted from 1. */
  readonly line: number;
  /** As after the fence: `yaml`, `sh`; empty without one. */
  readonly language: string;
  readonly text: string;
}

export const PAGES: readonly string[] = [
  ...globSync("*.md"),
  ...globSync("{docs,lab,backend,.github}/**/*.md", { exclude: ["**/node_modules", "**/.venv"] }),
].toSorted();

const FENCE = /^( *)(?:```)(\w*)\n(.*?)^ *```$/gms;

export function blocksOf(page: string, text = fileText(page)): Block[] {
  return [...text.matchAll(FENCE)].map(({ index, 1: indent = "", 2: language = "", 3: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    language,
    text: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
}

export const BLOCKS: readonly Block[] = PAGES.flatMap((page) => blocksOf(page));
