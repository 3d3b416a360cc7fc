/** Whatever stands behind `say` is said in every language. */
import { expect, test } from "@jest/globals";
import { said } from "../../../scripts/said.js";
import { unsaid } from "../../../scripts/unsaid.js";
import { FAMILIES, messages } from "../../../src/words/fr/messages.js";
import { ALL_PHASES } from "../../helpers/all-phases.js";

const all = said();
const templates = new Set(all.map(({ template }) => template));
const french = Object.entries(messages);

/** Of a sentence that depends on its values, what it is for one, for several, and for a name. */
const VALUES = ["1", "2", "ollama"];
const wordings = french.flatMap(([english, sentence]) =>
  typeof sentence === "string"
    ? [{ english, text: sentence }]
    : VALUES.map((value) => ({ english, text: sentence(...Array<string>(9).fill(value)) })),
);

test("every text has its French sentence, and no sentence is of nothing", () => {
  expect([...templates].filter((template) => !(template in messages))).toEqual([]);
  expect(french.map(([english]) => english).filter((english) => !templates.has(english))).toEqual([]);
});

test("no two tables have the same sentence", () => {
  const keys = FAMILIES.flatMap((family) => Object.keys(family));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("a sentence has the values of the English one, and its code", () => {
  const parts = (text: string): string[] => [...(text.match(/\{\d+\}|`[^`]*`/g) ?? [])].toSorted();
  const differing = wordings.filter(
    ({ english, text }) => parts(english).join("\n") !== parts(text).join("\n"),
  );
  expect(differing).toEqual([]);
});

test("a sentence is not the English one", () => {
  const words = /[a-z]{3,} [a-z]{3,}/i;
  expect(wordings.filter(({ english, text }) => english === text && words.test(english))).toEqual([]);
});

test("a sentence is written with the signs of a keyboard, which are set at once for all", () => {
  expect(wordings.filter(({ text }) => /[’\u00a0\u202f“”]/.test(text))).toEqual([]);
  expect(wordings.filter(({ text }) => /\S[:;?!](?:\s|$)|"/.test(text.replace(/`[^`]*`/g, "")))).toEqual([]);
});

test("a command stands in code, where it can be told from the words and copied", () => {
  const bare = [...templates].filter((text) =>
    /\bkubectl -n \S|\bkubectl delete /.test(text.replaceAll(/`[^`]*`/g, "")),
  );
  expect(bare).toEqual([]);
});

test("nothing is said before the language is known", () => {
  expect(all.filter(({ isConstant }) => isConstant)).toEqual([]);
});

/** The names of phases, whose French is found by their ids; code and words of others; what is written into the cluster. */
const FOR_MACHINES: Readonly<Record<string, readonly RegExp[]>> = {
  "src/cluster/kubeconfig/checks/client-certificate.ts": [/^(?:OPENSSH|ENCRYPTED) PRIVATE KEY$/],
  "src/cluster/lease/hold.ts": [/^the Lease is held by …$/],
  "src/image/build-problem.ts": [/^df -h && docker system df$/],
  "src/phases/lock-namespace.ts": [/^a run outside of GitHub Actions$/],
  "src/rollout/signals/admission.ts": [/^quota and admission$/],
  "src/rollout/signals/container-start.ts": [/^unable to start container process: $/],
  "src/smoke-tests/application-scenario.ts": [/^The deployment … was tested with this sentence\.$/],
  "src/smoke-tests/probe.ts": [/^\nimport http\.client/],
};

test("no prose is told without `say`", () => {
  const titles = new Set(ALL_PHASES.map(({ title }) => title));
  const left = unsaid().filter(
    ({ file, text }) => !titles.has(text) && !FOR_MACHINES[file]?.some((known) => known.test(text)),
  );
  expect(left).toEqual([]);
});
