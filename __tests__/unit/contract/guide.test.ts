/** The manifests and the workflow are those of the deployment guide: names, labels, ports, resources, triggers, permissions. */

import { globSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse, parseAllDocuments } from "yaml";
import { at, type JsonMap, listAt, mapAt, textAt } from "../../../src/json.js";
import { blocksOf } from "./pages.js";
import { fileText } from "./sources.js";

const FOLDER = "k8s/chatbot-service";
const FILES = [
  "namespace.yaml",
  "configmap.yaml",
  "ollama-deployment.yaml",
  "qdrant-deployment.yaml",
  "chatbot-api-deployment.yaml",
];

const objects = FILES.flatMap((file) =>
  parseAllDocuments(fileText(`${FOLDER}/${file}`)).map((document) => document.toJS() as JsonMap),
);
const find = (kind: string, name: string): JsonMap | undefined =>
  objects.find((object) => object["kind"] === kind && textAt(object, "metadata", "name") === name);

interface Row {
  readonly app: string;
  readonly service: string;
  readonly port: number;
  readonly replicas: number;
  readonly requests: JsonMap;
  readonly limits: JsonMap;
  readonly type: string | undefined;
  readonly claim?: { readonly name: string; readonly size: string };
}

/** The guide's section "Ressources allouées", its port-forward and wget commands, and its labels. */
const ROWS: readonly Row[] = [
  {
    app: "chatbot-api",
    service: "chatbot-api-service",
    port: 8080,
    replicas: 2,
    requests: { memory: "256Mi", cpu: "250m" },
    limits: { memory: "512Mi", cpu: "500m" },
    type: "LoadBalancer",
  },
  {
    app: "ollama",
    service: "ollama-service",
    port: 11434,
    replicas: 1,
    requests: { memory: "2Gi", cpu: "1000m" },
    limits: { memory: "4Gi", cpu: "2000m" },
    type: undefined,
    claim: { name: "ollama-data", size: "10Gi" },
  },
  {
    app: "qdrant",
    service: "qdrant-service",
    port: 6333,
    replicas: 1,
    requests: { memory: "512Mi", cpu: "500m" },
    limits: { memory: "2Gi", cpu: "1000m" },
    type: undefined,
    claim: { name: "qdrant-data", size: "5Gi" },
  },
];

test("the folder holds the guide's five files, and no other", () => {
  expect(globSync("**/*", { cwd: FOLDER }).toSorted()).toEqual(FILES.toSorted());
});

test("everything is in the guide's namespace", () => {
  const elsewhere = objects.filter(
    (object) =>
      (textAt(object, "metadata", "namespace") ?? textAt(object, "metadata", "name")) !== "chatbot-test",
  );
  expect([find("Namespace", "chatbot-test") !== undefined, elsewhere]).toEqual([true, []]);
});

test("the configuration names the guide's services", () => {
  const data = Object.values(
    mapAt(
      objects.find(({ kind }) => kind === "ConfigMap"),
      "data",
    ),
  );
  expect(data).toEqual(
    expect.arrayContaining(["http://ollama-service:11434", "http://qdrant-service:6333", "nomic-embed-text"]),
  );
});

describe.each(ROWS)("$app", ({ app, service, port, replicas, requests, limits, type, claim }) => {
  const deployment = find("Deployment", app);

  test("has the guide's label, on the object and on its pods", () => {
    const places = [
      mapAt(deployment, "metadata", "labels"),
      mapAt(deployment, "spec", "selector", "matchLabels"),
      mapAt(deployment, "spec", "template", "metadata", "labels"),
    ];
    expect(places.map((labels) => labels["app"])).toEqual([app, app, app]);
  });

  test("has the guide's replicas and resources", () => {
    const [container] = listAt(deployment, "spec", "template", "spec", "containers");
    expect([at(deployment, "spec", "replicas"), at(container, "resources")]).toEqual([
      replicas,
      { requests, limits },
    ]);
  });

  test("is reached by the guide's Service and port", () => {
    const found = find("Service", service);
    expect([
      mapAt(found, "spec", "selector"),
      at(found, "spec", "ports", 0, "port"),
      at(found, "spec", "type"),
    ]).toEqual([{ app }, port, type]);
  });

  test("listens on that port", () => {
    expect(at(deployment, "spec", "template", "spec", "containers", 0, "ports", 0, "containerPort")).toBe(
      port,
    );
  });

  test("has the guide's disk", () => {
    const used = listAt(deployment, "spec", "template", "spec", "volumes").map((volume) =>
      textAt(volume, "persistentVolumeClaim", "claimName"),
    );
    const size =
      claim && at(find("PersistentVolumeClaim", claim.name), "spec", "resources", "requests", "storage");
    expect([used.filter((name) => name !== undefined), size]).toEqual(
      claim ? [[claim.name], claim.size] : [[], undefined],
    );
  });
});

