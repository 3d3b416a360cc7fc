/** The catalogue of signals: each sees its example, recorded from a real cluster where it can be produced there, and nothing near it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type JsonMap, textAt } from "../../../src/json.js";
import { causeOf, failureProblem } from "../../../src/rollout/explain.js";
import { toFollow } from "../../../src/rollout/followed.js";
import { judge, NO_MEMORY, type Verdict } from "../../../src/rollout/judge.js";
import { CATALOGUE } from "../../../src/rollout/signals/catalogue.js";
import type { Facts } from "../../../src/rollout/signals/signal.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { type Edits, EXAMPLES, type Example } from "./signal-examples.js";

interface Recorded {
  readonly at: string;
  readonly followed: string;
  readonly objects: readonly JsonMap[];
}

function recorded({ id, from = id }: Example, edits: Edits): Recorded {
  const url = new URL(`../../fixtures/signals/${from}.json`, import.meta.url);
  const text = edits.reduce(
    (json, [pattern, words]) =>
      typeof pattern === "string" ? json.replaceAll(pattern, words) : json.replace(pattern, words),
    readFileSync(url, "utf8"),
  );
  return JSON.parse(text) as Recorded;
}

function verdictOn({ at, followed, objects }: Recorded): Verdict {
  const observation = { objects: (kind: string) => objects.filter((object) => object["kind"] === kind) };
  const all = objects
    .filter(
      ({ kind }) =>
        ["Deployment", "StatefulSet", "DaemonSet", "Job", "Service"].includes(String(kind)) ||
        `Pod/${textAt(objects[0], "metadata", "name")}` === followed,
    )
    .map((object) => toFollow(object, { writtenAt: 0 }));
  const options = {
    now: Date.parse(at),
    failFast: "auto",
    unschedulable: 90_000,
    answers: new Map(),
  } as const;
  const verdict = judge(all, observation, NO_MEMORY, options).verdicts.find(
    ({ workload }) => `${workload.kind}/${workload.name}` === followed,
  );
  if (!verdict) throw new Error(`nothing is called ${followed}`);
  return verdict;
}

const signalsOn = (scene: Recorded): string[] => verdictOn(scene).findings.map(({ signal }) => signal.id);

test("every signal has an example, once", () => {
  expect(EXAMPLES.map(({ id }) => id).toSorted()).toEqual(CATALOGUE.map(({ id }) => id).toSorted());
});

describe.each(EXAMPLES)("$id", (example) => {
  test("is seen, and says what is wrong with what", () => {
    const { findings } = verdictOn(recorded(example, example.as ?? []));
    expect(findings.find(({ signal }) => signal.id === example.id)?.text).toMatch(example.says);
  });

  test("is told in French, the words of the cluster apart", () => {
    const scene = recorded(example, example.as ?? []);
    const { id, told, facts } = inFrench(scene, example.id);
    expect(id).toBe(example.id);
    expect(told).not.toEqual(inEnglish(scene, example.id));
    expect(told.map((text) => englishIn(withoutQuotes(text, facts, scene)))).toEqual([[], [], []]);
  });

  test(`is not seen in ${example.nearMiss.what}`, () => {
    expect(signalsOn(recorded(example, example.nearMiss.edits))).not.toContain(example.id);
  });
});

const inFrench = (scene: Recorded, id: string) => inLanguage("fr", () => toldOf(scene, id));
const inEnglish = (scene: Recorded, id: string) => toldOf(scene, id).told;

/** What the problem says that this signal leads to. */
function toldOf(scene: Recorded, signalId: string) {
  const verdict = verdictOn(scene);
  const finding = verdict.findings.find(({ signal }) => signal.id === signalId);
  if (!finding) throw new Error(`${signalId} is not seen`);
  const { id, title, cause, fix } = failureProblem({ ...verdict, findings: [finding] }, "shop", new Map());
  return { id, told: [title, cause ?? "", fix ?? ""], facts: finding.facts };
}

/** Without what the cluster said: a fact that stands in the scene, or parts of one. */
function withoutQuotes(text: string, facts: Facts, { objects }: Recorded): string {
  const scene = JSON.stringify(objects);
  const quotes = Object.values(facts)
    .filter((fact) => scene.includes(JSON.stringify(fact).slice(1, -1)))
    .flatMap((fact) => [fact, ...fact.split(": ")])
    .map((fact) => fact.trim().replace(/\.$/, ""))
    .filter((fact) => fact.includes(" "));
  return quotes
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, quote) => rest.replaceAll(quote, ""), text);
}

