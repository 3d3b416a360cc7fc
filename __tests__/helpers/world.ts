/** A world to deploy in: a cluster, a docker, a kubectl and a workspace that live on between runs; and whole runs of `main`. */
import "./realm.js";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../../src/errors.js";
import { harmless } from "../../src/foreign-text.js";
import { main } from "../../src/main.js";
import type { DeployReport } from "../../src/report/report.js";
import type { AnnotationLevel, Logger, Runner, Runtime } from "../../src/runtime/ports.js";
import { createPrivateFolder } from "../../src/runtime/private-folder.js";
import { createRedactor, type Redactor } from "../../src/runtime/redactor.js";
import { createWorkspace } from "../../src/runtime/workspace.js";
import { withoutBreaks } from "./breaks.js";
import { chatbotFiles, defaultInputs, type Files, kubeconfigSecret, writeFiles } from "./project.js";
import { schemaErrors } from "./report-schema.js";
import { isWrite, ScriptedCluster, type Seen } from "./scripted-cluster/cluster.js";
import { ScriptedDocker } from "./scripted-docker.js";
import { ScriptedKubectl } from "./scripted-kubectl.js";
import { type Call, type Script, ScriptedProcesses } from "./scripted-processes.js";
import { ScriptedRegistry } from "./scripted-registry.js";
import { VirtualClock } from "./virtual-clock.js";

/** Until one is written. */
const NO_REPORT = "null";

export interface RunOptions {
  /** Over the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over the files of the world; for this run and the later ones. */
  readonly files?: Files;
  readonly commit?: string;
  /** Cancels the run after so many milliseconds of virtual time. */
  readonly cancelAfter?: number;
  /** Cancels the run when this holds for something that was logged or asked. */
  readonly cancelWhen?: (event: string) => boolean;
  /** Replaces ports. */
  readonly ports?: (runtime: Runtime) => Partial<Runtime>;
}

export interface Annotated {
  readonly level: AnnotationLevel;
  readonly problem: Problem;
}

export interface Outcome {
  readonly failed: boolean;
  readonly report: DeployReport;
  readonly reportText: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotated[];
  /** Lines as the runner gets them. */
  readonly log: readonly string[];
  readonly masked: readonly string[];
  /** Lines for `$GITHUB_ARTIFACTS`. */
  readonly artifacts: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly requests: readonly Seen[];
  readonly writes: readonly Seen[];
  readonly calls: readonly Call[];
  readonly privateFolder: string;
  readonly privateFolderLeft: boolean;
  /** Virtual milliseconds from the cancellation, or the start, to the end. */
  readonly took: number;
  readonly childrenLeft: number;
  readonly unscripted: readonly string[];
}

/** Virtual milliseconds. */
const BETWEEN_RUNS = 2000;

export class World implements AsyncDisposable {
  readonly clock = new VirtualClock();
  readonly cluster = new ScriptedCluster(this.clock);
  readonly registry = new ScriptedRegistry();
  readonly docker = new ScriptedDocker(this.registry);
  readonly kubectl = new ScriptedKubectl(this.cluster);
  #hasRun = false;
  readonly programs = new Map<string, Script>([
    ["docker", (child) => this.docker.script(child)],
    ["kubectl", (child) => this.kubectl.script(child)],
  ]);

  private constructor(
    readonly folder: string,
    readonly defaults: Readonly<Record<string, string>>,
    /** The files the workspace began with. */
    readonly files: Files,
  ) {}

  get workspace(): string {
    return join(this.folder, "workspace");
  }

