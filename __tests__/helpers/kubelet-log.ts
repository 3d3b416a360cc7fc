/** A log as the kubelet gives it, measured on v1.34 with containerd: what it counts as lines are pieces of 16 KiB. */
import type { ApiRequest, ClusterApi } from "../../src/cluster/api.js";

/** Where containerd cuts a line: `max_container_log_line_size`. */
const PIECE = 16_384;

/** Answers come in chunks; Node reads so many bytes of a socket at a time. */
const CHUNK = 65_536;

export function kubeletApi(
  log: string | Uint8Array,
  asked: ApiRequest[] = [],
  chunk: number = CHUNK,
): ClusterApi {
  return {
    send: () => Promise.reject(new Error("not asked")),
    lines: () => {
      throw new Error("a line of a log may be of any length");
    },
    async *bytes(request) {
      asked.push(request);
      const answer = answerTo(Buffer.from(log), request.query ?? {});
      for (let at = 0; at < answer.length; at += chunk) yield answer.subarray(at, at + chunk);
    },
  };
}

function answerTo(log: Buffer, { tailLines, limitBytes }: Readonly<Record<string, string>>): Buffer {
  const pieces = piecesOf(log);
  const last = tailLines === undefined ? pieces : pieces.slice(-Number(tailLines));
  return Buffer.concat(last).subarray(0, limitBytes === undefined ? undefined : Number(limitBytes));
}

function piecesOf(log: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < log.length; ) {
    const lineEnd = log.indexOf("\n", at);
    const end = Math.min(lineEnd === -1 ? log.length : lineEnd + 1, at + PIECE);
    pieces.push(log.subarray(at, end));
    at = end;
  }
  return pieces;
}