test.each(CATALOGUE)("$id tells what to do", ({ fix, id, patience }) => {
  const facts = {
    kind: "secret",
    name: "x",
    key: "y",
    probe: "liveness",
    advice: "Correct it.",
    limit: "1Mi",
    detail: "",
  };
  expect(fix(facts)).toMatch(/^[A-Z`].*[.?]$/s);
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(typeof patience === "function" || patience >= 0).toBe(true);
});

test("an image that may not be pulled names the pull secret that is missing", () => {
  const example = EXAMPLES.find(({ id }) => id === "image-forbidden");
  if (!example) throw new Error("it has an example");
  const scene = recorded(example, example.as ?? []);
  const pod = scene.objects.find(({ kind }) => kind === "Pod");
  const event = {
    kind: "Event",
    metadata: { name: "e", uid: "e" },
    involvedObject: { uid: textAt(pod, "metadata", "uid") },
    reason: "FailedToRetrieveImagePullSecret",
    message:
      "Unable to retrieve some image pull secrets (registry-login); attempting to pull the image may not succeed.",
    lastTimestamp: scene.at,
  };
  const { findings } = verdictOn({ ...scene, objects: [...scene.objects, event] });
  expect(findings[0]?.text).toMatch(/may not pull .*: its pull secret registry-login does not exist/);
});

test("what a program left as its termination message is told, and not the line it logged before", () => {
  const example = EXAMPLES.find(({ id }) => id === "crashes");
  if (!example) throw new Error("it has an example");
  const scene = recorded(example, [
    [/"exitCode": 7,/, '"exitCode": 7, "message": "loading\\nfatal: cannot open the ledger\\n",'],
  ]);
  const logged = new Map([[`${podIn(scene)}/c`, { text: "loading", areLastLine: true }]]);
  expect(causeOf(verdictOn(scene), logged)).toMatch(
    /crashes with exit code 7; its termination message: fatal: cannot open the ledger$/,
  );
});

test("what a program said above a trace is told, and is not called its last line", () => {
  const example = EXAMPLES.find(({ id }) => id === "crashes");
  if (!example) throw new Error("it has an example");
  const scene = recorded(example, []);
  const logged = new Map([[`${podIn(scene)}/c`, { text: "Error: port is taken", areLastLine: false }]]);
  expect(causeOf(verdictOn(scene), logged)).toMatch(/exit code 7; its log says: Error: port is taken$/);
  const trace = recorded(example, [
    [
      /"exitCode": 7,/,
      '"exitCode": 7, "message": "Error: no ledger\\n    at open (a.js:1:1)\\n\\nNode.js v24.1.0\\n",',
    ],
  ]);
  expect(causeOf(verdictOn(trace), new Map())).toMatch(/its termination message: Error: no ledger$/);
  const frames = recorded(example, [
    [/"exitCode": 7,/, '"exitCode": 7, "message": "    at open (a.js:1:1)\\n",'],
  ]);
  expect(causeOf(verdictOn(frames), logged)).toMatch(/exit code 7; its log says: Error: port is taken$/);
});

function podIn({ objects }: Recorded): string {
  return (
    textAt(
      objects.find(({ kind }) => kind === "Pod"),
      "metadata",
      "name",
    ) ?? ""
  );
}

test("the container that is meant is named in French by what it is", () => {
  const names = { containerName: "c", pod: "web-1", code: "1" };
  const causes = (["container", "init container", "sidecar"] as const).map((role) =>
    inLanguage("fr", () => signalOf("crashes").cause({ ...names, role })),
  );
  expect(causes).toEqual([
    "Le conteneur c du pod web-1 plante avec le code de sortie 1.",
    "Le conteneur d’initialisation c du pod web-1 plante avec le code de sortie 1.",
    "Le sidecar c du pod web-1 plante avec le code de sortie 1.",
  ]);
});

function signalOf(id: string) {
  const signal = CATALOGUE.find((one) => one.id === id);
  if (!signal) throw new Error(`no signal is called ${id}`);
  return signal;
}