describe("the staging workflow", () => {
  const workflow = parse(fileText(".github/workflows/chatbot-deploy-staging.yml")) as JsonMap;

  test("starts on pushes to staging with the guide's paths, and by hand", () => {
    expect(workflow["on"]).toEqual({
      push: {
        branches: ["staging"],
        paths: [
          "backend/chatbot-service/**",
          "k8s/chatbot-service/**",
          ".github/workflows/chatbot-deploy-staging.yml",
        ],
      },
      workflow_dispatch: expect.anything(),
    });
  });

  test("has the guide's permissions, and no more", () => {
    const jobs = Object.values(mapAt(workflow, "jobs"));
    expect([workflow["permissions"], jobs.filter((job) => at(job, "permissions") !== undefined)]).toEqual([
      { contents: "read", packages: "write" },
      [],
    ]);
  });

  test("never cuts off a deployment half-way", () => {
    expect([
      textAt(workflow, "concurrency", "group") !== undefined,
      at(workflow, "concurrency", "cancel-in-progress") ?? false,
    ]).toEqual([true, false]);
  });

  test("uses this very action, with the guide's secret", () => {
    const steps = Object.values(mapAt(workflow, "jobs")).flatMap((job) => listAt(job, "steps"));
    const own = steps.filter((step) => textAt(step, "uses") === "./");
    expect(own.map((step) => textAt(step, "with", "kubeconfig"))).toEqual([
      ["$", "{{ secrets.KUBECONFIG }}"].join(""),
    ]);
  });
});

describe("the guide's pages", () => {
  const PAGES = ["docs/guide.fr.md", "docs/guide.md"] as const;

  const commandsOf = (page: string): string[] =>
    blocksOf(page).map(({ text }) => text.replaceAll(/^# .*\n/gm, "").replaceAll(/ +# .*$/gm, ""));
  const levelsOf = (page: string): string[] => fileText(page).match(/^#+(?= )/gm) ?? [];
  const rowsOf = (page: string): string[][] =>
    fileText(page)
      .split("\n")
      .filter((line) => /^\| (?:Chatbot API|Ollama|Qdrant) \| \d/.test(line))
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  test("are twins: the same sections, the same commands", () => {
    const [french, english] = PAGES;
    expect(levelsOf(french)).toEqual(levelsOf(english));
    expect(commandsOf(french)).toEqual(commandsOf(english));
    expect(commandsOf(english).length).toBeGreaterThan(15);
  });

  test.each(PAGES)("%s has the figures of the manifests", (page) => {
    const figures = ROWS.map(({ replicas, requests, limits, claim }) => [
      `${replicas}`,
      requests["cpu"],
      requests["memory"],
      limits["cpu"],
      limits["memory"],
      claim?.size ?? "",
    ]);
    expect(rowsOf(page).map(([, ...cells]) => cells)).toEqual(figures);
  });

  test.each(PAGES)("%s names the files, the Services and the triggers as they are", (page) => {
    const text = fileText(page);
    const services = ROWS.map(({ service, port }) => `\`${service}:${port}\``);
    for (const words of [...FILES, ...services, "backend/chatbot-service/**", "k8s/chatbot-service/**"])
      expect(text).toContain(words);
  });
});
