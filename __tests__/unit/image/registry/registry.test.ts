/** The client of registries against a real HTTP server: what is there, who is let in, which faults are borne. */
import { describe, expect, test } from "@jest/globals";
import type { Credentials } from "../../../../src/image/registry/authorization.js";
import { openRepository } from "../../../../src/image/registry/registry.js";
import { createNetwork } from "../../../../src/runtime/network.js";
import { inLanguage } from "../../../../src/words/say.js";
import { englishIn } from "../../../helpers/french.js";
import { digestOf, inMemory } from "../../../helpers/registry/behind.js";
import { type Door, type Fault, openFront } from "../../../helpers/registry/front.js";
import { content, INDEX, SINGLE } from "../../../helpers/registry/sample.js";

const ADA: Credentials = { username: "ada", password: "correct horse" };

async function scene(door: Partial<Door> = {}, credentials?: Credentials) {
  const stored = content("acme/bot");
  const front = await openFront(inMemory(stored), { users: new Map([["ada", ADA.password]]), ...door });
  const slept: number[] = [];
  // Only a time limit waits on and on; a wait between tries is over at once.
  const clock = {
    now: () => 0,
    sleep: (milliseconds: number, signal: AbortSignal) => {
      if (milliseconds < 5000) slept.push(milliseconds);
      if (milliseconds < 5000) return Promise.resolve();
      return new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  const repository = openRepository({
    repository: `${front.host}/acme/bot`,
    credentials,
    network: createNetwork({}),
    clock,
    signal: new AbortController().signal,
  });
  return { front, stored, repository, slept, [Symbol.asyncDispose]: () => front[Symbol.asyncDispose]() };
}

/** Each fault once, then none. */
const inTurn =
  (...faults: Fault[]): Door["fault"] =>
  () =>
    faults.shift();

describe("whether we may push", () => {
  const writes = (seen: readonly { method: string; path: string }[]) =>
    seen.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);

  test.each(["open", "basic", "bearer"] as const)(
    "is asked by an upload that is begun and given up (%s)",
    async (way) => {
      await using at = await scene({ way }, way === "open" ? undefined : ADA);
      expect(await at.repository.mayPush()).toEqual({ state: "there", value: undefined });
      expect(writes(at.front.seen).slice(-2)).toEqual([
        "POST /v2/acme/bot/blobs/uploads/",
        "DELETE /v2/acme/bot/blobs/uploads/1",
      ]);
    },
  );

  test.each(["basic", "bearer"] as const)(
    "is refused to who may only read, who is let in (%s)",
    async (way) => {
      await using at = await scene({ way, readers: new Set(["ada"]) }, ADA);
      expect(await at.repository.mayPush()).toMatchObject({ state: "refused" });
      expect(await at.repository.admits()).toMatchObject({ state: "there" });
    },
  );

  test.each(["basic", "bearer"] as const)(
    "is refused to a wrong password, as is being let in (%s)",
    async (way) => {
      await using at = await scene({ way }, { ...ADA, password: "wrong" });
      expect(await at.repository.mayPush()).toMatchObject({ state: "refused" });
      expect(await at.repository.admits()).toMatchObject({ state: "refused" });
    },
  );

  test("is not told by a registry that is out of order", async () => {
    await using at = await scene({ fault: () => ({ status: 500 }) });
    expect(await at.repository.mayPush()).toMatchObject({ state: "unreachable" });
  });

  test.each(["", "http://[", "https://elsewhere.example/upload/1"])(
    "leaves an upload at %j to itself",
    async (location) => {
      await using at = await scene({ fault: () => ({ status: 202, headers: { location } }) });
      expect(await at.repository.mayPush()).toMatchObject({ state: "there" });
      expect(writes(at.front.seen)).toEqual(["POST /v2/acme/bot/blobs/uploads/"]);
    },
  );
});

describe("what a tag names", () => {
  test("an index tells its digest and platforms, without what builders attest", async () => {
    await using at = await scene();
    const found = await at.repository.manifest("index");
    expect(found).toMatchObject({ state: "there", value: { digest: digestOf(INDEX.text) } });
    if (found.state !== "there") return;
    expect(await at.repository.platformsOf(found.value)).toEqual({
      state: "there",
      value: ["linux/amd64", "linux/arm64"],
    });
  });

  test("a single image tells its platform in its configuration", async () => {
    await using at = await scene();
    const found = await at.repository.manifest("single");
    if (found.state !== "there") throw new Error(found.words);
    expect(await at.repository.platformsOf(found.value)).toEqual({
      state: "there",
      value: ["linux/arm64/v8"],
    });
  });

  test("a digest is held to what is received", async () => {
    await using at = await scene();
    const digest = digestOf(SINGLE.text);
    expect(await at.repository.manifest(digest)).toMatchObject({ state: "there", value: { digest } });
    at.stored.set(`acme/bot/manifests/${digest}`, INDEX);
    expect(await at.repository.manifest(digest)).toMatchObject({ state: "unreachable" });
  });

  test("a tag that is not there is missing, in the registry's words", async () => {
    await using at = await scene();
    expect(await at.repository.manifest("nowhere")).toEqual({
      state: "missing",
      words: "404 manifest unknown",
    });
  });

  test("a page of a proxy is no manifest", async () => {
    await using at = await scene();
    at.stored.set("acme/bot/manifests/page", { mediaType: "text/html", text: "<html>" });
    expect(await at.repository.manifest("page")).toMatchObject({ state: "unreachable" });
  });

  test("a tag can be put on a manifest that is there", async () => {
    await using at = await scene({ way: "bearer" }, ADA);
    const found = await at.repository.manifest("index");
    if (found.state !== "there") throw new Error(found.words);
    expect(await at.repository.tag("sha-1", found.value)).toEqual({ state: "there", value: undefined });
    expect(at.stored.get("acme/bot/manifests/sha-1")).toEqual(INDEX);
  });
});

describe.each(["basic", "bearer"] as const)("a registry that wants a %s login", (way) => {
  test("lets the right password in", async () => {
    await using at = await scene({ way }, ADA);
    expect(await at.repository.manifest("index")).toMatchObject({ state: "there" });
  });

  test("refuses a wrong one", async () => {
    await using at = await scene({ way }, { ...ADA, password: "wrong" });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "refused" });
  });

  test("refuses nobody who reads what is public, and everybody else", async () => {
    await using at = await scene({ way });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "refused" });
    at.front.door.isPublic = true;
    expect(await at.repository.manifest("index")).toMatchObject({ state: "there" });
  });

  test("asks once, and remembers what it was given", async () => {
    await using at = await scene({ way }, ADA);
    await at.repository.manifest("index");
    const before = at.front.seen.length;
    await at.repository.manifest("single");
    expect(at.front.seen.length - before).toBe(1);
  });

  test("lets a reader put no tag", async () => {
    await using at = await scene({ way, readers: new Set(["ada"]) }, ADA);
    const found = await at.repository.manifest("index");
    if (found.state !== "there") throw new Error(found.words);
    expect(await at.repository.tag("sha-1", found.value)).toMatchObject({ state: "refused" });
  });
});

