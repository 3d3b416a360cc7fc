/** The image registry as the action asks it by HTTP. It does not learn what the scripted docker pushes: a test says what is there. */
import type { Network, NetworkAnswer, NetworkRequest } from "../../src/runtime/ports.js";
import type { Stored } from "./registry/behind.js";

const JSON_TYPE = { "content-type": "application/json" };

export class ScriptedRegistry implements Network {
  readonly requests: NetworkRequest[] = [];
  /** What a tag or digest names, whatever the repository; by a predicate, because tags of trees are only known to the action. */
  has: (version: string) => Stored | undefined = () => undefined;
  /** Takes the place of every answer. */
  answer: ((request: NetworkRequest) => NetworkAnswer) | undefined;
  /** Tags that were put. */
  readonly tagged: string[] = [];

  send = async (request: NetworkRequest): Promise<NetworkAnswer> => {
    request.signal.throwIfAborted();
    this.requests.push(request);
    if (this.answer) return this.answer(request);
    const version = /\/(?:manifests|blobs)\/([^/]+)$/.exec(request.url)?.[1] ?? "";
    if (request.method === "PUT") {
      this.tagged.push(version);
      return { status: 201, headers: {}, body: "" };
    }
    const found = this.has(version);
    if (found) return { status: 200, headers: { "content-type": found.mediaType }, body: found.text };
    const body = '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}';
    return { status: 404, headers: JSON_TYPE, body };
  };
}
