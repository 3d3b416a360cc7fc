/** The history: what is recorded of a deployment, how it comes out of the cluster again, and which revision is gone back to. */
import { describe, expect, test } from "@jest/globals";
import { assert, jsonValue, property } from "fast-check";
import { candidates, ofRepository } from "../../../src/history/choose.js";
import {
  fromCluster,
  imageOf,
  provenanceAgain,
  type Revision,
  recordable,
  sameObjects,
  toCluster,
} from "../../../src/history/revision.js";
import type { JsonMap } from "../../../src/json.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { withProvenance } from "../../../src/manifests/provenance.js";

const IMAGE = { repository: "ghcr.io/acme/bot", digest: `sha256:${"ab".repeat(32)}` };
const PROVENANCE = {
  repository: "acme/bot",
  commit: "c0ffee",
  run: "https://x/1",
  actor: "ada",
  image: IMAGE,
};

const object = (kind: string, name = "web", more: JsonMap = {}): ManifestObject => ({
  apiVersion: "v1",
  kind,
  metadata: { name },
  ...more,
});

const WEB = object("Deployment", "web", {
  spec: {
    template: { spec: { containers: [{ name: "web", image: `${IMAGE.repository}@${IMAGE.digest}` }] } },
  },
});

/** As the API server gives it in a list. */
function stored(number: number, objects: readonly ManifestObject[], rolledBackTo?: number): JsonMap {
  const sent = toCluster(number, { objects, provenance: PROVENANCE, rolledBackTo }) as JsonMap & {
    metadata: JsonMap;
  };
  const { kind: _kind, apiVersion: _version, metadata, ...rest } = sent;
  return { ...rest, metadata: { ...metadata, uid: "1", creationTimestamp: "2026-11-01T10:00:00Z" } };
}

function read(item: JsonMap): Revision {
  const revision = fromCluster(item);
  if (!revision) throw new Error("it can be read");
  return revision;
}

const revision = (number: number, rolledBackTo?: number): Revision =>
  read(stored(number, [WEB], rolledBackTo));
const numbers = (revisions: readonly Revision[]): number[] => revisions.map(({ number }) => number);

describe("what is recorded", () => {
  test.each(["Secret", "PersistentVolumeClaim", "Namespace", "Job", "Pod", "CustomResourceDefinition"])(
    "is no %s",
    (kind) => {
      expect(recordable([object(kind), object("ConfigMap")]).map((one) => one.kind)).toEqual(["ConfigMap"]);
    },
  );

  test("does not depend on the order of the manifests, nor on the run that brings them", () => {
    const config = object("ConfigMap", "web", { data: { A: "1" } });
    const objects = [WEB, config];
    const later = [
      withProvenance(config, { ...PROVENANCE, commit: "beef" }),
      withProvenance(WEB, PROVENANCE),
    ];
    expect(sameObjects(objects, later)).toBe(true);
    expect(sameObjects(objects, [WEB, object("ConfigMap", "web", { data: { A: "2" } })])).toBe(false);
    expect(sameObjects(objects, [WEB])).toBe(false);
  });
});

describe("in the cluster", () => {
  test("it is a ControllerRevision, and comes out as it went in", () => {
    const objects = recordable([WEB, object("ConfigMap")]);
    const sent = toCluster(4, { objects, provenance: PROVENANCE, rolledBackTo: 2 });
    expect(sent).toMatchObject({
      kind: "ControllerRevision",
      revision: 4,
      metadata: { name: "chatbot-deploy-4" },
    });
    const { image: _image, ...told } = PROVENANCE;
    expect(read(stored(4, objects, 2))).toEqual({
      number: 4,
      objects,
      madeAt: Date.UTC(2026, 10, 1, 10),
      provenance: { ...told, digest: IMAGE.digest },
      rolledBackTo: 2,
    });
  });

  test("what somebody else wrote there is no revision, whatever it is", () => {
    assert(property(jsonValue(), (value) => fromCluster(value) === undefined));
    expect(fromCluster({ ...stored(1, [WEB]), data: { objects: [{ kind: "Deployment" }] } })).toBeUndefined();
    expect(fromCluster({ ...stored(1, [WEB]), data: undefined })).toBeUndefined();
  });
});

describe("the image of a revision", () => {
  test("is found in the containers that run it", () => {
    expect(imageOf(revision(1))).toEqual(IMAGE);
  });

  test("is unknown where no container runs it", () => {
    expect(imageOf(read(stored(1, [object("ConfigMap")])))).toBeUndefined();
    const bare = toCluster(1, { objects: [WEB], provenance: { ...PROVENANCE, image: undefined } }) as JsonMap;
    const metadata = { ...(bare["metadata"] as JsonMap), creationTimestamp: "2026-11-01T10:00:00Z" };
    expect(imageOf(read({ ...bare, metadata }))).toBeUndefined();
  });

  test("is told again by the run that brings it back, with its own commit", () => {
    const now = { repository: "", commit: "new", run: "https://x/9", actor: "bob" };
    expect(provenanceAgain(revision(1), now)).toEqual({
      repository: "acme/bot",
      commit: "c0ffee",
      run: "https://x/9",
      actor: "bob",
      image: IMAGE,
    });
  });
});

describe("gone back to", () => {
  test("is the newest first", () => {
    expect(numbers(candidates([revision(1), revision(3), revision(2)]))).toEqual([3, 2, 1]);
  });

  test("is none that was gone back from", () => {
    expect(numbers(candidates([revision(1), revision(2), revision(3), revision(4, 1), revision(5)]))).toEqual(
      [5, 4, 1],
    );
  });

  test("is none of another repository", () => {
    const other = { ...revision(2), provenance: { ...revision(2).provenance, repository: "acme/other" } };
    const nobodys = { ...revision(3), provenance: { ...revision(3).provenance, repository: "" } };
    const all = [revision(1), other, nobodys];
    expect(numbers(ofRepository(all, "acme/bot"))).toEqual([1, 3]);
    expect(numbers(ofRepository(all, ""))).toEqual([1, 2, 3]);
  });
});
