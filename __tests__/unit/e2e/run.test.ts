/** What the end-to-end tests see of a program, however slowly it writes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { kubectl, run } from "../../e2e/lab.js";

/** `✅` in two halves, and a warning between them. */
const SLOWLY = `
  const [first, ...rest] = Buffer.from("✅");
  process.stdout.write(Buffer.from([first]));
  setTimeout(() => process.stderr.write("Warning: slow"), 50);
  setTimeout(() => process.stdout.write(Buffer.from(rest)), 100);
`;

test("a character that comes in two parts is one, and a warning between them cuts nothing", async () => {
  const { exitCode, output, stdout } = await run("node", ["-e", SLOWLY]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "✅" });
  expect(output).toContain("Warning: slow");
});

test("what kubectl prints is told without its warnings", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-kubectl-"));
  const program = join(folder, "kubectl");
  await writeFile(program, "#!/bin/sh\necho Warning: slow >&2\necho found\n", { mode: 0o755 });
  const nowhere = { KUBECONFIG: "", REGISTRY: "", REGISTRY_USERNAME: "", REGISTRY_PASSWORD: "" };
  expect(await kubectl({ ...nowhere, LAB_KUBECTL: program }, "get", "pods")).toBe("found");
  await rm(folder, { recursive: true });
});
