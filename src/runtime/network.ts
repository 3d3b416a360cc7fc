/** HTTP to the world outside, by Node's own client: the environment's proxies are used, redirects are not followed. */
import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from "node:http";
import { Agent, request } from "node:https";
import { say } from "../words/say.js";
import type { Network, NetworkAnswer, NetworkRequest } from "./ports.js";

/** Registries take manifests of up to 4 MiB; https://github.com/opencontainers/distribution-spec, "Pushing Manifests". */
const LARGEST_BODY = 4 * 1024 * 1024;

/** `variables` holds `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, which Node reads from 24.5 on. */
export function createNetwork(variables: NodeJS.ProcessEnv): Network {
  // No connection is kept: the few requests go to different hosts, and an open one would keep the process from ending.
  const options = { keepAlive: false, proxyEnv: variables };
  const plain = new PlainAgent(options);
  const secure = new Agent(options);
  return {
    send: (asked) =>
      new Promise((resolve, reject) => {
        const sent =
          new URL(asked.url).protocol === "http:"
            ? plainRequest(asked.url, { ...optionsOf(asked), agent: plain })
            : request(asked.url, { ...optionsOf(asked), agent: secure });
        sent.once("error", reject);
        sent.once("response", (answer) => readAnswer(answer, sent).then(resolve, reject));
        sent.end(asked.body);
      }),
  };
}

function optionsOf({ method, headers, body, signal }: NetworkRequest) {
  return {
    method,
    signal,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` }),
    },
  };
}

async function readAnswer(answer: IncomingMessage, sent: ClientRequest): Promise<NetworkAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > LARGEST_BODY) {
      sent.destroy();
      throw new Error(say`the answer is larger than ${LARGEST_BODY} bytes`);
    }
    parts.push(bytes);
  }
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
  );
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(parts).toString("utf8"),
  };
}
