/** Docker's configuration: where it is, and a copy of it in which our login may be kept. */
import { join } from "node:path";
import { isMap, type JsonMap, mapAt } from "../json.js";
import type { PrivateFolder, Workspace } from "../runtime/ports.js";

type Environment = Readonly<Record<string, string>>;

/** Folders beside `config.json` that must stay reachable from our configuration. */
const SHARED_FOLDERS = ["cli-plugins", "contexts"];

/** Docker Hub's entry bears the address of an interface it no longer has. */
export const HUB_ENTRY = "https://index.docker.io/v1/";

/** Where docker keeps its configuration; undefined when the environment does not tell. */
export function dockerFolder(environment: Environment): string | undefined {
  const { DOCKER_CONFIG, HOME } = environment;
  // An empty path would be the workspace, whose files are nobody's configuration.
  return DOCKER_CONFIG || (HOME ? join(HOME, ".docker") : undefined);
}

/** The name under which docker keeps the login to a registry. */
export function entryOf(registry: string): string {
  return registry === "docker.io" ? HUB_ENTRY : registry;
}

export interface OwnConfig {
  /** The registry whose login is to be ours; undefined when that of an earlier step is used. */
  readonly loginTo: string | undefined;
  readonly workspace: Workspace;
  readonly privateFolder: PrivateFolder;
  readonly environment: Environment;
}

/**
 * The environment of docker with a folder of its own. A fresh folder would hide the user's other logins (private base images), plugins,
 * contexts, builders and certificates, so all of them are carried over. Our own login is added to the copy only.
 */
export async function ownConfig(options: OwnConfig): Promise<Environment> {
  const { loginTo, workspace, privateFolder, environment } = options;
  const usual = dockerFolder(environment);
  const text = usual === undefined ? "{}" : await read(workspace, join(usual, "config.json"));
  const ours = await privateFolder.makeFolder("docker");
  const config = withOwnLogin(parse(text), loginTo);
  await privateFolder.write(join("docker", "config.json"), JSON.stringify(config));
  if (usual === undefined) return { ...environment, DOCKER_CONFIG: ours };
  for (const folder of SHARED_FOLDERS) {
    const theirs = join(usual, folder);
    if ((await workspace.kind(theirs)) === "folder") await privateFolder.link(theirs, join("docker", folder));
  }
  return {
    BUILDX_CONFIG: join(usual, "buildx"),
    // Certificates for an engine behind TLS are looked for beside the configuration.
    ...(environment["DOCKER_TLS_VERIFY"] ? { DOCKER_CERT_PATH: usual } : {}),
    ...environment,
    DOCKER_CONFIG: ours,
  };
}

function read(workspace: Workspace, file: string): Promise<string> {
  return workspace.read(file).catch(() => "{}");
}

/** An empty helper makes docker keep the login of this one registry in the file, not in the user's credential store. */
function withOwnLogin(config: JsonMap, registry: string | undefined): JsonMap {
  if (registry === undefined) return config;
  return { ...config, credHelpers: { ...mapAt(config, "credHelpers"), [entryOf(registry)]: "" } };
}

function parse(text: string): JsonMap {
  try {
    const config: unknown = JSON.parse(text);
    return isMap(config) ? config : {};
  } catch {
    return {};
  }
}
