/** The kubectl that is used: the runner's own, or one that is fetched and verified. */
import type { Logger, Processes, Tools } from "../runtime/ports.js";

/** Fetched when the runner has none. Kubernetes supports a kubectl one minor version to either side of the server. */
const FETCHED_VERSION = "1.34.4";
const SOURCE = "https://dl.k8s.io/release";

type Platform = { readonly os: string; readonly architecture: string };

export interface FindKubectl {
  readonly processes: Processes;
  readonly tools: Tools;
  readonly logger: Logger;
}

/** The path of a kubectl that can be run. */
export async function findKubectl({ processes, tools, logger }: FindKubectl): Promise<string> {
  const installed = await processes.find("kubectl");
  if (installed) return installed;
  const url = downloadUrl(currentPlatform());
  logger.info(`kubectl is not on the PATH; using version ${FETCHED_VERSION} from ${url}`);
  const folder = await tools.fetch({
    name: "kubectl",
    version: FETCHED_VERSION,
    url,
    checksumUrl: `${url}.sha256`,
  });
  return `${folder}/kubectl`;
}

/** https://kubernetes.io/docs/tasks/tools/install-kubectl-linux/ */
export function downloadUrl({ os, architecture }: Platform): string {
  const ending = os === "windows" ? ".exe" : "";
  return `${SOURCE}/v${FETCHED_VERSION}/bin/${os}/${architecture}/kubectl${ending}`;
}

function currentPlatform(): Platform {
  const architectures: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64", arm: "arm" };
  const systems: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };
  return {
    os: systems[process.platform] ?? process.platform,
    architecture: architectures[process.arch] ?? process.arch,
  };
}
