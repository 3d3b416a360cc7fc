/** Names of images. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  isRegistry,
  isRepository,
  meansOurs,
  parseReference,
  registryOf,
  validPath,
  validTag,
} from "../../../src/image/reference.js";

test.each([
  ["bot", { repository: "bot" }],
  ["bot:1", { repository: "bot", tag: "1" }],
  ["localhost:5000/bot", { repository: "localhost:5000/bot" }],
  ["localhost:5000/bot:1", { repository: "localhost:5000/bot", tag: "1" }],
  ["ghcr.io/a/b:1@sha256:00", { repository: "ghcr.io/a/b", tag: "1", digest: "sha256:00" }],
  ["ghcr.io/a/b@sha256:00", { repository: "ghcr.io/a/b", digest: "sha256:00" }],
])("%s is taken apart", (text, parts) => {
  expect(parseReference(text)).toEqual({ tag: undefined, digest: undefined, ...parts });
});

test.each([
  ["ghcr.io/acme/bot", "ghcr.io"],
  ["localhost/bot", "localhost"],
  ["host:5000/bot", "host:5000"],
  ["acme/bot", "docker.io"],
  ["bot", "docker.io"],
  ["bot.io", "docker.io"],
  ["localhoster/bot", "docker.io"],
])("%s is in the registry %s", (repository, registry) => {
  expect(registryOf(repository)).toBe(registry);
});

describe("a repository", () => {
  test.each(["a", "ghcr.io/acme/bot", "host:5000/a__b/c-d.e", "a/b/c/d", `a/${"b".repeat(253)}`])(
    "may be %s",
    (text) => {
      expect(isRepository(text)).toBe(true);
    },
  );

  test.each([
    "",
    "A",
    "ghcr.io/Acme/bot",
    "a//b",
    "/a",
    "a/",
    "a..b",
    "a___b",
    "-a",
    "a:1",
    "a b",
    `a/${"b".repeat(254)}`,
  ])("may not be %j", (text) => {
    expect(isRepository(text)).toBe(false);
  });
});

test.each([
  ["ghcr.io", true],
  ["localhost:5000", true],
  ["10.0.0.1:5000", true],
  ["https://ghcr.io", false],
  ["ghcr.io/", false],
  ["ghcr_io", false],
  ["host:", false],
  ["", false],
])("%j as a registry: %j", (text, valid) => {
  expect(isRegistry(text)).toBe(valid);
});

test("any repository of GitHub becomes a path that registries take", () => {
  // Owners: letters, digits, single dashes; names: letters, digits, `.`, `_`, `-`, and not dots alone.
  const owner = fc.stringMatching(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/);
  const name = fc.stringMatching(/^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/);
  fc.assert(
    fc.property(owner, name, (o, n) =>
      expect(isRepository(`ghcr.io/${validPath(`${o}/${n}`)}/x`)).toBe(true),
    ),
  );
});

test.each([
  ["Acme/My Bot", "acme/my-bot"],
  ["_a_/-b-", "a/b"],
  ["//a//", "a"],
  ["Ä/ö", ""],
])("%j becomes the path %j", (text, path) => {
  expect(validPath(text)).toBe(path);
});

test("any text becomes a tag that registries take, if anything of it is left", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) =>
      expect(validTag(text)).toMatch(/^(?:\w[\w.-]{0,127})?$/),
    ),
  );
});

test.each([
  ["chatbot-service", true],
  ["chatbot-service:latest", true],
  ["ghcr.io/acme/bot/chatbot-service", true],
  ["ghcr.io/acme/bot/chatbot-service:sha-1", true],
  ["ghcr.io/acme/bot/chatbot-service@sha256:00", true],
  ["ghcr.io/other/bot/chatbot-service", false],
  ["other/chatbot-service", false],
  ["chatbot", false],
  ["", false],
])("the image %j of a container is ours: %j", (image, ours) => {
  expect(meansOurs(image, "ghcr.io/acme/bot/chatbot-service")).toBe(ours);
});
