/** Every command that a page shows is run by a test, or stands below with the reason why it is not. */
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { BLOCKS, type Block } from "./pages.js";
import { fileText } from "./sources.js";

/** Pages whose commands are all run on the lab by __tests__/e2e/pages.e2e.test.ts. */
const RUN_ON_THE_LAB = ["docs/guide.md", "docs/guide.fr.md", "docs/kubeconfig.md"];

/** What its workflows run is what people have before they come here. */
const BEFORE = "docs/migration.md";

/** By the beginning of a command. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "docker buildx imagetools inspect ollama/ollama:": "asks Docker Hub, which tests do not reach",
  "kubectl -n chatbot-test debug -it POD": "run by stack.e2e.test.ts, with a busybox of the lab's",
  "kubectl apply -f k8s/chatbot-service/namespace.yaml -f k8s/chatbot-service/":
    "stack.e2e.test.ts applies file by file, and then the folder",
  "kubectl -n chatbot-test set image deployment/chatbot-api api=": "run from the guide",
  "kubectl -n chatbot-test exec deployment/ollama -- ollama pull": "run from the guide",
  "jq -r '.workloads[]": "no other test needs jq; report.schema.json has the fields",
  "gh pr comment": "tests do not reach GitHub",
  "gh attestation verify": "there is no release yet, and tests do not reach GitHub",
  "make lab-down": "would take the lab from the other tests; the lab's own tests do",
  "export KUBECONFIG=": "a variable for the reader's shell",
  "eval ": "a variable for the reader's shell",
  "curl localhost:8080/": "a request of the service's own tests",
  "curl -X PUT 127.0.0.1:11443/faults": "the same request as in models.e2e.test.ts",
  "python3.11 -m venv": "scripts/test makes its own, from the same file",
  ".venv/bin/": "scripts/test runs the same, and ruff",
  "OLLAMA_URL=": "runs a server until somebody ends it",
  "docker build -t chatbot-service": "run by the action in every deployment",
};

const SHELLS = ["sh", "bash", "console"];
const shown = BLOCKS.filter(({ page }) => !RUN_ON_THE_LAB.includes(page)).flatMap((block) => {
  if (SHELLS.includes(block.language)) return [block];
  return block.language === "yaml" && block.page !== BEFORE ? runBy(block) : [];
});

/** What the steps of a workflow run, as blocks of their own. */
function runBy({ text, ...block }: Block): Block[] {
  const found: Block[] = [];
  JSON.stringify(parse(text), (key, value: unknown) => {
    if (key === "run" && typeof value === "string") found.push({ ...block, language: "sh", text: value });
    return value;
  });
  return found;
}

/** One a line, without comments; in a `console` only what follows the prompt. */
const commandsOf = ({ text, language }: Block): string[] =>
  text
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => language !== "console" || line.startsWith("$ "))
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+# .*$/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !line.startsWith("#"));

const COMMANDS = shown.flatMap((block) =>
  commandsOf(block).map((command) => ({ place: `${block.page}:${block.line}`, command })),
);

const makefile = fileText("Makefile");
const lab = fileText("lab/__main__.py");

/** Programs of the repository itself: what they are called with is there. */
function isOurs(command: string): boolean {
  const targets = /^make ((?:[a-z-]+ ?)+)$/.exec(command)?.[1]?.trim().split(" ");
  if (targets) return targets.every((target) => new RegExp(`^${target}:`, "m").test(makefile));
  const verb = /^python3 -m lab ([a-z]+)/.exec(command)?.[1];
  return verb !== undefined && lab.includes(`add_parser("${verb}"`);
}

const reasonOf = (command: string): string | undefined =>
  Object.keys(NOT_RUN).find((beginning) => command.startsWith(beginning));

describe("a command", () => {
  test.each(COMMANDS)("of $place: $command", ({ command }) => {
    expect(isOurs(command) || reasonOf(command) !== undefined).toBe(true);
  });
});

test("no reason is for a command that no page shows any more", () => {
  const used = new Set(COMMANDS.map(({ command }) => reasonOf(command)));
  expect(Object.keys(NOT_RUN).filter((beginning) => !used.has(beginning))).toEqual([]);
});

test("the pages that are run on the lab show commands", () => {
  const count = (page: string): number =>
    BLOCKS.filter((one) => one.page === page && one.language === "sh").length;
  expect(RUN_ON_THE_LAB.filter((page) => count(page) === 0)).toEqual([]);
});
