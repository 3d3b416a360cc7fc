/** Provenance is told by annotations of the object, and is no difference by itself. */
import { expect, test } from "@jest/globals";
import {
  type Provenance,
  provenanceIn,
  withoutProvenance,
  withProvenance,
  withProvenanceOf,
} from "../../../src/manifests/provenance.js";
import { objectOf } from "./sample.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const RUN: Provenance = {
  repository: "acme/bot",
  commit: "0123456",
  run: "https://github.com/acme/bot/actions/runs/1",
  actor: "ada",
  image: { repository: REPOSITORY, digest: "sha256:1" },
};
const config = objectOf(
  "{ apiVersion: v1, kind: ConfigMap, metadata: { name: web, annotations: { team: bot } } }",
);
const web = objectOf(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: {}, spec: { containers: [{ name: web, image: ${REPOSITORY}@sha256:1 }] } } }
`);

test("an object tells the run that brought it, beside its own annotations", () => {
  const stamped = withProvenance(config, RUN);
  expect(stamped.metadata).toEqual({
    name: "web",
    annotations: {
      team: "bot",
      "chatbot-deploy/repository": "acme/bot",
      "chatbot-deploy/commit": "0123456",
      "chatbot-deploy/run": "https://github.com/acme/bot/actions/runs/1",
      "chatbot-deploy/actor": "ada",
    },
  });
  expect(withoutProvenance(stamped)).toEqual(config);
});

test("what runs the image tells its digest, and the pod template tells nothing", () => {
  const stamped = withProvenance(web, RUN);
  expect(provenanceIn(stamped).digest).toBe("sha256:1");
  expect(stamped["spec"]).toEqual(web["spec"]);
});

test("what is unknown is left out", () => {
  const nowhere = { repository: "", commit: "", run: "", actor: "" };
  expect(withProvenance(web, nowhere)).toBe(web);
});

test("to be compared, an object has the provenance of the live one, whatever the commit", () => {
  const live = withProvenance(config, RUN);
  expect(withProvenanceOf(config, live)).toEqual(live);
  expect(withProvenanceOf(withProvenance(config, { ...RUN, commit: "fedcba9" }), live)).toEqual(live);
  expect(withProvenanceOf(config, undefined)).toBe(config);
});
