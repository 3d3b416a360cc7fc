/** Containers whose resources variables and files tell. */
import { describe, test } from "@jest/globals";
import { resourceContainer } from "../../../src/rehearsal/checks/resource-container.js";
import { expectFindings, factsOf, type Row, workload } from "./sample.js";

const ref = (containerName?: string) => ({ resourceFieldRef: { containerName, resource: "limits.cpu" } });
const variable = (name?: string) =>
  workload({
    container: {
      env: [
        { name: "X", valueFrom: ref(name) },
        { name: "Y", value: "z" },
      ],
    },
  });
const files = (volume: object) => workload({ pod: { volumes: [{ name: "v", ...volume }] } });
const items = (name: string) => ({ items: [{ path: "x", ...ref(name) }] });

describe("the resources of", () => {
  test.each<Row>([
    [
      "a container that is not there, in a variable",
      () => factsOf([variable("server")]),
      [
        "refuse",
        "The template of Deployment web tells the resources of a container server that it does not have",
      ],
    ],
    [
      "a container that is not there, in a file",
      () => factsOf([files({ downwardAPI: items("server") })]),
      ["refuse", "a container server"],
    ],
    [
      "a container that is not there, in a projected file",
      () => factsOf([files({ projected: { sources: [{ secret: {} }, { downwardAPI: items("server") }] } })]),
      ["refuse", "a container server"],
    ],
    ["a container that is there", () => factsOf([variable("c")])],
    ["a container that is there, in a file", () => factsOf([files({ downwardAPI: items("c") })])],
    ["its own container", () => factsOf([variable()])],
  ])("%s", expectFindings(resourceContainer));
});
