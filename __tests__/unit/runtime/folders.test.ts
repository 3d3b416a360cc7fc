/** Files: those of credentials are ours alone, the report is everybody's, the workspace is only read. */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createPrivateFolder, FOLDER_PREFIX, removeFolder } from "../../../src/runtime/private-folder.js";
import { createPublicFiles } from "../../../src/runtime/public-files.js";
import { createWorkspace } from "../../../src/runtime/workspace.js";

let root = "";
const umask = process.umask();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "unit-folders-"));
});
afterEach(async () => {
  process.umask(umask);
  await rm(root, { recursive: true, force: true });
});

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

describe("the private folder", () => {
  test("is open to nobody else, with everything in it, whatever the umask was", async () => {
    process.umask(0);
    const folder = await createPrivateFolder(root, () => {});
    const file = await folder.write("kubeconfig", "secret");
    const inner = await folder.makeFolder("docker");
    const deeper = await folder.write(join("docker", "config.json"), "{}");
    expect(await Promise.all([folder.path, file, inner, deeper].map(modeOf))).toEqual([
      "700",
      "600",
      "700",
      "600",
    ]);
  });

  test("hides what children write, too", async () => {
    await createPrivateFolder(root, () => {});
    expect(process.umask().toString(8)).toBe("77");
  });

  test("is announced before anything is in it, under a name by which it is known as ours", async () => {
    let announced = "";
    const folder = await createPrivateFolder(join(root, "not", "there", "yet"), (path) => {
      announced = path;
    });
    expect([announced, basename(announced).startsWith(FOLDER_PREFIX)]).toEqual([folder.path, true]);
  });

  test("is removed with everything in it, but not with what its links point to", async () => {
    await writeFile(join(root, "plugin"), "theirs");
    const folder = await createPrivateFolder(root, () => {});
    await folder.makeFolder("docker");
    await folder.link(root, join("docker", "cli-plugins"));
    await folder.remove();
    expect([await exists(folder.path), await readFile(join(root, "plugin"), "utf8")]).toEqual([
      false,
      "theirs",
    ]);
  });

  test("may be removed twice", async () => {
    const folder = await createPrivateFolder(root, () => {});
    await folder.remove();
    await expect(removeFolder(folder.path)).resolves.toBeUndefined();
  });
});

test("a public file can be read by every later step, whatever the umask", async () => {
  process.umask(0o077);
  const file = await createPublicFiles(join(root, "temp")).write("report.json", "{}");
  expect([await readFile(file, "utf8"), await modeOf(file), await modeOf(join(file, ".."))]).toEqual([
    "{}",
    "644",
    "755",
  ]);
});

describe("the workspace", () => {
  beforeEach(async () => {
    await mkdir(join(root, "k8s", "sub.yaml"), { recursive: true });
    for (const name of ["b.yaml", "a.yml", "c.txt"]) await writeFile(join(root, "k8s", name), name);
    await symlink(join(root, "k8s", "b.yaml"), join(root, "k8s", "d.yaml"));
  });

  test("tells files, folders and what is missing apart", async () => {
    const workspace = createWorkspace(root);
    expect(
      await Promise.all(["k8s", "k8s/b.yaml", "nowhere", join(root, "k8s")].map(workspace.kind)),
    ).toEqual(["folder", "file", "missing", "folder"]);
  });

  test("lists the files of a folder with these endings, in lexical order, links to files included", async () => {
    expect(await createWorkspace(root).list("k8s", [".yaml", ".yml"])).toEqual([
      "k8s/a.yml",
      "k8s/b.yaml",
      "k8s/d.yaml",
    ]);
  });

  test("tells what is in a folder, in lexical order, links as links", async () => {
    await chmod(join(root, "k8s", "c.txt"), 0o700);
    expect(await createWorkspace(root).entries("k8s")).toEqual([
      { name: "a.yml", kind: "file", executable: false },
      { name: "b.yaml", kind: "file", executable: false },
      { name: "c.txt", kind: "file", executable: true },
      { name: "d.yaml", kind: "link", executable: false, target: join(root, "k8s", "b.yaml") },
      { name: "sub.yaml", kind: "folder", executable: false },
    ]);
  });

  test.each([0, 5, 128 * 1024, 300_001])("tells the SHA-256 of a file of %i bytes", async (size) => {
    const bytes = Buffer.alloc(size, "0123456789");
    await writeFile(join(root, "k8s", "c.txt"), bytes);
    expect(await createWorkspace(root).digest("k8s/c.txt")).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
  });

  test("finds what a glob matches, in lexical order", async () => {
    expect(await createWorkspace(root).glob("**/*.{yml,txt}")).toEqual(["k8s/a.yml", "k8s/c.txt"]);
  });

  test("reads by relative and absolute paths", async () => {
    const workspace = createWorkspace(root);
    expect([await workspace.read("k8s/c.txt"), await workspace.read(join(root, "k8s/c.txt"))]).toEqual([
      "c.txt",
      "c.txt",
    ]);
  });

  test.each([
    ["k8s/a.yml", "k8s/a.yml"],
    ["./k8s//a.yml", "k8s/a.yml"],
    [".", "."],
    ["../x", "../x"],
  ])("tells %s as %s", (path, told) => {
    expect(createWorkspace(root).relative(path)).toBe(told);
  });
});
