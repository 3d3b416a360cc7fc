/** Looks for what shows whether the cluster gives addresses to Services: those that have one, and what is installed. */
import type { ClusterApi } from "../cluster/api.js";
import { listAt, textAt } from "../json.js";
import { UNKNOWN } from "../rehearsal/facts.js";
import { openReader } from "../rehearsal/reader.js";
import type { SeenServices } from "./inspection.js";

export async function seeServices(
  api: ClusterApi,
  namespace: string,
  signal: AbortSignal,
): Promise<SeenServices> {
  const reader = openReader(api, signal);
  const [all, groups] = await Promise.all([reader.list("/api/v1/services", ""), reader.get("/apis", "")]);
  const services =
    all.state === "there"
      ? all
      : await reader.list(`/api/v1/namespaces/${encodeURIComponent(namespace)}/services`, "");
  return {
    balanced:
      services.state === "there"
        ? {
            state: "there",
            value: services.value.filter((service) => textAt(service, "spec", "type") === "LoadBalancer"),
          }
        : UNKNOWN,
    apiGroups:
      groups.state === "there"
        ? listAt(groups.value, "groups").flatMap((group) => textAt(group, "name") ?? [])
        : [],
  };
}
