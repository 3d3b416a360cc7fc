/** Rehearse: what the cluster would say to every object, asked by dry runs before anything is changed. */
import type { ClusterApi } from "../cluster/api.js";
import { discover } from "../cluster/discovery.js";
import type { Problem } from "../errors.js";
import { refuseIfAny } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { readLive } from "../manifests/apply.js";
import { withConfigHash } from "../manifests/config-hash.js";
import { type ManifestObject, titleOf } from "../manifests/manifest.js";
import { type Rehearsed, rehearseObject } from "../manifests/rehearse.js";
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
  async run({ cluster }, context, signal): Promise<Rehearsal> {
    const { config, manifests } = context;
    const { api } = cluster;
    const namespaceType = { apiVersion: "v1", kind: "Namespace", plural: "namespaces", namespaced: false };
    const [namespace, discovery] = await Promise.all([
      readNamespace(api, config.namespace, signal),
      discover(
        api,
        manifests.map(({ object }) => object.apiVersion),
        signal,
      ),
    ]);
    refuseIfAny(namespace.known ? terminating(namespace.live) : []);
    const objects = manifests.map(({ object }) => object);
    const scope = {
      namespace: config.namespace,
      namespaceExists: !namespace.known || namespace.live !== undefined,
      image: config.image && {
        repository: config.image.repository,
        standIn: `${config.image.repository}:${config.image.tag}`,
      },
    };
    const results = await Promise.all(
      manifests.map(async (manifest) => {
        const { kind, apiVersion } = manifest.object;
        const type = kind === "Namespace" ? namespaceType : discovery.find(apiVersion, kind);
        if (!type) return unknownType(manifest.object, manifest.file, manifest.line);
        const object = withConfigHash(manifest.object, objects);
        return rehearseObject({ manifest, object, type }, { api, signal, ...scope });
      }),
    );
    refuseIfAny(results.flatMap((result) => ("problem" in result ? [result.problem] : [])));
    const rehearsed = results.flatMap((result) => ("problem" in result ? [] : [result]));
    for (const { notices } of rehearsed) for (const notice of notices) context.warn(notice);
    return { namespaceExists: scope.namespaceExists, objects: rehearsed };
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

function unknownType(object: ManifestObject, file: string, line: number): { problem: Problem } {
  return {
    problem: {
      title: `The cluster does not know the kind of ${titleOf(object)} (${object.apiVersion})`,
      cause:
        "A typing error, a version this Kubernetes no longer has, or a CustomResourceDefinition that is not installed.",
      fix: "Correct `apiVersion` and `kind`, or install what defines them.",
      look: `kubectl api-resources | grep -i ${object.kind}`,
      file,
      line,
    },
  };
}
