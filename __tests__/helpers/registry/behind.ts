/** What can be behind the door of a test's registry: a few manifests in memory, or a real registry. */
import { createHash } from "node:crypto";
import { request } from "node:http";
import { type Behind, errorBody } from "./front.js";

export interface Stored {
  readonly mediaType: string;
  readonly text: string;
}

export const digestOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** Manifests and configurations by `repository/manifests/tag` or `repository/blobs/digest`; what is put is kept. */
export function inMemory(content: Map<string, Stored>): Behind {
  return (asked, answer) => {
    const path = (asked.url ?? "").replace(/^\/v2\//, "");
    if (path === "") {
      answer.writeHead(200).end("{}");
      return;
    }
    if (asked.method === "POST" || asked.method === "DELETE") {
      answer.writeHead(asked.method === "POST" ? 202 : 204, { location: `${asked.url}1` }).end();
      return;
    }
    if (asked.method === "PUT") {
      let text = "";
      asked.setEncoding("utf8").on("data", (part: string) => (text += part));
      asked.on("end", () => {
        content.set(path, { mediaType: asked.headers["content-type"] ?? "", text });
        answer.writeHead(201).end();
      });
      return;
    }
    const found = content.get(path);
    if (!found) {
      answer.writeHead(404, { "content-type": "application/json" });
      answer.end(asked.method === "HEAD" ? undefined : errorBody("MANIFEST_UNKNOWN", "manifest unknown"));
      return;
    }
    answer.writeHead(200, {
      "content-type": found.mediaType,
      "content-length": Buffer.byteLength(found.text),
      "docker-content-digest": digestOf(found.text),
    });
    answer.end(asked.method === "HEAD" ? undefined : found.text);
  };
}

/** A registry that speaks plain HTTP; its own credentials take the place of the visitor's. */
export function forwarding(host: string, credentials: { username: string; password: string }): Behind {
  const { username, password } = credentials;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const [hostname = "", port = "80"] = host.split(":");
  return (asked, answer) => {
    // The host stays the visitor's: the registry builds the addresses of uploads from it.
    const headers = { ...asked.headers, authorization };
    const sent = request({ hostname, port, path: asked.url, method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    sent.on("error", () => answer.destroy());
    asked.pipe(sent);
  };
}
