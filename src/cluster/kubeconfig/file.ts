/** From the text of a kubeconfig to its entries, or to what is wrong with the file as a whole. Pure. */
import * as v from "@badrap/valita";
import { type Document, isMap, isScalar, parseDocument, visit } from "yaml";
import type { Problem } from "../../errors.js";
import { at, isMap as isJsonMap, textAt } from "../../json.js";
import { parseAs } from "../../shapes.js";
import { outOfBounds } from "./bounds.js";
import { ENCODE_AGAIN, ENCODE_COMMANDS, shown } from "./words.js";

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
  if (!file.ok)
    return refuse(incomplete(file.deviations.map(({ path, expected }) => `\`${path}\` ${expected}`)));
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
    if (error?.code === "MULTIPLE_DOCS") return { problem: SEVERAL };
    // The message of the parser would quote the file, so only the place is told.
    if (error) return { problem: notYaml(lineAt(text, error.pos[0]), isAtEnd(text, error.pos[0])) };
    const twice = firstKeyTwice(document);
    if (twice !== undefined) return { problem: keyTwice(lineAt(text, twice)) };
    if (!isMap(document.contents)) return { problem: NOT_A_MAP };
    return { content: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { problem: ALIASES };
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
  if (isJsonMap(at(content, "sops"))) return ENCRYPTED;
  const kind = textAt(content, "kind") ?? "Config";
  const version = textAt(content, "apiVersion") ?? "v1";
  if (kind === "Secret") return KUBERNETES_SECRET;
  if (kind !== "Config") return otherKind(kind);
  if (version !== "v1") return otherVersion(version);
  const lists = LISTS.flatMap((list) => (isJsonMap(content) && list in content ? [at(content, list)] : []));
  if (lists.length === 0) return otherYaml(content);
  return lists.every((list) => list == null || (Array.isArray(list) && list.length === 0))
    ? EMPTY_FILE
    : undefined;
}

const LISTS = ["clusters", "contexts", "users"];

/** Answers of cloud providers hold a kubeconfig under a key of theirs, in base64 or as it is. */
function otherYaml(content: unknown): Problem {
  const isInside = (value: unknown): boolean =>
    typeof value === "string" &&
    [value, Buffer.from(value, "base64").toString("utf8")].some((text) => /^clusters:/m.test(text));
  const inside = isJsonMap(content) ? Object.keys(content).find((key) => isInside(content[key])) : undefined;
  return inside === undefined ? OTHER_YAML : wrapped(inside);
}

export function incomplete(defects: readonly string[]): Problem {
  const detail = defects.slice(0, 10).join("; ");
  if (!defects.some((defect) => defect.endsWith(" is missing"))) {
    return {
      title: "The kubeconfig has values of a kind that kubectl does not take",
      detail,
      cause: "A template, or a change by hand, put quotes around a value or left them out.",
      fix: `Correct them; \`kubectl config view\` must print the file without an error. ${ENCODE_COMMANDS}`,
    };
  }
  return {
    title: "The kubeconfig is incomplete",
    detail,
    cause: "Parts of the file were lost, or another file was encoded.",
    fix: ENCODE_AGAIN,
  };
}

function notYaml(line: number, atEnd: boolean): Problem {
  const cut =
    "The value was cut while copying; GitHub stores at most 48 KB, for which one context without the others is small enough.";
  return {
    title: `The kubeconfig is not valid YAML (line ${line} of the decoded file)`,
    cause: atEnd ? cut : "The value was cut or changed while copying, or indented by tabs.",
    fix: ENCODE_AGAIN,
  };
}

function strangeSpaces(line: number): Problem {
  return {
    title: `The kubeconfig is indented by non-breaking spaces (line ${line} of the decoded file)`,
    cause: "It was copied out of a web page, a document or a chat.",
    fix: ENCODE_AGAIN,
  };
}

