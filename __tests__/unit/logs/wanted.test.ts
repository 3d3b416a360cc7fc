/** Which logs there are: what is wrong comes first, what ran before a restart included, and what never ran says why. */
import { expect, test } from "@jest/globals";
import { silentContainers, wantedLogs } from "../../../src/logs/wanted.js";
import type { ContainerView, PodView } from "../../../src/rollout/views.js";
import { inLanguage } from "../../../src/words/say.js";

const ENDED = { exitCode: 1, reason: "Error", message: "", startedAt: 0 };

const container = (name: string, over: Partial<ContainerView> = {}): ContainerView => ({
  name,
  role: "container",
  image: "",
  spec: {},
  ready: true,
  started: true,
  crashes: 0,
  runningSince: 1,
  ...over,
});
const pod = (name: string, ...containers: readonly ContainerView[]): PodView => ({
  pod: {},
  name,
  phase: "Running",
  node: "node1",
  isOnSilentNode: false,
  events: [],
  containers,
});
const told = (...pods: readonly PodView[]): string[] =>
  wantedLogs(pods).map(
    ({ pod: name, container: of, previous }) => `${name}/${of}${previous ? " before" : ""}`,
  );

test("of every container that has run", () => {
  const prepare = container("prepare", {
    role: "init container",
    runningSince: undefined,
    ended: { ...ENDED, exitCode: 0 },
  });
  expect(told(pod("a", prepare, container("web")), pod("b", container("web")))).toEqual([
    "a/web",
    "b/web",
    "a/prepare",
  ]);
});

test("what crashed comes first, with the log of before its restart", () => {
  const crashed = container("web", { crashes: 1, ended: ENDED });
  expect(told(pod("a", container("web")), pod("b", crashed))).toEqual(["b/web before", "b/web", "a/web"]);
});

test("between two starts there is one log only: that of the end", () => {
  const down = container("web", { ready: false, runningSince: undefined, crashes: 2, ended: ENDED });
  expect(told(pod("a", down))).toEqual(["a/web"]);
});

test("what has not started has none, and says why", () => {
  const waiting = { reason: "ImagePullBackOff", message: "no such tag" };
  const stuck = container("web", { ready: false, runningSince: undefined, waiting });
  const nowhere = { ...pod("b"), unschedulable: "0/2 nodes are available" };
  expect(told(pod("a", stuck), nowhere)).toEqual([]);
  expect(silentContainers([pod("a", stuck), nowhere, pod("c")])).toEqual([
    { pod: "a", container: "web", why: "ImagePullBackOff: no such tag" },
    { pod: "b", container: "", why: "0/2 nodes are available" },
    { pod: "c", container: "", why: "it has no node yet" },
  ]);
});

test("why a container has no log yet is told in French", () => {
  const whys = inLanguage("fr", () =>
    silentContainers([pod("a", container("web", { runningSince: undefined })), pod("b")]),
  ).map(({ why }) => why);
  expect(whys).toEqual(["il n’a pas démarré", "il n’a pas encore de nœud"]);
});
