export const { fetch } = globalThis;
export class ProxyAgent {
    constructor() {
        throw new Error("Requests to GitHub's API through an HTTP proxy are not supported by this action.");
    }
}
