/**
 * Takes the place of the package `undici` in the bundle (docs/adr/0001-without-undici.md). The `@actions/*` packages use of it
 * `fetch`, which Node has built in, and `ProxyAgent`, which only requests through an HTTP proxy would need.
 */
export const { fetch } = globalThis;

export class ProxyAgent {
  constructor() {
    throw new Error("Requests to GitHub's API through an HTTP proxy are not supported by this action.");
  }
}
