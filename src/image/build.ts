/** Builds the image, and finds the instruction that failed in what the builder wrote. */
import { CommandError, type Problem } from "../errors.js";
import { plain } from "../runtime/foreign-text.js";
import type { Docker } from "./docker.js";
import { lineOfFailure } from "./dockerfile.js";

export interface BuildOptions {
  readonly docker: Docker;
  /** Folder of the build context, absolute. */
  readonly context: string;
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  /** The Dockerfile as the workspace names it, for messages and annotations. */
  readonly dockerfileName: string;
  readonly dockerfileText: string;
  readonly reference: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

export interface BuiltImage {
  readonly reference: string;
  /** Steps of the Dockerfile, and how many of them came from the cache. */
  readonly steps: number;
  readonly cached: number;
}

/** Builds the image into the engine's store. Rejects with a `CommandError` that names the failing instruction. */
export async function buildImage(options: BuildOptions): Promise<BuiltImage> {
  const { docker, context, dockerfile, reference, labels, signal, onLine } = options;
  const lines: string[] = [];
  const finished = await docker.run(
    [
      ...(docker.buildx ? ["buildx", "build", "--load"] : ["build"]),
      `--file=${dockerfile}`,
      `--tag=${reference}`,
      ...Object.entries(labels).map(([name, value]) => `--label=${name}=${value}`),
      context,
    ],
    {
      signal,
      onLine(line) {
        lines.push(line);
        onLine(line);
      },
    },
  );
  if (finished.exitCode !== 0) {
    throw new CommandError(buildProblem(lines, options.dockerfileName, options.dockerfileText));
  }
  return { reference, ...countSteps(lines) };
}

/**
 * How much of the build was cached, from BuildKit's plain progress (`#7 [3/9] RUN …`, `#7 CACHED`) or that of the older builder
 * (`Step 3/9 : RUN …`, ` ---> Using cache`).
 */
export function countSteps(lines: readonly string[]): { steps: number; cached: number } {
  const steps = new Set(lines.flatMap((line) => /^#(\d+) \[(?:\S+ )?\s*\d+\/\d+\] /.exec(line)?.[1] ?? []));
  const cached = new Set(lines.flatMap((line) => /^#(\d+) CACHED/.exec(line)?.[1] ?? []));
  if (steps.size > 0)
    return { steps: steps.size, cached: [...cached].filter((step) => steps.has(step)).length };
  return {
    steps: lines.filter((line) => /^Step \d+\/\d+ : /.test(line)).length,
    cached: lines.filter((line) => line === " ---> Using cache").length,
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (match: RegExpExecArray) => Partial<Problem> & { readonly title: string };
}

/** Known causes, the first that matches explains. Messages are those of BuildKit, new and old, and of the older builder. */
const RULES: readonly Rule[] = [
  {
    pattern:
      /(?:process "([\s\S]*?)" did not complete successfully|executor failed running \[([\s\S]*?)\]): exit code: (\d+)/,
    explain: ([, process = "", executor = "", code = ""]) => failedCommand(process || executor, code),
  },
  {
    pattern: /^The command '([\s\S]*?)' returned a non-zero code: (\d+)/m,
    explain: ([, command = "", code = ""]) => failedCommand(command, code),
  },
  {
    pattern:
      /failed to (?:compute cache key|calculate checksum)[^\n]*?"\/([^"\n]*)"(?: not found)?: not found/,
    explain: ([, path = ""]) => missingFile(path),
  },
  {
    pattern: /^(?:COPY|ADD) failed: .*?stat (\S+): file does not exist/m,
    explain: ([, path = ""]) => missingFile(path),
  },
  {
    pattern:
      /failed to read dockerfile.*|the Dockerfile .*cannot be empty|dockerfile parse error.*|unknown instruction: \S+|no build stage in current context/i,
    explain: ([text]) => ({
      title: `The Dockerfile cannot be read: ${shorten(text)}`,
      fix: "Correct the Dockerfile.",
    }),
  },
  {
    pattern: /toomanyrequests/,
    explain: () => ({
      title: "The build failed: Docker Hub limits how often this address may pull",
      fix: "Log in to Docker Hub in an earlier step (docker/login-action), or use a mirror of the base image.",
    }),
  },
  {
    pattern: /no space left on device/,
    explain: () => ({
      title: "The build failed: the disk of the runner is full",
      fix: "Make the image smaller, keep models out of it, or use a larger runner.",
      look: "df -h && docker system df",
    }),
  },
  {
    pattern: /no match for platform in manifest/,
    explain: () => ({
      title: "The build failed: the base image does not exist for the runner's processor",
      fix: "Use a base image for this platform, or a runner of the other architecture.",
    }),
  },
  {
    // BuildKit's heading of the failing step, its words, and the older builder's last step.
    pattern:
      /^ > \[internal\] load metadata for (\S+):$|failed to resolve source metadata for (\S+):|pull access denied for (\S+),|^Step \d+\/\d+ : FROM (\S+).*\n(?! --->)/m,
    explain: (match) => ({
      title: `The build failed: the base image \`${match.slice(1).find((image) => image !== undefined)}\` cannot be pulled`,
      cause: "It does not exist, it is private, or its registry cannot be reached from the runner.",
      fix: "Correct the FROM line, or log in to its registry in an earlier step.",
    }),
  },
];

function failedCommand(command: string, code: string): ReturnType<Rule["explain"]> {
  return {
    title: `The build failed: \`${shorten(command.replace(/^\/bin\/sh -c /, ""))}\` ended with exit code ${code}`,
    cause: "A command of the Dockerfile failed; its last lines are below.",
    fix: "Correct the instruction, or what it works on. `docker build` on your machine shows the same.",
  };
}

function missingFile(path: string): ReturnType<Rule["explain"]> {
  return {
    title: `The build failed: \`${path}\` is not in the build context`,
    cause:
      "The path is relative to the build context (with `--from`, to that stage), or `.dockerignore` excludes the file.",
    fix: "Correct the path in COPY or ADD, the input `build-context`, or `.dockerignore`.",
  };
}

/** The last lines of the failing step are what helps; more of them are in the log. */
const KEPT_LINES = 12;

/** What went wrong in a build, from everything it wrote. Exported for tests: pure. */
export function buildProblem(
  output: readonly string[],
  dockerfileName: string,
  dockerfileText = "",
): Problem {
  // The older builder colours what commands write to their standard error, and its own words after it.
  const lines = output.map(plain);
  const text = lines.join("\n");
  const found = RULES.map((rule) => ({ rule, match: rule.pattern.exec(text) })).find(
    ({ match }) => match !== null,
  );
  const explained = found?.match
    ? found.rule.explain(found.match)
    : { title: `The build failed: ${lastError(lines)}` };
  return {
    detail: failingOutput(lines),
    fix: "The whole output is in the log above, in the group of the build.",
    file: dockerfileName,
    line: lineIn(text, dockerfileName) ?? lineOfFailure(lines, dockerfileText),
    ...explained,
  };
}

/** Newer builders quote the instruction under `Dockerfile:4`; of a syntax error all tell the line. */
function lineIn(text: string, dockerfileName: string): number | undefined {
  const name = dockerfileName.slice(dockerfileName.lastIndexOf("/") + 1);
  const quoted = text.split("\n").find((line) => line.startsWith(`${name}:`) && /:\d+$/.test(line));
  const line = quoted?.slice(name.length + 1) ?? /dockerfile parse error (?:on )?line (\d+)/.exec(text)?.[1];
  return line === undefined ? undefined : Number(line);
}

/**
 * BuildKit repeats the output of the failing step between lines of dashes: ` > [3/5] RUN …:`. The older builder ends with it,
 * after `Step 3/5 : RUN …`.
 */
function failingOutput(lines: readonly string[]): string {
  const start = lines.findLastIndex((line) => /^ > \[|^Step \d+\/\d+ : /.test(line));
  const rest = start === -1 ? lines : lines.slice(start);
  const end = rest.findIndex((line) => /^-{6,}$/.test(line));
  const block = end === -1 ? rest : rest.slice(0, end);
  const output = block.filter((line) => line.trim() !== "").map((line) => line.replace(/^\d+\.\d+ /, ""));
  return output.slice(-KEPT_LINES).join("\n");
}

function lastError(lines: readonly string[]): string {
  const line =
    lines.findLast((candidate) => /error/i.test(candidate)) ??
    lines.findLast((candidate) => candidate.trim() !== "");
  return shorten(
    (line ?? "it wrote nothing").replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, ""),
  );
}

function shorten(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}
