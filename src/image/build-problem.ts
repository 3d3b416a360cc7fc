/** Finds the instruction that failed in what a builder wrote, and what to do about it. Pure. */
import type { Problem } from "../errors.js";
import { clip, plain } from "../foreign-text.js";
import { say, spokenLanguage } from "../words/say.js";
import { baseImageProblem } from "./base-image-problem.js";
import type { Whereabouts } from "./build-context.js";
import { lineOfFailure, stagesOf } from "./dockerfile.js";

/** What is known of the build beside its output. */
export interface BuildFacts {
  /** The Dockerfile as the workspace names it, for messages and annotations. */
  readonly dockerfileName: string;
  readonly dockerfileText: string;
  /** The build context as the workspace names it. */
  readonly context: string;
  /** What became of the path that `missingPath` found. */
  readonly missing?: Whereabouts | undefined;
  /** Of the runner's disk, in bytes. */
  readonly disk?: { readonly free: number; readonly total: number } | undefined;
}

type Explained = Partial<Problem> & { readonly title: string };

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (match: RegExpExecArray, facts: BuildFacts) => Explained;
}

const MISSING =
  /failed to (?:compute cache key|calculate checksum)[^\n]*?"\/([^"\n]*)"(?: not found)?: not found|^(?:COPY|ADD) failed: .*?stat (\S+): file does not exist/m;
const DISK_FULL = /no space left on device/;

/** Known causes, the first that matches explains. Messages are those of BuildKit, new and old, and of the older builder. */
const RULES: readonly Rule[] = [
  {
    pattern:
      /(?:process "([\s\S]*?)" did not complete successfully|executor failed running \[([\s\S]*?)\]): exit code: (\d+)/,
    explain: ({ 1: process = "", 2: executor = "", 3: code = "", input }) =>
      failedCommand(process || executor, code, input),
  },
  {
    pattern: /^The command '([\s\S]*?)' returned a non-zero code: (\d+)/m,
    explain: ({ 1: command = "", 2: code = "", input }) => failedCommand(command, code, input),
  },
  // Before the failed command: it is what kept the command from running.
  {
    pattern: MISSING,
    explain: ([, newer, older], facts) => missingFile(newer ?? older ?? "", facts),
  },
  {
    pattern: /target stage "?([^"\s]+)"? could not be found|failed to reach build target (\S+) in Dockerfile/,
    explain: ([, newer, older], { dockerfileText }) => unknownStage(newer ?? older ?? "", dockerfileText),
  },
  {
    // Told by the older builder, and by a BuildKit that is older than the option.
    pattern: /the --(\S+) option requires BuildKit|Unknown flag: (\S+)/,
    explain: ([, mount, newer]) => ({
      id: "build-option-unknown",
      title: say`The build failed: the builder does not know the option \`--${mount ?? newer ?? ""}\` of the Dockerfile`,
      cause: say`Docker on this runner is too old for it, or has no buildx.`,
      fix: say`Install the buildx plugin of docker on the runner, and add a step \`uses: docker/setup-buildx-action@v4\` before this one.`,
      look: "docker buildx version",
    }),
  },
  {
    pattern:
      /failed to read dockerfile.*|the Dockerfile .*cannot be empty|dockerfile parse error.*|unknown instruction: \S+|no build stage in current context/i,
    explain: ([text]) => ({
      id: "dockerfile-unreadable",
      title: say`The Dockerfile cannot be read: ${shorten(text)}`,
      fix: say`Correct the Dockerfile.`,
    }),
  },
  {
    pattern: DISK_FULL,
    explain: (_match, { disk }) => ({
      id: "build-disk-full",
      title: say`The build failed: the disk of the runner is full`,
      cause: disk && say`${gigabytes(disk.free)} of ${gigabytes(disk.total)} are free.`,
      fix: say`Make the image smaller, keep models out of it, or use a larger runner.`,
      look: "df -h && docker system df",
    }),
  },
];

