/** The program that runs in the pod, run for real against a small server. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PROBE } from "../../../src/smoke-tests/probe.js";

/** The same program with less patience. */
const QUICK = PROBE.replace(" = 1, 10, 5, 262144", " = 0.05, 2, 1, 1000");

let answered = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answered += 1;
    const echo = JSON.stringify({
      method: request.method,
      type: request.headers["content-type"],
      body: Buffer.concat(chunks).toString(),
    });
    if (request.url === "/echo") return response.end(echo);
    if (request.url === "/missing") return response.writeHead(404).end("not here");
    if (request.url === "/broken") return response.writeHead(500).end("stack trace");
    if (request.url === "/late") return response.writeHead(answered < 3 ? 503 : 200).end("ready");
    if (request.url === "/bytes") return response.end(Buffer.from([0xff, 0xfe, 0x41]));
    if (request.url === "/large") return response.end("x".repeat(5000));
    return undefined; // falls silent
  });
});
/** Answers what is no HTTP, and closes. */
const nonsense = createTcpServer((socket) => {
  // The caller hangs up on what is no HTTP, sometimes before it has read it all.
  socket.on("error", () => {});
  socket.end("SSH-2.0-OpenSSH_9.9\r\n");
});

const urls = { http: "", nonsense: "", closed: "" };

beforeAll(async () => {
  const closed = createTcpServer();
  for (const one of [server, nonsense, closed]) {
    one.listen(0, "127.0.0.1");
    await once(one, "listening");
  }
  const urlOf = (one: { address(): unknown }): string =>
    `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  Object.assign(urls, { http: urlOf(server), nonsense: urlOf(nonsense), closed: urlOf(closed) });
  closed.close();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  nonsense.close();
});

interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly statuses?: readonly number[];
}

async function probe(...tests: Asked[]): Promise<Record<string, unknown>[]> {
  const requests = tests.map((one, index) => ({ id: `t${index}`, method: "GET", timeout: 0.3, ...one }));
  const env = {
    PATH: process.env["PATH"] ?? "",
    HTTP_PROXY: "http://127.0.0.1:9",
    SECRET_OF_THE_POD: "do not tell",
  };
  const child = spawn("python3", ["-c", QUICK], { env });
  child.stdin.end(JSON.stringify({ budget: 0.4, requests }));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect([stderr, stdout.includes("do not tell")]).toEqual(["", false]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .toSorted((a, b) => String(a["id"]).localeCompare(String(b["id"])));
}

test("tells status and body of a good answer, with proxies of the pod left aside", async () => {
  const [answer] = await probe({ url: `${urls.http}/echo` });
  const time = expect.any(Number);
  expect(answer).toMatchObject({ id: "t0", stage: "answer", status: 200, attempts: 1, milliseconds: time });
  expect(answer).toMatchObject({ dns: time, tcp: time, http: time });
  expect(JSON.parse(String(answer?.["body"]))).toMatchObject({ method: "GET", body: "" });
});

test("sends headers and body as they are given", async () => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ text: "Grüße" });
  const [answer] = await probe({ url: `${urls.http}/echo`, method: "POST", headers, body });
  expect(JSON.parse(String(answer?.["body"]))).toEqual({ method: "POST", type: "application/json", body });
});

test("does not ask again what was refused for good", async () => {
  expect(await probe({ url: `${urls.http}/missing` })).toMatchObject([
    { stage: "answer", status: 404, body: "not here", attempts: 1 },
  ]);
});

test("asks again while the server has a fault, and tells the last one", async () => {
  const [answer] = await probe({ url: `${urls.http}/broken` });
  expect(answer).toMatchObject({ stage: "answer", status: 500, body: "stack trace" });
  expect(answer?.["attempts"]).toBeGreaterThan(1);
});

test("is content with a fault that is wanted", async () => {
  const [answer] = await probe({ url: `${urls.http}/broken`, statuses: [500] });
  expect(answer).toMatchObject({ status: 500, attempts: 1 });
});

test("is content when the server comes late", async () => {
  answered = 0;
  expect(await probe({ url: `${urls.http}/late` })).toMatchObject([
    { status: 200, body: "ready", attempts: 3 },
  ]);
});

test("tells apart an unknown name, a closed port, silence and nonsense, each without losing the others", async () => {
  const answers = await probe(
    { url: "http://no-such-service.invalid:80/" },
    { url: `${urls.closed}/` },
    { url: `${urls.http}/silent` },
    { url: `${urls.nonsense}/` },
    { url: `${urls.http}/echo`.replace("http:", "https:") },
    { url: `${urls.http}/echo` },
  );
  expect(answers.map(({ stage, code }) => [stage, code])).toEqual([
    ["dns", expect.stringMatching(/^(?:unknown-name|no-answer|timeout)$/)],
    ["tcp", "refused"],
    ["http", "timeout"],
    ["http", "broken"],
    ["http", "no-tls"],
    ["answer", undefined],
  ]);
});

test("does not speak TLS again to a server that speaks none", async () => {
  expect(await probe({ url: `${urls.http}/echo`.replace("http:", "https:") })).toMatchObject([
    { stage: "http", code: "no-tls", attempts: 1 },
  ]);
});

test("reads bytes that are no text, and no more than it was told to", async () => {
  const [bytes, large] = await probe({ url: `${urls.http}/bytes` }, { url: `${urls.http}/large` });
  expect([bytes?.["body"], String(large?.["body"]).length]).toEqual(["\uFFFD\uFFFDA", 1000]);
});
