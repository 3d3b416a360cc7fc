/** The pull secret of an input: a Secret of the set, named by the pods that run our image. Pure. */
import type { Problem } from "../errors.js";
import { listAt, textAt, withAt } from "../json.js";
import { say } from "../words/say.js";
import { type Manifest, type ManifestObject, templatePath, titleOf } from "./manifest.js";
import { runsImage } from "./pin-image.js";

export interface PullSecret {
  readonly name: string;
  /** The name by which kubelets look for the login, mostly the registry's host. */
  readonly entry: string;
  readonly username: string;
  readonly token: string;
}

export interface WithPullSecret {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/**
 * The set with the Secret, and with its name in the templates that run the image of `repository`; other names there stay. A token
 * that changes makes no new pods: they name the Secret, not what is in it.
 */
export function withPullSecret(
  manifests: readonly Manifest[],
  secret: PullSecret | undefined,
  { repository, namespace }: { readonly repository: string | undefined; readonly namespace: string },
): WithPullSecret {
  if (!secret || repository === undefined) return { manifests, problems: [] };
  const same = manifests.find(
    ({ object }) => object.kind === "Secret" && object.metadata.name === secret.name,
  );
  if (same) return { manifests, problems: [taken(same)] };
  const named = manifests.map((manifest) =>
    runsImage(manifest.object, repository)
      ? { ...manifest, object: nameIn(manifest.object, secret.name) }
      : manifest,
  );
  return { manifests: [ofInput(secretObject(secret, namespace)), ...named], problems: [] };
}

/** What must not be shown: the login in every form in which it is sent. */
export function secretsOf({ username, token, ...rest }: PullSecret): string[] {
  return [token, `${username}:${token}`, loginFile({ username, token, ...rest })];
}

function secretObject(secret: PullSecret, namespace: string): ManifestObject {
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: secret.name, namespace },
    type: "kubernetes.io/dockerconfigjson",
    data: { ".dockerconfigjson": base64(loginFile(secret)) },
  };
}

/** As docker keeps logins. https://kubernetes.io/docs/concepts/containers/images/#config-json */
function loginFile({ entry, username, token }: PullSecret): string {
  return JSON.stringify({ auths: { [entry]: { auth: base64(`${username}:${token}`) } } });
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** An object that no file holds has no place to point to. */
function ofInput(object: ManifestObject): Manifest {
  return { object, file: undefined, line: undefined, lineOf: () => undefined };
}

function nameIn(object: ManifestObject, name: string): ManifestObject {
  const template = templatePath(object.kind);
  if (!template) return object;
  const path = [...template, "spec", "imagePullSecrets"];
  const named = listAt(object, ...path);
  if (named.some((entry) => textAt(entry, "name") === name)) return object;
  return withAt(object, path, [...named, { name }]) as ManifestObject;
}

function taken({ object, file, line }: Manifest): Problem {
  return {
    id: "pull-secret-name-taken",
    title: say`The manifests have a ${titleOf(object)} of their own`,
    cause: say`The input \`pull-secret-token\` would write another one under the same name.`,
    fix: say`Leave one of them out, or set \`pull-secret-name\`.`,
    file,
    line,
  };
}
