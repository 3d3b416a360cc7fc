/** A plan of a build with buildx and the engine's own BuildKit, for tests. */
import type { BuildPlan } from "../../../src/image/build-arguments.js";

export const PLAN: BuildPlan = {
  builder: { driver: "docker", version: "0.30.1", keepsIndexes: false },
  context: "/w/app",
  dockerfile: "/w/app/Dockerfile",
  references: ["ghcr.io/acme/bot:sha-1", "ghcr.io/acme/bot:main"],
  target: "",
  platforms: [],
  buildArgs: {},
  secrets: [],
  labels: {},
  cache: { from: [], to: [] },
  pull: false,
  provenance: "false",
  fromScratch: false,
};
