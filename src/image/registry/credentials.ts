/** Who we are to a registry: the inputs say it, else the login of an earlier step in docker's configuration. */
import { join } from "node:path";
import { mapAt, textAt } from "../../json.js";
import type { Workspace } from "../../runtime/ports.js";
import { dockerFolder, HUB_ENTRY } from "../docker-config.js";
import type { Credentials } from "./authorization.js";

export interface CredentialSources {
  readonly registry: string;
  /** Both are of the inputs; the password is empty when an earlier step's login is to be used. */
  readonly username: string;
  readonly password: string;
  readonly workspace: Pick<Workspace, "read">;
  readonly environment: Readonly<Record<string, string>>;
}

export interface KnownCredentials {
  readonly credentials: Credentials | undefined;
  /** The program that keeps the login, which only docker asks. */
  readonly helper?: string | undefined;
}

export async function findCredentials(sources: CredentialSources): Promise<KnownCredentials> {
  const { registry, username, password, workspace, environment } = sources;
  if (password !== "") return { credentials: { username, password } };
  const folder = dockerFolder(environment);
  if (folder === undefined) return { credentials: undefined };
  const text = await workspace.read(join(folder, "config.json")).catch(() => "{}");
  return credentialsIn(text, registry);
}

/** Exported for tests: pure. */
export function credentialsIn(text: string, registry: string): KnownCredentials {
  const config = parse(text);
  const names =
    registry === "docker.io"
      ? [HUB_ENTRY, "docker.io", "index.docker.io"]
      : [registry, `https://${registry}`];
  for (const name of names) {
    const credentials = decoded(textAt(config, "auths", name, "auth") ?? "");
    if (credentials) return { credentials };
  }
  const helpers = mapAt(config, "credHelpers");
  const helper =
    names.map((name) => textAt(helpers, name)).find((found) => found) ?? textAt(config, "credsStore");
  return { credentials: undefined, helper: helper || undefined };
}

function decoded(auth: string): Credentials | undefined {
  const text = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "");
  const colon = text.indexOf(":");
  if (colon < 1 || colon === text.length - 1) return undefined;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