describe("credentials", () => {
  test("are shown to nobody who does not ask", async () => {
    await using at = await scene({}, ADA);
    await at.repository.manifest("index");
    expect(at.front.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test("do not go to a token server without encryption elsewhere", async () => {
    const realm = 'Bearer realm="http://registry.example.com/token",service="x"';
    await using at = await scene(
      { fault: () => ({ status: 401, headers: { "www-authenticate": realm } }) },
      ADA,
    );
    expect(await at.repository.manifest("index")).toEqual({
      state: "refused",
      words: "it asks to log in at an address that is not encrypted",
    });
  });

  test("stay behind when the registry sends the reader elsewhere", async () => {
    await using store = await openFront(inMemory(content("acme/bot")));
    await using at = await scene(
      {
        way: "basic",
        fault: ({ path }) => ({ status: 307, headers: { location: `http://${store.host}${path}` } }),
      },
      ADA,
    );
    expect(await at.repository.manifest("index")).toMatchObject({ state: "there" });
    expect(store.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test("a redirect to an address without encryption is not followed", async () => {
    const headers = { location: "http://store.example.com/x" };
    await using at = await scene({ fault: () => ({ status: 307, headers }) });
    expect(await at.repository.manifest("index")).toMatchObject({
      state: "unreachable",
      words: expect.stringContaining("store.example.com"),
    });
  });

  test("circles of redirects end", async () => {
    await using at = await scene({ fault: ({ path }) => ({ status: 307, headers: { location: path } }) });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "unreachable" });
    expect(at.front.seen).toHaveLength(4);
  });
});

describe("a fault", () => {
  const passing: readonly Fault[] = [
    { status: 429 },
    { status: 500 },
    { status: 503 },
    "cut",
    "cut-in-the-middle",
  ];

  test.each(passing)("that passes is borne: %j", async (fault) => {
    await using at = await scene({ fault: inTurn(fault, fault) });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "there" });
    expect(at.slept).toEqual([250, 1000]);
  });

  test.each(passing)("that stays is told after three tries: %j", async (fault) => {
    await using at = await scene({ fault: () => fault });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "unreachable" });
    expect(at.front.seen).toHaveLength(3);
  });

  test.each([400, 403, 404, 405, 501])("that is an answer is not asked about again: %i", async (status) => {
    await using at = await scene({ fault: () => ({ status }) });
    await at.repository.manifest("index");
    expect(at.front.seen).toHaveLength(1);
  });

  test("Retry-After is waited for, within reason", async () => {
    await using at = await scene({ fault: inTurn({ status: 429, headers: { "retry-after": "3" } }) });
    expect(await at.repository.manifest("index")).toMatchObject({ state: "there" });
    expect(at.slept).toEqual([3000]);
  });

  test("nobody listens: told at once", async () => {
    const at = await scene();
    await at.front[Symbol.asyncDispose]();
    expect(await at.repository.manifest("index")).toMatchObject({
      state: "unreachable",
      words: expect.stringMatching(/ECONNREFUSED/),
    });
    expect(at.slept).toEqual([]);
  });

  test("a registry that never answers is left after a while", async () => {
    await using front = await openFront(() => {});
    const controller = new AbortController();
    const repository = openRepository({
      repository: `${front.host}/acme/bot`,
      credentials: undefined,
      network: createNetwork({}),
      clock: { now: () => 0, sleep: async () => {} },
      signal: controller.signal,
    });
    expect(await repository.manifest("index")).toEqual({
      state: "unreachable",
      words: "no answer within 5 s",
    });
  });
});

