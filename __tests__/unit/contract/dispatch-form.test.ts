/** The form of the staging workflow offers what the action can do, and hands every field on. */
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { OPERATION_NAMES } from "../../../src/config/choices.js";
import { type JsonMap, listAt, mapAt, textAt } from "../../../src/json.js";
import { fileText } from "./sources.js";

const TEXT = fileText(".github/workflows/chatbot-deploy-staging.yml");
const workflow = parse(TEXT) as JsonMap;
const action = parse(fileText("action.yml")) as JsonMap;
const form = mapAt(workflow, "on", "workflow_dispatch", "inputs");
const steps = Object.values(mapAt(workflow, "jobs")).flatMap((job) => listAt(job, "steps"));
const handed = mapAt(
  steps.find((step) => textAt(step, "uses") === "./"),
  "with",
);

test("every operation can be chosen, a deployment unless another one is", () => {
  expect(form["operation"]).toMatchObject({
    type: "choice",
    default: "deploy",
    options: [...OPERATION_NAMES],
  });
});

describe("every field", () => {
  test.each(Object.keys(form))("%s is an input of the action, and is handed on", (name) => {
    expect(mapAt(action, "inputs")).toHaveProperty(name);
    expect(`${handed[name]}`).toMatch(new RegExp(`^\\$\\{\\{ inputs\\.${name}(?: \\|\\| '[^']*')? \\}\\}$`));
  });

  test.each(Object.entries(form))("%s has the default of the action", (name, field) => {
    const usual = `${textAt(mapAt(action, "inputs"), name, "default") ?? ""}`;
    const inForm = (field as JsonMap)["default"];
    expect(inForm === undefined ? "" : `${inForm}`).toBe(usual);
    // A push has no inputs: what is empty then must be the default as well.
    expect(usual === "" || `${handed[name]}`.includes(`|| '${usual}'`)).toBe(true);
  });
});

test("nothing that somebody types is ever part of a program", () => {
  expect(steps.filter((step) => textAt(step, "run") !== undefined)).toEqual([]);
});
