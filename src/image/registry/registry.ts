/** A repository in a registry, spoken to by HTTP: no docker is needed to learn what is there. */
import type { NetworkAnswer } from "../../runtime/ports.js";
import { say } from "../../words/say.js";
import { type Asked, failureOf } from "./answers.js";
import { authorize, type Credentials } from "./authorization.js";
import { addressOf, type RepositoryAddress } from "./host.js";
import { ACCEPTED_TYPES, digestOf, type Manifest, parseManifest, platformIn } from "./manifest.js";
import { ask, type Plain, type RegistryWay } from "./requests.js";

export interface RegistryOptions extends RegistryWay {
  /** With its host: `ghcr.io/acme/bot/chatbot-service`. */
  readonly repository: string;
  /** Nobody's when undefined: what is public can be read all the same. */
  readonly credentials: Credentials | undefined;
}

export interface Repository {
  /** Does the registry let us in at all? It is what `docker login` asks; rights in this repository are another matter. */
  admits(): Promise<Asked<void>>;
  /** May we push? An upload is begun and given up at once, as kaniko does: nothing else tells, and nothing is left of it. */
  mayPush(): Promise<Asked<void>>;
  /** The manifest under a tag or a digest. */
  manifest(version: string): Promise<Asked<Manifest>>;
  /** The platforms that the manifest is for, as `linux/amd64`. */
  platformsOf(manifest: Manifest): Promise<Asked<readonly string[]>>;
  /** Makes the tag name this manifest, which the repository has already. */
  tag(tag: string, manifest: Manifest): Promise<Asked<void>>;
}

/** Asks nothing yet. Nothing of it rejects, unless the signal is aborted. */
export function openRepository(options: RegistryOptions): Repository {
  const address = addressOf(options.repository);
  const send = sender(address, options);
  const inRepository = (path: string): string => `${address.origin}/v2/${address.path}/${path}`;
  return {
    async admits() {
      const answer = await send({ url: `${address.origin}/v2/`, method: "GET", rights: "" });
      return answer.state === "there" ? { state: "there", value: undefined } : answer;
    },
    async mayPush() {
      const uploads = inRepository("blobs/uploads/");
      const begun = await send({ url: uploads, method: "POST", rights: "pull,push" });
      if (begun.state !== "there") return begun;
      const { location = "" } = begun.value.headers;
      const upload = URL.canParse(location, uploads) ? new URL(location, uploads) : undefined;
      // Some registries keep uploads elsewhere, or know no giving up; what is begun runs out by itself there.
      if (location !== "" && upload?.origin === address.origin)
        await send({ url: upload.href, method: "DELETE", rights: "pull,push" });
      return { state: "there", value: undefined };
    },
    async manifest(version) {
      const answer = await send({
        url: inRepository(`manifests/${version}`),
        method: "GET",
        rights: "pull",
        accept: ACCEPTED_TYPES,
      });
      return answer.state === "there" ? manifestIn(answer.value, version) : answer;
    },
    async platformsOf({ images, configuration }) {
      if (images) return { state: "there", value: images.map(({ platform }) => platform) };
      const answer = await send({
        url: inRepository(`blobs/${configuration}`),
        method: "GET",
        rights: "pull",
        accept: "*/*",
      });
      if (answer.state !== "there") return answer;
      const { body } = answer.value;
      const platform = digestOf(body) === configuration ? platformIn(body) : undefined;
      return { state: "there", value: platform === undefined ? [] : [platform] };
    },
    async tag(tag, { text, mediaType }) {
      const answer = await send({
        url: inRepository(`manifests/${tag}`),
        method: "PUT",
        rights: "pull,push",
        mediaType,
        body: text,
      });
      return answer.state === "there" ? { state: "there", value: undefined } : answer;
    },
  };
}

function manifestIn({ body, headers }: NetworkAnswer, version: string): Asked<Manifest> {
  const manifest = parseManifest(body, headers["content-type"] ?? "");
  if (!manifest) return { state: "unreachable", words: say`the answer is no manifest of an image` };
  const isDigest = version.startsWith("sha256:");
  if (isDigest && manifest.digest !== version) {
    return { state: "unreachable", words: say`the answer does not have the digest ${version}` };
  }
  return { state: "there", value: manifest };
}

interface Question {
  readonly url: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** What is asked for in the repository, in the words of a token's scope; empty for nothing but to be let in. */
  readonly rights: "" | "pull" | "pull,push";
  readonly accept?: string;
  readonly mediaType?: string;
  readonly body?: string;
}

/** Answers are those with a good status. What was needed to be let in is remembered, once for each kind of rights. */
function sender({ origin, path }: RepositoryAddress, options: RegistryOptions) {
  const passes = new Map<string, string>();
  return async (question: Question): Promise<Asked<NetworkAnswer>> => {
    const { url, method, rights } = question;
    const request = (authorization: string | undefined): Plain => ({
      method,
      url,
      body: question.body,
      headers: {
        ...(question.accept ? { accept: question.accept } : {}),
        ...(question.mediaType ? { "content-type": question.mediaType } : {}),
        ...(authorization ? { authorization } : {}),
      },
    });
    const first = await ask(request(passes.get(rights)), options);
    if (first.state !== "there") return first;
    if (first.value.status !== 401) return settled(first.value);
    const header = first.value.headers["www-authenticate"] ?? "";
    const scope = rights === "" ? "" : `repository:${path}:${rights}`;
    const entry = await authorize({ header, origin, scope, credentials: options.credentials }, options);
    if (entry.state !== "there") return entry.state === "missing" ? { ...entry, state: "refused" } : entry;
    passes.set(rights, entry.value);
    const second = await ask(request(entry.value), options);
    return second.state === "there" ? settled(second.value) : second;
  };
}

function settled(answer: NetworkAnswer): Asked<NetworkAnswer> {
  return answer.status >= 200 && answer.status < 300 ? { state: "there", value: answer } : failureOf(answer);
}
