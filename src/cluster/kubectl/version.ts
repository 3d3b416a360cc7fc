/** Versions of Kubernetes, of servers and of kubectl, with whatever a vendor adds. Pure. */

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Of `v1.34.4`, `v1.32.4-gke.1106006`, `v1.31.5-eks-8cce635`, `v1.33.1+k3s1`; undefined when it is none. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch] = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:[-+.]|$)/.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function versionText({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/** Kubernetes supports a kubectl one minor version to either side of the server; its version skew policy. */
export function isSupported(kubectl: Version, server: Version): boolean {
  return kubectl.major === server.major && Math.abs(kubectl.minor - server.minor) <= 1;
}
