/** The ports: everything the action does to the world outside goes through one of these interfaces. */
import type { Problem } from "../errors.js";

/** Milliseconds since the epoch, of the runner's clock. */
export type Instant = number;

export interface Clock {
  now(): Instant;
  /** Resolves after `milliseconds`, or rejects with the signal's reason as soon as that is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The log of the step. Whatever is written has the known secrets replaced first. */
export interface Logger {
  info(line: string): void;
  /** Shown only when the workflow runs with step debugging. */
  debug(line: string): void;
  /** Output of a tool or a pod: shown, but never able to give commands to the runner. */
  foreign(line: string): void;
  /** A folded group; groups do not nest, so this is for one phase that writes much. */
  group(title: string, lines: Iterable<string>): void;
}

export type AnnotationLevel = "notice" | "warning" | "error";

/** The protocol between a step and the runner. */
export interface Runner {
  /** The input as given, trimmed; empty when it is absent. */
  input(name: string): string;
  /** Hides the value in the log from now on, in this step and in later ones. */
  mask(value: string): void;
  output(name: string, value: string): void;
  annotate(level: AnnotationLevel, problem: Problem): void;
  /** Keeps a value for the post step. */
  saveState(name: string, value: string): void;
  /** Writes the job summary of this step, replacing what it wrote before. */
  writeSummary(markdown: string): Promise<void>;
  /** Tells later steps of the job of an image that was built, where the runner takes such lines. */
  tellArtifact(line: string): Promise<void>;
  /** Makes the step fail when the process ends. */
  fail(): void;
}

export interface CommandOptions {
  readonly cwd?: string | undefined;
  /** The whole environment of the child; nothing is inherited beside it. */
  readonly env: Readonly<Record<string, string>>;
  /** Written to the standard input, which is closed afterwards; without it the input is closed at once. */
  readonly input?: string | undefined;
}

export interface LongCommandOptions extends CommandOptions {
  readonly signal: AbortSignal;
  /** Called with each complete line of either stream, without its line end. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A child that goes on until it is stopped. */
export interface Running {
  readonly pid: number;
  /** Resolves when the child has ended, whoever ended it. */
  readonly ended: Promise<Finished>;
  /** Ends the child and everything it started; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface Processes {
  /** The path of a program, or undefined when it is not on the PATH. */
  find(program: string): Promise<string | undefined>;
  /** A long command that ends, with all its children, when the signal is aborted. */
  run(program: string, args: readonly string[], options: LongCommandOptions): Promise<Finished>;
  start(program: string, args: readonly string[], options: LongCommandOptions): Running;
}

/** Reading the workspace. Paths are relative to its root, or absolute. */
export interface Workspace {
  readonly root: string;
  /** The path relative to the root, with forward slashes; for messages. */
  relative(path: string): string;
  kind(path: string): Promise<"file" | "folder" | "missing">;
  read(path: string): Promise<string>;
  /** The files below a folder that end in one of `endings`, in lexical order; not those of subfolders. */
  list(folder: string, endings: readonly string[]): Promise<string[]>;
  /** The files a glob matches, in lexical order. */
  glob(pattern: string): Promise<string[]>;
  /** What a folder holds, in lexical order; links are told, not followed. */
  entries(folder: string): Promise<readonly Entry[]>;
  /** The SHA-256 of a file's bytes, in hexadecimal; read in parts, however large it is. */
  digest(path: string): Promise<string>;
  /** Of the disk it is on, in bytes; undefined when the system does not tell. */
  space(): Promise<{ readonly free: number; readonly total: number } | undefined>;
}

/** One name in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  /** Of a file: its owner may execute it. */
  readonly executable: boolean;
  /** Of a link: where it points to, as it stands there. */
  readonly target?: string | undefined;
}

/** A folder of mode 0700 of this run alone. Files in it are 0600. The post step removes it, whatever happened. */
export interface PrivateFolder {
  readonly path: string;
  write(name: string, content: string): Promise<string>;
  makeFolder(name: string): Promise<string>;
  /** A symbolic link in the folder to something outside; removing the folder leaves the target alone. */
  link(target: string, name: string): Promise<void>;
  remove(): Promise<void>;
}

/** A file that outlives the step, for the steps after it (the report). */
export interface PublicFiles {
  /** Returns the absolute path of the file that was written. */
  write(name: string, content: string): Promise<string>;
}

/** Programs that are fetched when the runner lacks them. */
export interface Tools {
  /** The folder of the program: from the cache of the runner, else downloaded, verified and put there. */
  fetch(tool: DownloadableTool): Promise<string>;
}

export interface DownloadableTool {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  /** Its SHA-256: 64 hexadecimal digits, or where they are published at the start of a text. */
  readonly sha256: { readonly known: string } | { readonly publishedAt: string };
}

export interface NetworkRequest {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
}

export interface NetworkAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** HTTP to the world outside. Rejects when there is no whole answer; a redirect is an answer, and is not followed. */
export interface Network {
  send(request: NetworkRequest): Promise<NetworkAnswer>;
}

/** What the run happens in: the variables of GITHUB_* and RUNNER_*, read once. Empty text when unknown. */
export interface RunContext {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string;
  readonly commit: string;
  /** The branch or tag, short. */
  readonly ref: string;
  readonly actor: string;
  readonly event: string;
  readonly serverUrl: string;
  /** Of GitHub's REST API. */
  readonly apiUrl: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly workflow: string;
  /** `owner/name` of the repository this action is of; empty when it is that of the workflow itself (`uses: ./`). */
  readonly action: string;
  /** The branch, tag or commit behind `@` in `uses:`. */
  readonly actionRef: string;
  /** The processor of the runner, as images call it: `amd64`, `arm64`. */
  readonly architecture: string;
  /** The runner is one of GitHub's own, new for each job; false when it is not, or unknown. */
  readonly hosted: boolean;
}

/** All ports together, as `main` gets them. */
export interface Runtime {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly runner: Runner;
  readonly processes: Processes;
  readonly workspace: Workspace;
  readonly privateFolder: PrivateFolder;
  readonly publicFiles: PublicFiles;
  readonly tools: Tools;
  readonly network: Network;
  readonly run: RunContext;
  /** The environment given to children: the runner's, less what could mislead them. */
  readonly environment: Readonly<Record<string, string>>;
}
