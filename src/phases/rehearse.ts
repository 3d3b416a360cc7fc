/** Rehearse: what the cluster would say to every object and its pods, asked before anything is changed. */
import { discover } from "../cluster/discovery.js";
import { readNamespace, terminating } from "../cluster/namespace.js";
import { refuseIfAny } from "../errors.js";
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
