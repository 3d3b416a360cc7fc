/** Dependencies point one way: entry, main, operations, phases, domain, runtime. */
import { describe, expect, test } from "@jest/globals";
import { SOURCES, type Source } from "./sources.js";

/** Values that know nothing of the world; everybody may use them. */
const SHARED = ["errors.ts", "foreign-text.ts", "json.ts", "duration.ts", "shapes.ts", "words/"];
const isShared = (path: string): boolean => SHARED.some((one) => path.startsWith(one));
const ENTRIES = ["index.ts", "post.ts"];

const LAYERS: readonly (readonly string[])[] = [
  ["runtime/"],
  [
    "graph/",
    "cluster/",
    "manifests/",
    "plan/",
    "rollout/",
    "rehearsal/",
    "permissions/",
    "preflight/",
    "image/",
    "models/",
    "smoke-tests/",
    "logs/",
    "status/",
    "github/",
    "teardown/",
    "history/",
    "config/",
  ],
  ["phases/"],
  ["operations/"],
  ["main.ts"],
  ENTRIES,
];

/** Parts of Node that only compute; and what keeps the language of the run for `say`. */
const HARMLESS = ["node:async_hooks", "node:crypto", "node:path", "node:util", "node:zlib"];

const layerOf = (path: string): number =>
  LAYERS.findIndex((parts) => parts.some((part) => path.startsWith(part)));
const isReport = (path: string): boolean => path.startsWith("report/");

const offences = (forbidden: (source: Source, from: string, typeOnly: boolean) => boolean): string[] =>
  SOURCES.flatMap((source) =>
    source.imports
      .filter(({ from, typeOnly }) => forbidden(source, from, typeOnly))
      .map(({ from }) => `${source.path} imports ${from}`),
  );

const isOurs = (from: string): boolean => from.endsWith(".ts");

test("every source has its place in the layers", () => {
  const lost = SOURCES.filter(({ path }) => layerOf(path) === -1 && !isReport(path) && !isShared(path));
  expect(lost.map(({ path }) => path)).toEqual([]);
});

test("every import of ours is a source that exists", () => {
  const known = new Set(SOURCES.map(({ path }) => path));
  expect(offences((_source, from) => isOurs(from) && !known.has(from))).toEqual([]);
});

test("no layer imports one above it", () => {
  const above = ({ path }: Source, from: string): boolean =>
    isOurs(from) && layerOf(path) !== -1 && layerOf(from) > layerOf(path);
  expect(offences(above)).toEqual([]);
});

test("what is shared by all imports nothing of ours but what is shared", () => {
  expect(offences(({ path }, from) => isShared(path) && isOurs(from) && !isShared(from))).toEqual([]);
});

test("below the operations, the report is only a type", () => {
  const below = ({ path }: Source): boolean => layerOf(path) !== -1 && layerOf(path) < 3;
  expect(offences((source, from, typeOnly) => below(source) && isReport(from) && !typeOnly)).toEqual([]);
});

test("the report knows of the run only its types", () => {
  const allowed = (from: string): boolean => isReport(from) || isShared(from);
  expect(
    offences(({ path }, from, typeOnly) => isReport(path) && isOurs(from) && !allowed(from) && !typeOnly),
  ).toEqual([]);
});

test("the graph knows nothing of what it runs", () => {
  expect(offences(({ path }, from) => path.startsWith("graph/") && !from.startsWith("graph/"))).toEqual([]);
});

test("only the runtime speaks the runner's protocol", () => {
  expect(offences(({ path }, from) => from.startsWith("@actions/") && !path.startsWith("runtime/"))).toEqual(
    [],
  );
});

test("only the runtime touches files, processes and sockets", () => {
  const world = /^node:(?:fs|child_process|http|https|net|tls|os|dns|dgram|readline|timers|worker_threads)\b/;
  expect(offences(({ path }, from) => world.test(from) && !path.startsWith("runtime/"))).toEqual([]);
});

test("only the runtime and the entries see the environment", () => {
  const seeing = SOURCES.filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => path);
  expect(seeing.filter((path) => !path.startsWith("runtime/") && !ENTRIES.includes(path))).toEqual([]);
});

describe("what judges touches no clock, no network, no file", () => {
  /** Everything a source needs at run time, and what that needs. */
  function reach(path: string, seen = new Set<string>()): Set<string> {
    for (const { from, typeOnly } of SOURCES.find((source) => source.path === path)?.imports ?? []) {
      if (typeOnly || seen.has(from)) continue;
      seen.add(from);
      reach(from, seen);
    }
    return seen;
  }

  const PURE = [
    "rollout/judge.ts",
    "config/config.ts",
    "manifests/config-hash.ts",
    "manifests/order.ts",
    "manifests/roles.ts",
    "manifests/pin-image.ts",
    "plan/plan.ts",
    ...SOURCES.map(({ path }) => path).filter(isReport),
  ];

  test.each(PURE)("%s", (path) => {
    const world = [...reach(path)].filter(
      (from) => from.startsWith("runtime/") || from.startsWith("@actions/"),
    );
    const nodes = [...reach(path)].filter((from) => from.startsWith("node:") && !HARMLESS.includes(from));
    expect([...world, ...nodes]).toEqual([]);
  });

  test.each(PURE)("%s asks nobody for the time", (path) => {
    expect(SOURCES.find((source) => source.path === path)?.text).not.toMatch(
      /Date\.now\(|new Date\(\)|performance\.|setTimeout|Math\.random/,
    );
  });
});