  static async create(files?: Files): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), "chatbot-deploy-it-"));
    const all = files ?? (await chatbotFiles());
    await writeFiles(join(folder, "workspace"), all);
    return new World(folder, { ...(await defaultInputs()), kubeconfig: kubeconfigSecret() }, all);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cluster.end();
    await rm(this.folder, { recursive: true, force: true });
  }

  async run(options: RunOptions = {}): Promise<Outcome> {
    if (options.files) await writeFiles(this.workspace, options.files);
    // Two runs do not follow each other within the second to which servers tell the time.
    if (this.#hasRun) await this.clock.during(() => this.clock.sleep(BETWEEN_RUNS));
    this.#hasRun = true;
    const recording = new Recording({ ...this.defaults, ...options.inputs });
    const redactor = createRedactor((secret) => recording.masked.push(secret));
    const processes = new ScriptedProcesses(this.clock, this.programs);
    const privateFolder = await createPrivateFolder(join(this.folder, "temp"), (path) =>
      recording.runner(redactor).saveState("private-folder", path),
    );
    const cancel = this.#cancellation(options, recording);
    const usual: Runtime = {
      clock: this.clock,
      logger: recording.logger(redactor),
      runner: recording.runner(redactor),
      processes,
      workspace: createWorkspace(this.workspace),
      privateFolder,
      publicFiles: {
        async write(name, content) {
          recording.report = content;
          return `/temp/chatbot-deploy-report/${name}`;
        },
      },
      tools: {
        fetch: () => Promise.reject(new Error("nothing to fetch")),
      },
      network: this.registry,
      run: runContext(options.commit),
      environment: { PATH: "/usr/bin", HOME: join(this.folder, "home"), DOCKER_CONFIG: "" },
    };
    const before = this.cluster.requests.length;
    const runtime = { ...usual, ...options.ports?.(usual) };
    await this.clock.during(() => main(runtime, redactor, cancel.signal));
    cancel.over.abort(new Error("the run is over"));
    const requests = this.cluster.requests.slice(before);
    const errors = recording.report === NO_REPORT ? [] : schemaErrors(recording.report);
    if (errors.length > 0) throw new Error(`the report breaks its schema: ${errors.join("; ")}`);
    return {
      failed: recording.failed,
      report: JSON.parse(recording.report) as DeployReport,
      reportText: recording.report,
      outputs: recording.outputs,
      summary: withoutBreaks(recording.summary),
      annotations: recording.annotations,
      log: recording.log,
      masked: recording.masked,
      artifacts: recording.artifacts,
      state: recording.state,
      requests,
      writes: requests.filter(isWrite),
      calls: processes.calls,
      privateFolder: privateFolder.path,
      privateFolderLeft: await exists(privateFolder.path),
      took: this.clock.now() - cancel.at(),
      childrenLeft: processes.alive.size,
      unscripted: processes.unscripted,
    };
  }

  #cancellation({ cancelAfter, cancelWhen }: RunOptions, recording: Recording) {
    const controller = new AbortController();
    const over = new AbortController();
    let at = this.clock.now();
    const cancel = (): void => {
      at = this.clock.now();
      controller.abort();
    };
    if (cancelAfter !== undefined) this.clock.sleep(cancelAfter, over.signal).then(cancel, () => {});
    if (cancelWhen) recording.onLine = (line) => cancelWhen(line) && cancel();
    return { signal: controller.signal, over, at: () => at };
  }
}

/** What a run told the runner. */
class Recording {
  failed = false;
  report = NO_REPORT;
  summary = "";
  readonly outputs: Record<string, string> = {};
  readonly annotations: Annotated[] = [];
  readonly log: string[] = [];
  readonly masked: string[] = [];
  readonly artifacts: string[] = [];
  readonly state: Record<string, string> = {};
  onLine: (line: string) => void = () => {};

  constructor(readonly inputs: Readonly<Record<string, string>>) {}

  runner(redactor: Redactor): Runner {
    return {
      input: (name) => this.inputs[name]?.trim() ?? "",
      mask: (value) => {
        this.masked.push(value);
      },
      output: (name, value) => {
        this.outputs[name] = redactor.redact(value);
      },
      annotate: (level, problem) => {
        this.annotations.push({ level, problem: redacted(problem, redactor) });
      },
      saveState: (name, value) => {
        this.state[name] = value;
      },
      writeSummary: async (markdown) => {
        this.summary = redactor.redact(markdown);
      },
      tellArtifact: async (line) => {
        this.artifacts.push(line);
      },
      fail: () => {
        this.failed = true;
      },
    };
  }

  logger(redactor: Redactor): Logger {
    const add = (line: string): void => {
      this.log.push(redactor.redact(line));
      this.onLine(line);
    };
    return {
      info: add,
      debug: (line) => add(`::debug::${line}`),
      foreign: (line) => add(`  ${harmless(line)}`),
      group: (title, lines) => {
        add(title);
        for (const line of lines) add(harmless(line));
      },
    };
  }
}

function redacted(problem: Problem, redactor: Redactor): Problem {
  const entries = Object.entries(problem).map(([key, value]) => [
    key,
    typeof value === "string" ? redactor.redact(value) : value,
  ]);
  return Object.fromEntries(entries) as Problem;
}

function runContext(commit = "0123456789abcdef0123456789abcdef01234567"): Runtime["run"] {
  return {
    repository: "acme/bot",
    commit,
    ref: "main",
    actor: "ada",
    event: "push",
    serverUrl: "https://github.com",
    apiUrl: "https://api.github.test",
    runId: "8123456789",
    runAttempt: "1",
    workflow: "Deploy the chatbot to staging",
    action: "org/chatbot-deploy-action",
    actionRef: "v1",
    architecture: "amd64",
    hosted: true,
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
