/** Pushes the image, from where the build left it; its digest is what gets deployed. */

import { CommandError } from "../errors.js";
import { clipStart, plain } from "../foreign-text.js";
import { textAt } from "../json.js";
import type { Clock, Finished } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { type BuildPlan, pushArguments } from "./build-arguments.js";
import { storeOf } from "./builder.js";
import type { Docker } from "./docker.js";
import { logIn, loginProblem, type RegistryLogin } from "./login.js";
import { type Fate, fateOf, type PushFacts, pushProblem } from "./push-problem.js";
import { layerTries, withoutCountdowns } from "./push-progress.js";

export interface PushOptions {
  readonly docker: Docker;
  readonly plan: BuildPlan;
  readonly env: Readonly<Record<string, string>>;
  /** With its registry. */
  readonly repository: string;
  readonly login: RegistryLogin;
  /** Is docker logged in already? Tries after the first begin with a fresh login all the same. */
  readonly loggedIn: boolean;
  /** Whose job it is, as `owner/name`. */
  readonly source: string;
  /** Gives the image that was pushed its other names, without docker; false when the registry cannot be asked to. */
  nameIt(digest: string, references: readonly string[]): Promise<boolean>;
  /** A file that the builder may write, and how it is read again. */
  readonly metadata: { readonly path: string; read(): Promise<string> };
  readonly clock: Clock;
  /** After this no other try begins; milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

/** Waits between tries, in milliseconds. A layer that the engine gave up on has had its tries: five in 50 s. */
const RETRY_WAITS = [5_000, 15_000];
const TRIES: Readonly<Record<Fate, number>> = { passes: 3, "may-pass": 2, final: 1 };

/** Resolves with the digest, `sha256:` and 64 hexadecimal digits: the manifest as the registry has it. */
export async function pushImage(options: PushOptions): Promise<string> {
  const { login, clock, signal, deadline, onLine } = options;
  for (let tries = 1; ; tries += 1) {
    // A token may have run out while layers were being sent.
    const answer = tries === 1 && options.loggedIn ? undefined : await logIn(options.docker, login, signal);
    const refused = answer !== undefined && answer.exitCode !== 0 ? answer : undefined;
    const finished = refused ?? (await pushAll(options));
    if (!refused && finished.exitCode === 0) return digestOf(finished, options);
    const output = `${finished.stdout}\n${finished.stderr}`;
    const wait = jittered(RETRY_WAITS[tries - 1] ?? 0, clock.now());
    const byEngine = layerTries(output);
    if (byEngine > 1 || tries >= TRIES[fateOf(output)] || clock.now() + wait >= deadline) {
      throw new CommandError(
        refused ? loginProblem(refused, login) : pushProblem(output, factsOf(options, byEngine || tries)),
      );
    }
    onLine(say`The push failed in a way that may pass; trying again in ${Math.round(wait / 1000)} s`);
    await clock.sleep(wait, signal);
  }
}

function factsOf({ repository, plan, source, login }: PushOptions, tries: number): PushFacts {
  const [reference] = plan.references;
  return { repository, reference, source, tries, loggedIn: login.password !== "" };
}

/** Up to a fifth longer, so that jobs that failed together do not come back together. The time of the clock is chance enough. */
function jittered(wait: number, now: number): number {
  return wait * (1 + (now % 1000) / 5000);
}

/** Every name of the image: a builder sends all at once, the engine one, and the others only where the registry does not name them. */
async function pushAll(options: PushOptions): Promise<Finished> {
  const { docker, plan, env, metadata, signal } = options;
  const onLine = withoutCountdowns(options.onLine);
  if (storeOf(plan.builder) === "builder") {
    return docker.run(pushArguments(plan, metadata.path), { signal, env, onLine });
  }
  const [reference, ...others] = plan.references;
  const first = await docker.run(["push", reference], { signal, onLine });
  const digest = first.exitCode === 0 ? toldDigest(first) : undefined;
  if (digest === undefined || (await options.nameIt(digest, others))) return first;
  for (const other of others) {
    const finished = await docker.run(["push", other], { signal, onLine });
    if (finished.exitCode !== 0) return finished;
  }
  return first;
}

function toldDigest({ stdout, stderr }: Finished): string | undefined {
  return /digest: (sha256:[0-9a-f]{64}) size: /.exec(`${stdout}\n${stderr}`)?.[1];
}

async function digestOf(finished: Finished, { plan, metadata }: PushOptions): Promise<string> {
  const told =
    storeOf(plan.builder) === "builder" ? digestInMetadata(await metadata.read()) : toldDigest(finished);
  if (told) return told;
  throw new CommandError({
    id: "push-without-digest",
    title: say`docker pushed the image but did not report its digest`,
    detail: clipStart(plain(`${finished.stdout}\n${finished.stderr}`).trim(), 1000),
    cause: say`Without it nobody could tell that what runs is what was built.`,
    fix: say`Use a newer docker or buildx.`,
  });
}

/** Of the index when there is one. https://docs.docker.com/reference/cli/docker/buildx/build/, `--metadata-file` */
function digestInMetadata(text: string): string | undefined {
  try {
    const digest = textAt(JSON.parse(text), "containerimage.digest");
    return digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}
