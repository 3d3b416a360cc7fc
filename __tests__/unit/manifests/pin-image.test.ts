/** The image that was built goes into every container that runs it, and into no other. */
import { expect, test } from "@jest/globals";
import { containersOf } from "../../../src/manifests/manifest.js";
import { pinImage, runsImage } from "../../../src/manifests/pin-image.js";
import { objectOf } from "./sample.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const PINNED = `${REPOSITORY}@sha256:${"0".repeat(64)}`;

const WORKLOADS: readonly (readonly [string, string])[] = [
  [
    "Deployment",
    "spec: {template: {spec: {containers: [{name: api, image: chatbot-service}, {name: side, image: nginx}]}}}",
  ],
  [
    "StatefulSet",
    "spec: {template: {spec: {containers: [{name: api, image: chatbot-service:1}, {name: side, image: nginx}]}}}",
  ],
  [
    "CronJob",
    `spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: api, image: "${REPOSITORY}:x"}, {name: side, image: nginx}]}}}}}`,
  ],
  ["Pod", "spec: {containers: [{name: api, image: chatbot-service}, {name: side, image: nginx}]}"],
];

test.each(WORKLOADS)("in a %s", (kind, spec) => {
  const object = objectOf(`apiVersion: v1\nkind: ${kind}\nmetadata: {name: web}\n${spec}\n`);
  expect(containersOf(pinImage(object, REPOSITORY, PINNED)).map(({ image }) => image)).toEqual([
    PINNED,
    "nginx",
  ]);
});

test("in init containers too", () => {
  const object = objectOf(
    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  initContainers: [{name: migrate, image: chatbot-service}]\n  containers: [{name: api, image: chatbot-service}]\n",
  );
  expect(containersOf(pinImage(object, REPOSITORY, PINNED)).map(({ image }) => image)).toEqual([
    PINNED,
    PINNED,
  ]);
});

test.each([
  ["another image", "kind: Pod\nspec: {containers: [{name: a, image: nginx}]}"],
  [
    "an image of the same name elsewhere",
    "kind: Pod\nspec: {containers: [{name: a, image: quay.io/x/chatbot-service}]}",
  ],
  ["no containers", "kind: Service\nspec: {ports: [{port: 80}]}"],
])("an object with %s is left as it is", (_name, yaml) => {
  const object = objectOf(`apiVersion: v1\nmetadata: {name: a}\n${yaml}\n`);
  expect([pinImage(object, REPOSITORY, PINNED), runsImage(object, REPOSITORY)]).toEqual([object, false]);
});

test("a container without a name or an image is told by its place", () => {
  const object = objectOf("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{}]}\n");
  expect(containersOf(object)).toEqual([{ path: ["spec", "containers", 0], name: "0", image: "" }]);
});
