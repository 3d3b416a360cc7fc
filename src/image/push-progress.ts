/** What the engine writes about each layer while it pushes. It tries a transfer five times itself, and counts the seconds in between. Pure. */

/** `e17085eb29d9: Retrying in 5 seconds`, `52def9c68fc5: Layer already exists`, … */
const LAYER =
  /^([0-9a-f]{12}): (?:(Retrying in (\d+) seconds?)|Preparing|Waiting|Pushing|Pushed|Mounted|Layer already)/;

/** Passes lines on; of each countdown only its first. */
export function withoutCountdowns(onLine: (line: string) => void): (line: string) => void {
  const left = new Map<string, number>();
  return (line) => {
    const [, layer, , seconds] = LAYER.exec(line.trim()) ?? [];
    if (layer === undefined || seconds === undefined) return onLine(line);
    const before = left.get(layer) ?? 0;
    left.set(layer, Number(seconds));
    if (Number(seconds) >= before) onLine(line);
  };
}

/** How often the engine tried the layer it gave up on; 0 when it was not a layer that failed. */
export function layerTries(output: string): number {
  const waits = new Map<string, number>();
  const waiting = new Set<string>();
  const onLine = withoutCountdowns((line) => {
    const [, layer, retrying] = LAYER.exec(line.trim()) ?? [];
    if (layer === undefined) return;
    if (retrying === undefined) return void waiting.delete(layer);
    waits.set(layer, (waits.get(layer) ?? 0) + 1);
    waiting.add(layer);
  });
  for (const line of output.split("\n")) onLine(line);
  return Math.max(0, ...[...waiting].map((layer) => (waits.get(layer) ?? 0) + 1));
}

/** The output without what it says of single layers: the message that counts is what is left. */
export function withoutLayers(output: string): string {
  return output
    .split("\n")
    .filter((line) => !LAYER.test(line.trim()))
    .join("\n");
}
