/** docs/deployer-role.yaml grants what the code asks for, no more and no less. */
import { expect, test } from "@jest/globals";
import { documentedRole, FILE } from "../../../scripts/deployer-role.js";
import { fileText } from "./sources.js";

test("the documented Role is what `make deployer-role` writes", () => {
  expect(fileText(FILE)).toBe(documentedRole());
});

test("what is required is not called optional, and everything says what it is for", () => {
  const [required = "", optional = ""] = fileText(FILE).split(/(?= {2}# Optional)/, 2);
  for (const words of [
    "[get, create, patch]",
    "[pods/exec], verbs: [create]",
    "[pods, services], verbs: [list, watch]",
  ])
    expect(required).toContain(words);
  expect(optional).toContain("# Optional, to");
});
