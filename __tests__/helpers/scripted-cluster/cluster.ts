/** A cluster in memory behind a unix socket, as it looks through `kubectl proxy`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { isMap, type JsonMap, mapAt, textAt, withAt } from "../../../src/json.js";
import { jsonOrText } from "../../../src/smoke-tests/check.js";
import { healthy } from "../scripted-services.js";
import type { VirtualClock } from "../virtual-clock.js";
import { Applier, nextGeneration, unknownField, unknownFieldRefusal } from "./apply.js";
import { Controllers, isReady } from "./controllers.js";
import { endpointSliceList } from "./endpoints.js";
import { fieldSet, withOwner } from "./managed-fields.js";
import { type Change, namespaceOf, Objects } from "./objects.js";
import { Ollama, type Answer as OllamaAnswer } from "./ollama.js";
import { CONNECTION_REFUSED, isRefusal, notFound, type Refusal, refusal } from "./refusals.js";
import { Reviews } from "./reviews.js";
import { KINDS, type Kind, resourceList } from "./types.js";

/** A request as it arrived, for counting and for asking what was sent. */
export interface Seen {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly contentType: string;
  readonly dryRun: boolean;
  readonly watch: boolean;
  /** Virtual time. */
  readonly at: number;
}

/** A fault a test injects. */
export interface Fault {
  readonly on: (request: Seen) => boolean;
  readonly answer: Refusal;
  /** Milliseconds until it is answered; at once when left out. */
  readonly after?: number;
  /** How often; always when left out. */
  times?: number;
}

interface Answer extends Refusal {
  readonly headers?: Readonly<Record<string, string>>;
}

interface Place {
  readonly kind: Kind;
  readonly namespace: string;
  readonly name: string | undefined;
}

export class ScriptedCluster {
  readonly requests: Seen[] = [];
  readonly objects: Objects;
  readonly controllers: Controllers;
  readonly ollama: Ollama;
  readonly faults: Fault[] = [];
  /** What the chatbot, or Qdrant, has been given and not yet told to forget. */
  readonly documents = new Set<string>();
  /** Texts of `Warning` headers, by `Kind name`. */
  readonly warnings = new Map<string, string>();
  /** The user name by the identity review. */
  user = "system:serviceaccount:ci:deployer";
  /** What we may do, as reviews tell it; requests are refused by `faults`. */
  readonly reviews = new Reviews();
  /** What every container has logged. */
  logText = "starting\nboom: missing SETTING\n";
  /** Milliseconds by which watches lag behind what is stored. */
  watchLag = 0;
  readonly #applier: Applier;
  readonly #end = new AbortController();
  #server: Server | undefined;
  #sockets = new Set<Socket>();
  #watches = new Set<ServerResponse>();
  #down = false;

