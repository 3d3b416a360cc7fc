/** A docker command line whose parts a test can replace. Words are those of Docker 29 with BuildKit. */
import type { Child, Script } from "./scripted-processes.js";
import { type SampleImage, type ScriptedRegistry, sampleImage } from "./scripted-registry.js";

const IMAGE = sampleImage("chatbot-service");
export const OTHER_IMAGE = sampleImage("chatbot-service, changed");
export const DIGEST = IMAGE.digest;
export const OTHER_DIGEST = OTHER_IMAGE.digest;

export class ScriptedDocker {
  /** What is built. */
  image: SampleImage = IMAGE;
  /** The driver of the builder in use. */
  driver = "docker";
  info: Script = (child) => say(child, '29.1.3 [["driver-type","io.containerd.snapshotter.v1"]]');
  buildx: Script = (child) => say(child, "github.com/docker/buildx v0.30.1");
  inspect: Script = (child) => say(child, `Name:   default\nDriver: ${this.driver}\n`);
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
    const tag = child.call.args.at(-1)?.split(":").at(-1) ?? "";
    this.registry.receive(this.image, tag);
    child.out(`${tag}: digest: ${this.image.digest} size: 1234`);
    return 0;
  };
  buildTakes = 20_000;

  constructor(readonly registry: ScriptedRegistry) {}

  script: Script = (child) => {
    const [command = "", sub = ""] = child.call.args;
    const scripts: Readonly<Record<string, Script>> = {
      info: this.info,
      "buildx version": this.buildx,
      "buildx inspect": this.inspect,
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
