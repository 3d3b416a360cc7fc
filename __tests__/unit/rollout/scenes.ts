/** Scenes recorded from a real cluster (Kubernetes 1.34.4), and ways to look at them. */
import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { type JsonMap, textAt, withAt } from "../../../src/json.js";
import { type Followed, toFollow } from "../../../src/rollout/followed.js";
import { judge, NO_MEMORY, type Verdict } from "../../../src/rollout/judge.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

export type Path = readonly (string | number)[];

export function scene(name: string): JsonMap[] {
  return JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), "utf8")) as JsonMap[];
}

export const WEB = "Deployment/web";
export const DB = "StatefulSet/db";
export const AGENT = "DaemonSet/agent";

const keyOf = (object: JsonMap): string => `${textAt(object, "kind")}/${textAt(object, "metadata", "name")}`;

/** The scene with one field of one object changed. */
export function changed(objects: readonly JsonMap[], key: string, path: Path, value: unknown): JsonMap[] {
  return objects.map((object) => (keyOf(object) === key ? (withAt(object, path, value) as JsonMap) : object));
}

export function without(objects: readonly JsonMap[], key: string): JsonMap[] {
  return objects.filter((object) => keyOf(object) !== key);
}

export interface Write {
  /** Our write, when it was not what the scene shows: as the server answered it. */
  readonly wrote?: JsonMap;
  /** When we wrote; the beginning of all time unless given. */
  readonly at?: string;
  readonly seen?: boolean;
}

/**
 * The verdict on one object of the scene. Only what its controller says counts, not the patience of the signals. In French its
 * reason has no English in it; what the signals say has its own examples.
 */
export function verdictOn(
  objects: readonly JsonMap[],
  key: string,
  { wrote, at, seen = true }: Write = {},
): Verdict {
  const object = wrote ?? objects.find((one) => keyOf(one) === key);
  if (!object) throw new Error(`the scene has no ${key}`);
  const followed = { ...toFollow(object, { writtenAt: at === undefined ? 0 : Date.parse(at) }), seen };
  const observation = { objects: (kind: string) => objects.filter((one) => one["kind"] === kind) };
  const options = {
    now: Date.parse("2026-11-23T17:30:00Z"),
    failFast: "off",
    unschedulable: 90_000,
    answers: new Map(),
  } as const;
  const verdict = (): Verdict => {
    const [one] = judge([followed], observation, NO_MEMORY, options).verdicts;
    if (!one) throw new Error("every object that is followed has a verdict");
    return one;
  };
  const french = inLanguage("fr", verdict);
  if (french.findings.length === 0) expect(englishIn(french.reason)).toEqual([]);
  return verdict();
}

/** The last verdict on what is followed, judged as often as there are looks. */
export function lastVerdict(
  followed: Followed,
  looks: readonly (readonly JsonMap[])[],
  timeOf: (look: number) => number,
): Verdict {
  let memory = NO_MEMORY;
  let last: Verdict | undefined;
  for (const [look, objects] of looks.entries()) {
    const observation = { objects: (kind: string) => objects.filter((one) => one["kind"] === kind) };
    const options = {
      now: timeOf(look),
      failFast: "auto",
      unschedulable: 90_000,
      answers: new Map(),
    } as const;
    const judgement = judge([{ ...followed, seen: true }], observation, memory, options);
    memory = judgement.memory;
    last = judgement.verdicts[0];
  }
  if (!last) throw new Error("it was never looked at");
  return last;
}

export const objectIn = (objects: readonly JsonMap[], key: string): JsonMap => {
  const found = objects.find((one) => keyOf(one) === key);
  if (!found) throw new Error(`the scene has no ${key}`);
  return found;
};