  constructor(readonly clock: VirtualClock) {
    this.objects = new Objects(clock);
    this.controllers = new Controllers(this.objects, clock, this.#end.signal);
    this.ollama = new Ollama(clock);
    this.#applier = new Applier(this.objects);
    for (const name of ["default", "kube-system"]) this.#applier.apply(undefined, seed("Namespace", name));
    for (const object of [NODE, STORAGE_CLASS])
      this.#applier.apply(undefined, { ...seed("Node", ""), object });
  }

  /** What `kubectl proxy` does: accepts connections on the socket until it is closed. */
  async listen(socket: string): Promise<void> {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.on("connection", (connection: Socket) => {
      this.#sockets.add(connection);
      connection.once("close", () => this.#sockets.delete(connection));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(socket, resolve));
  }

  /** The proxy ends: every connection breaks. The cluster goes on. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const connection of this.#sockets) connection.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /** Ends the cluster itself with everything that goes on in it. */
  async end(): Promise<void> {
    this.#end.abort(new Error("the cluster ends"));
    await this.close();
  }

  /** The API server is away: watches break, and the proxy answers 500 in plain text. */
  goDown(): void {
    this.#down = true;
    this.breakWatches();
  }

  comeBack(): void {
    this.#down = false;
  }

  breakWatches(): void {
    for (const response of this.#watches) response.destroy();
  }

  /** The server ends all watches by itself, as it does every few minutes. */
  endWatches(): void {
    for (const response of this.#watches) response.end();
  }

  /** Runs `work` at a moment of virtual time, counted from now. */
  after(milliseconds: number, work: () => void): void {
    this.clock.sleep(milliseconds, this.#end.signal).then(work, () => {});
  }

  /** Requests that change what is stored. */
  writes(): Seen[] {
    return this.requests.filter(isWrite);
  }

  get(kind: string, namespace: string, name: string): JsonMap | undefined {
    return this.objects.get(kind, namespace, name);
  }

  /** Somebody else sets a field, as `kubectl edit` does. */
  edit(
    manager: string,
    object: JsonMap | undefined,
    path: readonly string[],
    value: unknown,
    subresource?: string,
  ): void {
    if (!object) throw new Error("there is nothing to edit");
    const owner = { manager, operation: "Update", subresource };
    const fields = fieldSet(withAt({}, path, value));
    this.objects.update(object, (current) =>
      withOwner(
        nextGeneration(current, withAt(current, path, value) as JsonMap),
        owner,
        fields,
        this.objects.timestamp(),
      ),
    );
  }

  /** An autoscaler scales a workload. */
  scale(object: JsonMap | undefined, replicas: number): void {
    this.edit("kube-controller-manager", object, ["spec", "replicas"], replicas, "scale");
  }

  readyPods(namespace: string, app: string): string[] {
    return this.objects
      .list("Pod", namespace)
      .filter((pod) => textAt(pod, "metadata", "labels", "app") === app && isReady(pod))
      .map((pod) => textAt(pod, "metadata", "name") ?? "");
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.clock.stir();
    const seen = await read(request, this.clock.now());
    this.clock.stir();
    this.requests.push(seen);
    response.setHeader("date", new Date(this.clock.now()).toUTCString());
    const disturbance = this.#disturbance(request, seen);
    if (disturbance?.after) await this.clock.sleep(disturbance.after);
    const answer = disturbance?.answer ?? this.#route(seen, response);
    if (answer) send(response, answer);
  }

  #disturbance(request: IncomingMessage, seen: Seen): Omit<Fault, "on"> | undefined {
    // The proxy's own rule: it answers only to the names of the local machine.
    if (request.headers.host !== "localhost") return { answer: { status: 403, body: "Forbidden\n" } };
    if (this.#down) return { answer: CONNECTION_REFUSED };
    const fault = this.faults.find(({ on, times }) => times !== 0 && on(seen));
    if (fault?.times !== undefined) fault.times -= 1;
    return fault;
  }

  /** The answer; undefined when it is a stream, which goes its own way. */
  #route(seen: Seen, response: ServerResponse): Answer | undefined {
    const { method, path } = seen;
    if (path === "/version") return ok({ major: "1", minor: "34", gitVersion: "v1.34.4" });
    if (path.endsWith("/selfsubjectreviews"))
      return ok({ kind: "SelfSubjectReview", status: { userInfo: { username: this.user } } }, 201);
    if (path === "/apis") return ok({ kind: "APIGroupList", groups: GROUPS.map((name) => ({ name })) });
    const reviewed = this.reviews.answer(path, seen.body);
    if (reviewed) return ok(reviewed, 201);
    const proxied =
      /^\/api\/v1\/namespaces\/([^/]+)\/(pods|services)\/http:([^/:]+):(\d+)\/proxy(\/.*)$/.exec(path);
    if (proxied) return this.#proxy(seen, response, proxied);
    const list = /^\/(?:api|apis)\/((?:[^/]+\/)?v\d[^/]*)$/.exec(path);
    if (list) {
      const resources = resourceList(list[1] ?? "", (kind) => this.#serves(kind));
      return resources ? ok(resources) : { status: 404, body: "404 page not found\n" };
    }
    const log = /^\/api\/v1\/namespaces\/[^/]+\/pods\/[^/]+\/log$/.test(path);
    if (log) return { status: 200, body: this.logText };
    const slices = /^\/apis\/discovery\.k8s\.io\/v1\/namespaces\/([^/]+)\/endpointslices$/.exec(path);
    if (slices) return ok(endpointSliceList(this.objects, slices[1] ?? ""));
    const place = placeOf(path);
    if (!place) throw new Error(`the scripted cluster has no route for ${method} ${path}`);
    if (!this.#serves(place.kind)) return { status: 404, body: "404 page not found\n" };
    if (method === "PATCH") return this.#patch(seen, place);
    if (method === "POST") return this.#create(seen, place);
    if (method === "PUT") return this.#replace(seen, place);
    if (method === "DELETE") return this.#remove(place);
    if (method !== "GET") throw new Error(`the scripted cluster has no ${method} for ${path}`);
    if (place.name === undefined) return seen.watch ? this.#watch(seen, place, response) : this.#list(place);
    const found = this.objects.get(place.kind.kind, place.namespace, place.name);
    return found ? ok(found) : notFound(plural(place.kind), place.name);
  }

  #remove({ kind, namespace, name = "" }: Place): Answer {
    const live = this.objects.get(kind.kind, namespace, name);
    if (!live) return notFound(plural(kind), name);
    this.objects.remove(live);
    return ok(live);
  }

  /** A definition is served a moment after it was applied. */
  #serves({ definedBy }: Kind): boolean {
    if (definedBy === undefined) return true;
    const definition = this.objects.get("CustomResourceDefinition", "", definedBy);
    const created = Date.parse(textAt(definition, "metadata", "creationTimestamp") ?? "");
    return this.clock.now() >= created + DEFINED_AFTER;
  }

  #list({ kind, namespace }: Place): Answer {
    // Items of a list carry neither `kind` nor `apiVersion`.
    const items = this.objects
      .list(kind.kind, namespace || undefined)
      .map(({ kind: _kind, apiVersion: _version, ...rest }) => rest);
    return ok({
      kind: `${kind.kind}List`,
      apiVersion: kind.apiVersion,
      metadata: { resourceVersion: `${this.objects.version}` },
      items,
    });
  }

  #watch({ query }: Seen, { kind, namespace }: Place, response: ServerResponse): undefined {
    const from = Number(query["resourceVersion"]);
    response.writeHead(200, { "content-type": "application/json" });
    const tell = (type: string, object: unknown): void => {
      this.clock.stir();
      if (!response.destroyed) response.write(`${JSON.stringify({ type, object })}\n`);
    };
    if (from < this.objects.forgotten) {
      const message = `too old resource version: ${from} (${this.objects.forgotten})`;
      tell("ERROR", refusal(410, "Expired", message).body);
      response.end();
      return;
    }
    const matters = ({ object }: Change): boolean =>
      object["kind"] === kind.kind && namespaceOf(object) === namespace;
    const pass = (change: Change): void => {
      if (!matters(change)) return;
      const { resourceVersion: _old, ...metadata } = mapAt(change.object, "metadata");
      const version = { ...metadata, resourceVersion: `${change.version}` };
      tell(change.type, { ...change.object, metadata: version });
    };
    for (const change of this.objects.since(from)) pass(change);
    if (query["allowWatchBookmarks"] === "true") {
      tell("BOOKMARK", {
        kind: kind.kind,
        apiVersion: kind.apiVersion,
        metadata: { resourceVersion: `${Math.max(from, this.objects.version)}`, creationTimestamp: null },
      });
    }
    const stop = this.objects.onChange((change) => {
      if (this.watchLag === 0) pass(change);
      else this.after(this.watchLag, () => pass(change));
    });
    this.#watches.add(response);
    const over = new AbortController();
    response.once("close", () => {
      stop();
      over.abort(new Error("the watch is over"));
      this.#watches.delete(response);
    });
    const seconds = Number(query["timeoutSeconds"]);
    this.clock.sleep(seconds * 1000, over.signal).then(
      () => response.end(),
      () => {},
    );
  }

  #patch(seen: Seen, { kind, namespace, name = "" }: Place): Answer {
    const object = bodyOf(seen);
    const live = this.objects.get(kind.kind, namespace, name);
    if (kind.namespaced && !this.objects.get("Namespace", "", namespace))
      return notFound("namespaces", namespace);
    if (seen.contentType !== "application/apply-patch+yaml") {
      if (!live) return notFound(plural(kind), name);
      const merged = mergePatch(live, object) as JsonMap;
      return ok(seen.dryRun ? merged : this.objects.store(merged));
    }
    const field = unknownField(object);
    if (field) return unknownFieldRefusal(object, field);
    const placed = kind.namespaced
      ? (withAt(object, ["metadata", "namespace"], namespace) as JsonMap)
      : object;
    const manager = seen.query["fieldManager"] ?? "";
    const force = seen.query["force"] === "true";
    const result = this.#applier.apply(live, { object: placed, manager, dryRun: seen.dryRun, force });
    if (isRefusal(result)) return result;
    const warning = this.warnings.get(`${kind.kind} ${name}`);
    const headers = warning === undefined ? {} : { warning: `299 - "${warning.replaceAll('"', '\\"')}"` };
    return { status: result.created ? 201 : 200, body: result.object, headers };
  }

  #create(seen: Seen, { kind, namespace }: Place): Answer {
    const object = bodyOf(seen);
    const field = unknownField(object)?.replace(/^\./, "");
    if (field) {
      const message = `${kind.kind} in version "v1" cannot be handled as a ${kind.kind}: strict decoding error: unknown field "${field}"`;
      return refusal(400, "BadRequest", message);
    }
    const time = badLeaseTime(object);
    if (time !== undefined) return unreadableTime(time);
    const name = textAt(object, "metadata", "name") ?? `${textAt(object, "metadata", "generateName")}285ld`;
    if (this.objects.get(kind.kind, namespace, name))
      return refusal(409, "AlreadyExists", `${plural(kind)} "${name}" already exists`);
    const placed = kind.namespaced ? withAt(object, ["metadata", "namespace"], namespace) : object;
    const named = withAt(placed, ["metadata", "name"], name) as JsonMap;
    const result = this.#applier.apply(undefined, { object: named, manager: "node", dryRun: seen.dryRun });
    return isRefusal(result) ? result : ok(result.object, 201);
  }

  #replace(seen: Seen, { kind, namespace, name = "" }: Place): Answer {
    const object = bodyOf(seen);
    const live = this.objects.get(kind.kind, namespace, name);
    if (!live) return notFound(plural(kind), name);
    const time = badLeaseTime(object);
    if (time !== undefined) return unreadableTime(time);
    const version = textAt(object, "metadata", "resourceVersion");
    if (version !== undefined && version !== textAt(live, "metadata", "resourceVersion")) {
      const message = `Operation cannot be fulfilled on ${plural(kind)} "${name}": the object has been modified`;
      return refusal(409, "Conflict", message);
    }
    return ok(
      this.objects.store(withAt(object, ["metadata", "uid"], textAt(live, "metadata", "uid")) as JsonMap),
    );
  }

  #proxy(seen: Seen, response: ServerResponse, match: RegExpExecArray): Answer | undefined {
    const [, namespace = "", resource, name = "", port = "", path = ""] = match;
    const found = this.objects.get(resource === "pods" ? "Pod" : "Service", namespace, name);
    if (!found) return notFound(`${resource}`, name);
    if (resource === "services" && !this.#hasEndpoints(found, namespace)) {
      const message = `no endpoints available for service "http:${name}:${port}"`;
      return refusal(503, "ServiceUnavailable", message);
    }
    const app = textAt(found, "spec", "selector", "app") ?? textAt(found, "metadata", "labels", "app");
    if (app !== "ollama") return this.#answerAs(seen, `http://${name}:${port}${path}`);
    this.ollama.answer(path, mapAt(seen.body), streamOf(response, this.clock)).catch(() => {});
    return undefined;
  }

