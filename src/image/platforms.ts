/** Platforms of images, as registries tell them: `linux/amd64`, `linux/arm64/v8`. Pure. */

/** The variant that is meant when none is told; https://github.com/containerd/platforms, `normalizeArch`. */
const USUAL_VARIANT: Readonly<Record<string, string>> = { arm64: "v8", arm: "v7", amd64: "v1" };

function normal(platform: string): string {
  const [os = "", architecture = "", variant] = platform.split("/");
  return [os, architecture, variant ?? USUAL_VARIANT[architecture] ?? ""].join("/");
}

/** Is there an image for every platform that is wanted? */
export function coversAll(has: readonly string[], wanted: readonly string[]): boolean {
  const known = new Set(has.map(normal));
  return wanted.every((platform) => known.has(normal(platform)));
}
