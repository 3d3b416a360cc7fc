/** Kinds whose definitions are deployed together with their objects. */
import { describe, expect, test } from "@jest/globals";
import { ApiError, type ClusterApi } from "../../../src/cluster/api.js";
import { problemsOf } from "../../../src/errors.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { whenServed, withOwnKinds } from "../../../src/manifests/own-kinds.js";

const definition = (spec: object): ManifestObject => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "widgets.example.com" },
  spec: {
    group: "example.com",
    names: { kind: "Widget", plural: "widgets" },
    scope: "Namespaced",
    versions: [
      { name: "v1", served: true },
      { name: "v1alpha1", served: false },
    ],
    ...spec,
  },
});
const NOTHING = { find: () => undefined };
const WIDGET = { apiVersion: "example.com/v1", kind: "Widget", plural: "widgets", namespaced: true };

describe("a kind", () => {
  test("that a definition of the set serves is known before the cluster knows it", () => {
    const { find } = withOwnKinds(NOTHING, [definition({})]);
    expect(find("example.com/v1", "Widget")).toEqual({ ...WIDGET, yetToBe: true });
  });

  test("of the whole cluster is one", () => {
    const { find } = withOwnKinds(NOTHING, [definition({ scope: "Cluster" })]);
    expect(find("example.com/v1", "Widget")).toMatchObject({ namespaced: false });
  });

  test.each([
    ["in a version that is not served", "example.com/v1alpha1", "Widget"],
    ["of another group", "example.org/v1", "Widget"],
    ["with another name", "example.com/v1", "Gadget"],
  ])("%s stays unknown", (_what, apiVersion, kind) => {
    expect(withOwnKinds(NOTHING, [definition({})]).find(apiVersion, kind)).toBeUndefined();
  });

  test("that the cluster has already is as the cluster has it", () => {
    const { find } = withOwnKinds({ find: () => WIDGET }, [definition({})]);
    expect(find("example.com/v1", "Widget")).toBe(WIDGET);
  });

  test("is not found in a definition that is incomplete", () => {
    const { find } = withOwnKinds(NOTHING, [definition({ names: {} })]);
    expect(find("example.com/v1", "Widget")).toBeUndefined();
  });
});

describe("waiting for a kind", () => {
  /** Serves it from a moment on, in milliseconds. */
  async function wait(servedAt: number, yetToBe: boolean) {
    let now = 0;
    const asked: string[] = [];
    const api = {
      async send({ path }: { path: string }) {
        asked.push(path);
        if (now < servedAt) throw new ApiError(404, "NotFound", "404 page not found");
        const resources = [{ name: "widgets", kind: "Widget", namespaced: true }];
        return { status: 200, body: { resources }, warnings: [], serverTime: 0 };
      },
    } as unknown as ClusterApi;
    const clock = {
      now: () => now,
      async sleep(milliseconds: number) {
        now += milliseconds;
      },
    };
    const { signal } = new AbortController();
    const end = await whenServed([{ ...WIDGET, yetToBe }], { api, clock, signal }).catch(
      (thrown: unknown) => problemsOf(thrown)[0].title,
    );
    return { end, asked: asked.length, now };
  }

  test("ends when the cluster serves it", async () => {
    expect(await wait(300, true)).toMatchObject({ end: undefined, now: 350 });
  });

  test("does not begin for one that the cluster had before", async () => {
    expect(await wait(300, false)).toMatchObject({ end: undefined, asked: 0 });
  });

  test("takes few requests, and not for ever", async () => {
    const { end, asked } = await wait(Number.POSITIVE_INFINITY, true);
    expect(end).toMatch(/does not serve the kind Widget \(example\.com\/v1\)/);
    expect(asked).toBeLessThanOrEqual(20);
  });
});