  /** As the pods behind a Service do when all is well. */
  #answerAs({ method, body }: Seen, url: string): Answer {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const { status = 200, body: text = "" } = healthy({ id: "", method, url, ...content }, this);
    const answer = jsonOrText(text);
    return { status, body: isMap(answer) ? answer : text };
  }

  #hasEndpoints(service: JsonMap, namespace: string): boolean {
    return this.readyPods(namespace, textAt(service, "spec", "selector", "app") ?? "").length > 0;
  }
}

/** An answer that a server behind a Service writes piece by piece. */
function streamOf(response: ServerResponse, clock: VirtualClock): OllamaAnswer {
  const gone = new AbortController();
  response.once("close", () => gone.abort(new Error("the client is gone")));
  return {
    signal: gone.signal,
    write(line) {
      clock.stir();
      response.write(line);
    },
    end(status, body) {
      if (body === undefined) response.end();
      else send(response, { status, body });
    },
    destroy: () => response.destroy(),
  };
}

/** Does it change what is deployed? The Lease that runs keep each other out by does not count, nor does the history. */
export function isWrite({ method, dryRun, path }: Seen): boolean {
  return (
    method !== "GET" &&
    !dryRun &&
    !/\/selfsubject\w*reviews$|\/proxy\/|\/(?:leases|controllerrevisions)(?:\/|$)/.test(path)
  );
}

