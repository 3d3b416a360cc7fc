/** The post step touches what the main step left, and nothing else. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { cleanUp } from "../../../src/runtime/clean-up.js";
import { FOLDER_PREFIX } from "../../../src/runtime/private-folder.js";

let root = "";
let ours = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "unit-clean-up-"));
  ours = join(root, `${FOLDER_PREFIX}abc`);
  await mkdir(ours);
  await writeFile(join(ours, "kubeconfig"), "secret");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

describe("the folder", () => {
  test("of ours is removed with what is in it", async () => {
    expect(await cleanUp({ "STATE_private-folder": ours })).toEqual([]);
    expect(await exists(ours)).toBe(false);
  });

  test("that is gone already is no fault", async () => {
    await rm(ours, { recursive: true });
    expect(await cleanUp({ "STATE_private-folder": ours })).toEqual([]);
  });

  test("of somebody else is left alone", async () => {
    const theirs = join(root, "home");
    await mkdir(theirs);
    await cleanUp({ "STATE_private-folder": theirs });
    await cleanUp({ "STATE_private-folder": `${ours}/..` });
    expect([await exists(theirs), await exists(ours)]).toEqual([true, true]);
  });

  test.each([
    [{}],
    [{ "STATE_private-folder": "" }],
    [{ "STATE_proxy-pid": "1" }],
    [{ "STATE_proxy-pid": "-1" }],
  ])("is not needed: %j", async (variables) => {
    expect(await cleanUp(variables)).toEqual([]);
  });
});

describe("the process", () => {
  test("that names our folder is ended", async () => {
    const proxy = spawn("tail", ["-f", join(ours, "kubeconfig")], { stdio: ["ignore", "pipe", "ignore"] });
    await once(proxy.stdout, "data");
    const ended = once(proxy, "exit");
    await cleanUp({ "STATE_private-folder": ours, "STATE_proxy-pid": `${proxy.pid}` });
    expect((await ended)[1]).toBe("SIGKILL");
  });

  test("that got the same number later is left alone", async () => {
    const other = spawn("sleep", ["300"]);
    await once(other, "spawn");
    await cleanUp({ "STATE_private-folder": ours, "STATE_proxy-pid": `${other.pid}` });
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill("SIGKILL");
  });

  test("is not looked for by a name that is not ours: `/` is in every command line", async () => {
    const other = spawn("tail", ["-f", join(ours, "kubeconfig")], { stdio: ["ignore", "pipe", "ignore"] });
    await once(other.stdout, "data");
    await cleanUp({ "STATE_private-folder": "/", "STATE_proxy-pid": `${other.pid}` });
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill("SIGKILL");
  });

  test.each(["", "x", "0", "1", "-1", "999999999"])("%j is none", async (pid) => {
    expect(await cleanUp({ "STATE_private-folder": ours, "STATE_proxy-pid": pid })).toEqual([]);
  });
});

describe("the Lease", () => {
  const LEASE = { path: "/apis/coordination.k8s.io/v1/namespaces/n/leases/chatbot-deploy", holder: "us" };

  async function patched(saved: string, answer: number | "none"): Promise<string[]> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part: string) => (body += part));
      request.on("end", () => {
        asked.push(`${request.method} ${request.url} ${request.headers["content-type"]} ${body}`);
        if (answer !== "none") response.writeHead(answer).end("{}");
      });
    });
    await new Promise<void>((resolve) => server.listen(join(ours, "cluster.sock"), resolve));
    try {
      expect(await cleanUp({ "STATE_private-folder": ours, STATE_lease: saved })).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expect(await exists(ours)).toBe(false);
    return asked;
  }

  test.each([[200], [422], [500], ["none"]] as const)(
    "is given back, whatever is answered: %s",
    async (answer) => {
      expect(await patched(JSON.stringify(LEASE), answer)).toEqual([
        `PATCH ${LEASE.path} application/json-patch+json [{"op":"test","path":"/spec/holderIdentity","value":"us"},{"op":"remove","path":"/spec/holderIdentity"}]`,
      ]);
    },
  );

  test.each(["", "{", "{}", '{"path":"/x"}', "null"])(
    "is not asked for when none is known: %j",
    async (saved) => {
      expect(await patched(saved, 200)).toEqual([]);
    },
  );

  test("is left to run out when nobody listens any more", async () => {
    const variables = { "STATE_private-folder": ours, STATE_lease: JSON.stringify(LEASE) };
    expect(await cleanUp(variables)).toEqual([]);
    expect(await exists(ours)).toBe(false);
  });
});
