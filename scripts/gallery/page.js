/** A summary as a page of its own: GitHub-flavoured Markdown, GitHub's style sheet, diagrams by mermaid. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import MarkdownIt from "markdown-it";

const require = createRequire(import.meta.url);
const read = (file) => readFileSync(require.resolve(file), "utf8");

/** GitHub cleans the HTML of a page; this does not, so that what could get through would be seen. */
const markdownIt = new MarkdownIt({ html: true, linkify: true });

const fence = markdownIt.renderer.rules.fence;
markdownIt.renderer.rules.fence = (tokens, index, ...others) => {
  const { info, content } = tokens[index];
  return info === "mermaid"
    ? `<pre class="mermaid">${markdownIt.utils.escapeHtml(content)}</pre>`
    : fence(tokens, index, ...others);
};

/** GitHub colours code; of a difference it matters. The names of the classes are those of its style sheet. */
markdownIt.options.highlight = (code, language) => {
  if (language !== "diff") return "";
  const classes = { "+": "pl-mi1", "-": "pl-md", "@": "pl-mdr" };
  const lines = code.split("\n").map((line) => {
    const text = markdownIt.utils.escapeHtml(line);
    return classes[line[0]] ? `<span class="${classes[line[0]]}">${text}</span>` : text;
  });
  return lines.join("\n");
};

const MERMAID = read("mermaid/dist/mermaid.min.js");
const STYLES = {
  light: read("github-markdown-css/github-markdown-light.css"),
  dark: read("github-markdown-css/github-markdown-dark.css"),
};

/** The canvas and its margins, which belong to GitHub's page and not to its style sheet for Markdown. */
const FRAME = `
  body { margin: 0; padding: 16px 24px; }
  @media (max-width: 600px) { body { padding: 16px; } }
  .markdown-body { font-size: 14px; }
  .markdown-body pre.mermaid { background: none; text-align: center; padding: 0; }
`;
const BACKGROUND = { light: "#ffffff", dark: "#0d1117" };

/** A diagram needs to be seen to be measured, so everything is open until all are drawn. */
const DRAW = `
  globalThis.draw = async (html, unfolded) => {
    document.querySelector("article").innerHTML = html;
    const folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
    await mermaid.run();
    if (!unfolded) for (const one of folded) one.open = false;
  };
`;

export function htmlOf(markdown) {
  return markdownIt.render(markdown);
}

/** The page without a summary; its function `draw` puts one in. */
export function frameOf(theme) {
  const mermaidTheme = theme === "dark" ? "dark" : "default";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><style>${STYLES[theme]}${FRAME}body { background: ${BACKGROUND[theme]}; }</style></head>
<body><article class="markdown-body"></article>
<script>${MERMAID}</script>
<script>mermaid.initialize({ startOnLoad: false, theme: "${mermaidTheme}" });${DRAW}</script></body></html>`;
}