async function read(request: IncomingMessage, now: number): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "", "http://localhost");
  const query = Object.fromEntries(url.searchParams);
  const text = Buffer.concat(chunks).toString();
  return {
    method: request.method ?? "",
    path: url.pathname,
    query,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
    contentType: request.headers["content-type"] ?? "",
    dryRun: query["dryRun"] === "All",
    watch: query["watch"] === "1",
    at: now,
  };
}

/** Milliseconds, rounded up as the times of objects are. */
const DEFINED_AFTER = 1500;

function placeOf(path: string): Place | undefined {
  const match =
    /^\/(?:api|apis)\/((?:[^/]+\/)?v\d[^/]*)\/namespaces\/([^/]+)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ??
    /^\/(?:api|apis)\/((?:[^/]+\/)?v\d[^/]*)()\/([^/]+)(?:\/([^/]+))?$/.exec(path);
  const [, apiVersion, namespace = "", plural, name] = match ?? [];
  const kind = KINDS.find((one) => one.apiVersion === apiVersion && one.plural === plural);
  return kind && { kind, namespace, name };
}

function plural({ plural, apiVersion }: Kind): string {
  const [group, version] = apiVersion.split("/");
  return version ? `${plural}.${group}` : plural;
}

function bodyOf({ body }: Seen): JsonMap {
  if (!isMap(body)) throw new Error("the body is a map");
  return body;
}

