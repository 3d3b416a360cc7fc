/** Changes a few fields of a live object by a merge patch, under our name. */
import { ApiError } from "../cluster/api.js";
import { type ResourceType, resourcePath } from "../cluster/discovery.js";
import { ClusterError, type Problem } from "../errors.js";
import { canonical, isMap, type JsonMap, mapAt } from "../json.js";
import { say } from "../words/say.js";
import { type Applied, type ApplyOptions, FIELD_MANAGER } from "./apply.js";
import { type ManifestObject, titleOf, unwritten } from "./manifest.js";

/**
 * The API server keeps such fields apart from those we own by applying: the next apply of the same manifests takes none of
 * them away that the manifests do not name, and sets those that they name. Rejects with a `ClusterError`.
 */
export async function patchLive(
  live: ManifestObject,
  type: ResourceType,
  patch: JsonMap,
  { api, namespace, signal }: Omit<ApplyOptions, "dryRun">,
): Promise<Applied> {
  const target = { manifest: unwritten(live), object: live, type, live };
  try {
    const { body, warnings, serverTime } = await api.send({
      method: "PATCH",
      path: resourcePath(type, namespace, live.metadata.name),
      query: { fieldManager: FIELD_MANAGER },
      contentType: "application/merge-patch+json",
      body: patch,
      signal,
    });
    const object = isMap(body) ? body : {};
    const isSame = canonical(mapAt(live, "spec")) === canonical(mapAt(object, "spec"));
    return { target, outcome: isSame ? "unchanged" : "changed", object, warnings, serverTime };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status !== 401)
      throw new ClusterError(refused(live, thrown), { cause: thrown });
    throw thrown;
  }
}

function refused(live: ManifestObject, error: ApiError): Problem {
  const isForbidden = error.status === 403 && /cannot patch resource/.test(error.message);
  return {
    id: "change-refused",
    title: say`The cluster refused to change ${titleOf(live)}`,
    detail: error.message,
    cause: isForbidden ? say`The deployer's Role does not allow it.` : undefined,
    fix: isForbidden ? say`Grant the verb patch on it; docs/deployer-role.yaml has the Role.` : undefined,
    look: "kubectl auth can-i --list",
  };
}
