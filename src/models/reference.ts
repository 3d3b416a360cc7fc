/** A model as the workflow names it: `[registry/][namespace/]name[:tag]`, and the version that is meant if only one will do. Pure. */

export interface ModelReference {
  /** What Ollama is asked for: without the digest. */
  readonly name: string;
  /** The beginning of the manifest's SHA-256, 12 to 64 hexadecimal digits; absent when any version will do. */
  readonly digest?: string | undefined;
}

// https://github.com/ollama/ollama, types/model/name.go. The digest is ours: `ollama list` shows its first 12 digits as ID.
const REFERENCE =
  /^((?:[A-Za-z0-9][\w.:-]*\/)*[A-Za-z0-9][\w.-]*(?::[A-Za-z0-9_][\w.-]*)?)(?:@(?:sha256:)?([0-9a-f]{12,64}))?$/;

export function parseModelReference(text: string): ModelReference | undefined {
  const [, name, digest] = REFERENCE.exec(text) ?? [];
  return name === undefined ? undefined : { name, digest };
}

/** `nomic-embed-text` is stored as `nomic-embed-text:latest`. */
export function fullName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).includes(":") ? name : `${name}:latest`;
}

/** The name alone: `nomic-embed-text` of `host:5000/library/nomic-embed-text:v1.5`. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/:.*$/, "");
}

/** Is what is installed the version that is meant? Either digest may be only the beginning of the other. */
export function isWanted(installed: string, { digest }: ModelReference): boolean {
  return digest === undefined || installed.startsWith(digest) || digest.startsWith(installed);
}
