/** The kubectl that can be fetched: where each version is, and how a download is known to be it. Pure. */
import type { DownloadableTool } from "../../runtime/ports.js";
import { parseVersion, type Version, versionText } from "./version.js";

/** In the words of the download server: `linux`, `amd64`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

/**
 * SHA-256 of kubectl, by version and platform: one release of each minor version that is in use. To add one, take the text of
 * `https://dl.k8s.io/release/vX.Y.Z/bin/OS/ARCH/kubectl.sha256`, and compare it with another source (the tables of kubespray,
 * `roles/kubespray_defaults/vars/main/checksums.yml`, and of cert-manager's makefile modules), as was done for each of these.
 */
const PINNED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "1.37.0": {
    "linux/amd64": "6129359f4e1f3848a5572ccb0b26cf28b8ca08cef38c95a765b2f64a2c961a2f",
    "linux/arm64": "922df28df248cc00a9e025f947704f1d1482de64ece54cfe57e61f19eaf1eef3",
  },
  "1.36.4": {
    "linux/amd64": "8b8f088da2dab964f853b38464033b1be15ede2839eca751482357c45abdd05a",
    "linux/arm64": "0ecf44450ee6063bf19dd166a103ee6df4a9034455c2abce626e6eea657d73fb",
  },
  "1.35.1": {
    "linux/amd64": "36e2f4ac66259232341dd7866952d64a958846470f6a9a6a813b9117bd965207",
    "linux/arm64": "706256e21a4e9192ee62d1a007ac0bfcff2b0b26e92cc7baad487a6a5d08ff82",
  },
  "1.34.4": {
    "linux/amd64": "d50c359d95e0841eaad08ddc27c7be37cba8fdccfba5c8e2ded65e121ff112db",
    "linux/arm64": "5b982c0644ab1e27780246b9085a5886651b4a7ed86243acbb2bacc1bea01dda",
  },
  "1.33.6": {
    "linux/amd64": "d25d9b63335c038333bed785e9c6c4b0e41d791a09cac5f3e8df9862c684afbe",
    "linux/arm64": "3ab32d945a67a6000ba332bf16382fc3646271da6b7d751608b320819e5b8f38",
  },
  "1.32.10": {
    "linux/amd64": "6e14ef4e509e9f3d1dfc2815643f832f853d2d9f6622d4a0f83f77c7e4014b57",
    "linux/arm64": "1f4229526e16bf9f5b854fbf3bdb9c7040404a29c1d1e4193258b8a73de06e92",
  },
};

/** Fetched when nothing is known of the server. It supports servers of three minor versions, the newest of all included. */
export const USUAL: Version = { major: 1, minor: 36, patch: 4 };

const SOURCE = "https://dl.k8s.io/release";

/** The version to fetch for a server: the pinned one of its minor version, else upstream's of the very same number. */
export function versionFor(server: Version): Version {
  const pinned = Object.keys(PINNED).map(parseVersion);
  return pinned.find((one) => one?.major === server.major && one.minor === server.minor) ?? server;
}

/** https://kubernetes.io/docs/tasks/tools/install-kubectl-linux/ */
export function kubectlRelease(version: Version, { os, architecture }: Platform): DownloadableTool {
  const text = versionText(version);
  const url = `${SOURCE}/v${text}/bin/${os}/${architecture}/kubectl${os === "windows" ? ".exe" : ""}`;
  const pinned = PINNED[text]?.[`${os}/${architecture}`];
  return {
    name: "kubectl",
    version: text,
    url,
    sha256: pinned === undefined ? { publishedAt: `${url}.sha256` } : { known: pinned },
  };
}
