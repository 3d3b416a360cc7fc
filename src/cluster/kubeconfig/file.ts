/** From the text of a kubeconfig to its entries, or to what is wrong with the file as a whole. Pure. */
import * as v from "@badrap/valita";
import { type Document, isMap, isScalar, parseDocument, visit } from "yaml";
import type { Problem } from "../../errors.js";
import { at, isMap as isJsonMap, textAt } from "../../json.js";
import { type Deviation, parseAs } from "../../shapes.js";
import { say } from "../../words/say.js";
import { outOfBounds } from "./bounds.js";
import { encodeAgainText, encodeCommandsText, shown } from "./words.js";

const fileShape = v.object({
  "current-context": v.string().nullable().optional(),
  clusters: v.array(v.object({ name: v.string(), cluster: v.unknown() })),
  contexts: v.array(v.object({ name: v.string(), context: v.unknown() })),
  users: v.array(v.object({ name: v.string(), user: v.unknown() })),
});

/** The entries of a kubeconfig, not yet read. */
export type File = v.Infer<typeof fileShape>;

export type ReadFile =
  | { readonly ok: true; readonly file: File; readonly content: unknown }
  /** The content is there as far as it could be read. */
  | { readonly ok: false; readonly problem: Problem; readonly content?: unknown };

export function readFile(text: string): ReadFile {
  const parsed = readYaml(text);
  if ("problem" in parsed) return { ok: false, ...parsed };
  const { content } = parsed;
  const refuse = (problem: Problem): ReadFile => ({ ok: false, problem, content });
  const another = anotherFile(content);
  if (another) return refuse(another);
  const file = parseAs(fileShape, content);
  if (!file.ok) return refuse(incomplete(file.deviations));
  for (const list of ["clusters", "contexts", "users"] as const) {
    const twice = firstTwice(file.value[list].map(({ name }) => name));
    if (twice !== undefined) return refuse(givenTwice(list, twice));
  }
  return { ok: true, file: file.value, content };
}

/** Aliases beyond this many are an attack on memory, not a kubeconfig. */
const MOST_ALIASES = 20;