/** The times of a Lease have six digits of a second; the server reads no others. */
function badLeaseTime({ kind, spec }: JsonMap): string | undefined {
  if (kind !== "Lease") return undefined;
  return ["acquireTime", "renewTime"]
    .map((field) => textAt(spec, field))
    .find((time) => time !== undefined && !/T\d\d:\d\d:\d\d\.\d{6}Z$/.test(time));
}

function unreadableTime(time: string): Refusal {
  const message = `Lease in version "v1" cannot be handled as a Lease: parsing time "${time}" as "2006-01-02T15:04:05.000000Z07:00"`;
  return refusal(400, "BadRequest", message);
}

function mergePatch(live: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const base = isMap(live) ? live : {};
  const kept = Object.entries(base).filter(([key]) => patch[key] !== null);
  const changed = Object.entries(patch).flatMap(([key, value]) =>
    value === null ? [] : [[key, mergePatch(base[key], value)]],
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(changed) };
}

const GROUPS = ["apps", "batch", "authorization.k8s.io", "storage.k8s.io"];

/** Large enough for the chatbot. */
const NODE = {
  apiVersion: "v1",
  kind: "Node",
  metadata: { name: "node1", labels: { "kubernetes.io/hostname": "node1" } },
  spec: {},
  status: {
    allocatable: { cpu: "8", memory: "32Gi", pods: "110" },
    nodeInfo: { operatingSystem: "linux", architecture: "amd64" },
    conditions: [{ type: "Ready", status: "True" }],
  },
};

const STORAGE_CLASS = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: { name: "standard", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
};

function seed(kind: string, name: string) {
  return { object: { apiVersion: "v1", kind, metadata: { name } }, manager: "kubectl", dryRun: false };
}

function ok(body: object, status = 200): Answer {
  return { status, body };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const plain = typeof body === "string";
  response.writeHead(status, {
    "content-type": plain ? "text/plain; charset=utf-8" : "application/json",
    ...headers,
  });
  response.end(plain ? body : JSON.stringify(body));
}
