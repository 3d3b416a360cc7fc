/** Kubeconfigs before a real API server: the ways in that work, and the words for those that do not. */

import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { parse } from "yaml";
import { AUTHORITY } from "../helpers/certificates.js";
import { base64 } from "../helpers/project.js";
import { tokenOf } from "../helpers/tokens.js";
import { startAction } from "./action.js";
import { kubectl, type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(120_000);

const NAMESPACE = "e2e-access";
const INPUTS = {
  namespace: NAMESPACE,
  manifests: "settings.yaml",
  "build-context": "none",
  models: "none",
  "smoke-tests": "none",
  "stability-window": "0s",
  timeout: "2m",
};
const FILES = {
  "settings.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { A: b }\n",
};

const cleared = ownNamespaces();

/** Rights over the namespace and no others. */
const DEPLOYER = "deployer";

let lab: Lab;
let server: Record<string, unknown>;
let token: string;
/** Holds the login program of the tests. */
let programs: string;

beforeAll(async () => {
  lab = await openLab();
  const file = parse(await readFile(lab.KUBECONFIG, "utf8")) as {
    clusters: { cluster: Record<string, unknown> }[];
  };
  server = file.clusters[0]?.cluster ?? {};
  await cleared(NAMESPACE);
  await kubectl(lab, "create", "namespace", NAMESPACE);
  for (const name of [DEPLOYER, "revoked", "nobody"])
    await kubectl(lab, "--namespace", NAMESPACE, "create", "serviceaccount", name);
  const subject = `--serviceaccount=${NAMESPACE}:${DEPLOYER}`;
  await kubectl(
    lab,
    "--namespace",
    NAMESPACE,
    "create",
    "rolebinding",
    DEPLOYER,
    "--clusterrole=admin",
    subject,
  );
  token = await tokenFor(DEPLOYER);
  programs = await mkdtemp(join(tmpdir(), "chatbot-access-"));
});
afterAll(() => rm(programs, { recursive: true, force: true }));

const tokenFor = (account: string): Promise<string> =>
  kubectl(lab, "--namespace", NAMESPACE, "create", "token", account, "--duration=1h");

interface Entry {
  readonly cluster?: Record<string, unknown>;
  readonly user?: Record<string, unknown>;
}

const kubeconfig = ({ cluster = {}, user = { token } }: Entry): string =>
  base64(
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name: "lab", cluster: { ...server, ...cluster } }],
      users: [{ name: "deployer", user }],
      contexts: [{ name: "lab", context: { cluster: "lab", user: "deployer" } }],
    }),
  );

interface Ended {
  readonly verdict: string | undefined;
  readonly reason: string | undefined;
  readonly log: string;
  readonly report: string;
}

async function deploy(
  entry: Entry,
  inputs: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const given = { ...INPUTS, kubeconfig: kubeconfig(entry), ...inputs };
  const action = await startAction(lab, given, FILES, { PATH: programs, ...variables });
  await action.ended;
  const outputs = await action.outputs();
  const report = await readFile(outputs["report"] ?? "", "utf8");
  const log = action.log();
  await action.dispose();
  return { verdict: outputs["verdict"], reason: outputs["failure-reason"], log, report };
}