function readYaml(text: string): { content: unknown } | { problem: Problem } {
  const outside = outOfBounds(text);
  if (outside) return { problem: outside };
  const strange = /^ *\u00a0/m.exec(text);
  if (strange) return { problem: strangeSpaces(lineAt(text, strange.index)) };
  try {
    // At its usual level the parser prints warnings, which quote the file. Its own search for double keys compares each with each.
    const document = parseDocument(text, {
      prettyErrors: false,
      customTags: [],
      logLevel: "error",
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error?.code === "MULTIPLE_DOCS") return { problem: several() };
    // The message of the parser would quote the file, so only the place is told.
    if (error) return { problem: notYaml(lineAt(text, error.pos[0]), isAtEnd(text, error.pos[0])) };
    const twice = firstKeyTwice(document);
    if (twice !== undefined) return { problem: keyTwice(lineAt(text, twice)) };
    if (!isMap(document.contents)) return { problem: notAMap() };
    return { content: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { problem: aliases() };
  }
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;
const isAtEnd = (text: string, position: number): boolean => text.slice(position).trim() === "";

/** Where a key stands that its map has already. */
function firstKeyTwice(document: Document.Parsed): number | undefined {
  let place: number | undefined;
  visit(document, {
    Map(_key, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          place = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return place;
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name));
}

/** Files that are YAML, but something else. */
function anotherFile(content: unknown): Problem | undefined {
  if (isJsonMap(at(content, "sops"))) return encrypted();
  const kind = textAt(content, "kind") ?? "Config";
  const version = textAt(content, "apiVersion") ?? "v1";
  if (kind === "Secret") return kubernetesSecret();
  if (kind !== "Config") return otherKind(kind);
  if (version !== "v1") return otherVersion(version);
  const lists = LISTS.flatMap((list) => (isJsonMap(content) && list in content ? [at(content, list)] : []));
  if (lists.length === 0) return otherYaml(content);
  return lists.every((list) => list == null || (Array.isArray(list) && list.length === 0))
    ? emptyFile()
    : undefined;
}

const LISTS = ["clusters", "contexts", "users"];

/** Answers of cloud providers hold a kubeconfig under a key of theirs, in base64 or as it is. */
function otherYaml(content: unknown): Problem {
  const isInside = (value: unknown): boolean =>
    typeof value === "string" &&
    [value, Buffer.from(value, "base64").toString("utf8")].some((text) => /^clusters:/m.test(text));
  const inside = isJsonMap(content) ? Object.keys(content).find((key) => isInside(content[key])) : undefined;
  return inside === undefined ? noKubeconfig() : wrapped(inside);
}

/** `placed` tells where a defect is, when its path alone does not. */
export function incomplete(
  deviations: readonly Deviation[],
  placed = (defect: string): string => defect,
): Problem {
  const found = deviations
    .slice(0, 10)
    .map(({ path, expected }) => placed(`\`${path}\` ${expected}`))
    .join(say`; `);
  if (!deviations.some(({ isMissing }) => isMissing)) {
    return {
      id: "kubeconfig-wrong-types",
      title: say`The kubeconfig has values of a kind that kubectl does not take`,
      found,
      cause: say`A template, or a change by hand, put quotes around a value or left them out.`,
      fix: say`Correct them; \`kubectl config view\` must print the file without an error. ${encodeCommandsText()}`,
    };
  }
  return {
    id: "kubeconfig-incomplete",
    title: say`The kubeconfig is incomplete`,
    found,
    cause: say`Parts of the file were lost, or another file was encoded.`,
    fix: encodeAgainText(),
  };
}

function notYaml(line: number, atEnd: boolean): Problem {
  return {
    id: "kubeconfig-not-yaml",
    title: say`The kubeconfig is not valid YAML (line ${line} of the decoded file)`,
    cause: atEnd
      ? say`The value was cut while copying; GitHub stores at most 48 KB, for which one context without the others is small enough.`
      : say`The value was cut or changed while copying, or indented by tabs.`,
    fix: encodeAgainText(),
  };
}

function strangeSpaces(line: number): Problem {
  return {
    id: "kubeconfig-strange-spaces",
    title: say`The kubeconfig is indented by non-breaking spaces (line ${line} of the decoded file)`,
    cause: say`It was copied out of a web page, a document or a chat.`,
    fix: encodeAgainText(),
  };
}

function keyTwice(line: number): Problem {
  return {
    id: "kubeconfig-key-twice",
    title: say`The kubeconfig gives a key twice in the same place (line ${line} of the decoded file)`,
    cause: say`Two files were put one after the other; which value is meant cannot be known.`,
    fix: mergeText(),
  };
}

const mergeText = (): string =>
  say`Merge files with \`KUBECONFIG=a:b kubectl config view --raw --flatten\`. ${encodeCommandsText()}`;

const several = (): Problem => ({
  id: "kubeconfig-several-documents",
  title: say`The kubeconfig is several YAML documents, one after the other`,
  cause: say`Files were put together by hand; kubectl reads one document.`,
  fix: mergeText(),
});

/** A key is a short word; what is not is not shown. */
function wrapped(key: string): Problem {
  return {
    id: "kubeconfig-inside-answer",
    title: /^[A-Za-z][\w.-]{0,40}$/.test(key)
      ? say`The secret KUBECONFIG holds a file in which the kubeconfig is one value, under the key \`${key}\``
      : say`The secret KUBECONFIG holds a file in which the kubeconfig is one value, under a key`,
    cause: say`The answer of a cloud provider was stored as a whole.`,
    fix: say`Store only that value, as \`jq -r .KEY\` prints it, in base64. ${encodeCommandsText()}`,
  };
}

const noKubeconfig = (): Problem => ({
  id: "kubeconfig-other-yaml",
  title: say`The secret KUBECONFIG holds YAML or JSON, but no kubeconfig`,
  found: say`It has none of \`clusters\`, \`contexts\` and \`users\`.`,
  cause: say`Another file was encoded.`,
  fix: encodeAgainText(),
});

function givenTwice(list: string, name: string): Problem {
  return {
    id: "kubeconfig-name-twice",
    title: say`The kubeconfig defines "${shown(name)}" twice among its ${list}`,
    cause: say`Two files were put together by hand; which of them is meant cannot be known.`,
    fix: say`Give them different names, or keep one. ${encodeCommandsText()}`,
  };
}

/** Kinds are short words; what is not is not shown. */
function otherKind(kind: string): Problem {
  return {
    id: "kubeconfig-other-kind",
    title: /^[A-Z][A-Za-z]{1,40}$/.test(kind)
      ? say`The secret KUBECONFIG holds a Kubernetes object of kind ${kind}, not a kubeconfig`
      : say`The secret KUBECONFIG holds a Kubernetes object of another kind, not a kubeconfig`,
    cause: say`A manifest was encoded.`,
    fix: encodeAgainText(),
  };
}

function otherVersion(version: string): Problem {
  return {
    id: "kubeconfig-other-version",
    title: /^[a-z0-9./-]{1,60}$/.test(version)
      ? say`The secret KUBECONFIG holds a configuration with \`apiVersion: ${version}\`; that of a kubeconfig is \`v1\``
      : say`The secret KUBECONFIG holds a configuration with an unknown \`apiVersion\`; that of a kubeconfig is \`v1\``,
    cause: say`The configuration of another tool was encoded.`,
    fix: encodeAgainText(),
  };
}

const kubernetesSecret = (): Problem => ({
  id: "kubeconfig-whole-secret",
  title: say`The secret KUBECONFIG holds a Kubernetes object of kind Secret, not a kubeconfig`,
  cause: say`The Secret that holds the kubeconfig was encoded as a whole.`,
  fix: say`Its value is what is needed, and is in base64 already: \`kubectl get secret NAME -o jsonpath='{.data.value}'\` (the key may be \`kubeconfig\` or \`config\`).`,
});

const emptyFile = (): Problem => ({
  id: "kubeconfig-without-entries",
  title: say`The kubeconfig is empty: it defines no cluster, no context and no user`,
  cause: say`kubectl prints this when it found no kubeconfig where it was run.`,
  fix: say`Run the command where \`kubectl get pods\` works. ${encodeCommandsText()}`,
});

const encrypted = (): Problem => ({
  id: "kubeconfig-encrypted-sops",
  title: say`The kubeconfig is encrypted with SOPS`,
  cause: say`Nobody decrypted it before it was stored or passed on.`,
  fix: say`Decrypt it first (\`sops decrypt FILE\`); GitHub encrypts secrets itself. ${encodeAgainText()}`,
});

const notAMap = (): Problem => ({
  id: "kubeconfig-no-map",
  title: say`The secret KUBECONFIG does not hold a kubeconfig`,
  found: say`Decoded, it is no YAML map with clusters, contexts and users.`,
  cause: say`Another file was encoded.`,
  fix: encodeAgainText(),
});

const aliases = (): Problem => ({
  id: "kubeconfig-aliases",
  title: say`The kubeconfig uses YAML aliases in a way no kubeconfig does`,
  cause: say`Another file was encoded.`,
  fix: encodeAgainText(),
});
