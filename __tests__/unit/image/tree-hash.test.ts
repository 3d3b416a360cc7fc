/** The tag of a tree: the same for the same image, another for anything that would make another image. */
import "../../helpers/realm.js";
import "../../helpers/seed.js";
import { chmod, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  integer,
  nat,
  string,
  uint8Array,
} from "fast-check";
import { problemsOf } from "../../../src/errors.js";
import { type TreeSettings, treeTag } from "../../../src/image/tree-hash.js";
import { createWorkspace } from "../../../src/runtime/workspace.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const SETTINGS: TreeSettings = {
  target: "",
  platforms: ["linux/amd64"],
  buildArgs: { PYTHON: "3.13" },
  secretIds: ["pip"],
  labels: { team: "chat" },
  provenance: "false",
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "chatbot-deploy-tree-"));
  await put("context/Dockerfile", "FROM scratch\nCOPY . .\n");
  await put("context/app/main.py", "print('hello')\n");
  await put("context/app/start.sh", "#!/bin/sh\n");
  await put("context/.dockerignore", "*.md\n**/__pycache__\n");
  await put("context/README.md", "read me\n");
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const tag = (settings: Partial<TreeSettings> = {}, dockerfile = "context/Dockerfile"): Promise<string> =>
  treeTag({
    workspace: createWorkspace(root),
    context: "context",
    dockerfile,
    settings: { ...SETTINGS, ...settings },
    signal: new AbortController().signal,
  });

test("it is a valid tag, and the same on every machine", async () => {
  // Written down: whoever changes the scheme must change its version too, because registries hold tags of the old one.
  expect(await tag()).toBe("tree-e0998a751259f0cc77da79ccb9a98ca45486155d");
});

const CHANGES: Readonly<Record<string, () => Promise<void>>> = {
  "a byte of a file": () => put("context/app/main.py", "print('hellp')\n"),
  "a file more": () => put("context/app/more.py", ""),
  "a file fewer": () => rm(join(root, "context/app/main.py")),
  "a name": () => rename(join(root, "context/app/main.py"), join(root, "context/app/Main.py")),
  "a file that moved": () => rename(join(root, "context/app/main.py"), join(root, "context/main.py")),
  "the executable bit": () => chmod(join(root, "context/app/start.sh"), 0o755),
  "an empty folder": () => mkdir(join(root, "context/empty")).then(() => {}),
  "a link": () => symlink("main.py", join(root, "context/app/link.py")),
  "a file that git ignores": async () => {
    await put(".gitignore", "secret.txt\n");
    await put("context/secret.txt", "not in git, but in the image");
  },
  "the Dockerfile": () => put("context/Dockerfile", "FROM scratch\n"),
  "the rules of what is ignored": () => put("context/.dockerignore", "**/__pycache__\n"),
  "rules beside the Dockerfile": () => put("context/Dockerfile.dockerignore", "app\n"),
};

test.each(Object.entries(CHANGES))("%s makes another tag", async (_name, change) => {
  const before = await tag();
  await change();
  expect(await tag()).not.toBe(before);
});

test("the target of a link decides, and what is behind it outside does not", async () => {
  await put("outside.txt", "one");
  await symlink("../outside.txt", join(root, "context/link"));
  const before = await tag();
  await put("outside.txt", "two");
  expect(await tag()).toBe(before);
  await rm(join(root, "context/link"));
  await symlink("../elsewhere.txt", join(root, "context/link"));
  expect(await tag()).not.toBe(before);
});

test("a link to a folder is not walked", async () => {
  await symlink(".", join(root, "context/itself"));
  expect(await tag()).toMatch(/^tree-/);
});

const SAME: Readonly<Record<string, () => Promise<void>>> = {
  "a file that is ignored": () => put("context/README.md", "other words"),
  "a file in a folder that is ignored": () => put("context/app/__pycache__/main.pyc", "bytes"),
  "a time": () => utimes(join(root, "context/app/main.py"), 1, 1),
  "who else may read": () => chmod(join(root, "context/app/main.py"), 0o600),
  "a file outside the context": () => put("elsewhere.txt", "x"),
};

test.each(Object.entries(SAME))("%s makes no other tag", async (_name, change) => {
  const before = await tag();
  await change();
  expect(await tag()).toBe(before);
});

