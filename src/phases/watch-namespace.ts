/** Watch: one cache of what is true in the namespace, for every phase that has to wait for something. */
import { discover, type ResourceType } from "../cluster/discovery.js";
import { openWatchCache, type WatchCache } from "../cluster/watch-cache.js";
import { isWorkloadKind } from "../rollout/observation.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { createNamespace } from "./create-namespace.js";

const ALWAYS = [
  { apiVersion: "v1", kind: "Pod" },
  { apiVersion: "v1", kind: "Service" },
];

export const watchNamespace = definePhase({
  id: "watch-namespace",
  title: "Watch the namespace",
  needs: { cluster: connect, namespace: createNamespace },
  changes: "nothing",
  async run({ cluster }, { config, manifests, runtime, defer }, signal): Promise<WatchCache> {
    // Kinds the manifests do not have are not watched: the deployer's Role need not allow it.
    const kinds = new Set(manifests.map(({ object }) => object.kind).filter(isWorkloadKind));
    const wanted = [
      ...ALWAYS,
      ...[...kinds].map((kind) => ({ apiVersion: "apps/v1", kind })),
      ...(kinds.has("Deployment") ? [{ apiVersion: "apps/v1", kind: "ReplicaSet" }] : []),
    ];
    const discovery = await discover(
      cluster.api,
      wanted.map(({ apiVersion }) => apiVersion),
      signal,
    );
    const types = wanted
      .map(({ apiVersion, kind }) => discovery.find(apiVersion, kind))
      .filter((type): type is ResourceType => type !== undefined);
    const end = new AbortController();
    defer(async () => end.abort());
    return openWatchCache({
      api: cluster.api,
      clock: runtime.clock,
      namespace: config.namespace,
      types,
      signal: AbortSignal.any([end.signal, signal]),
    });
  },
  describe: () => ({ text: "", kind: "untouched" }),
});