describe("in French is told", () => {
  const challenge = (header: string): Fault => ({ status: 401, headers: { "www-authenticate": header } });
  const wordsOf = async (fault: Fault, credentials?: Credentials): Promise<string> => {
    await using at = await scene({ fault: () => fault }, credentials);
    const asked = await inLanguage("fr", () => at.repository.manifest("index"));
    return asked.state === "there" ? "" : asked.words;
  };

  test.each([
    ["a login of a kind that nobody knows", challenge("Negotiate"), "401 sans moyen de se connecter"],
    ["the want of a login", challenge("Basic"), "401, et personne n’est connecté"],
    [
      "a token server without encryption",
      challenge('Bearer realm="http://a.example/t"'),
      "il demande de se connecter à une adresse non chiffrée",
    ],
    [
      "a redirect to an address without encryption",
      { status: 307, headers: { location: "http://store.example.com/x" } },
      "il redirige vers store.example.com, ce qui n’est pas suivi",
    ],
    [
      "a redirect to no address",
      { status: 307, headers: { location: "http://[" } },
      "il redirige vers une adresse invalide, ce qui n’est pas suivi",
    ],
  ] satisfies [string, Fault, string][])("%s", async (_what, fault, words) => {
    expect(await wordsOf(fault)).toBe(words);
  });

  test("a page that is no manifest, and a digest that is not there", async () => {
    await using at = await scene();
    const digest = digestOf(SINGLE.text);
    at.stored.set("acme/bot/manifests/page", { mediaType: "text/html", text: "<html>" });
    at.stored.set(`acme/bot/manifests/${digest}`, INDEX);
    for (const version of ["page", digest]) {
      const asked = await inLanguage("fr", () => at.repository.manifest(version));
      expect(asked.state === "there" ? ["there"] : englishIn(asked.words)).toEqual([]);
    }
  });
});
