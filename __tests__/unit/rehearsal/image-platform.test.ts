/** The image's platforms: no node that may get its pods can run it, some cannot, or all can. */
import { describe, expect, test } from "@jest/globals";
import { imagePlatform } from "../../../src/rehearsal/checks/image-platform.js";
import type { Facts } from "../../../src/rehearsal/facts.js";
import { expectFindings, factsOf, NODE, type Row, there, workload } from "./sample.js";

const REPOSITORY = "ghcr.io/acme/bot/api";
const node = (architecture: string, more: object = {}) => ({
  ...NODE,
  ...more,
  status: { ...NODE.status, nodeInfo: { operatingSystem: "linux", architecture } },
});
const AMD = node("amd64");
const ARM = node("arm64");
const gpu = (architecture: string) =>
  node(architecture, { spec: { taints: [{ key: "gpu", value: "only", effect: "NoSchedule" }] } });

interface Given {
  readonly platforms?: readonly string[];
  readonly isCertain?: boolean;
  readonly image?: string;
  readonly nodes?: readonly object[];
  readonly replicas?: number;
}

function facts({
  platforms = ["linux/amd64"],
  isCertain = true,
  image = "api",
  nodes = [ARM],
  ...more
}: Given): Facts {
  const object = workload({
    container: { image },
    spec: more.replicas === undefined ? {} : { replicas: more.replicas },
  });
  return {
    ...factsOf([object], { nodes: there(...nodes) }),
    image: { repository: REPOSITORY, platforms, isCertain },
  };
}

const NONE =
  "No node can run the image of the pods of Deployment web: it is for linux/amd64, they are linux/arm64";
const SOME =
  "Not every node can run the image of the pods of Deployment web: it is for linux/amd64, some are linux/arm64";

describe("found", () => {
  test.each<Row>([
    ["no node is of the image's platform", () => facts({}), ["refuse", NONE]],
    ["some are not", () => facts({ nodes: [AMD, ARM] }), ["notice", SOME]],
    ["none that tolerates the pod is", () => facts({ nodes: [gpu("amd64"), ARM] }), ["refuse", NONE]],
    ["the platform is only assumed", () => facts({ isCertain: false }), ["notice", NONE]],
    ["no pods are made now", () => facts({ replicas: 0 }), ["notice", NONE]],
    [
      "nodes of another kind may come",
      () => facts({ nodes: [{ ...ARM, metadata: { name: "n", labels: { "karpenter.sh/nodepool": "x" } } }] }),
      ["notice", NONE],
    ],
  ])("when %s", expectFindings(imagePlatform));
});

describe("not found", () => {
  test.each<Row>([
    ["every node is of the image's platform", () => facts({ nodes: [AMD] })],
    [
      "the image is for both",
      () => facts({ platforms: ["linux/amd64", "linux/arm64/v8"], nodes: [AMD, ARM] }),
    ],
    ["the others do not get the pods", () => facts({ nodes: [AMD, gpu("arm64")] })],
    ["nobody knows what the image is for", () => facts({ platforms: [] })],
    ["the pods run another image", () => facts({ image: "nginx:1" })],
    ["nodes do not tell what they are", () => facts({ nodes: [NODE] })],
    ["the deployment has no image of its own", () => ({ ...facts({}), image: undefined })],
    ["nodes may not be read", () => ({ ...facts({}), nodes: { state: "unknown" } })],
  ])("when %s", expectFindings(imagePlatform));
});

test("the fix names the platforms that are wanted together", () => {
  const [finding] = imagePlatform.judge(facts({ nodes: [AMD, ARM] }));
  expect(finding?.problem.fix).toContain("`platforms: linux/amd64,linux/arm64`");
});