function keyTwice(line: number): Problem {
  return {
    title: `The kubeconfig gives a key twice in the same place (line ${line} of the decoded file)`,
    cause: "Two files were put one after the other; which value is meant cannot be known.",
    fix: MERGE,
  };
}

const MERGE = `Merge files with \`KUBECONFIG=a:b kubectl config view --raw --flatten\`. ${ENCODE_COMMANDS}`;

const SEVERAL: Problem = {
  title: "The kubeconfig is several YAML documents, one after the other",
  cause: "Files were put together by hand; kubectl reads one document.",
  fix: MERGE,
};

/** A key is a short word; what is not is not shown. */
function wrapped(key: string): Problem {
  const where = /^[A-Za-z][\w.-]{0,40}$/.test(key) ? `under the key \`${key}\`` : "under a key";
  return {
    title: `The secret KUBECONFIG holds a file in which the kubeconfig is one value, ${where}`,
    cause: "The answer of a cloud provider was stored as a whole.",
    fix: `Store only that value, as \`jq -r .KEY\` prints it, in base64. ${ENCODE_COMMANDS}`,
  };
}

const OTHER_YAML: Problem = {
  title: "The secret KUBECONFIG holds YAML or JSON, but no kubeconfig",
  detail: "It has none of `clusters`, `contexts` and `users`.",
  cause: "Another file was encoded.",
  fix: ENCODE_AGAIN,
};

function givenTwice(list: string, name: string): Problem {
  return {
    title: `The kubeconfig defines "${shown(name)}" twice among its ${list}`,
    cause: "Two files were put together by hand; which of them is meant cannot be known.",
    fix: `Give them different names, or keep one. ${ENCODE_COMMANDS}`,
  };
}

/** Kinds are short words; what is not is not shown. */
function otherKind(kind: string): Problem {
  const what = /^[A-Z][A-Za-z]{1,40}$/.test(kind) ? `of kind ${kind}` : "of another kind";
  return {
    title: `The secret KUBECONFIG holds a Kubernetes object ${what}, not a kubeconfig`,
    cause: "A manifest was encoded.",
    fix: ENCODE_AGAIN,
  };
}

function otherVersion(version: string): Problem {
  const what = /^[a-z0-9./-]{1,60}$/.test(version) ? `\`apiVersion: ${version}\`` : "an unknown `apiVersion`";
  return {
    title: `The secret KUBECONFIG holds a configuration with ${what}; that of a kubeconfig is \`v1\``,
    cause: "The configuration of another tool was encoded.",
    fix: ENCODE_AGAIN,
  };
}

const KUBERNETES_SECRET: Problem = {
  title: "The secret KUBECONFIG holds a Kubernetes object of kind Secret, not a kubeconfig",
  cause: "The Secret that holds the kubeconfig was encoded as a whole.",
  fix: "Its value is what is needed, and is in base64 already: `kubectl get secret NAME -o jsonpath='{.data.value}'` (the key may be `kubeconfig` or `config`).",
};

const EMPTY_FILE: Problem = {
  title: "The kubeconfig is empty: it defines no cluster, no context and no user",
  cause: "kubectl prints this when it found no kubeconfig where it was run.",
  fix: `Run the command where \`kubectl get pods\` works. ${ENCODE_COMMANDS}`,
};

const ENCRYPTED: Problem = {
  title: "The kubeconfig is encrypted with SOPS",
  cause: "Nobody decrypted it before it was stored or passed on.",
  fix: `Decrypt it first (\`sops decrypt FILE\`); GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
};

const NOT_A_MAP: Problem = {
  title: "The secret KUBECONFIG does not hold a kubeconfig",
  detail: "Decoded, it is no YAML map with clusters, contexts and users.",
  cause: "Another file was encoded.",
  fix: ENCODE_AGAIN,
};

const ALIASES: Problem = {
  title: "The kubeconfig uses YAML aliases in a way no kubeconfig does",
  cause: "Another file was encoded.",
  fix: ENCODE_AGAIN,
};
