/** Which kubectl is used: the runner's own where it fits the server, else one that is fetched, else the runner's with a warning. */
import { describe, expect, test } from "@jest/globals";
import { findKubectl, nearerKubectl } from "../../../../src/cluster/kubectl/kubectl.js";
import { pluginPolicy } from "../../../../src/cluster/kubectl/plugin-policy.js";
import { kubectlRelease, USUAL, versionFor } from "../../../../src/cluster/kubectl/releases.js";
import { isSupported, parseVersion } from "../../../../src/cluster/kubectl/version.js";
import type { DownloadableTool, Network } from "../../../../src/runtime/ports.js";
import { inLanguage } from "../../../../src/words/say.js";
import { englishIn } from "../../../helpers/french.js";
import { ScriptedProcesses } from "../../../helpers/scripted-processes.js";
import { VirtualClock } from "../../../helpers/virtual-clock.js";

const version = (minor: number, patch = 0) => ({ major: 1, minor, patch });

describe("a version", () => {
  test.each([
    ["v1.34.4", 34, 4],
    ["1.34.4", 34, 4],
    ["v1.32.4-dispatcher", 32, 4],
    ["v1.31.5-gke.1068000", 31, 5],
    ["v1.30.9-eks-8cce635", 30, 9],
    ["v1.33.1+k3s1", 33, 1],
    ["v1.35.0-rc.1", 35, 0],
    ["v1.29.4.el9", 29, 4],
  ])("%s", (text, minor, patch) => {
    expect(parseVersion(text)).toEqual(version(minor, patch));
  });

  test.each(["", "v1", "v1.34", "latest", "v1.34.x", "v1.34.4garbage", "vv1.34.4"])("is not %j", (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test.each([
    [33, 34, true],
    [34, 34, true],
    [35, 34, true],
    [32, 34, false],
    [36, 34, false],
  ])("1.%i of kubectl for 1.%i of the server: %s", (kubectl, server, supported) => {
    expect(isSupported(version(kubectl), version(server))).toBe(supported);
  });
});

describe("what is fetched", () => {
  const linux = { os: "linux", architecture: "amd64" };

  test("has an address of its own for each system, and a SHA-256 that is known or published", () => {
    expect(kubectlRelease(version(34, 4), linux)).toEqual({
      name: "kubectl",
      version: "1.34.4",
      url: "https://dl.k8s.io/release/v1.34.4/bin/linux/amd64/kubectl",
      sha256: { known: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const windows = "https://dl.k8s.io/release/v1.30.1/bin/windows/arm64/kubectl.exe";
    expect(kubectlRelease(version(30, 1), { os: "windows", architecture: "arm64" })).toMatchObject({
      url: windows,
      sha256: { publishedAt: `${windows}.sha256` },
    });
  });

  test("is the known release of the server's minor version, else upstream's of the same number", () => {
    expect([versionFor(version(34, 9)), versionFor(version(29, 7))]).toEqual([
      version(34, 4),
      version(29, 7),
    ]);
  });

  test("is usually one whose SHA-256 is known, on the processors of GitHub's runners", () => {
    for (const architecture of ["amd64", "arm64"])
      expect(kubectlRelease(USUAL, { os: "linux", architecture }).sha256).toHaveProperty("known");
  });
});

interface Circumstances {
  readonly installed?: string;
  readonly reach?: Network["send"];
  readonly fetch?: (tool: DownloadableTool) => Promise<string>;
}

const ANSWER = { status: 302, headers: {}, body: "" };

function source({
  installed,
  reach = async () => ANSWER,
  fetch = async ({ version: v }) => `/cache/${v}`,
}: Circumstances) {
  const clock = new VirtualClock();
  const log: string[] = [];
  const kubectl = (child: { out(line: string): void }): number => {
    child.out(installed ?? "");
    return 0;
  };
  return {
    clock,
    log,
    processes: new ScriptedProcesses(clock, new Map(installed === undefined ? [] : [["kubectl", kubectl]])),
    tools: { fetch },
    network: { send: reach },
    logger: { info: (line: string) => log.push(line), debug() {}, foreign() {}, group() {} },
    environment: { PATH: "/usr/bin" },
    signal: new AbortController().signal,
  };
}

const saying = (gitVersion: string): string => JSON.stringify({ clientVersion: { gitVersion } });

describe("the kubectl", () => {
  test("on the PATH is used, and asked what it is with nobody's settings", async () => {
    const around = source({ installed: saying("v1.34.1") });
    const { path, version: own } = await findKubectl(around);
    expect([path, await own]).toEqual(["/usr/bin/kubectl", version(34, 1)]);
    expect(around.processes.calls).toMatchObject([
      { args: ["version", "--client", "--output=json"], env: { PATH: "/usr/bin", KUBERC: "off" } },
    ]);
  });

  test("that is missing is fetched, and the log says which, and how it is known to be it", async () => {
    const around = source({});
    const { path, version: own } = await findKubectl(around);
    expect([path, await own]).toEqual(["/cache/1.36.4/kubectl", USUAL]);
    expect(around.log).toEqual([
      expect.stringMatching(
        /^kubectl is not on the PATH; using version 1\.36\.4 from https:.* SHA-256 is known/,
      ),
    ]);
  });

  test.each([
    ["fits", "v1.33.0", "v1.34.4"],
    ["belongs to a server that does not tell its version", "v1.20.0", ""],
    ["does not tell its version", "what?", "v1.34.4"],
  ])("stays when it %s", async (_name, own, server) => {
    const around = source({ installed: saying(own) });
    expect(await nearerKubectl(await findKubectl(around), server, around)).toBeUndefined();
  });

  test.each(["no JSON", "null"])("stays when it says %j", async (said) => {
    const around = source({ installed: said });
    expect(await nearerKubectl(await findKubectl(around), "v1.34.4", around)).toBeUndefined();
  });

  test("that does not fit is replaced by one of the server's minor version", async () => {
    const around = source({ installed: saying("v1.32.4-dispatcher") });
    const nearer = await nearerKubectl(await findKubectl(around), "v1.34.9-gke.1", around);
    expect(nearer).toMatchObject({ path: "/cache/1.34.4/kubectl" });
    expect(around.log).toEqual([
      expect.stringMatching(
        /^kubectl 1\.32\.4 does not fit the server's version v1\.34\.9-gke\.1; using version 1\.34\.4/,
      ),
    ]);
  });

  test.each<[string, Circumstances]>([
    [
      "the place cannot be reached",
      { reach: () => Promise.reject(new Error("getaddrinfo ENOTFOUND dl.k8s.io")) },
    ],
    ["the place does not answer", { reach: ({ signal }) => untilAborted(signal) }],
    ["the download fails", { fetch: () => Promise.reject(new Error("not found")) }],
  ])("that does not fit is used with a warning when %s", async (_name, circumstances) => {
    const around = source({ installed: saying("v1.30.0"), ...circumstances });
    const kubectl = await findKubectl(around);
    const told = await around.clock.during(() => nearerKubectl(kubectl, "v1.34.4", around));
    expect(told).toMatchObject({
      title: "kubectl 1.30.0 does not fit the server's version v1.34.4",
      found: expect.stringMatching(
        /^\/usr\/bin\/kubectl is used all the same, .*(?:ENOTFOUND|no answer|not found)/,
      ),
      fix: expect.stringContaining("kubectl 1.34 "),
    });
  });

  test("is told of in French", async () => {
    const around = source({ installed: saying("v1.30.0"), reach: ({ signal }) => untilAborted(signal) });
    const kubectl = await findKubectl(around);
    const told = await inLanguage("fr", () =>
      around.clock.during(() => nearerKubectl(kubectl, "v1.34.4", around)),
    );
    expect(told).toMatchObject({
      title: "kubectl 1.30.0 ne convient pas à la version v1.34.4 du serveur",
      found: expect.stringContaining("pas de réponse de https://dl.k8s.io/"),
    });
    expect(Object.values({ ...told, look: "" }).flatMap(englishIn)).toEqual([]);
  });
});

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

describe("kubectl's own guard of login programs", () => {
  test.each([
    [35, { name: "aws" }],
    [36, { command: "aws" }],
    [37, { command: "aws" }],
  ])("lets 1.%i run this program alone", (minor, entry) => {
    expect(JSON.parse(pluginPolicy("aws", version(minor)) ?? "")).toEqual({
      apiVersion: "kubectl.config.k8s.io/v1beta1",
      kind: "Preference",
      credentialPluginPolicy: "Allowlist",
      credentialPluginAllowlist: [entry],
    });
  });

  test("is not there before 1.35, without a version, and not needed without a program", () => {
    expect([
      pluginPolicy("aws", version(34)),
      pluginPolicy("aws", undefined),
      pluginPolicy(undefined, version(36)),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
