/** The bundle started as the runner starts it, for tests that end it in ways no workflow can. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { withoutBreaks } from "../helpers/breaks.js";
import { schemaErrors } from "../helpers/report-schema.js";
import { type Lab, pathOf } from "./lab.js";

export interface StartedAction {
  readonly child: ChildProcess;
  /** RUNNER_TEMP of the run. */
  readonly temporary: string;
  /** Resolves when the log holds the text. */
  until(text: string): Promise<void>;
  /** Resolves with the exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  summary(): Promise<string>;
  /** All it has written so far. */
  log(): string;
  /** The outputs of the step; rejects when its report is not what the schema promises. */
  outputs(): Promise<Record<string, string>>;
  /** What the step saved for its post step, as the runner hands it over. */
  state(): Promise<Record<string, string>>;
  /** What later steps would find in their environment. */
  environment(): Promise<string>;
  dispose(): Promise<void>;
}

const ROOT = new URL("../..", import.meta.url).pathname;
/** The folder with the bundle; another one than the committed is for trying changes out. */
const DIST = process.env["ACTION_DIST"] ?? join(ROOT, "dist");

/** The inputs' defaults, as the runner takes them from action.yml; expressions are evaluated to nothing. */
async function defaults(): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(join(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, (input.default ?? "").replace(/\$\{\{.*\}\}/, "")]),
  );
}

export async function startAction(
  lab: Lab,
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  /** Beside what every run gets. */
  variables: Readonly<Record<string, string>> = {},
): Promise<StartedAction> {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-action-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, "workspace", name)), { recursive: true });
    await writeFile(join(folder, "workspace", name), content);
  }
  const fileCommands = {
    GITHUB_STEP_SUMMARY: "summary",
    GITHUB_OUTPUT: "output",
    GITHUB_STATE: "state",
    GITHUB_ENV: "env",
    GITHUB_PATH: "path",
  };
  for (const name of Object.values(fileCommands)) await writeFile(join(folder, name), "");
  const temporary = join(folder, "temp");
  await mkdir(temporary);
  const kubeconfig = Buffer.from(await readFile(lab.KUBECONFIG)).toString("base64");
  const given = { ...(await defaults()), kubeconfig, ...inputs };
  const child = spawn("node", [join(DIST, "index.js")], {
    env: {
      ...variables,
      PATH: [variables["PATH"], pathOf(lab)].filter((part) => part).join(":"),
      GITHUB_WORKSPACE: join(folder, "workspace"),
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(Object.entries(fileCommands).map(([name, file]) => [name, join(folder, file)])),
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const waiting: { wanted: string; resolve: () => void }[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      for (const { wanted, resolve } of waiting) if (log.includes(wanted)) resolve();
    });
  return {
    child,
    temporary,
    until: (text) =>
      new Promise((resolve, reject) => {
        if (log.includes(text)) resolve();
        waiting.push({ wanted: text, resolve });
        child.once("close", () => reject(new Error(`ended without "${text}":\n${log}`)));
      }),
    ended: new Promise((resolve) => child.once("close", resolve)),
    summary: async () => withoutBreaks(await readFile(join(folder, "summary"), "utf8")),
    log: () => log,
    async outputs() {
      const outputs = entriesOf(await readFile(join(folder, "output"), "utf8"));
      const errors = outputs["report"] ? schemaErrors(await readFile(outputs["report"], "utf8")) : [];
      if (errors.length > 0) throw new Error(`the report breaks its schema: ${errors.join("; ")}`);
      return outputs;
    },
    async state() {
      const saved = Object.entries(entriesOf(await readFile(join(folder, "state"), "utf8")));
      return Object.fromEntries(saved.map(([name, value]) => [`STATE_${name}`, value]));
    },
    environment: async () =>
      `${await readFile(join(folder, "env"), "utf8")}${await readFile(join(folder, "path"), "utf8")}`,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The values of a file command: `name<<delimiter`, lines, the delimiter. */
function entriesOf(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n?\2$/gm)];
  return Object.fromEntries(entries.map(([, name, , value]) => [name, value ?? ""]));
}
