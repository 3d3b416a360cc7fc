/** Names of images: taking them apart, making them valid, telling whether two mean the same repository. Pure. */

export interface ImageReference {
  /** Registry and path, such as `ghcr.io/acme/bot/chatbot-service`; the registry is left out where the reference did. */
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

// https://github.com/distribution/reference: path components are lower case, joined by one of the separators.
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*";
const HOST =
  "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]+)?";
const REPOSITORY = new RegExp(`^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*$`);
const REGISTRY = new RegExp(`^${HOST}$`);
const LONGEST_REPOSITORY = 255;
const LONGEST_TAG = 128;
const TAG = new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${LONGEST_TAG - 1}}$`);

/** Splits `repository[:tag][@digest]`. Does not judge whether the parts are valid. */
export function parseReference(text: string): ImageReference {
  const [name = "", digest] = text.split("@", 2);
  const colon = name.lastIndexOf(":");
  const hasTag = colon > name.lastIndexOf("/");
  return {
    repository: hasTag ? name.slice(0, colon) : name,
    tag: hasTag ? name.slice(colon + 1) : undefined,
    digest,
  };
}

export function isRepository(text: string): boolean {
  return text.length <= LONGEST_REPOSITORY && REPOSITORY.test(text);
}

export function isTag(text: string): boolean {
  return TAG.test(text);
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

export function isRegistry(text: string): boolean {
  return REGISTRY.test(text);
}

/** The host of a repository. Docker's rule: the first part is a host when it has a dot or a colon, or is `localhost`. */
export function registryOf(repository: string): string {
  const [first = "", ...rest] = repository.split("/");
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : "docker.io";
}

/** `Acme/My Bot` becomes `acme/my-bot`: registries allow lower case only. */
export function validPath(text: string): string {
  return text
    .toLowerCase()
    .split("/")
    .map((part) => part.replace(/[^a-z0-9._-]+/g, "-").replace(/^[._-]+|[._-]+$/g, ""))
    .filter((part) => part !== "")
    .join("/");
}

/** A tag made of any text: at most 128 of letters, digits, `_`, `.` and `-`, and none of the latter two in front. */
export function validTag(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, LONGEST_TAG);
}

/**
 * Is the image of a container the one we build? Either its repository is ours, or it is the bare last name of ours, the
 * placeholder with which manifests stay the same for every owner and registry.
 */
export function meansOurs(image: string, repository: string): boolean {
  const { repository: used } = parseReference(image);
  return used === repository || used === repository.slice(repository.lastIndexOf("/") + 1);
}