/** What a command of another processor ends with where nothing emulates that. */
const FOREIGN_PROCESSOR = /exec format error/;

function failedCommand(command: string, code: string, text: string): Explained {
  if (FOREIGN_PROCESSOR.test(text)) {
    return {
      id: "build-foreign-processor",
      title: say`The build failed: the builder cannot run commands of another processor`,
      cause: say`\`platforms\` asks for one that the builder does not have, and nothing emulates it.`,
      fix: say`Add a step \`uses: docker/setup-qemu-action@v4\` before this one, or leave the platform out.`,
    };
  }
  return {
    id: "build-command-failed",
    title: say`The build failed: \`${shorten(command.replace(/^\/bin\/sh -c /, ""))}\` ended with exit code ${code}`,
    cause: say`A command of the Dockerfile failed; its last lines are below.`,
    fix: say`Correct the instruction, or what it works on. \`docker build\` on your machine shows the same.`,
  };
}

function missingFile(path: string, { context, missing }: BuildFacts): Explained {
  const isVisible = missing !== "hidden";
  return {
    id: "build-file-missing",
    title: say`The build failed: \`${path}\` is not in the build context`,
    cause: isVisible
      ? whyMissing(context, missing)
      : say`It is in the folder \`${context}\`, but \`.dockerignore\` hides it from the build.`,
    fix: isVisible
      ? say`Correct the path in COPY or ADD, the input \`build-context\`, or \`.dockerignore\`.`
      : say`Add a line \`!${path}\` at the end of \`.dockerignore\`.`,
  };
}

function whyMissing(context: string, missing: BuildFacts["missing"]): string {
  return missing === "absent"
    ? say`The folder \`${context}\` has no such file; with \`--from\`, it is that stage which has none.`
    : say`The path is relative to the build context (with \`--from\`, to that stage), or \`.dockerignore\` excludes the file.`;
}

function unknownStage(target: string, dockerfileText: string): Explained {
  const stages = stagesOf(dockerfileText).filter((stage) => stage !== "");
  return {
    id: "build-stage-missing",
    title: say`The Dockerfile has no stage \`${target}\``,
    cause:
      stages.length > 0 ? say`Its stages are ${stages.join(", ")}.` : say`None of its stages has a name.`,
    fix: say`Correct the input \`build-target\`.`,
  };
}

function gigabytes(bytes: number): string {
  const amount = (bytes / 1e9).toLocaleString(spokenLanguage(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  });
  return say`${amount} GB`;
}

/** The last lines of the failing step are what helps; more of them are in the log. */
const KEPT_LINES = 12;

/** The path that a COPY or ADD did not find; undefined when the build failed for something else. */
export function missingPath(output: readonly string[]): string | undefined {
  const match = MISSING.exec(textOf(output));
  return match?.[1] ?? match?.[2];
}

export function isDiskFull(output: readonly string[]): boolean {
  return DISK_FULL.test(textOf(output));
}

function textOf(output: readonly string[]): string {
  // The older builder colours what commands write to their standard error, and its own words after it.
  return output.map(plain).join("\n");
}

/** What went wrong in a build, from everything it wrote. */
export function buildProblem(output: readonly string[], facts: BuildFacts): Problem {
  const { dockerfileName, dockerfileText } = facts;
  const text = textOf(output);
  const lines = text.split("\n");
  const found = RULES.map((rule) => ({ rule, match: rule.pattern.exec(text) })).find(
    ({ match }) => match !== null,
  );
  const explained = found?.match
    ? found.rule.explain(found.match, facts)
    : (baseImageProblem(text) ?? { id: "build-failed", title: say`The build failed: ${lastError(lines)}` });
  return {
    detail: failingOutput(lines),
    fix: say`The whole output is in the log above, in the group of the build.`,
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
  if (line === undefined) return say`it wrote nothing`;
  return shorten(line.replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, ""));
}

function shorten(text: string): string {
  return clip(plain(text).replace(/\s+/g, " ").trim(), 120);
}