test("an exception brings back a file of a folder that is ignored", async () => {
  await put("context/.dockerignore", "app\n!app/main.py\n");
  const before = await tag();
  await put("context/app/start.sh", "hidden");
  expect(await tag()).toBe(before);
  await put("context/app/main.py", "seen");
  expect(await tag()).not.toBe(before);
});

test("a Dockerfile outside the context decides", async () => {
  await put("docker/Dockerfile.prod", "FROM a\n");
  const before = await tag({}, "docker/Dockerfile.prod");
  await put("docker/Dockerfile.prod", "FROM b\n");
  expect(await tag({}, "docker/Dockerfile.prod")).not.toBe(before);
});

test.each<[string, Partial<TreeSettings>]>([
  ["the target", { target: "test" }],
  ["a platform", { platforms: ["linux/arm64"] }],
  ["another platform", { platforms: ["linux/amd64", "linux/arm64"] }],
  ["a build argument", { buildArgs: { PYTHON: "3.14" } }],
  ["its name", { buildArgs: { PYTHO: "N=3.13" } }],
  ["another secret", { secretIds: ["npm"] }],
  ["a label", { labels: { team: "bots" } }],
  ["provenance", { provenance: "true" }],
  ["a value that moved to the next list", { buildArgs: {}, labels: { PYTHON: "3.13", team: "chat" } }],
])("%s makes another tag", async (_name, settings) => {
  expect(await tag(settings)).not.toBe(await tag());
});

test("the order in which settings are written makes no other tag", async () => {
  const one = await tag({ platforms: ["linux/amd64", "linux/arm64"], buildArgs: { A: "1", B: "2" } });
  expect(await tag({ platforms: ["linux/arm64", "linux/amd64"], buildArgs: { B: "2", A: "1" } })).toBe(one);
});

test.each([["a Dockerfile that is missing", "context/Dockerfile.missing"]])(
  "%s is told",
  async (_name, dockerfile) => {
    await expect(tag({}, dockerfile)).rejects.toThrow(
      /build context cannot be read: `context\/Dockerfile\.missing`/,
    );
    const [french] = problemsOf(await inLanguage("fr", () => tag({}, dockerfile)).catch((thrown) => thrown));
    expect(french).toMatchObject({ id: "build-context-unreadable" });
    expect(englishIn(`${french.title} ${french.cause} ${french.fix}`)).toEqual([]);
  },
);

test("rules that cannot be read are told", async () => {
  await put("context/.dockerignore", "[\n");
  await expect(tag()).rejects.toThrow(/cannot be read: `context\/\.dockerignore`/);
});

test("cancelling ends it", async () => {
  const reason = new Error("cancelled");
  await expect(
    treeTag({
      workspace: createWorkspace(root),
      context: "context",
      dockerfile: "context/Dockerfile",
      settings: SETTINGS,
      signal: AbortSignal.abort(reason),
    }),
  ).rejects.toBe(reason);
});

test("any byte of any file decides", async () => {
  const contents = uint8Array({ minLength: 1, maxLength: 300 });
  await assert(
    asyncProperty(contents, nat(), integer({ min: 1, max: 255 }), async (bytes, at, by) => {
      await put("context/data.bin", bytes);
      const before = await tag();
      const other = Uint8Array.from(bytes);
      other[at % bytes.length] = ((bytes[at % bytes.length] ?? 0) + by) % 256;
      await put("context/data.bin", other);
      expect(await tag()).not.toBe(before);
    }),
    { numRuns: 50 },
  );
});

test("two trees have the same tag only when they are the same", async () => {
  const name = constantFrom("a", "b", "ab", "a b", "ä", "a=b", "1:a", "constructor");
  const tree = dictionary(name, string({ maxLength: 4 }), { maxKeys: 3, noNullPrototype: true });
  const tagOf = async (files: Record<string, string>): Promise<string> => {
    await rm(join(root, "context"), { recursive: true });
    await put("context/Dockerfile", "FROM scratch");
    for (const [path, content] of Object.entries(files)) await put(`context/${path}`, content);
    return tag();
  };
  const inOrder = (files: Record<string, string>): string =>
    JSON.stringify(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await assert(
    asyncProperty(tree, tree, async (one, other) => {
      expect((await tagOf(one)) === (await tagOf(other))).toBe(inOrder(one) === inOrder(other));
    }),
    { numRuns: 60 },
  );
});
