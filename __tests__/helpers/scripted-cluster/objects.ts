/** The objects of the scripted cluster with their versions, and the history that watches replay. */
import { isMap, type JsonMap, mapAt, textAt, withAt } from "../../../src/json.js";
import type { VirtualClock } from "../virtual-clock.js";
import { kindNamed } from "./types.js";

export interface Change {
  readonly version: number;
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: JsonMap;
}

export type Listener = (change: Change) => void;

export class Objects {
  /** Changes up to this version are forgotten: a watch from there is answered with 410. */
  forgotten = 0;
  #version = 100;
  #uids = 0;
  #objects = new Map<string, JsonMap>();
  #history: Change[] = [];
  #listeners = new Set<Listener>();

  constructor(readonly clock: VirtualClock) {}

  get version(): number {
    return this.#version;
  }

  get(kind: string, namespace: string, name: string): JsonMap | undefined {
    return this.#objects.get(keyOf(kind, namespace, name));
  }

  list(kind: string, namespace?: string): JsonMap[] {
    return [...this.#objects.values()].filter(
      (object) => object["kind"] === kind && (namespace === undefined || namespaceOf(object) === namespace),
    );
  }

  /** An object as it would be stored first: with an identity, and generation 1 when it has a spec. */
  born(object: JsonMap): JsonMap {
    this.#uids += 1;
    const { kind, apiVersion, metadata, ...rest } = object;
    return {
      kind,
      apiVersion,
      metadata: {
        ...mapAt(metadata),
        uid: `00000000-0000-4000-8000-${`${this.#uids}`.padStart(12, "0")}`,
        ...(rest["spec"] ? { generation: 1 } : {}),
        creationTimestamp: this.timestamp(),
      },
      ...rest,
    };
  }

  timestamp(): string {
    return new Date(this.clock.now()).toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** Stores an object under a new resource version and tells the watches. */
  store(object: JsonMap): JsonMap {
    this.#version += 1;
    const stored = withAt(object, ["metadata", "resourceVersion"], `${this.#version}`);
    if (!isMap(stored)) throw new Error("an object is a map");
    const key = keyOf(textAt(object, "kind") ?? "", namespaceOf(object), textAt(object, "metadata", "name"));
    const type = this.#objects.has(key) ? "MODIFIED" : "ADDED";
    this.#objects.set(key, stored);
    this.#record({ version: this.#version, type, object: stored });
    return stored;
  }

  /** Changes the newest state of an object; nothing when it is gone or stays as it is. */
  update(object: JsonMap, change: (current: JsonMap) => unknown): void {
    const current = this.get(
      textAt(object, "kind") ?? "",
      namespaceOf(object),
      textAt(object, "metadata", "name") ?? "",
    );
    if (!current || textAt(current, "metadata", "uid") !== textAt(object, "metadata", "uid")) return;
    const changed = change(current);
    if (isMap(changed) && JSON.stringify(changed) !== JSON.stringify(current)) this.store(changed);
  }

  remove(object: JsonMap): void {
    const key = keyOf(textAt(object, "kind") ?? "", namespaceOf(object), textAt(object, "metadata", "name"));
    if (!this.#objects.delete(key)) return;
    this.#version += 1;
    this.#record({ version: this.#version, type: "DELETED", object });
  }

  since(version: number): Change[] {
    return this.#history.filter((change) => change.version > version);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #record(change: Change): void {
    this.#history.push(change);
    this.clock.stir();
    for (const listener of this.#listeners) listener(change);
  }
}

export function namespaceOf(object: JsonMap): string {
  return textAt(object, "metadata", "namespace") ?? "";
}

function keyOf(kind: string, namespace: string, name = ""): string {
  return `${kind}/${kindNamed(kind).namespaced ? namespace : ""}/${name}`;
}
