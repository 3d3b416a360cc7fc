/** What the API server does not check of the stack: probes, stops, accounts, and that the optional folders fit to it. */
import { globSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { at, type JsonMap, listAt, mapAt, numberAt, textAt } from "../../../src/json.js";
import { selects } from "../../../src/manifests/manifest.js";
import { parseQuantity } from "../../../src/rehearsal/quantity.js";
import { allows, type Connection } from "../../helpers/network-policies.js";
import { fileText } from "./sources.js";

const inFolder = (folder: string): JsonMap[] =>
  globSync(`k8s/${folder}/*.yaml`).flatMap((file) =>
    parseAllDocuments(fileText(file)).map((document) => document.toJS() as JsonMap),
  );

const STACK = inFolder("chatbot-service");
const DEPLOYMENTS = STACK.filter(({ kind }) => kind === "Deployment").map((object) => ({
  object,
  name: textAt(object, "metadata", "name") ?? "",
  pod: mapAt(object, "spec", "template", "spec"),
  container: at(object, "spec", "template", "spec", "containers", 0),
}));

describe.each(DEPLOYMENTS)("$name", ({ object, name, pod, container }) => {
  test("runs under an account of its own, which gets no token", () => {
    const account = STACK.find(
      (one) => one["kind"] === "ServiceAccount" && textAt(one, "metadata", "name") === name,
    );
    expect([
      pod["serviceAccountName"],
      pod["automountServiceAccountToken"],
      account?.["automountServiceAccountToken"],
    ]).toEqual([name, false, false]);
  });

  test("is told of no other Service by its environment", () => {
    expect(pod["enableServiceLinks"]).toBe(false);
  });

  test("is restarted only for what it has in hand itself, and never while it starts", () => {
    const path = (probe: string) => textAt(container, probe, "httpGet", "path");
    expect(["/health", "/livez", "/"]).toContain(path("livenessProbe"));
    expect([path("startupProbe"), path("readinessProbe")]).not.toContain(undefined);
    const start = mapAt(container, "startupProbe");
    const patience = (numberAt(start, "failureThreshold") ?? 3) * (numberAt(start, "periodSeconds") ?? 10);
    expect(patience).toBeGreaterThanOrEqual(60);
  });

  test("has time to stop", () => {
    const pause = numberAt(container, "lifecycle", "preStop", "sleep", "seconds") ?? 0;
    const own = name === "chatbot-api" ? gracefulStopSeconds() : 30;
    expect(numberAt(pod, "terminationGracePeriodSeconds")).toBeGreaterThanOrEqual(pause + own + 5);
  });

  test("is replaced in the way its volumes bear", () => {
    const hasClaim = listAt(pod, "volumes").some(
      (volume) => at(volume, "persistentVolumeClaim") !== undefined,
    );
    expect(textAt(object, "spec", "strategy", "type")).toBe(hasClaim ? "Recreate" : "RollingUpdate");
  });
});

/** What uvicorn gives to open requests. */
function gracefulStopSeconds(): number {
  const main = fileText("backend/chatbot-service/chatbot_service/__main__.py");
  return Number(/^GRACEFUL_STOP_SECONDS = (\d+)$/m.exec(main)?.[1]);
}

describe("the disruption budget", () => {
  const budgets = inFolder("optional/disruption-budget");

  test("is for what has more than one pod, and lets one of them go", () => {
    const covered = DEPLOYMENTS.filter(({ object }) =>
      budgets.some((budget) =>
        selects(
          mapAt(budget, "spec", "selector", "matchLabels"),
          mapAt(object, "spec", "template", "metadata", "labels"),
        ),
      ),
    );
    const several = DEPLOYMENTS.filter(({ object }) => (numberAt(object, "spec", "replicas") ?? 1) > 1);
    expect(covered).toEqual(several);
    expect(budgets.map((budget) => at(budget, "spec", "maxUnavailable"))).toEqual([1]);
  });
});

describe("the quota", () => {
  const [quota, limitRange] = inFolder("optional/quota");
  const hard = (name: string): number => parseQuantity(at(quota, "spec", "hard", name)) ?? 0;

  /** The stack, one pod more of the API while it rolls out, and one pod with the defaults of the LimitRange. */
  test.each(["requests.cpu", "requests.memory", "limits.cpu", "limits.memory"])("has room for %s", (name) => {
    const [list = "", resource = ""] = name.split(".");
    const needed = DEPLOYMENTS.map(({ object, container }) => {
      const surge = textAt(object, "spec", "strategy", "type") === "RollingUpdate" ? 1 : 0;
      const pods = (numberAt(object, "spec", "replicas") ?? 1) + surge;
      return pods * (parseQuantity(at(container, "resources", list, resource)) ?? 0);
    });
    const field = list === "requests" ? "defaultRequest" : "default";
    const guest = parseQuantity(at(limitRange, "spec", "limits", 0, field, resource)) ?? 0;
    expect(hard(name)).toBeCloseTo(needed.reduce((sum, one) => sum + one, guest));
  });

  test("has room for the disks", () => {
    const claims = STACK.filter(({ kind }) => kind === "PersistentVolumeClaim");
    const sizes = claims.map((claim) => parseQuantity(at(claim, "spec", "resources", "requests", "storage")));
    expect([hard("persistentvolumeclaims"), hard("requests.storage")]).toEqual([
      claims.length,
      sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    ]);
  });
});

describe("the network policies", () => {
  const policies = inFolder("optional/network-policies");
  const api = { app: "chatbot-api" };
  const ollama = { app: "ollama" };
  const qdrant = { app: "qdrant" };
  const stranger = { app: "debug" };
  const dns = { namespace: "kube-system" };
  const outside = { address: "198.51.100.7" };
  const neighbour = { address: "10.1.2.3" };

  test.each<[string, Connection]>([
    ["callers ask the API", { from: outside, to: api, port: 8080 }],
    ["callers of the same network ask the API", { from: neighbour, to: api, port: 8080 }],
    ["the API asks Ollama", { from: api, to: ollama, port: 11434 }],
    ["the API asks Qdrant", { from: api, to: qdrant, port: 6333 }],
    ["a smoke test asks the API", { from: api, to: api, port: 8080 }],
    ["Ollama pulls a model", { from: ollama, to: outside, port: 443 }],
    ["Ollama pulls a model by IPv6", { from: ollama, to: { address: "2001:db8::7" }, port: 443 }],
    ["the API asks for a name", { from: api, to: dns, port: 53, protocol: "UDP" }],
    ["Ollama asks for a long name", { from: ollama, to: dns, port: 53 }],
    [
      "the API asks its node for a name",
      { from: api, to: { address: "169.254.20.10" }, port: 53, protocol: "UDP" },
    ],
  ])("let through: %s", (_title, connection) => {
    expect(allows(policies, connection)).toBe(true);
  });

  test.each<[string, Connection]>([
    ["a stranger asks Qdrant", { from: stranger, to: qdrant, port: 6333 }],
    ["a stranger asks Ollama", { from: stranger, to: ollama, port: 11434 }],
    ["another namespace asks Qdrant", { from: { namespace: "shop" }, to: qdrant, port: 6333 }],
    ["the outside asks Qdrant", { from: outside, to: qdrant, port: 6333 }],
    ["the outside asks Ollama", { from: outside, to: ollama, port: 11434 }],
    ["Ollama asks Qdrant", { from: ollama, to: qdrant, port: 6333 }],
    ["Ollama looks around in the cluster", { from: ollama, to: neighbour, port: 443 }],
    ["Ollama looks around by IPv6", { from: ollama, to: { address: "fd00::1" }, port: 443 }],
    ["Qdrant calls home", { from: qdrant, to: outside, port: 443 }],
    ["the API calls the outside", { from: api, to: outside, port: 443 }],
    ["the API asks the cloud for credentials", { from: api, to: { address: "169.254.169.254" }, port: 80 }],
    ["Qdrant asks the API", { from: qdrant, to: api, port: 8080 }],
  ])("keep out: %s", (_title, connection) => {
    expect(allows(policies, connection)).toBe(false);
  });

  test("forbid nothing when they are left out", () => {
    expect(allows([], { from: stranger, to: qdrant, port: 6333 })).toBe(true);
  });
});
