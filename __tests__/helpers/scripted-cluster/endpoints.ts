/** The EndpointSlices that the cluster's controller makes of Services and pods. */
import { type JsonMap, mapAt, textAt } from "../../../src/json.js";
import { labelsOf, selects } from "../../../src/manifests/manifest.js";
import { isReady } from "./controllers.js";
import type { Objects } from "./objects.js";

/** The answer to a list of those of one namespace. */
export function endpointSliceList(objects: Objects, namespace: string): object {
  const items = objects.list("Service", namespace).map((service) => ({
    metadata: { labels: { "kubernetes.io/service-name": textAt(service, "metadata", "name") } },
    endpoints: podsBehind(service, objects, namespace).map((pod) => ({
      conditions: { ready: isReady(pod) },
    })),
    ports: [{ port: 8080 }],
  }));
  return { kind: "EndpointSliceList", apiVersion: "discovery.k8s.io/v1", metadata: {}, items };
}

function podsBehind(service: JsonMap, objects: Objects, namespace: string): JsonMap[] {
  const selector = mapAt(service, "spec", "selector");
  return objects.list("Pod", namespace).filter((pod) => selects(selector, labelsOf(pod)));
}
