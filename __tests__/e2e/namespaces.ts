/** The namespaces of a test file: nobody's when it first uses them, and deleted at its end. */
import { afterAll } from "@jest/globals";
import { kubectl, openLab } from "./lab.js";

/** Long enough for whatever a run that was broken off has left in them. */
const GONE_WITHIN = "--timeout=100s";

/** Returns what is to be awaited before a namespace is used: until it is gone if an earlier run has left it. */
export function ownNamespaces(): (...names: readonly string[]) => Promise<void> {
  const cleared = new Map<string, Promise<void>>();
  afterAll(() => remove([...cleared.keys()], "--wait=false"));
  return async (...names) => {
    for (const name of names) if (!cleared.has(name)) cleared.set(name, remove([name], GONE_WITHIN));
    await Promise.all(names.map((name) => cleared.get(name)));
  };
}

async function remove(names: readonly string[], how: string): Promise<void> {
  if (names.length > 0)
    await kubectl(await openLab(), "delete", "namespace", ...names, "--ignore-not-found", how);
}
