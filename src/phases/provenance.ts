/** The provenance that this run writes into what it changes. */
import type { Provenance } from "../manifests/provenance.js";
import { runUrlOf } from "../runtime/run-url.js";
import type { DeployContext } from "./context.js";

/** `digest` is that of the image we built; undefined before it is known, and where none is built. */
export function provenanceOf(
  { config, runtime: { run } }: Pick<DeployContext, "config" | "runtime">,
  digest?: string,
): Provenance {
  const { repository, commit, actor } = run;
  const image =
    config.image && digest !== undefined ? { repository: config.image.repository, digest } : undefined;
  return { repository, commit, run: runUrlOf(run) ?? "", actor, image };
}
