/**
 * Draws the summary of every sample and recorded report, and of the reports given as arguments (`report.json` of a run), as
 * GitHub shows them: on a desktop and on a phone, light and dark, as they arrive and with every part unfolded. Complains about a
 * table that is cut off or squeezed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { LONG } from "../../__tests__/helpers/long-reports.js";
import { RECORDED } from "../../__tests__/helpers/recorded-reports.js";
import { SAMPLES } from "../../__tests__/helpers/sample-reports/samples.js";
import { renderSummary } from "../../src/report/summary.js";
import { loadLanguage } from "../../src/words/tongues.js";
import { LANGUAGES } from "../../src/words/words.js";
import { findChromium, shrink } from "./chromium.js";
import { frameOf, htmlOf } from "./page.js";
import { faultsOfTables } from "./tables.js";

const DOCS = "docs/images";

/** Widths of the column GitHub shows a summary in, in CSS pixels. */
const SCREENS = { desktop: 1012, phone: 390 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Where the images go. */
    to: { type: "string", default: "gallery" },
    /** Draws the chosen few of the docs instead: `--docs` writes docs/images. */
    docs: { type: "boolean", default: false },
    /** Only measures the tables, and draws nothing. */
    measure: { type: "boolean", default: false },
    /** Draws only samples with this in their name. */
    only: { type: "string", default: "" },
  },
});

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const reports = {
  ...SAMPLES,
  ...RECORDED,
  ...LONG,
  ...Object.fromEntries(positionals.map((path) => [basename(path, ".json"), read(path)])),
};

/** Of the docs: a run that went well and one that did not, as they arrive. */
const CHOSEN = { "changed-image": "summary-success", failure: "summary-failure" };

for (const language of LANGUAGES) await loadLanguage(language);

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  if (options.measure) await measureAll();
  else await (options.docs ? drawDocs() : drawAll());
} finally {
  await browser.close();
}

async function drawDocs() {
  const page = await openPage("light");
  for (const [sample, name] of Object.entries(CHOSEN)) {
    const file = join(DOCS, `${name}.png`);
    await draw(page, renderSummary(reports[sample]), { width: SCREENS.desktop, file });
    shrink(file);
  }
}

function chosen() {
  return Object.entries(reports).filter(([name]) => name.includes(options.only));
}

async function measureAll() {
  const page = await openPage("light");
  for (const [name, report] of chosen()) {
    await show(page, renderSummary(report), { width: SCREENS.desktop, unfolded: true });
    await complainAboutTables(page, name);
  }
}

async function complainAboutTables(page, where) {
  for (const fault of await page.evaluate(faultsOfTables)) complain(where, fault);
}

async function drawAll() {
  rmSync(options.to, { recursive: true, force: true });
  mkdirSync(options.to, { recursive: true });
  const pages = { light: await openPage("light"), dark: await openPage("dark") };
  for (const [name, report] of chosen()) {
    const markdown = renderSummary(report);
    writeFileSync(join(options.to, `${name}.md`), markdown);
    for (const [theme, page] of Object.entries(pages)) {
      for (const [screen, width] of Object.entries(SCREENS)) {
        for (const unfolded of [false, true]) {
          const file = join(options.to, `${name}.${screen}.${theme}${unfolded ? ".unfolded" : ""}.png`);
          await draw(page, markdown, { width, file, unfolded });
        }
      }
    }
    console.log(name);
  }
}

async function openPage(theme) {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  page.on("pageerror", (error) => complain(theme, error));
  await page.setContent(frameOf(theme), { waitUntil: "load" });
  return page;
}

async function show(page, markdown, { width, unfolded = false }) {
  // A screenshot is at least as high as the screen.
  await page.setViewportSize({ width, height: 100 });
  await page.evaluate(([html, open]) => globalThis.draw(html, open), [htmlOf(markdown), unfolded]);
}

async function draw(page, markdown, { width, file, unfolded = false }) {
  await show(page, markdown, { width, unfolded });
  await page.screenshot({ path: file, fullPage: true });
  // On a phone, a table may be scrolled.
  if (width === SCREENS.desktop) await complainAboutTables(page, file);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wide > 0) complain(file, `it is ${wide} pixels wider than the screen`);
}

function complain(where, what) {
  console.error(`${where}: ${what}`);
  process.exitCode = 1;
}
