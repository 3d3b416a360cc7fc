/**
 * Asks the registries for the images of the manifests as a node would: without a login, then with the pull secrets of the pods; and at
 * last with the login of this runner, which tells a private image from one that is not there.
 */

import type { ClusterApi } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import type { ImageConfig } from "../config/image.js";
import { meansOurs, parseReference, registryOf } from "../image/reference.js";
import type { Asked } from "../image/registry/answers.js";
import type { Credentials } from "../image/registry/authorization.js";
import { credentialsIn, findCredentials } from "../image/registry/credentials.js";
import { versionOf } from "../image/registry/host.js";
import { openRepository } from "../image/registry/registry.js";
import { textAt } from "../json.js";
import { containersOf } from "../manifests/manifest.js";
import { imageIn } from "../manifests/pin-image.js";
import { pullSecretsOf } from "../manifests/references.js";
import type { SetObject } from "../rehearsal/facts.js";
import { planPods } from "../rehearsal/plan.js";
import type { Clock, Network, Workspace } from "../runtime/ports.js";
import type { SeenImage } from "./inspection.js";

export interface ImagesScope {
  readonly api: ClusterApi;
  readonly network: Network;
  readonly clock: Clock;
  readonly workspace: Pick<Workspace, "read">;
  readonly environment: Readonly<Record<string, string>>;
  readonly namespace: string;
  /** The image this deployment builds, with the login that pushes it. */
  readonly built: ImageConfig | undefined;
  readonly signal: AbortSignal;
}

/** More are no longer worth a request each. */
const MOST = 12;

export async function seeImages(objects: readonly SetObject[], scope: ImagesScope): Promise<SeenImage[]> {
  const wanted = wantedImages(objects, scope.built);
  return Promise.all([...wanted.values()].slice(0, MOST).map((one) => seeImage(one, scope)));
}

interface WantedImage {
  readonly image: string;
  readonly isBuilt: boolean;
  /** The names of Secrets that the pods pull it with. */
  readonly secrets: readonly string[];
}

/** By their names; of the one that is built, what runs now, or else what it would be called. */
function wantedImages(
  objects: readonly SetObject[],
  built: ImagesScope["built"],
): ReadonlyMap<string, WantedImage> {
  const wanted = new Map<string, WantedImage>();
  for (const { owner } of planPods(objects, () => false)) {
    const secrets = pullSecretsOf(owner.object).map(({ name }) => name);
    for (const { image } of containersOf(owner.object)) {
      const isBuilt = built !== undefined && meansOurs(image, built.repository);
      const name = isBuilt ? (imageIn(owner.live, built.repository) ?? built.reference) : image;
      if (name !== "") wanted.set(name, { image: name, isBuilt, secrets });
    }
  }
  return wanted;
}

async function seeImage({ image, isBuilt, secrets }: WantedImage, scope: ImagesScope): Promise<SeenImage> {
  const seen = (access: SeenImage["access"], platforms: readonly string[] = []): SeenImage => ({
    image,
    isBuilt,
    access,
    platforms,
  });
  const anonymous = await ask(image, undefined, scope);
  if (anonymous.state === "there") return seen("anyone", anonymous.platforms);
  if (anonymous.state === "unreachable") return seen("silent");
  for (const secret of secrets) {
    const credentials = await readPullSecret(secret, image, scope);
    const answer = credentials && (await ask(image, credentials, scope));
    if (answer?.state === "there") return seen("pull-secret", answer.platforms);
  }
  const own = await ownCredentials(image, scope);
  const answer = own && (await ask(image, own, scope));
  if (answer?.state === "there") return seen("login", answer.platforms);
  return seen(answer?.state === "missing" ? "missing" : "refused");
}

interface Answer {
  readonly state: Asked<unknown>["state"];
  readonly platforms: readonly string[];
}

async function ask(image: string, credentials: Credentials | undefined, scope: ImagesScope): Promise<Answer> {
  const { repository } = parseReference(image);
  const registry = openRepository({ ...scope, repository, credentials });
  const manifest = await registry.manifest(versionOf(image));
  if (manifest.state !== "there") return { state: manifest.state, platforms: [] };
  const platforms = await registry.platformsOf(manifest.value);
  return { state: "there", platforms: platforms.state === "there" ? platforms.value : [] };
}

async function ownCredentials(image: string, scope: ImagesScope): Promise<Credentials | undefined> {
  const { built, workspace, environment } = scope;
  const registry = registryOf(parseReference(image).repository);
  const login = built?.registry === registry ? built : { username: "", password: "" };
  const { credentials } = await findCredentials({ ...login, registry, workspace, environment });
  return credentials;
}

const SECRET = { apiVersion: "v1", kind: "Secret", plural: "secrets", namespaced: true };

/** What is read goes to the registry it is for, and nowhere else. Undefined when it may not be read, or is for another one. */
async function readPullSecret(
  name: string,
  image: string,
  { api, namespace, signal }: ImagesScope,
): Promise<Credentials | undefined> {
  const path = resourcePath(SECRET, namespace, name);
  const answer = await api.send({ path, signal }).catch(() => undefined);
  signal.throwIfAborted();
  const text = Buffer.from(textAt(answer?.body, "data", ".dockerconfigjson") ?? "", "base64").toString(
    "utf8",
  );
  return credentialsIn(text, registryOf(parseReference(image).repository)).credentials;
}
