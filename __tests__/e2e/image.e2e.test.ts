/** The image on a real engine, a real registry and doors in front of it that refuse, stall and cut; and an image that is there already. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { forwarding } from "../helpers/registry/behind.js";
import { type Door, type Fault, type Front, openFront } from "../helpers/registry/front.js";
import { deploy, type Ended, type Inputs, removeImages } from "./image/deployment.js";
import { openSmallRegistry } from "./image/small-registry.js";
import { kubectl, type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(240_000);

/** Every name of this run begins with it: nothing in the registry is from an earlier one. */
const RUN = `image-e2e-${Date.now().toString(36)}`;
const NAMESPACE = "image-e2e";
const SECRET_NAMESPACE = "image-e2e-secret";
const NAMESPACES = [NAMESPACE, SECRET_NAMESPACE];

const cleared = ownNamespaces();
let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
  await cleared(...NAMESPACES);
  for (const namespace of NAMESPACES) await kubectl(lab, "create", "namespace", namespace);
});
afterAll(() => removeImages(lab, RUN));

/** A door in front of the lab's registry. */
function open(door: Partial<Door>): Promise<Front> {
  const credentials = { username: lab.REGISTRY_USERNAME, password: lab.REGISTRY_PASSWORD };
  return openFront(forwarding(lab.REGISTRY, credentials), door);
}

const USERS = new Map([["ada", "right-password"]]);
const ada = (front: Front, password = "right-password"): Inputs => ({
  registry: front.host,
  "registry-username": "ada",
  "registry-password": password,
});

const deployTo = (front: Front, name: string, inputs: Inputs = {}): Promise<Ended> =>
  deploy(
    lab,
    { namespace: NAMESPACE, image: `${RUN}/${name}/web`, ...ada(front), ...inputs },
    { content: RUN },
  );

/** Whether it brings something; to be asked whether one may push (POST) brings nothing. */
const brings = ({ method }: { method: string }): boolean => ["PUT", "PATCH"].includes(method);

function expectRefusal(ended: Ended, reason: RegExp): void {
  expect([ended.exitCode, ended.outputs["verdict"]]).toEqual([1, "failure"]);
  expect(ended.outputs["failure-reason"]).toMatch(reason);
  for (const secret of ["right-password", "wrong-password", lab.REGISTRY_PASSWORD])
    expect(`${ended.log}${ended.summary}`.replaceAll(/::add-mask::.*/g, "").includes(secret)).toBe(false);
}

describe("a registry that does not let us", () => {
  test.concurrent.each(["basic", "bearer"] as const)(
    "a wrong password (%s) ends before the build",
    async (way) => {
      await using front = await open({ way, users: USERS });
      const ended = await deployTo(front, `wrong-${way}`, { "registry-password": "wrong-password" });
      expectRefusal(ended, /^The login to localhost:\d+ as ada failed/);
      expect(ended.log).not.toContain("Build of");
      expect(front.seen.filter(brings)).toEqual([]);
    },
  );

  test.concurrent.each(["basic", "bearer"] as const)(
    "a token that may only read (%s) is told by that",
    async (way) => {
      await using front = await open({ way, users: USERS, readers: new Set(["ada"]) });
      const ended = await deployTo(front, `reader-${way}`);
      expectRefusal(
        ended,
        new RegExp(`^The (?:token may not push|registry refused the push) to ${RUN}/reader-${way}/web`),
      );
    },
  );

  test.concurrent("no token at all is told before docker is started", async () => {
    await using front = await open({ way: "bearer", users: USERS });
    const ended = await deployTo(front, "nobody", { "registry-password": "" });
    expectRefusal(ended, /^There is no token for the registry localhost:\d+/);
  });
});

describe("a push that is disturbed", () => {
  /** The first so many manifests that are put meet these faults. */
  function manifestsMeet(...faults: readonly Fault[]): Door["fault"] {
    const left = [...faults];
    return ({ method, path }) =>
      method === "PUT" && path.includes("/manifests/") ? left.shift() : undefined;
  }

  test.concurrent("by a full disk of the registry is told by that, after the tries of the engine", async () => {
    await using registry = await openSmallRegistry("64k");
    const inputs = { namespace: NAMESPACE, image: `${RUN}/full/web`, registry: registry.host };
    expectRefusal(
      await deploy(lab, inputs, { content: RUN }),
      /^The registry localhost:\d+ (?:has no room for the image|is out of order)/,
    );
  });

  test.concurrent.each([
    ["429", { status: 429, code: "TOOMANYREQUESTS", message: "retry later" }],
    ["503", { status: 503, code: "UNAVAILABLE", message: "service unavailable" }],
    ["cut", "cut"],
  ] as const)("by %s is done again", async (name, fault) => {
    await using front = await open({ way: "bearer", users: USERS, fault: manifestsMeet(fault) });
    const ended = await deployTo(front, `fault-${name}`, { timeout: "15s", "on-failure": "keep" });
    expect(ended.log).toContain("The push failed in a way that may pass; trying again in");
    expect(ended.log).toMatch(/Pushed localhost:\d+\/\S+@sha256:[0-9a-f]{64}/);
  });
});

describe("an image that is there already", () => {
  test.concurrent("by its source tree is deployed without any docker, and an unchanged run changes nothing", async () => {
    const inputs = { namespace: SECRET_NAMESPACE, image: `${RUN}/again/web` };
    const first = await deploy(lab, inputs, { content: RUN });
    expect(first.outputs["verdict"]).toBe("success");
    // Whoever asks this engine gets no answer.
    const nobody = { DOCKER_HOST: "unix:///nowhere/docker.sock", DOCKER_CONFIG: "/nowhere" };
    const again = await deploy(lab, inputs, { content: RUN }, nobody);
    expect(again.outputs).toMatchObject({ verdict: "success", digest: first.outputs["digest"] });
    expect(again.summary).toContain("reused: same source tree");
    const applied = again.report.phases.find(({ id }) => id === "deploy-objects");
    const took = (applied?.startedAt ?? 0) - again.report.startedAt;
    process.stderr.write(`from the start to the apply, with an unchanged tree: ${took} ms\n`);
  });

  test.concurrent("by its name is refused when the registry has no such tag", async () => {
    const image = `${lab.REGISTRY}/${RUN}/missing/web:no-such-tag`;
    const ended = await deploy(
      lab,
      { namespace: NAMESPACE, "build-context": "none", image },
      { content: RUN },
    );
    expectRefusal(ended, /no-such-tag/);
  });

  test.concurrent("with capitals is proposed in small letters", async () => {
    const ended = await deploy(lab, { namespace: NAMESPACE, image: "Acme/Bot" }, { content: RUN });
    expectRefusal(ended, /Acme\/Bot/);
    expect(ended.log).toContain("acme/bot");
  });

  test.concurrent("for a processor that no node has is refused before anything is changed", async () => {
    const inputs = { namespace: NAMESPACE, image: `${RUN}/arm/web`, platforms: "linux/s390x" };
    const ended = await deploy(lab, inputs, { content: RUN });
    expectRefusal(ended, /No node can run the image/);
  });
});
