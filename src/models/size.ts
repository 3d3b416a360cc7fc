/** Sizes in the log of a pull. Pure. */

/** `850 kB`, `1.2 MB`, `274 MB`, `1000 MB`: decimal, as Ollama counts, and in one unit as far as possible, so that lines compare. */
export function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
