/** Why an image that is to be there cannot be had, or not be pushed: the same problem in every language. */
import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "../../../src/errors.js";
import { findGiven, type Pusher, refuseReaders, type Visitor } from "../../../src/image/find.js";
import type { Asked, NotThere } from "../../../src/image/registry/answers.js";
import type { Repository } from "../../../src/image/registry/registry.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const TAG = "ghcr.io/acme/bot:sha-1";
const DIGEST = `ghcr.io/acme/bot@sha256:${"ab".repeat(32)}`;
const SOMEBODY = { credentials: { username: "ada", password: "x" } };
const NOBODY = { credentials: undefined };

/** Answers alike, whatever it is asked. */
function repositoryThat(answer: NotThere, admits: Asked<void> = answer): Repository {
  const says = async (): Promise<NotThere> => answer;
  return { admits: async () => admits, mayPush: says, manifest: says, platformsOf: says, tag: says };
}

const visitor = (known: Visitor["known"]): Visitor => ({
  registry: "ghcr.io",
  username: "",
  known,
  event: "push",
});

const problemOf = (work: () => Promise<unknown>) =>
  work().then(
    () => undefined,
    (thrown: unknown) => problemsOf(thrown)[0],
  );

async function englishInFrench(work: () => Promise<unknown>): Promise<string[]> {
  const problem = await inLanguage("fr", () => problemOf(work));
  return englishIn(`${problem?.title} ${problem?.cause} ${problem?.fix}`);
}

describe("the image that the input names", () => {
  const missing: NotThere = { state: "missing", words: "404 manifest unknown" };
  const refused: NotThere = { state: "refused", words: "403 denied" };
  const unreachable: NotThere = { state: "unreachable", words: "503" };

  test.each([
    [
      "a tag, hidden from nobody in particular",
      missing,
      TAG,
      NOBODY,
      `The image ${TAG} does not exist`,
      "The registry has no such tag, or hides the package from those who are not logged in.",
    ],
    [
      "a digest, hidden from somebody",
      missing,
      DIGEST,
      SOMEBODY,
      "The image ghcr.io/acme/bot@sha256:abababababab… does not exist",
      "The registry has no such digest, or hides the package from ada.",
    ],
    [
      "what only docker's helper may see",
      refused,
      TAG,
      { ...NOBODY, helper: "gh" },
      `The image ${TAG} may not be read`,
      "It is private, and ghcr.io does not show it to those who are not logged in. The login that `docker-credential-gh` keeps is not used for this.",
    ],
    [
      "a registry that does not answer",
      unreachable,
      TAG,
      NOBODY,
      "The registry ghcr.io could not be asked for the image",
      "Before anything is changed, the digest of the image has to be known.",
    ],
  ])("%s", async (_what, answer, reference, known, title, cause) => {
    const find = () => findGiven(repositoryThat(answer), reference, visitor(known));
    expect(await problemOf(find)).toMatchObject({
      id: expect.stringMatching(/^given-image-/),
      title,
      detail: answer.words,
      cause,
    });
    expect(await englishInFrench(find)).toEqual([]);
  });

  test("is hidden from nobody in French, too", async () => {
    const find = () => findGiven(repositoryThat(missing), TAG, visitor(NOBODY));
    expect((await inLanguage("fr", () => problemOf(find)))?.cause).toBe(
      "Le registre n’a pas ce tag, ou cache le package à quiconque n’est pas connecté.",
    );
  });
});

describe("a push that would be refused", () => {
  const pusher: Pusher = {
    ...visitor(SOMEBODY),
    repository: "ghcr.io/acme/bot",
    reference: TAG,
    source: "acme/bot",
  };
  const LET_IN: Asked<void> = { state: "there", value: undefined };
  const words = (text: string): NotThere => ({ state: "refused", words: text });

  test.each([
    ["a wrong password", words("401 denied"), words("401 denied"), "registry-login-failed"],
    [
      "a right that is missing",
      words("403 denied: permission_denied: write_package"),
      LET_IN,
      "push-package-not-linked",
    ],
    ["no right at all", words("401"), LET_IN, "push-token-read-only"],
  ])("is told by its own name for %s", async (_what, answer, admits, id) => {
    const refuse = () => refuseReaders(repositoryThat(answer, admits), pusher);
    expect((await problemOf(refuse))?.id).toBe(id);
    expect((await inLanguage("fr", () => problemOf(refuse)))?.id).toBe(id);
  });
});
