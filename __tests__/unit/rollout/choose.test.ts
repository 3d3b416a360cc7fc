/** Which workload is meant: the one that is named, or the chatbot API; and never a guess. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { chooseWorkload, type Wanted } from "../../../src/rollout/choose.js";
import { nameOf } from "../../../src/rollout/observation.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const workload = (kind: string, name: string, app = name): JsonMap => ({
  kind,
  metadata: { name },
  spec: { template: { metadata: { labels: { app } } } },
});

const choose = (objects: readonly JsonMap[], wanted: Partial<Wanted> = {}) => {
  const observation = { objects: (kind: string) => objects.filter((one) => one["kind"] === kind) };
  const all = { name: undefined, roles: {}, namespace: "ns", ...wanted };
  const french = inLanguage("fr", () => chooseWorkload(observation, all));
  if ("problem" in french) expect(englishIn(Object.values(french.problem).join("\n"))).toEqual([]);
  const choice = chooseWorkload(observation, all);
  return "problem" in choice ? choice.problem.title : `${choice.workload["kind"]} ${nameOf(choice.workload)}`;
};

const API = workload("Deployment", "chatbot-api");
const DB = workload("StatefulSet", "db");

describe("without a name it is", () => {
  test("the one behind the API's Service of the manifests", () => {
    const roles = { api: { name: "web", port: 80, workload: { kind: "StatefulSet", name: "db" } } };
    expect(choose([API, DB], { roles })).toBe("StatefulSet db");
  });

  test("the one with the guide's label, where the manifests tell of none", () => {
    expect(choose([DB, workload("Deployment", "api", "chatbot-api")])).toBe("Deployment api");
  });

  test("the only one there is", () => {
    expect(choose([DB])).toBe("StatefulSet db");
  });

  test("none, rather than any of several", () => {
    expect(choose([DB, workload("Deployment", "web")])).toBe(
      "There is no workload in ns that is the chatbot API",
    );
  });
});

describe("with a name it is", () => {
  test("that one", () => {
    expect(choose([API, DB], { name: { name: "db" } })).toBe("StatefulSet db");
  });

  test("the one of the kind, where two are called the same", () => {
    const both = [DB, workload("Deployment", "db")];
    expect(choose(both, { name: { name: "db" } })).toBe(
      "Several workloads in ns are called `db`: deployment/db, statefulset/db",
    );
    expect(choose(both, { name: { kind: "Deployment", name: "db" } })).toBe("Deployment db");
  });

  test("none of another name or kind", () => {
    expect(choose([DB], { name: { name: "bd" } })).toBe("There is no workload in ns that is `bd`");
    expect(choose([DB], { name: { kind: "Deployment", name: "db" } })).toBe(
      "There is no workload in ns that is `Deployment db`",
    );
  });
});
