/** The kubectl that is used: the runner's own, or one that is fetched and verified, near enough to the server's version. */
import { messageOf, type Problem } from "../../errors.js";
import { textAt } from "../../json.js";
import type { Clock, Logger, Network, Processes, Tools } from "../../runtime/ports.js";
import { say } from "../../words/say.js";
import { kubectlRelease, type Platform, USUAL, versionFor } from "./releases.js";
import { isSupported, parseVersion, type Version, versionText } from "./version.js";

export interface Kubectl {
  readonly path: string;
  /** Undefined when it does not tell. */
  readonly version: Promise<Version | undefined>;
}

export interface KubectlSource {
  readonly processes: Processes;
  readonly tools: Tools;
  readonly network: Network;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The runner's own, else the usual version. Its own version is asked for while it is being used already. */
export async function findKubectl(source: KubectlSource): Promise<Kubectl> {
  const path = await source.processes.find("kubectl");
  if (path === undefined) return fetchKubectl(USUAL, say`kubectl is not on the PATH`, source);
  return { path, version: ownVersion(path, source) };
}

/** A better one for this server, or what is to be told when there is none; undefined when the one in use will do. */
export async function nearerKubectl(
  { path, version }: Kubectl,
  serverVersion: string,
  source: KubectlSource,
): Promise<Kubectl | Problem | undefined> {
  const server = parseVersion(serverVersion);
  const own = await version;
  if (own === undefined || server === undefined || isSupported(own, server)) return undefined;
  const skew = say`kubectl ${versionText(own)} does not fit the server's version ${serverVersion}`;
  const wanted = versionFor(server);
  try {
    await reach(kubectlRelease(wanted, currentPlatform()).url, source);
    return await fetchKubectl(wanted, skew, source);
  } catch (thrown) {
    source.signal.throwIfAborted();
    return unsupported(skew, path, wanted, thrown);
  }
}

async function fetchKubectl(
  version: Version,
  reason: string,
  { tools, logger }: KubectlSource,
): Promise<Kubectl> {
  const release = kubectlRelease(version, currentPlatform());
  const checked =
    "known" in release.sha256 ? say`known to the action` : say`published at ${release.sha256.publishedAt}`;
  logger.info(
    say`${reason}; using version ${release.version} from ${release.url}, whose SHA-256 is ${checked}`,
  );
  const folder = await tools.fetch(release);
  return { path: `${folder}/kubectl`, version: Promise.resolve(version) };
}

async function ownVersion(
  path: string,
  { processes, environment, signal }: KubectlSource,
): Promise<Version | undefined> {
  const args = ["version", "--client", "--output=json"];
  try {
    const { stdout } = await processes.run(path, args, { env: { ...environment, KUBERC: "off" }, signal });
    return parseVersion(textAt(JSON.parse(stdout), "clientVersion", "gitVersion") ?? "");
  } catch {
    // Whether it works at all shows when it connects.
    return undefined;
  }
}

/** In milliseconds. */
const REACHED_WITHIN = 5000;

/** Rejects when the place does not answer: to download from there would be tried for half a minute. */
async function reach(url: string, { network, clock, signal }: KubectlSource): Promise<void> {
  const over = new AbortController();
  const limit = clock.sleep(REACHED_WITHIN, AbortSignal.any([over.signal, signal])).then(
    () => over.abort(new Error(say`no answer from ${url} within ${REACHED_WITHIN / 1000} s`)),
    () => {},
  );
  try {
    await network.send({ method: "HEAD", url, signal: AbortSignal.any([over.signal, signal]) });
  } finally {
    over.abort();
    await limit;
  }
}

function unsupported(skew: string, path: string, wanted: Version, thrown: unknown): Problem {
  return {
    id: "kubectl-version-skew",
    title: skew,
    found: say`${path} is used all the same, for version ${versionText(wanted)} could not be had: ${messageOf(thrown)}`,
    cause: say`Kubernetes supports a kubectl one minor version to either side of the server.`,
    fix: say`Install kubectl ${wanted.major}.${wanted.minor} on the runner before this step, for example by azure/setup-kubectl.`,
    look: "kubectl version",
  };
}

function currentPlatform(): Platform {
  const architectures: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64", arm: "arm" };
  const systems: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };
  return {
    os: systems[process.platform] ?? process.platform,
    architecture: architectures[process.arch] ?? process.arch,
  };
}
