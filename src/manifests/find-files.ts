/** From the places that the input `manifests` names (folders, files, globs) to files, or to what is wrong with the places. */
import type { Problem } from "../errors.js";
import type { Workspace } from "../runtime/ports.js";
import { say } from "../words/say.js";

export interface FoundFiles {
  /** In the order of the places; those of a folder or a glob in lexical order. A file that two places name is there once. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const ENDINGS = [".yaml", ".yml", ".json"];
const GLOB = /[*?[\]{}]/;

export async function findFiles(workspace: Workspace, places: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(places.map((place) => filesAt(workspace, place)));
  const byPath = new Map(
    found.flatMap(({ files }) => files.map((file) => [workspace.relative(file), file] as const)),
  );
  return { files: [...byPath.values()], problems: found.flatMap(({ problems }) => problems) };
}

/** At least one file, or why there is none. */
async function filesAt(workspace: Workspace, place: string): Promise<FoundFiles> {
  const files = await namedBy(workspace, place);
  if (!Array.isArray(files)) return { files: [], problems: [files] };
  const kustomization = files.find((file) => /(?:^|[/\\])kustomization\.ya?ml$/.test(file));
  if (kustomization) return { files: [], problems: [kustomize(workspace.relative(kustomization))] };
  return { files, problems: [] };
}

async function namedBy(workspace: Workspace, place: string): Promise<string[] | Problem> {
  if (GLOB.test(place)) {
    const files = (await workspace.glob(place)).filter((file) =>
      ENDINGS.some((ending) => file.endsWith(ending)),
    );
    return files.length > 0 ? files : nothingMatches(place);
  }
  const kind = await workspace.kind(place);
  if (kind === "file") return [place];
  if (kind === "missing") return missing(place);
  const files = await workspace.list(place, ENDINGS);
  return files.length > 0 ? files : emptyFolder(place);
}

function missing(place: string): Problem {
  return {
    id: "manifests-not-found",
    title: say`The manifests were not found: there is no \`${place}\` in the workspace`,
    cause: say`The repository was not checked out before this step, or the path is spelled differently.`,
    fix: say`Run actions/checkout first, and correct the input \`manifests\` (folders, files or globs).`,
    look: "git ls-files | grep -i k8s",
  };
}

function emptyFolder(place: string): Problem {
  return {
    id: "manifests-folder-empty",
    title: say`The folder \`${place}\` has no manifests`,
    found: say`It holds no file that ends in ${ENDINGS.join(", ")}. Subfolders are not read.`,
    fix: say`Correct the input \`manifests\`; for subfolders use a glob, such as \`k8s/**/*.yaml\`.`,
  };
}

function nothingMatches(place: string): Problem {
  return {
    id: "manifests-none-match",
    title: say`No manifest matches \`${place}\``,
    fix: say`Correct the input \`manifests\`; the glob is relative to the root of the repository.`,
  };
}

function kustomize(file: string): Problem {
  return {
    id: "manifests-kustomize",
    title: say`\`${file}\` is a Kustomize overlay, which has to be rendered first`,
    fix: say`Run \`kubectl kustomize FOLDER > rendered.yaml\` in an earlier step and set \`manifests: rendered.yaml\`.`,
    file,
  };
}
