/** The image registry as the action asks it by HTTP. What the scripted docker pushes is there from then on. */
import type { Network, NetworkAnswer, NetworkRequest } from "../../src/runtime/ports.js";
import { digestOf, type Stored } from "./registry/behind.js";

const JSON_TYPE = { "content-type": "application/json" };
const OCI = "application/vnd.oci.image";

export interface SampleImage {
  readonly digest: string;
  readonly manifest: Stored;
  readonly configuration: Stored;
}

/** An image for one platform; another name is another image. */
export function sampleImage(name: string, architecture = "amd64"): SampleImage {
  const configuration = JSON.stringify({ os: "linux", architecture, config: { Labels: { name } } });
  const mediaType = `${OCI}.manifest.v1+json`;
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType,
    config: { mediaType: `${OCI}.config.v1+json`, digest: digestOf(configuration) },
    layers: [],
  });
  return {
    digest: digestOf(text),
    manifest: { mediaType, text },
    configuration: { mediaType: `${OCI}.config.v1+json`, text: configuration },
  };
}

export class ScriptedRegistry implements Network {
  readonly requests: NetworkRequest[] = [];
  /** What each tag and each digest names, whatever the repository. */
  readonly stored = new Map<string, Stored>();
  /** Takes the place of the answer, when it gives one. */
  answer: (request: NetworkRequest) => NetworkAnswer | undefined = () => undefined;
  /** Tags that were put. */
  readonly tagged: string[] = [];

  /** As a push does. */
  receive({ digest, manifest, configuration }: SampleImage, ...tags: readonly string[]): void {
    this.stored.set(digestOf(configuration.text), configuration);
    for (const version of [digest, ...tags]) this.stored.set(version, manifest);
  }

  send = async (request: NetworkRequest): Promise<NetworkAnswer> => {
    request.signal.throwIfAborted();
    this.requests.push(request);
    return this.answer(request) ?? this.#usual(request);
  };

  #usual({ method, url, headers, body: text = "" }: NetworkRequest): NetworkAnswer {
    // Not a registry: the chatbot API at its external address.
    if (url.endsWith("/health")) return { status: 200, headers: {}, body: '{"status":"ok"}' };
    if (url.endsWith("/v2/")) return { status: 200, headers: {}, body: "{}" };
    if (url.endsWith("/blobs/uploads/")) return { status: 202, headers: { location: `${url}1` }, body: "" };
    if (method === "DELETE") return { status: 204, headers: {}, body: "" };
    const version = /\/(?:manifests|blobs)\/([^/]+)$/.exec(url)?.[1] ?? "";
    if (method === "PUT") {
      this.tagged.push(version);
      this.stored.set(version, { mediaType: headers?.["content-type"] ?? "", text });
      return { status: 201, headers: {}, body: "" };
    }
    const found = this.stored.get(version);
    if (found) return { status: 200, headers: { "content-type": found.mediaType }, body: found.text };
    const body = '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}';
    return { status: 404, headers: JSON_TYPE, body };
  }
}
