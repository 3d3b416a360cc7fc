/** What docs/image.md shows is accepted by the action, not only by GitHub: its inputs fit together. */
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseConfig } from "../../../src/config/config.js";
import type { RawInputs } from "../../../src/config/inputs.js";
import { runContext } from "../../../src/runtime/environment.js";
import { defaultInputs } from "../../helpers/project.js";
import { kubeconfig, NOW, secretOf } from "../cluster/kubeconfig/samples.js";
import { BLOCKS } from "./pages.js";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** The steps of ours in a list of steps, or in a workflow. */
function stepsIn(text: string): Step[] {
  const shown = parse(text) as Step[] | { jobs: { deploy: { steps: Step[] } } };
  const steps = Array.isArray(shown) ? shown : shown.jobs.deploy.steps;
  return steps.filter(({ uses }) => uses === "org/chatbot-deploy-action@v1");
}

const SHOWN = BLOCKS.filter(({ page, language }) => page === "docs/image.md" && language === "yaml").flatMap(
  ({ line, text }) => stepsIn(text).map((step) => ({ line, inputs: step.with ?? {} })),
);

const ENVIRONMENT = { GITHUB_REPOSITORY: "acme/bot", GITHUB_ACTOR: "ada", GITHUB_SHA: "0".repeat(40) };

test("every kind of image has its workflow", () => {
  expect(SHOWN).toHaveLength(7);
});

test.each(SHOWN)("line $line is accepted", async ({ inputs }) => {
  const given = Object.entries(inputs).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ secrets\.(\w+) \}\}/, "secret of $1"),
  ]);
  const all = {
    ...(await defaultInputs()),
    ...Object.fromEntries(given),
    kubeconfig: secretOf(kubeconfig()),
  };
  expect(parseConfig(all as RawInputs, runContext(ENVIRONMENT), NOW)).toMatchObject({ problems: [] });
});
