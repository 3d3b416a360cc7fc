/** From files to objects: everything that is wrong is found in one go, with its file and its line. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Problem } from "../../../src/errors.js";
import { loadManifests, parseManifests } from "../../../src/manifests/load.js";
import type { Workspace } from "../../../src/runtime/ports.js";
import { createWorkspace } from "../../../src/runtime/workspace.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n";

const names = (text: string): string[] =>
  parseManifests(text, "a.yaml").manifests.map(({ object }) => `${object.kind}/${object.metadata.name}`);
const problems = (text: string) => parseManifests(text, "k8s/a.yaml").problems;

/** But for the words of the parser. */
function expectFrench(found: readonly Problem[]): void {
  expect(found).not.toEqual([]);
  const told = found.flatMap(({ title, cause = "", fix = "" }) => [title, cause, fix]);
  expect(englishIn(told.join("\n"))).toEqual([]);
}

describe("a file holds", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["comments only", "# nothing here\n\n# nor here\n", []],
    ["empty documents only", "---\n---\n# x\n---\n", []],
    ["null", "null\n", []],
    ["one object", CONFIG_MAP, ["ConfigMap/settings"]],
    [
      "several, with empty ones between",
      `---\n${CONFIG_MAP}---\n---\n# none\n---\n${CONFIG_MAP}...\n`,
      ["ConfigMap/settings", "ConfigMap/settings"],
    ],
    [
      "a List",
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a}\n- apiVersion: v1\n  kind: Service\n  metadata: {name: b}\n`,
      ["Secret/a", "Service/b"],
    ],
    ["an empty List", "apiVersion: v1\nkind: List\nitems: []\n", []],
    ["JSON", '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web"}}', ["Service/web"]],
    ["Windows line ends", CONFIG_MAP.replaceAll("\n", "\r\n"), ["ConfigMap/settings"]],
    ["a byte order mark", `\uFEFF${CONFIG_MAP}`, ["ConfigMap/settings"]],
  ])("%s", (_name, text, expected) => {
    expect({ names: names(text), problems: problems(text) }).toEqual({ names: expected, problems: [] });
  });

  test("anchors, which are followed", () => {
    const text = `${CONFIG_MAP}  labels: &labels {app: web}\n  annotations: *labels\n`;
    expect(parseManifests(text, "a.yaml").manifests[0]?.object.metadata["annotations"]).toEqual({
      app: "web",
    });
  });
});

describe("what is wrong is told with its place", () => {
  test.each<[string, string, string, number]>([
    ["a quote that is not closed", `${CONFIG_MAP}data:\n  a: "x\n`, "is not valid YAML", 7],
    ["a tab", "apiVersion: v1\n\tkind: ConfigMap\n", "is not valid YAML", 2],
    ["wrong indentation", "apiVersion: v1\nkind: ConfigMap\n metadata:\n  name: x\n", "is not valid YAML", 2],
    ["a key that is there twice", `${CONFIG_MAP}kind: Secret\n`, "is not valid YAML", 5],
    ["the second document", `${CONFIG_MAP}---\n${CONFIG_MAP}kind: Secret\n`, "is not valid YAML", 10],
    ["no kind", "apiVersion: v1\nmetadata:\n  name: a\n", "is not a Kubernetes object: `kind` missing", 1],
    [
      "nothing that counts, in the second document",
      `${CONFIG_MAP}---\n\nfoo: bar\n`,
      "is not a Kubernetes object: `apiVersion`, `kind`, `metadata.name` missing",
      7,
    ],
    [
      "a name that is a number",
      "apiVersion: v1\nkind: Pod\nmetadata:\n  name: 1\n",
      "is not a Kubernetes object: `metadata.name` missing",
      1,
    ],
    ["a text", "hello\n", "is not a Kubernetes object", 1],
    [
      "an item of a List",
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a}\n- apiVersion: v1\n  kind: Service\n`,
      "`metadata.name` missing",
      7,
    ],
    [
      "a host that begins with a star and lacks its quotes",
      `${CONFIG_MAP}data:\n  host: *.example.com\n`,
      "uses YAML aliases that cannot be followed",
      1,
    ],
    [
      "aliases that grow without end",
      `a: &a [x]\n${[..."bcdefg"].map((key, index) => `${key}: &${key} [${`*${"abcdef"[index]},`.repeat(9)}]`).join("\n")}\n`,
      "uses YAML aliases that cannot be followed",
      1,
    ],
  ])("%s", (_name, text, title, line) => {
    expect(problems(text)).toMatchObject([
      { id: expect.any(String), title: expect.stringContaining(title), file: "k8s/a.yaml", line },
    ]);
    expectFrench(inLanguage("fr", () => problems(text)));
  });

  test("the other documents of the file are read all the same", () => {
    const { manifests, problems: found } = parseManifests(`${CONFIG_MAP}---\na: [\n---\nfoo: 1\n`, "a.yaml");
    expect([manifests.length, found.length]).toEqual([1, 2]);
  });

  test("an object without a fixed name is told why it cannot be applied", () => {
    expect(problems("apiVersion: v1\nkind: Pod\nmetadata:\n  generateName: a-\n")[0]?.cause).toContain(
      "generateName",
    );
  });
});

describe("the line of a field", () => {
  const yaml = `# a comment
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: api
          image: x
          ports:
            - containerPort: 80
        - name: side
          image: y
`;
  const [manifest] = parseManifests(yaml, "a.yaml").manifests;

  test.each<[string, (string | number)[], number]>([
    ["the object", [], 2],
    ["a field", ["metadata", "name"], 5],
    ["an item of a list", ["spec", "template", "spec", "containers", 1], 14],
    ["a field of an item", ["spec", "template", "spec", "containers", 0, "image"], 11],
    [
      "a field that is not there: the nearest above it",
      ["spec", "template", "spec", "volumes", 0, "name"],
      8,
    ],
    ["an item that is not there: the list", ["spec", "template", "spec", "containers", 7, "image"], 9],
    ["an item no search found: the list", ["spec", "template", "spec", "containers", -1, "image"], 9],
    ["a field below a text", ["metadata", "name", "x"], 5],
  ])("%s", (_name, path, line) => {
    expect(manifest?.lineOf(path)).toBe(line);
  });

  test("is found in an item of a List", () => {
    const text =
      "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: a\n";
    expect(parseManifests(text, "a.yaml").manifests[0]?.lineOf(["metadata", "name"])).toBe(7);
  });

  test("is that of the anchor for a field that an alias brings in", () => {
    const text = `${CONFIG_MAP}  labels: &l\n    app: web\ndata: *l\n`;
    expect(parseManifests(text, "a.yaml").manifests[0]?.lineOf(["data", "app"])).toBe(6);
  });
});

test("whatever a file holds, it is either objects or problems", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  fc.assert(fc.property(text, (content) => expect(() => parseManifests(content, "a.yaml")).not.toThrow()));
});

describe("the input `manifests`", () => {
  let root = "";
  let workspace: Workspace;
  const FILES: Record<string, string> = {
    "k8s/b.yml": CONFIG_MAP.replace("settings", "b"),
    "k8s/a.yaml": CONFIG_MAP.replace("settings", "a"),
    "k8s/c.json": '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "c"}}',
    "k8s/notes.md": "no manifest",
    "k8s/sub/d.yaml": CONFIG_MAP.replace("settings", "d"),
    "empty/readme.txt": "",
    "overlay/kustomization.yaml": "resources: [a.yaml]\n",
    "overlay/a.yaml": CONFIG_MAP,
    "wrong/a.yaml": `${CONFIG_MAP}---\n${CONFIG_MAP}`,
    "wrong/b.yaml": `${CONFIG_MAP}---\nfoo: 1\n---\na: [\n`,
    "foreign/a.yaml": `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n---\n${CONFIG_MAP}  namespace: prod\n---\n${CONFIG_MAP.replace("settings", "x")}  namespace: test\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  namespace: dev\n`,
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "unit-manifests-"));
    for (const [path, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    workspace = createWorkspace(root);
  });
  afterAll(() => rm(root, { recursive: true }));

  const load = (...places: string[]) => loadManifests(workspace, places, "test");
  const files = async (...places: string[]) => (await load(...places)).manifests.map(({ file }) => file);
  const titles = async (...places: string[]) => (await load(...places)).problems.map(({ title }) => title);

  test("names a folder: its files in lexical order, not those of its subfolders", async () => {
    expect(await files("k8s")).toEqual(["k8s/a.yaml", "k8s/b.yml", "k8s/c.json"]);
  });

  test("names a file", async () => {
    expect(await files("k8s/sub/d.yaml")).toEqual(["k8s/sub/d.yaml"]);
  });

  test("is a glob", async () => {
    expect(await files("k8s/**/*.{yaml,md}")).toEqual(["k8s/a.yaml", "k8s/sub/d.yaml"]);
  });

  test("is an absolute path, told relative to the workspace", async () => {
    expect(await files(join(root, "k8s", "a.yaml"))).toEqual(["k8s/a.yaml"]);
  });

  test("names several places, which are read in their order", async () => {
    expect(await files("k8s/sub", "k8s")).toEqual([
      "k8s/sub/d.yaml",
      "k8s/a.yaml",
      "k8s/b.yml",
      "k8s/c.json",
    ]);
  });

  test("names a file by two of its places: it is read once", async () => {
    expect(await files("k8s/b.yml", "k8s", join(root, "k8s", "c.json"))).toEqual([
      "k8s/b.yml",
      "k8s/a.yaml",
      "k8s/c.json",
    ]);
    expect(await titles("k8s/b.yml", "k8s")).toEqual([]);
  });

  test("is told of each place that is wrong", async () => {
    expect(await titles("nowhere", "k8s", "empty")).toEqual([
      "The manifests were not found: there is no `nowhere` in the workspace",
      "The folder `empty` has no manifests",
    ]);
  });

  test.each([
    ["nowhere", "The manifests were not found: there is no `nowhere` in the workspace"],
    ["empty", "The folder `empty` has no manifests"],
    ["k8s/*.toml", "No manifest matches `k8s/*.toml`"],
    ["overlay", "`overlay/kustomization.yaml` is a Kustomize overlay, which has to be rendered first"],
    [
      "overlay/kustomization.yaml",
      "`overlay/kustomization.yaml` is a Kustomize overlay, which has to be rendered first",
    ],
    ["overlay/*.yaml", "`overlay/kustomization.yaml` is a Kustomize overlay, which has to be rendered first"],
  ])("%s is refused", async (input, title) => {
    expect(await titles(input)).toEqual([title]);
    expectFrench(await inLanguage("fr", () => load(input)).then(({ problems: found }) => found));
  });

  test("is told of everything that is wrong in all files at once", async () => {
    const { problems: found } = await load("wrong");
    expect(found.map(({ title, file, line }) => `${file}:${line} ${title}`)).toEqual([
      "wrong/b.yaml:6 wrong/b.yaml:6 is not a Kubernetes object: `apiVersion`, `kind`, `metadata.name` missing",
      expect.stringMatching(/^wrong\/b\.yaml:9 wrong\/b\.yaml:9 is not valid YAML$/),
      "wrong/a.yaml:6 ConfigMap settings is defined twice",
      "wrong/b.yaml:1 ConfigMap settings is defined twice",
    ]);
  });

  test("is told of each foreign namespace once, with the first place", async () => {
    const { problems: found } = await load("foreign");
    expect(found).toMatchObject([
      {
        title: expect.stringContaining('for the namespace "prod"'),
        found: "Namespace prod in foreign/a.yaml and 1 more.",
        line: 4,
      },
      {
        title: expect.stringContaining('for the namespace "dev"'),
        found: "Secret s in foreign/a.yaml.",
        line: 22,
      },
    ]);
    const french = (await inLanguage("fr", () => load("foreign"))).problems;
    expectFrench(french);
    expect(french[0]?.found).toBe("Namespace prod dans foreign/a.yaml et 1 autre.");
  });
});
