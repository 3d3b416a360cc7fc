/**
 * Builds dist/ (or the folder given as argument) from lib/, which is what tsc emitted: two bundles by ncc, and the licences of
 * what is in them. The same sources give the same bytes.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import ncc from "@vercel/ncc";

/** The bundle imports this file instead of the package: docs/adr/0001-without-undici.md. */
const UNDICI = { package: "undici", file: "undici.js" };

const DIST = process.argv[2] ?? "dist";

const BUNDLES = [
  { entry: "lib/index.js", folder: DIST },
  { entry: "lib/post.js", folder: join(DIST, "post") },
];

async function bundle({ entry, folder }) {
  const externals = { [UNDICI.package]: `./${UNDICI.file}` };
  const { code, assets } = await ncc(join(process.cwd(), entry), { externals, quiet: true, cache: false });
  await write(join(folder, "index.js"), code);
  for (const [name, { source }] of Object.entries(assets)) await write(join(folder, name), source);
  return code.includes(`./${UNDICI.file}`)
    ? copyFile(`lib/runtime/${UNDICI.file}`, join(folder, UNDICI.file))
    : undefined;
}

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** The licence texts of all packages we depend on at run time, bundled or not: rather one too many. */
async function licences() {
  const lock = JSON.parse(await readFile("package-lock.json", "utf8"));
  const packages = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !entry.dev);
  const texts = await Promise.all(packages.map(([path, entry]) => licenceOf(path, entry)));
  return `${[...new Set(texts)].toSorted().join("\n\n---\n\n")}\n`;
}

async function licenceOf(path, { version, license }) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const file = (await readdir(path)).toSorted().find((candidate) => /^licen[cs]e/i.test(candidate));
  const text = file ? (await readFile(join(path, file), "utf8")).trim() : "(the package has no licence file)";
  return `${name} ${version}\n${license ?? "unknown licence"}\n\n${text}`;
}

await rm(DIST, { recursive: true, force: true });
for (const one of BUNDLES) await bundle(one);
await write(join(DIST, "licenses.txt"), await licences());
