/** What docker is asked for. */
import { describe, expect, test } from "@jest/globals";
import {
  type BuildPlan,
  buildArguments,
  keepArguments,
  pushArguments,
} from "../../../src/image/build-arguments.js";
import { PLAN } from "./plan.js";

const plan = (driver: string, more: Partial<BuildPlan> = {}): BuildPlan => ({
  ...PLAN,
  ...more,
  builder: { ...PLAN.builder, driver },
});

const TAGS = ["--tag=ghcr.io/acme/bot:sha-1", "--tag=ghcr.io/acme/bot:main"];

describe("a build", () => {
  test.each([
    ["plain", ["build"], []],
    ["docker", ["buildx", "build", "--load"], ["--provenance=false"]],
    ["docker-container", ["buildx", "build", "--output=type=cacheonly"], ["--provenance=false"]],
    ["remote", ["buildx", "build", "--output=type=cacheonly"], ["--provenance=false"]],
  ])("with the driver %s begins with %j", (driver, begin, more) => {
    expect(buildArguments(plan(driver))).toEqual([
      ...begin,
      "--file=/w/app/Dockerfile",
      ...TAGS,
      ...more,
      "/w/app",
    ]);
  });

  test("is given all that the inputs ask for", () => {
    const asked = plan("docker", {
      target: "runtime",
      platforms: ["linux/amd64", "linux/arm64"],
      buildArgs: { PYTHON: "3.13", EMPTY: "", SUM: "a=b c" },
      secrets: [
        { id: "npm", from: "env", place: "NPM_TOKEN" },
        { id: "netrc", from: "src", place: "/w/.netrc" },
      ],
      labels: { "org.example.team": "chatbot" },
      cache: { from: ["--cache-from=type=gha"], to: ["--cache-to=type=gha"] },
      pull: true,
      provenance: "max",
    });
    expect(buildArguments(asked)).toEqual([
      "buildx",
      "build",
      "--load",
      "--pull",
      "--cache-from=type=gha",
      "--file=/w/app/Dockerfile",
      ...TAGS,
      "--target=runtime",
      "--platform=linux/amd64,linux/arm64",
      "--provenance=mode=max",
      "--build-arg=PYTHON=3.13",
      "--build-arg=EMPTY=",
      "--build-arg=SUM=a=b c",
      "--secret=id=npm,env=NPM_TOKEN",
      "--secret=id=netrc,src=/w/.netrc",
      "--label=org.example.team=chatbot",
      "/w/app",
    ]);
  });

  test("from scratch takes no layer and no base image that is there already", () => {
    const cache = { from: ["--cache-from=x"], to: [] };
    const asked = buildArguments(plan("docker-container", { fromScratch: true, cache }));
    expect(asked).toEqual(expect.arrayContaining(["--pull", "--no-cache"]));
    expect(asked).not.toContain("--cache-from=x");
  });
});

describe("the same build again", () => {
  const cache = { from: ["--cache-from=x"], to: ["--cache-to=x"] };
  const rest = ["--file=/w/app/Dockerfile", ...TAGS, "--provenance=false", "/w/app"];

  test("pushes, from the layers that there are now or were before", () => {
    expect(pushArguments(plan("docker-container", { pull: true, cache }), "/private/metadata.json")).toEqual([
      "buildx",
      "build",
      "--push",
      "--metadata-file=/private/metadata.json",
      "--cache-from=x",
      ...rest,
    ]);
  });

  test("keeps its layers for the next one", () => {
    expect(keepArguments(plan("docker-container", { cache }))).toEqual([
      "buildx",
      "build",
      "--output=type=cacheonly",
      "--cache-from=x",
      "--cache-to=x",
      ...rest,
    ]);
  });

  test("from scratch, takes no layers but those that were made just now", () => {
    const asked = plan("docker-container", { fromScratch: true, cache });
    expect([pushArguments(asked, "/m"), keepArguments(asked)].flat()).not.toContain("--cache-from=x");
    expect(pushArguments(asked, "/m")).not.toContain("--no-cache");
  });
});
