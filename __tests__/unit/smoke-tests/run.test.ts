/** The tests are run in a pod by kubectl, and judged by where on the way they failed. */
import { describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import type { Finished, LongCommandOptions, Processes } from "../../../src/runtime/ports.js";
import { judgeAnswer, runSmokeTests } from "../../../src/smoke-tests/run.js";
import { type SmokeTest, smokeTestsFor } from "../../../src/smoke-tests/smoke-test.js";

const SITE = { namespace: "test", pod: "chatbot-api-1", container: "api" };
const [VERSION] = smokeTestsFor({ ollama: { name: "ollama-service", port: 11434 } }, []) as [SmokeTest];

const judge = (answer: unknown) => judgeAnswer(VERSION, answer, SITE);

test("a good answer has passed", () => {
  const answer = {
    id: "ollama-version",
    status: 200,
    milliseconds: 12,
    attempts: 2,
    body: '{"version":"0.17.4"}',
  };
  expect(judge(answer)).toEqual({
    id: "ollama-version",
    title: "Ollama answers",
    from: "chatbot-api-1",
    target: "http://ollama-service:11434/api/version",
    outcome: "passed",
    milliseconds: 12,
    attempts: 2,
    detail: "version 0.17.4",
  });
});

describe("a failure is told by where on the way it happened", () => {
  test.each<[string, unknown, string]>([
    ["the program ended early", undefined, "no answer: the program in the pod ended early"],
    [
      "the name is unknown",
      { stage: "dns", error: "[Errno -2] Name or service not known" },
      "the name ollama-service:11434 does not resolve ([Errno -2] Name or service not known): no Service of that name in this namespace, or the cluster's DNS is down",
    ],
    [
      "nothing listens",
      { stage: "connect", error: "[Errno 111] Connection refused" },
      "no connection to ollama-service:11434 ([Errno 111] Connection refused): nothing listens there, or the target port is wrong",
    ],
    [
      "something is in the way",
      { stage: "connect", error: "timed out" },
      "no connection to ollama-service:11434 (timed out): a NetworkPolicy or the cluster's network is in the way",
    ],
    [
      "the server refuses",
      { stage: "http", status: 404, error: "not found\n" },
      "HTTP status 404: not found",
    ],
    ["the server has a fault and no words", { stage: "http", status: 500, error: "" }, "HTTP status 500"],
    ["the server falls silent", { stage: "http", error: "timed out" }, "no answer: timed out"],
    ["another server answers", { status: 200, body: "<html>" }, "the answer is not Ollama's"],
    ["the body is missing", { status: 200 }, "the answer is not Ollama's"],
  ])("%s", (_name, answer, detail) => {
    expect(judge(answer)).toMatchObject({ outcome: "failed", detail });
  });

  test("in few words, however many the server had", () => {
    expect(judge({ stage: "http", status: 500, error: "x".repeat(5000) }).detail.length).toBeLessThan(250);
  });
});

describe("a run", () => {
  function scene(finished: Partial<Finished>) {
    const calls: { program: string; args: readonly string[]; options: LongCommandOptions }[] = [];
    const processes = {
      async run(program: string, args: readonly string[], options: LongCommandOptions) {
        calls.push({ program, args, options });
        return { exitCode: 0, stdout: "", stderr: "", ...finished };
      },
    } as unknown as Processes;
    const kubectl = { program: "/bin/kubectl", args: ["--kubeconfig=/p/kubeconfig"], env: { KUBERC: "off" } };
    const run = () =>
      runSmokeTests([VERSION], SITE, { kubectl, processes, signal: new AbortController().signal });
    return { calls, run };
  }

  test("is one `kubectl exec` in the pod, with the requests as its argument", async () => {
    const { calls, run } = scene({ stdout: '{"id":"ollama-version","status":200,"body":"{}"}\n' });
    await run();
    const [call] = calls;
    expect([call?.program, call?.args.slice(0, 8), call?.options.env]).toEqual([
      "/bin/kubectl",
      [
        "--kubeconfig=/p/kubeconfig",
        "exec",
        "--namespace=test",
        "chatbot-api-1",
        "--container=api",
        "--",
        "python3",
        "-c",
      ],
      { KUBERC: "off" },
    ]);
    expect(JSON.parse(call?.args.at(-1) ?? "")).toEqual([
      { id: "ollama-version", method: "GET", url: "http://ollama-service:11434/api/version" },
    ]);
  });

  test("finds each answer among other lines that the pod may write", async () => {
    const { run } = scene({
      stdout: 'warning: x\n\n{"id":"ollama-version","body":"{\\"version\\":\\"1\\"}"}\n',
    });
    expect(await run()).toMatchObject([{ outcome: "passed" }]);
  });

  test("that lost an answer tells so", async () => {
    const { run } = scene({ stdout: '{"id":"other"}\n', exitCode: 137 });
    expect(await run()).toMatchObject([
      { outcome: "failed", detail: "no answer: the program in the pod ended early" },
    ]);
  });

  test.each([
    [
      'exec failed: exec: "python3": executable file not found in $PATH',
      "The image has no `python3`, which the tests are written in.",
    ],
    [
      'Error from server (Forbidden): pods "x" is forbidden: User "y" cannot create resource "pods/exec"',
      "The credentials of the kubeconfig may not run commands in pods.",
    ],
    ["error: unable to upgrade connection: container not found", undefined],
  ])("that could not be run at all is explained: %s", async (stderr, cause) => {
    const failure = await scene({ stderr, exitCode: 1 })
      .run()
      .catch((thrown: CommandError) => thrown);
    expect((failure as CommandError).problems[0]).toMatchObject({
      title: "The smoke tests could not be run in the pod chatbot-api-1",
      detail: stderr,
      cause,
      fix: expect.any(String),
      look: "kubectl -n test exec chatbot-api-1 -- python3 --version",
    });
  });
});
