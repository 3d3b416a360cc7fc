/** The Lease: what is read of it, and when it may be taken. */
import { describe, expect, test } from "@jest/globals";
import { isFree, LEASE_DURATION, leaseObject, parseLease } from "../../../../src/cluster/lease/lease.js";
import { withAt } from "../../../../src/json.js";

const NOW = Date.UTC(2026, 2, 2, 9, 30);
const HOLDER = { identity: "acme/bot/1/1/x", description: "https://github.com/acme/bot/actions/runs/1" };
const stored = (object: object): unknown => withAt(object, ["metadata", "resourceVersion"], "7");
const held = stored(leaseObject("chatbot-test", { holder: HOLDER, acquiredAt: NOW - 5000 }, NOW));

test("what is written is read again", () => {
  expect(parseLease(held)).toEqual({
    resourceVersion: "7",
    holder: HOLDER,
    acquiredAt: NOW - 5000,
    renewedAt: NOW,
    expiresAt: NOW + LEASE_DURATION,
  });
});

test("its times have six digits of a second, as the server reads them", () => {
  const { spec } = leaseObject("chatbot-test", { holder: HOLDER, acquiredAt: NOW }, NOW + 1);
  expect(spec).toMatchObject({
    acquireTime: "2026-03-02T09:30:00.000000Z",
    renewTime: "2026-03-02T09:30:00.001000Z",
  });
});

test("released, it has no holder but remembers when it had one", () => {
  const released = leaseObject("chatbot-test", { holder: undefined, acquiredAt: NOW - 5000 }, NOW, "7");
  expect(parseLease(released)).toMatchObject({ holder: undefined, renewedAt: NOW });
});

describe("it is free", () => {
  const free = (body: unknown, now: number): boolean | undefined => {
    const lease = parseLease(body);
    return lease && isFree(lease, now);
  };

  test.each([
    ["while its holder shows signs of life", held, NOW, false],
    ["at the last moment", held, NOW + LEASE_DURATION, false],
    ["when they have been missing for too long", held, NOW + LEASE_DURATION + 1, true],
    ["without a holder", withAt(held, ["spec", "holderIdentity"], undefined), NOW, true],
    ["with an empty holder", withAt(held, ["spec", "holderIdentity"], ""), NOW, true],
    ["without times", withAt(held, ["spec"], { holderIdentity: "somebody" }), NOW, true],
    ["with times that are none", withAt(held, ["spec", "renewTime"], "soon"), NOW, true],
    ["without a spec", { metadata: { resourceVersion: "7" } }, NOW, true],
  ])("%s", (_when, body, now, wanted) => {
    expect(free(body, now)).toBe(wanted);
  });
});

test.each([[undefined], [{}], ["text"], [{ metadata: {} }], [{ metadata: { resourceVersion: 7 } }]])(
  "%j is no Lease",
  (body) => {
    expect(parseLease(body)).toBeUndefined();
  },
);

test("a holder that nobody described is told by its identity", () => {
  const bare = withAt(held, ["metadata", "annotations"], undefined);
  expect(parseLease(bare)?.holder).toEqual({ identity: HOLDER.identity, description: HOLDER.identity });
});
