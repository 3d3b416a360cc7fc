/** Rehearse: what the cluster would say to every object and its pods, asked before anything is changed. */
import type { ClusterApi } from "../cluster/api.js";
import { discover } from "../cluster/discovery.js";
import type { Problem } from "../errors.js";
import { refuseIfAny } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { readLive } from "../manifests/apply.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import { rehearseSet } from "../rehearsal/rehearse.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";

export interface Rehearsal {
  /** Whether the namespace is there, or is taken to be because we may not look. */
  readonly namespaceExists: boolean;
  readonly objects: readonly Rehearsed[];
}

export const rehearse = definePhase({
  id: "rehearse",
  title: "Rehearse the deployment",
  needs: { cluster: connect },
  changes: "nothing",
  async run({ cluster: { api } }, { config, manifests, runtime, warn }, signal): Promise<Rehearsal> {
    const { namespace: name, image } = config;
    const apiVersions = manifests.map(({ object }) => object.apiVersion);
    const [namespace, discovery] = await Promise.all([
      readNamespace(api, name, signal),
      discover(api, apiVersions, signal),
    ]);
    refuseIfAny(terminating(namespace.live));
    const namespaceExists = !namespace.known || namespace.live !== undefined;
    const { objects, refusals, notices } = await rehearseSet(manifests, {
      ...runtime,
      api,
      discovery,
      namespace: name,
      liveNamespace: namespace.live,
      namespaceExists,
      image: image && { repository: image.repository, standIn: `${image.repository}:${image.tag}` },
      signal,
    });
    for (const notice of notices) warn(notice);
    refuseIfAny(refusals);
    return { namespaceExists, objects };
  },
  describe: ({ objects }) => ({ text: `${objects.length} objects accepted by the cluster` }),
});

interface SeenNamespace {
  /** False when we may not even look: then it is taken to exist. */
  readonly known: boolean;
  readonly live: JsonMap | undefined;
}

async function readNamespace(api: ClusterApi, name: string, signal: AbortSignal): Promise<SeenNamespace> {
  const type = { apiVersion: "v1", kind: "Namespace", plural: "namespaces", namespaced: false };
  try {
    return { known: true, live: await readLive(api, type, name, name, signal) };
  } catch (thrown) {
    if ((thrown as { status?: unknown }).status === 403) return { known: false, live: undefined };
    throw thrown;
  }
}

function terminating(namespace: JsonMap | undefined): Problem[] {
  if (textAt(namespace, "status", "phase") !== "Terminating") return [];
  const name = textAt(namespace, "metadata", "name") ?? "";
  return [
    {
      title: `The namespace ${name} is being deleted`,
      cause: "Somebody deleted it, and what is in it is still being removed.",
      fix: "Wait until it is gone, then run the workflow again.",
      look: `kubectl get namespace ${name} -o yaml`,
    },
  ];
}
