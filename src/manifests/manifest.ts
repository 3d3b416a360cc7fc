/** One object of the manifests, and where in which file it was written. */
import { at, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";

export interface Manifest {
  readonly object: ManifestObject;
  /** Relative to the workspace, with forward slashes; undefined for an object that an input made. */
  readonly file: string | undefined;
  /** Line of the document's start, counted from 1. */
  readonly line: number | undefined;
  /** It is from the history, and has the hash of the configuration of its time. */
  readonly isRecorded?: boolean | undefined;
  /** The line of a field, or of the nearest field above it that exists. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

export interface ManifestObject extends JsonMap {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonMap & { readonly name: string; readonly namespace?: string | undefined };
}

/** Where kinds keep their pod template. A bare Pod is its own template. */
const TEMPLATE_PATHS: Readonly<Record<string, readonly string[]>> = {
  Deployment: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
  Pod: [],
};

/** The path of an object's pod template, or undefined for kinds that run no pods. */
export function templatePath(kind: string): readonly string[] | undefined {
  return TEMPLATE_PATHS[kind];
}

/** A live object in the place of a manifest, for what is changed without one. It stands in no file. */
export function unwritten(object: ManifestObject): Manifest {
  return { object, file: "", line: 0, lineOf: () => 0 };
}

const CONTAINER_LISTS = ["initContainers", "containers"] as const;

export interface ContainerPlace {
  /** Path of the container within its object. */
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly image: string;
}

/** The containers of an object with their places, init containers first. */
export function containersOf(object: JsonMap): ContainerPlace[] {
  const template = templatePath(textAt(object, "kind") ?? "");
  if (!template) return [];
  return CONTAINER_LISTS.flatMap((list) => {
    const listPath = [...template, "spec", list];
    return listAt(object, ...listPath).map((container, index) => ({
      path: [...listPath, index],
      name: textAt(container, "name") ?? `${index}`,
      image: textAt(container, "image") ?? "",
    }));
  });
}

/** `Deployment chatbot-api`, for messages. */
export function titleOf(object: ManifestObject): string {
  return `${object.kind} ${object.metadata.name}`;
}

/** How many pods a Deployment or StatefulSet is to have; the API server takes 1 where nothing is said. */
export function replicasOf(object: JsonMap): number {
  return numberAt(object, "spec", "replicas") ?? 1;
}

export function labelsOf(object: JsonMap): JsonMap {
  return mapAt(object, "metadata", "labels");
}

/** Does a selector of labels (a map of equalities) choose these labels? An empty selector chooses nothing. */
export function selects(selector: JsonMap, labels: JsonMap): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

/** The labels of the pods an object makes. */
export function podLabels(object: JsonMap): JsonMap {
  const template = templatePath(textAt(object, "kind") ?? "");
  return template ? mapAt(object, ...template, "metadata", "labels") : {};
}

export function isManifestObject(value: unknown): value is ManifestObject {
  return (
    isMap(value) &&
    typeof value["apiVersion"] === "string" &&
    typeof value["kind"] === "string" &&
    typeof at(value, "metadata", "name") === "string"
  );
}
