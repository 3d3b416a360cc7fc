/** From the input `manifests` to objects, or to everything that is wrong with them. */
import { type Document, isScalar, LineCounter, type ParsedNode, parseAllDocuments } from "yaml";
import type { Problem } from "../errors.js";
import { at, listAt } from "../json.js";
import type { Workspace } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { findFiles } from "./find-files.js";
import { lineIn } from "./line-in.js";
import { isManifestObject, type Manifest, titleOf } from "./manifest.js";

export interface LoadedManifests {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

type Source = Document.Parsed<ParsedNode>;

/** Reads the manifests for one namespace from folders, files and globs. Problems are collected, not thrown. */
export async function loadManifests(
  workspace: Workspace,
  places: readonly string[],
  namespace: string,
): Promise<LoadedManifests> {
  const { files, problems } = await findFiles(workspace, places);
  const loaded = await Promise.all(
    files.map(async (file) => parseManifests(await workspace.read(file), workspace.relative(file))),
  );
  const manifests = loaded.flatMap((file) => file.manifests);
  return {
    manifests,
    problems: [
      ...problems,
      ...loaded.flatMap((file) => file.problems),
      ...duplicates(manifests),
      ...foreignNamespaces(manifests, namespace),
    ],
  };
}

/** The objects of one file. Exported for tests: pure. */
export function parseManifests(text: string, file: string): LoadedManifests {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    customTags: [],
    // At its usual level the parser prints warnings of its own.
    logLevel: "error",
  });
  const results = ("empty" in documents ? [] : [...documents]).map((document) =>
    parseOne(document, lines, file),
  );
  return {
    manifests: results.flatMap((result) => result.manifests),
    problems: results.flatMap((result) => result.problems),
  };
}

function parseOne(document: Source, lines: LineCounter, file: string): LoadedManifests {
  const [error] = document.errors;
  if (error)
    return { manifests: [], problems: [invalidYaml(file, lines.linePos(error.pos[0]), error.message)] };
  if (document.contents === null || isEmpty(document)) return { manifests: [], problems: [] };
  const start = lines.linePos(document.contents.range[0]).line;
  const value = contentOf(document);
  if (value instanceof Error) return { manifests: [], problems: [badAlias(file, start, value.message)] };
  if (at(value, "kind") === "List" && at(value, "apiVersion") === "v1") {
    return collect(listAt(value, "items").map((item, index) => [item, ["items", index]] as const));
  }
  return collect([[value, []]]);

  function collect(values: readonly (readonly [unknown, readonly (string | number)[]])[]): LoadedManifests {
    const manifests: Manifest[] = [];
    const problems: Problem[] = [];
    for (const [object, prefix] of values) {
      const lineOf = (path: readonly (string | number)[]): number =>
        lineIn(document, lines, [...prefix, ...path]) ?? start;
      if (isManifestObject(object)) manifests.push({ object, file, line: lineOf([]), lineOf });
      else problems.push(noObject(file, lineOf([]), object));
    }
    return { manifests, problems };
  }
}

/** An alias without its anchor shows only here; mostly it is a value that begins with `*` and lacks its quotes. */
function contentOf(document: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (thrown) {
    return thrown;
  }
}

function isEmpty(document: Source): boolean {
  return isScalar(document.contents) && document.contents.value === null;
}

function duplicates(manifests: readonly Manifest[]): Problem[] {
  const first = new Map<string, Manifest>();
  return manifests.flatMap((manifest) => {
    const key = `${manifest.object.apiVersion} ${titleOf(manifest.object)}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, manifest);
    if (!earlier) return [];
    return [
      {
        id: "manifest-defined-twice",
        title: say`${titleOf(manifest.object)} is defined twice`,
        found: say`First in ${placeOf(earlier)}, again in ${placeOf(manifest)}.`,
        cause: say`The later one would overwrite the earlier one.`,
        fix: say`Keep one of them.`,
        file: manifest.file,
        line: manifest.line,
      },
    ];
  });
}

/** Objects meant for another namespace would be deployed where nobody looks for them. One problem for each namespace. */
function foreignNamespaces(manifests: readonly Manifest[], namespace: string): Problem[] {
  const meant = (manifest: Manifest): string | undefined =>
    manifest.object.kind === "Namespace" ? manifest.object.metadata.name : manifest.object.metadata.namespace;
  const foreign = manifests.filter((manifest) => (meant(manifest) ?? namespace) !== namespace);
  const byNamespace = Map.groupBy(foreign, (manifest) => meant(manifest) ?? "");
  return [...byNamespace].map(([other, [first, ...rest]]) => ({
    id: "manifests-other-namespace",
    title: say`The manifests are for the namespace "${other}", but the input \`namespace\` is "${namespace}"`,
    found: first && placesOf(first, rest.length),
    fix: say`Set \`namespace: ${other}\`, or change \`metadata.namespace\` in the manifests (it may be left out there).`,
    file: first?.file,
    line: first?.lineOf(["metadata", first.object.kind === "Namespace" ? "name" : "namespace"]),
  }));
}

function placeOf({ file, line }: Manifest): string {
  return `${file}:${line}`;
}

function placesOf({ object, file }: Manifest, others: number): string {
  return others > 0
    ? say`${titleOf(object)} in ${file ?? ""} and ${others} more.`
    : say`${titleOf(object)} in ${file ?? ""}.`;
}

function invalidYaml(file: string, { line, col }: { line: number; col: number }, message: string): Problem {
  return {
    id: "manifest-invalid-yaml",
    title: say`${file}:${line} is not valid YAML`,
    detail: say`${message} (line ${line}, column ${col}).`,
    cause: say`Usually indentation, a tab, or a missing quote on this line or the one above.`,
    fix: say`Correct the file.`,
    file,
    line,
  };
}

function badAlias(file: string, line: number, message: string): Problem {
  return {
    id: "manifest-yaml-alias",
    title: say`The document at ${file}:${line} uses YAML aliases that cannot be followed`,
    detail: message,
    cause: say`A value that begins with \`*\`, such as \`*.example.com\`, needs quotes.`,
    fix: say`Put the value in quotes, or define the anchor before its alias.`,
    file,
    line,
  };
}

function noObject(file: string, line: number, value: unknown): Problem {
  const required = ["apiVersion", "kind", "metadata.name"];
  const absent = required.filter((path) => typeof at(value, ...path.split(".")) !== "string");
  const generated = at(value, "metadata", "generateName") !== undefined;
  return {
    id: "manifest-no-object",
    title: say`${file}:${line} is not a Kubernetes object: ${absent.map((path) => `\`${path}\``).join(", ")} missing`,
    cause: generated
      ? say`\`generateName\` makes a new object on each run and cannot be applied.`
      : undefined,
    fix: say`Complete the document, or move the file out of the manifests.`,
    file,
    line,
  };
}
