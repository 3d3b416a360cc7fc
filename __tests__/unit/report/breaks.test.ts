import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { BREAK, withBreaks } from "../../../src/report/breaks.js";

const shown = (text: string): string => withBreaks(text).replaceAll(BREAK, "·");

const HEX = "04be1e083d0abb25".repeat(4);

test.each([
  ["a path", "k8s/chatbot-service/configmap.yaml", "k8s/·chatbot-service/·configmap.·yaml"],
  [
    "an image",
    "ghcr.io/acme/bot/api@sha256:04be1e083d0a…",
    "ghcr.·io/·acme/·bot/·api@·sha256:·04be1e083d0a…",
  ],
  ["a version", "qdrant/qdrant:v1.16.0-unprivileged", "qdrant/·qdrant:·v1.16.0-unprivileged"],
  ["an account", "system:serviceaccount:bot:deployer", "system:·serviceaccount:·bot:·deployer"],
  ["a setting", "spec.securityContext.privileged=true", "spec.·securityContext.·privileged=·true"],
  ["a whole digest", `sha256:${HEX}`, `sha256:·${HEX.slice(0, 24)}·${HEX.slice(24, 48)}·${HEX.slice(48)}`],
  ["a name of 63 letters", "a".repeat(63), `${"a".repeat(24)}·${"a".repeat(24)}·${"a".repeat(15)}`],
  [
    "a long address",
    `https://a.example/${"v2/acme/".repeat(6)}x`,
    `https://·a.·example/·${"v2/·acme/·".repeat(6)}x`,
  ],
])("%s gets places to break", (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ["a short word", "10.0.0.7:6443"],
  ["an address that fits, which GitHub makes a link of", "http://10.244.0.3:8080/health"],
  ["such an address in quotes", '"https://ghcr.io/v2/acme/bot/manifests/1":'],
  ["a name that has hyphens to break at", "chatbot-api-77498cc4f5-8rb7n"],
])("%s stays as it is", (_, text) => {
  expect(shown(text)).toBe(text);
});

test.each([
  ["a token of GitHub", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"],
  ["a JSON Web Token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"],
  ["a key of 32 bytes", HEX],
  ["base64", "c2VjcmV0/MTIzNDU2Nzg5MA+/YWJj0Q=="],
  ["a login in an address", `postgres://bot:hunter/22@db.example.com:5432/${"x".repeat(20)}`],
  ["a key in an address", `https://hooks.example.com/services/${"a/".repeat(20)}?token=abcdef`],
])("%s is not parted, for it is masked only where it stands whole", (_, text) => {
  expect(shown(`${text} ${text}`)).toBe(`${text} ${text}`);
});

test("nothing of a text is changed but the places", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcXYZ019/:@._-=…é \u{1f600}"), maxLength: 80 });
  fc.assert(fc.property(word, (text) => expect(withBreaks(text).replaceAll(BREAK, "")).toBe(text)));
});
