/** Which servers are tested where: at the addresses that the application is told, else at the Services of the manifests. */
import { describe, expect, test } from "@jest/globals";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import type { Roles } from "../../../src/manifests/roles.js";
import { addressFor, configuredAddresses } from "../../../src/smoke-tests/configured-address.js";
import { parseOwnChecks } from "../../../src/smoke-tests/own-checks/parse.js";
import { type PlanOptions, planServers, readinessPath } from "../../../src/smoke-tests/plan.js";
import { ENDPOINTS, SERVICES } from "./sample.js";

const ROLES: Roles = {
  ollama: { name: "ollama-service", port: 11434 },
  qdrant: { name: "qdrant-service", port: 6333 },
  api: { name: "chatbot-api-service", port: 8080 },
};

const configMap = (data: Readonly<Record<string, string>>) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "chatbot-config" },
  data,
});

const caller = (env: readonly object[] = [], probe?: object): ManifestObject => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "chatbot-api" },
  spec: {
    template: {
      spec: {
        containers: [
          {
            name: "api",
            envFrom: [{ configMapRef: { name: "chatbot-config" } }],
            env,
            readinessProbe: probe,
          },
        ],
      },
    },
  },
});

const plan = (over: Partial<PlanOptions> = {}) =>
  planServers({
    namespace: "chatbot-test",
    roles: ROLES,
    models: [{ name: "nomic-embed-text" }],
    caller: caller(),
    live: [],
    surroundings: { services: SERVICES, endpoints: ENDPOINTS },
    builtIn: "default",
    own: [],
    id: "smoke-test-1",
    ...over,
  });

const told = (over: Partial<PlanOptions> = {}) =>
  plan(over).map(({ hop, checks, scenarios }) => [
    hop.url.origin,
    ...[...checks, ...scenarios].map(({ id }) => id),
  ]);

test("every server of the guide has its checks, and what it is for is tried", () => {
  expect(told()).toEqual([
    ["http://ollama-service:11434", "ollama-version", "ollama-model-nomic-embed-text"],
    ["http://qdrant-service:6333", "qdrant-ready", "qdrant-collections", "qdrant-writes"],
    ["http://chatbot-api-service:8080", "api-health", "api-documents"],
  ]);
});

test("what is not there is not tested", () => {
  expect(told({ roles: {} })).toEqual([]);
  expect(told({ roles: { api: ROLES.api } })).toHaveLength(1);
});

test("servers are called where the ConfigMap says, not where they should be", () => {
  const live = [
    configMap({ OLLAMA_BASE_URL: "http://olama-service:11434/", QDRANT_URL: "http://qdrant-service:6333" }),
  ];
  const [ollama, qdrant] = plan({ live });
  expect(ollama?.hop).toMatchObject({
    configured: {
      key: "OLLAMA_BASE_URL",
      source: "ConfigMap chatbot-config",
      url: "http://olama-service:11434",
    },
    expected: { name: "ollama-service", port: 11434 },
  });
  expect(ollama?.checks[0]?.request.url).toBe("http://olama-service:11434/api/version");
  expect(qdrant?.hop.url.origin).toBe("http://qdrant-service:6333");
});

test("with `none` only the workflow's own checks are planned", () => {
  const { checks } = parseOwnChecks("[{ name: n, service: qdrant-service, port: 6333, path: / }]", SERVICES);
  expect(told({ builtIn: "none", own: checks })).toEqual([["http://qdrant-service:6333", "own-n"]]);
});

describe("addresses that an application is told", () => {
  const found = (data: Readonly<Record<string, string>>, env: readonly object[] = []) =>
    configuredAddresses(caller(env), [configMap(data)]).map(
      ({ key, source, url }) => `${source} ${key} ${url}`,
    );

  test.each([
    [{ OLLAMA: "http://a:1/v1/" }, ["ConfigMap chatbot-config OLLAMA http://a:1/v1"]],
    [{ QDRANT_HOST: "q:6333" }, ["ConfigMap chatbot-config QDRANT_HOST http://q:6333"]],
    [
      { URL: "https://user:secret@a.example/x?token=1" },
      ["ConfigMap chatbot-config URL https://a.example/x"],
    ],
    [{ TIME: "12:30", LEVEL: "info", RATIO: "a:b" }, []],
  ])("%j", (data, wanted) => {
    expect(found(data)).toEqual(wanted);
  });

  test("variables of the container count as well", () => {
    expect(found({}, [{ name: "OLLAMA_URL", value: "http://b:2" }])).toEqual([
      "Deployment chatbot-api OLLAMA_URL http://b:2",
    ]);
  });

  test("a ConfigMap that the pods do not get says nothing", () => {
    const other = { ...configMap({ OLLAMA_URL: "http://a:1" }), metadata: { name: "others" } };
    expect(configuredAddresses(caller(), [other])).toEqual([]);
  });

  test("the one that is meant is known by its variable, else by its Service or port", () => {
    const at = (key: string, url: string) => ({ key, source: "s", url });
    const service = { name: "ollama-service", port: 11434 };
    const all = [at("LLM", "http://x:11434"), at("MY_OLLAMA", "http://wrong:1")];
    expect(addressFor("ollama", service, all)?.key).toBe("MY_OLLAMA");
    expect(addressFor("ollama", service, all.slice(0, 1))?.key).toBe("LLM");
    expect(addressFor("qdrant", { name: "q", port: 6333 }, all)).toBeUndefined();
  });
});

test("the API is asked what its readiness probe asks", () => {
  expect(readinessPath(caller([], { httpGet: { path: "/readyz" } }))).toBe("/readyz");
  expect(readinessPath(caller([], { tcpSocket: { port: 1 } }))).toBe("/health");
  expect(readinessPath(undefined)).toBe("/health");
});
