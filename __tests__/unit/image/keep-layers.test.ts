/** The layers of a build: kept for the next one where that is possible, and never at the price of the run. */
import { expect, test } from "@jest/globals";
import type { Docker } from "../../../src/image/docker.js";
import { type Kept, keepLayers } from "../../../src/image/keep-layers.js";
import { systemClock } from "../../../src/runtime/clock.js";
import { inLanguage } from "../../../src/words/say.js";
import { PLAN } from "./plan.js";

const MINUTE = 60_000;

/** Docker that ends with this exit code, or only with its signal. */
function docker(ends: number | "never"): Docker {
  return {
    run: (_args, { onLine, signal }) =>
      new Promise((resolve, reject) => {
        onLine?.("#12 exporting to GitHub Actions Cache");
        onLine?.("#12 ERROR: permission_denied");
        if (ends !== "never") return resolve({ exitCode: ends, stdout: "", stderr: "" });
        if (signal.aborted) reject(signal.reason as Error);
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      }),
  };
}

const keep = (ends: number | "never", time = MINUTE, signal = new AbortController().signal): Promise<Kept> =>
  keepLayers({
    docker: docker(ends),
    plan: PLAN,
    env: {},
    clock: systemClock,
    time,
    signal,
    onLine: () => {},
  });

test("is done when docker ends well", async () => {
  expect(await keep(0)).toBe("kept");
});

test("that fails says what the service said", async () => {
  expect(await keep(1)).toMatchObject({
    title: "The image is pushed, but the build's layers were not kept",
    detail: "permission_denied",
  });
});

test("that takes too long is given up, and told", async () => {
  expect(await keep("never", 1)).toMatchObject({
    cause: "Sending them took longer than the whole run may take.",
  });
  expect(await inLanguage("fr", () => keep("never", 1))).toMatchObject({
    title: "L’image est poussée, mais les couches du build n’ont pas été conservées",
    cause: "Leur envoi a dépassé le délai accordé à toute l’exécution.",
  });
});

test("is given up silently when the run stops", async () => {
  expect(await keep("never", MINUTE, AbortSignal.abort(new Error("cancelled")))).toBe("given-up");
});

test("whose docker cannot be started is no failure of the cache", async () => {
  const gone: Docker = { run: () => Promise.reject(new Error("spawn docker ENOENT")) };
  const options = { plan: PLAN, env: {}, clock: systemClock, time: MINUTE, onLine: () => {} };
  await expect(
    keepLayers({ ...options, docker: gone, signal: new AbortController().signal }),
  ).rejects.toThrow("ENOENT");
});
