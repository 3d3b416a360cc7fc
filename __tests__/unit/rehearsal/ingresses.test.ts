/** Ingresses: Services that are not there, and ports that these do not have. */
import { describe, test } from "@jest/globals";
import { ingressBackend } from "../../../src/rehearsal/checks/ingress-backend.js";
import { expectFindings, factsOf, plain, type Row, there } from "./sample.js";

const NETWORKING = "networking.k8s.io/v1";
const service = (name = "front") => plain("Service", name, { spec: { ports: [{ name: "http", port: 80 }] } });
const backend = (name: string, port: object) => ({ service: { name, port } });
const ingress = (...backends: readonly object[]) =>
  plain(
    "Ingress",
    "door",
    { spec: { rules: [{ http: { paths: backends.map((one) => ({ backend: one })) } }] } },
    NETWORKING,
  );

describe("an Ingress", () => {
  test.each<Row>([
    [
      "to a Service that nobody has",
      () => factsOf([service(), ingress(backend("fornt", { number: 80 }))]),
      ["refuse", "Ingress door leads to a Service fornt that does not exist"],
    ],
    [
      "to a Service that an operator may make",
      () =>
        factsOf([
          ingress(backend("db", { number: 80 })),
          plain("Cluster", "db", {}, "postgresql.cnpg.io/v1"),
        ]),
      ["notice", "Service db"],
    ],
    [
      "by default to one that nobody has",
      () =>
        factsOf([
          plain("Ingress", "door", { spec: { defaultBackend: backend("x", { number: 1 }) } }, NETWORKING),
        ]),
      ["refuse", "Service x"],
    ],
    [
      "to the port of the pods",
      () => factsOf([service(), ingress(backend("front", { number: 8080 }))]),
      ["refuse", "Ingress door leads to a port 8080 that Service front does not have"],
    ],
    [
      "to a name that no port has",
      () => factsOf([service(), ingress(backend("front", { name: "web" }))]),
      ["refuse", "a port web"],
    ],
    [
      "to a port that a live Service does not have, told once",
      () =>
        factsOf([ingress(backend("old", { number: 1 }), backend("old", { number: 1 }))], {
          liveServices: there({ metadata: { name: "old" }, spec: { ports: [{ port: 80 }] } }),
        }),
      ["refuse", "Service old"],
    ],
    ["by number", () => factsOf([service(), ingress(backend("front", { number: 80 }))])],
    ["by name", () => factsOf([ingress(backend("front", { name: "http" })), service()])],
    [
      "to a live Service",
      () =>
        factsOf([ingress(backend("old", { number: 80 }))], {
          liveServices: there({ metadata: { name: "old" }, spec: { ports: [{ port: 80 }] } }),
        }),
    ],
    [
      "to Services that may not be listed",
      () => factsOf([ingress(backend("old", { number: 80 }))], { liveServices: { state: "unknown" } }),
    ],
    [
      "to what its controller does by an annotation",
      () => factsOf([ingress(backend("ssl-redirect", { name: "use-annotation" }))]),
    ],
    ["to a bucket", () => factsOf([ingress({ resource: { kind: "StorageBucket", name: "static" } })])],
    [
      "that is as it was",
      () =>
        factsOf([ingress(backend("fornt", { number: 80 }))], {
          fates: { "Ingress/door": { live: {}, outcome: "unchanged" } },
        }),
    ],
  ])("%s", expectFindings(ingressBackend));
});
