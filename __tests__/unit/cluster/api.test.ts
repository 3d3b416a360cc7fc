/** The API server's answers: what is worth another try, what is a refusal, and what the headers say. */
import { describe, expect, test } from "@jest/globals";
import { ApiError, clusterApi, isPassing, isUnreachable } from "../../../src/cluster/api.js";
import type { SocketAnswer, SocketHttp, SocketRequest } from "../../../src/runtime/socket-http.js";

type Answer =
  | Error
  | { readonly status: number; readonly body?: unknown; readonly headers?: SocketAnswer["headers"] };

const signal = new AbortController().signal;

/** A server that answers in turn, the last answer again and again; in pieces of `size` bytes. */
function server(answers: readonly Answer[], size = 1000) {
  const sent: SocketRequest[] = [];
  const slept: number[] = [];
  const http: SocketHttp = {
    async send(request) {
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push(request);
      if (answer === undefined || answer instanceof Error) throw answer;
      const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
      const bytes = Buffer.from(text);
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      return { status: answer.status, headers: answer.headers ?? {}, body: pieces() };
    },
    close: () => {},
  };
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  return { api: clusterApi(http, clock), sent, slept };
}

const status = (code: number, message: string, reason?: string) => ({
  status: code,
  body: { kind: "Status", message, ...(reason === undefined ? {} : { reason }) },
});

describe("an answer", () => {
  test("has the parsed body, the warnings and the server's time", async () => {
    const headers = {
      date: "Mon, 23 Nov 2026 17:06:29 GMT",
      warning: '299 - "would violate PodSecurity \\"restricted:latest\\"", 299 - "v1beta1 is deprecated"',
    };
    const { api } = server([{ status: 200, body: { a: 1 }, headers }]);
    expect(await api.send({ path: "/x", signal })).toEqual({
      status: 200,
      body: { a: 1 },
      warnings: ['would violate PodSecurity "restricted:latest"', "v1beta1 is deprecated"],
      serverTime: Date.parse("2026-11-23T17:06:29Z"),
    });
  });

  test("that is no JSON is its text, without warnings or time", async () => {
    const { api } = server([{ status: 200, body: "ok" }]);
    expect(await api.send({ path: "/x", signal })).toEqual({
      status: 200,
      body: "ok",
      warnings: [],
      serverTime: Number.NaN,
    });
  });

  test("to a request with a body was asked for as JSON, unless it is a patch", async () => {
    const { api, sent } = server([{ status: 200 }]);
    await api.send({
      method: "POST",
      path: "/x",
      query: { dryRun: "All", a: "b c" },
      body: { a: 1 },
      signal,
    });
    await api.send({
      method: "PATCH",
      path: "/x",
      body: {},
      contentType: "application/apply-patch+yaml",
      signal,
    });
    expect(
      sent.map(({ method, path, body, headers }) => [method, path, body, headers?.["content-type"]]),
    ).toEqual([
      ["POST", "/x?dryRun=All&a=b+c", '{"a":1}', "application/json"],
      ["PATCH", "/x", "{}", "application/apply-patch+yaml"],
    ]);
  });
});

describe("a refusal", () => {
  test("is told with its reason and the fields that are wrong", async () => {
    const body = {
      kind: "Status",
      message: "no",
      reason: "Invalid",
      details: { causes: [{ field: "spec.a", message: "bad" }, { message: "worse" }, {}] },
    };
    const failure = await server([{ status: 422, body }])
      .api.send({ path: "/x", signal })
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      status: 422,
      reason: "Invalid",
      message: "no",
      causes: [
        { field: "spec.a", message: "bad" },
        { field: "", message: "worse" },
        { field: "", message: "" },
      ],
    });
  });

  test.each([
    ["", "HTTP status 418"],
    ["<html>teapot</html>\n", "<html>teapot</html>"],
  ])("that is no Status is told by its text: %j", async (body, message) => {
    await expect(server([{ status: 418, body }]).api.send({ path: "/x", signal })).rejects.toMatchObject({
      reason: "",
      message,
    });
  });

  // Server-side apply refuses with 500 and no reason; the field is called like a passing fault.
  test("of an unknown field called `timeoutSecond` is not taken for a timeout", async () => {
    const message =
      'failed to create typed patch object (/api; apps/v1, Kind=Deployment): .spec.template.spec.containers[name="api"].livenessProbe.timeoutSecond: field not declared in schema';
    const { api, slept } = server([status(500, message)]);
    await expect(api.send({ path: "/x", signal })).rejects.toThrow(message);
    expect(slept).toEqual([]);
  });
});

describe("another try", () => {
  const good = { status: 200, body: "ok" };

  test.each<[string, Answer]>([
    ["too many requests", status(429, "slow down", "TooManyRequests")],
    ["an overloaded server", status(503, "try again", "ServiceUnavailable")],
    ["a leader that changed", status(500, "etcdserver: leader changed", "InternalError")],
    ["a broken connection", Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })],
  ])("is made after %s", async (_name, fault) => {
    const { api, slept } = server([fault, fault, good]);
    expect((await api.send({ path: "/x", signal })).body).toBe("ok");
    expect(slept).toEqual([250, 500]);
  });

  test.each<[string, Answer]>([
    ["a missing object", status(404, "not found", "NotFound")],
    ["a conflict", status(409, "conflict", "Conflict")],
    ["a fault of the server", status(500, "nil pointer", "InternalError")],
    ["a fault of ours", new TypeError("x is not a function")],
  ])("is not made after %s", async (_name, fault) => {
    const { api, slept } = server([fault, good]);
    await expect(api.send({ path: "/x", signal })).rejects.toThrow(/\w/);
    expect(slept).toEqual([]);
  });

  test("is not made for ever", async () => {
    const { api, sent } = server([status(503, "try again")]);
    await expect(api.send({ path: "/x", signal })).rejects.toThrow("try again");
    expect(sent).toHaveLength(7);
  });

  test("is not made after the end of the run", async () => {
    const reason = new Error("cancelled");
    const { api } = server([new Error("aborted")]);
    await expect(api.send({ path: "/x", signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

test.each([
  [new ApiError(500, "", "dial tcp 10.0.0.1:6443: connect: connection refused"), true],
  [new ApiError(500, "", "dial tcp: lookup x: no such host"), true],
  [new ApiError(500, "InternalError", "dial tcp 10.0.0.1:6443: connect: connection refused"), false],
  [new ApiError(404, "NotFound", "not found"), false],
  [new Error("EOF"), false],
])("%s means that nobody was reached: %j", (error, expected) => {
  expect(isUnreachable(error)).toBe(expected);
});

test("a status that says when to come again passes", () => {
  expect(
    [429, 502, 503, 504, 400, 401, 403, 404, 422].filter((code) => isPassing(new ApiError(code, "X", ""))),
  ).toEqual([429, 502, 503, 504]);
});

describe("a stream", () => {
  const collect = async (answer: Answer, size?: number): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of server([answer], size).api.lines({ path: "/x", signal })) lines.push(line);
    return lines;
  };

  test.each([1, 2, 3, 7, 1000])(
    "is told in whole lines, however it is cut: pieces of %d bytes",
    async (size) => {
      expect(await collect({ status: 200, body: '{"a":"ü"}\n\n{"b":"🔑"}\nlast' }, size)).toEqual([
        '{"a":"ü"}',
        '{"b":"🔑"}',
        "last",
      ]);
    },
  );

  test("that is refused is an error", async () => {
    await expect(collect(status(410, "too old", "Expired"))).rejects.toMatchObject({
      status: 410,
      reason: "Expired",
    });
  });
});