/** A program on the PATH of the runner. */
async function program(name: string, script: string): Promise<void> {
  await writeFile(join(programs, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(programs, name), 0o755);
}

/** What a login program has to say. */
const saying = (credential: string): string => {
  const answer = {
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: { token: credential },
  };
  return `echo '${JSON.stringify(answer)}'`;
};

const exec = (command: string) => ({
  exec: { apiVersion: "client.authentication.k8s.io/v1", command, interactiveMode: "IfAvailable" },
});

const account = (name: string): string => `system:serviceaccount:${NAMESPACE}:${name}`;

test.concurrent("a token works, and so does a name of the certificate in the place of the server's", async () => {
  const { verdict, log } = await deploy({ cluster: { "tls-server-name": "kubernetes.default.svc" } });
  expect([verdict, log]).toEqual(["success", expect.stringContaining('user "deployer" by a token')]);
});

test.concurrent("a login program works when it is allowed, and what it says stays its own", async () => {
  await program("lab-login", saying(token));
  const { verdict, log, report } = await deploy(
    { user: exec("lab-login") },
    { "allow-exec-plugins": "lab-login" },
  );
  expect(verdict).toBe("success");
  expect(log).toContain('user "deployer" by the program `lab-login`');
  expect(`${log}${report}`).not.toContain(token);
});

test.concurrent("a login program that is not allowed is not run", async () => {
  await program("lab-forbidden", `touch ${programs}/ran; ${saying(token)}`);
  const { reason } = await deploy({ user: exec("lab-forbidden") });
  expect(reason).toMatch(/^The kubeconfig runs a program to log in: `lab-forbidden`/);
  expect(await readdir(programs)).not.toContain("ran");
});

test.concurrent("a login program that fails is told in its own words", async () => {
  await program("lab-broken", "echo Unable to locate credentials >&2; exit 255");
  const { reason, report } = await deploy(
    { user: exec("lab-broken") },
    { "allow-exec-plugins": "lab-broken" },
  );
  expect(reason).toMatch(/^The program `lab-broken`, by which the kubeconfig logs in, gave no credentials/);
  expect(report).toContain("Unable to locate credentials");
});

test.concurrent("whoever may, acts as somebody else", async () => {
  const admin = (parse(await readFile(lab.KUBECONFIG, "utf8")) as { users: { user: object }[] }).users[0]
    ?.user;
  const { verdict, report } = await deploy({ user: { ...admin, as: account(DEPLOYER) } });
  expect(verdict).toBe("success");
  expect(JSON.parse(report)).toMatchObject({ cluster: { user: account(DEPLOYER) } });
});

test.concurrent("whoever may not is told so", async () => {
  const { reason } = await deploy({ user: { token: await tokenFor("nobody"), as: account(DEPLOYER) } });
  expect(reason).toMatch(
    new RegExp(`^The user "deployer" of the kubeconfig may not act as ${account(DEPLOYER)}`),
  );
});

const HOUR = 3600;

test.concurrent.each<[string, () => Promise<Entry> | Entry, RegExp]>([
  [
    "a token that was revoked",
    async () => {
      const revoked = await tokenFor("revoked");
      await kubectl(lab, "--namespace", NAMESPACE, "delete", "serviceaccount", "revoked");
      return { user: { token: revoked } };
    },
    /^The cluster does not accept the credentials of the kubeconfig \(user "deployer" of context "lab"\)/,
  ],
  [
    "a token that has expired",
    () => ({ user: { token: tokenOf({ exp: Math.floor(Date.now() / 1000) - 5 * HOUR }) } }),
    /^The token of user "deployer" of the kubeconfig expired 5 hours ago/,
  ],
  [
    "the authority of another cluster",
    () => ({ cluster: { "certificate-authority-data": base64(AUTHORITY) } }),
    /^The certificate of the cluster at \S+ is not trusted: another authority signed it/,
  ],
  [
    "a name that the certificate does not have",
    () => ({ cluster: { "tls-server-name": "other.example.com" } }),
    /^The certificate of the cluster is not for /,
  ],
  [
    "a port where nothing listens",
    () => ({ cluster: { server: "https://127.0.0.1:9" } }),
    /nothing answers at 127\.0\.0\.1:9: The address means the runner itself/,
  ],
  [
    "a name that does not exist",
    () => ({ cluster: { server: "https://nothing.invalid:6443" } }),
    /^The cluster cannot be reached: the name of nothing\.invalid:6443 is unknown/,
  ],
  [
    "a proxy that is down",
    () => ({ cluster: { "proxy-url": "http://127.0.0.1:9" } }),
    /^The proxy on the way to the cluster at \S+ does not let us through/,
  ],
])("%s is refused with its own words, and nothing is changed", async (_name, entry, reason) => {
  const ended = await deploy(await entry());
  expect([ended.verdict, ended.reason]).toEqual(["failure", expect.stringMatching(reason)]);
  expect(JSON.parse(ended.report)).toMatchObject({
    objects: [],
    failure: { state: expect.stringMatching(/^Nothing .*was changed/) },
  });
});
