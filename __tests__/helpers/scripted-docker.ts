/** A docker command line whose parts a test can replace. Words are those of Docker 29 with BuildKit. */
import type { Child, Script } from "./scripted-processes.js";

export const DIGEST = `sha256:${"5f70bf18a0860070".repeat(4)}`;
export const OTHER_DIGEST = `sha256:${"9b1c2d3e4f50a1b2".repeat(4)}`;

export class ScriptedDocker {
  /** The digest the registry gives the image. */
  digest = DIGEST;
  version: Script = (child) => say(child, "29.1.3");
  buildx: Script = (child) => say(child, "github.com/docker/buildx v0.30.1");
  login: Script = (child) => say(child, "Login Succeeded");
  build: Script = async (child) => {
    child.err("#1 [internal] load build definition from Dockerfile", "#1 DONE 0.0s");
    child.err("#5 [1/2] FROM docker.io/library/python:3.13-slim", "#5 CACHED");
    await child.pause(this.buildTakes);
    child.err("#6 [2/2] COPY . .", "#6 DONE 0.1s");
    return 0;
  };
  push: Script = async (child) => {
    child.out("The push refers to repository", "5f70bf18a086: Preparing");
    await child.pause(4000);
    child.out(`sha-0123456789ab: digest: ${this.digest} size: 1234`);
    return 0;
  };
  buildTakes = 20_000;

  script: Script = (child) => {
    const [command = "", sub = ""] = child.call.args;
    const scripts: Readonly<Record<string, Script>> = {
      version: this.version,
      "buildx version": this.buildx,
      "buildx build": this.build,
      build: this.build,
      login: this.login,
      push: this.push,
    };
    const script = scripts[`${command} ${sub}`] ?? scripts[command];
    if (!script) throw new Error(`nobody scripted docker ${child.call.args.join(" ")}`);
    return script(child);
  };
}

function say(child: Child, line: string): number {
  child.out(line);
  return 0;
}

/** Fails with these lines on the standard error. */
export const failing =
  (...lines: readonly string[]): Script =>
  (child) => {
    child.err(...lines);
    return 1;
  };

/** One script after the other, the last one for good. */
export function inTurn(...scripts: readonly [Script, ...Script[]]): Script {
  const left = [...scripts];
  return (child) => ((left.length > 1 ? left.shift() : left[0]) ?? scripts[0])(child);
}
