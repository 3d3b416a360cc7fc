/** Where a registry answers: its address, and by which name the image is known there. Pure. */
import { parseReference, registryOf } from "../reference.js";

/** Docker Hub has a name for people and another one for its interface. */
const HUB = "docker.io";
const HUB_ADDRESS = "registry-1.docker.io";

/** As the docker engine does: without TLS only on this machine. */
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

export interface RepositoryAddress {
  /** `https://ghcr.io` */
  readonly origin: string;
  /** The repository without the host. */
  readonly path: string;
}

export function addressOf(repository: string): RepositoryAddress {
  const host = registryOf(repository);
  const path = repository.startsWith(`${host}/`) ? repository.slice(host.length + 1) : repository;
  if (host !== HUB) return { origin: `${isLocal(host) ? "http" : "https"}://${host}`, path };
  return { origin: `https://${HUB_ADDRESS}`, path: path.includes("/") ? path : `library/${path}` };
}

export function isLocal(host: string): boolean {
  return LOCAL.test(host);
}

/** Credentials may be sent there: it is encrypted, or does not leave the machine that the registry is on, too. */
export function isTrustworthy(url: string, registry: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && isLocal(host) && isLocal(new URL(registry).host));
}

/** The part of a reference that the registry's interface takes: the digest, else the tag. */
export function versionOf(reference: string): string {
  const { digest, tag } = parseReference(reference);
  return digest ?? tag ?? "latest";
}
