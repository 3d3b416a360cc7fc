/** Names of images, by the grammar of those who pull them. */
import { describe, expect, test } from "@jest/globals";
import { imageName } from "../../../src/rehearsal/checks/image-name.js";
import { factsOf, workload } from "./sample.js";

const judged = (image: string) => imageName.judge(factsOf([workload({ container: { image } })]));
const SHA = `sha256:${"ab".repeat(32)}`;

describe("invalid", () => {
  test.each([
    ["localhost:5000/Lab/BusyBox:1", /lower case/, "localhost:5000/lab/busybox:1"],
    ["ghcr.io/Acme/bot", /lower case/, "ghcr.io/acme/bot"],
    ["NGINX:Latest", /lower case/, "nginx:Latest"],
    ["https://ghcr.io/acme/bot:1", /no URL/, "ghcr.io/acme/bot:1"],
    ["ghcr.io/acme/bot: 1", /space/, ""],
    ["ghcr.io/acme/bot:", /tag is empty/, ""],
    ["$(IMAGE)", /placeholder/, ""],
    ["{{ .Values.image }}", /placeholder/, ""],
    ["nginx@sha256:abc", /digest/, ""],
    ["acme//bot", /form/, ""],
    ["-nginx", /form/, ""],
  ])("%s", (image, cause, fix) => {
    expect(judged(image)).toEqual([
      {
        verdict: "refuse",
        problem: expect.objectContaining({
          cause: expect.stringMatching(cause),
          fix: expect.stringContaining(fix),
        }),
      },
    ]);
  });
});

describe("near misses", () => {
  test.each([
    "nginx",
    "nginx:1.27-alpine",
    "library/nginx:Latest",
    "ghcr.io/acme/bot/chatbot-service",
    `ghcr.io/acme/bot:v1@${SHA}`,
    `bot@${SHA}`,
    "localhost/app",
    "localhost:5000/app:1",
    "REGISTRY.example/app",
    // A first part in capitals counts as a host.
    "Acme/app",
    "[::1]:5000/app:1",
    "a__b/c-d--e.f_g:_tag",
    `a:${"t".repeat(128)}`,
  ])("%s", (image) => expect(judged(image)).toEqual([]));
});

test("an init container is looked at too, and a CronJob gets a notice", () => {
  const pod = { initContainers: [{ name: "i", image: "A/B/C" }] };
  expect(imageName.judge(factsOf([workload({ pod })]))).toHaveLength(1);
  expect(imageName.judge(factsOf([workload({ kind: "CronJob", pod })]))[0]?.verdict).toBe("notice");
});
