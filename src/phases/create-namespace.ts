/** Namespace: creates it when it is missing, and applies its manifest when there is one. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { ClusterError } from "../errors.js";
import { applyObject } from "../manifests/apply.js";
import { cannotCreateNamespace } from "../permissions/problem.js";
import type { ObjectOutcome } from "../report/report.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { findBuilder } from "./find-builder.js";
import { matchPlan } from "./match-plan.js";
import { provenanceOf } from "./provenance.js";
import { rehearse } from "./rehearse.js";

export interface NamespaceState {
  readonly outcome: ObjectOutcome;
}

export const createNamespace = definePhase({
  id: "create-namespace",
  title: "Namespace",
  // Nothing is changed for a deployment whose image cannot be built here.
  needs: { cluster: connect, rehearsal: rehearse, plan: matchPlan, builder: findBuilder },
  changes: "cluster",
  async run({ cluster: { api }, rehearsal }, context, signal): Promise<NamespaceState> {
    const { namespace } = context.config;
    const manifest = rehearsal.objects.find(({ target }) => target.object.kind === "Namespace");
    if (manifest?.outcome === "unchanged") return { outcome: "unchanged" };
    if (manifest) {
      const options = { api, namespace, dryRun: false, provenance: provenanceOf(context), signal };
      const { outcome } = await applyObject(manifest.target, options);
      return { outcome };
    }
    if (rehearsal.namespaceExists) return { outcome: "unchanged" };
    return create(api, namespace, signal);
  },
  describe: ({ outcome }, { words }) =>
    outcome === "unchanged"
      ? { text: words.notes.exists, kind: "untouched" }
      : { text: outcome === "created" ? words.notes.created : words.notes.labelsChanged },
});

/** Somebody may be faster, or we may not be allowed to see that it is there: both are fine. */
async function create(api: ClusterApi, name: string, signal: AbortSignal): Promise<NamespaceState> {
  try {
    await api.send({
      method: "POST",
      path: "/api/v1/namespaces",
      body: { apiVersion: "v1", kind: "Namespace", metadata: { name } },
      signal,
    });
    return { outcome: "created" };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.status === 409) return { outcome: "unchanged" };
    throw new ClusterError(cannotCreateNamespace(name, thrown.message), { cause: thrown });
  }
}
