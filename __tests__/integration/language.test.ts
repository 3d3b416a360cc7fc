/** A run in French: its page, the steps of its log, and what is wrong. */
import { expect, jest, test } from "@jest/globals";

// Every test has all languages; a run begins with English.
jest.resetModules();
const { World } = await import("../helpers/world.js");

const FRENCH = { language: "fr" };

test("a first deployment is told in French, with the steps of the guide", async () => {
  await using world = await World.create();
  const { report, summary, log } = await world.run({ inputs: FRENCH });
  expect(report.language).toBe("fr");
  expect(report.steps.map(({ title }) => title)).toEqual([
    "Contrôle des entrées et du cluster",
    "Build de l’image Docker",
    "Push de l’image",
    "Connexion au cluster Kubernetes",
    "Création du namespace",
    "Déploiement des services",
    "Rollout progressif",
    "Chargement des modèles Ollama",
    "Smoke tests",
    "Rapport de déploiement",
  ]);
  expect(summary).toMatchSnapshot();
  expect(log.join("\n")).toContain("Rollout progressif");
});

test("a failure is told in French", async () => {
  await using world = await World.create();
  const { summary, report } = await world.run({ inputs: { ...FRENCH, namespace: "Not_A_Name" } });
  expect(report.failure?.state).toBe("Rien n’a été modifié.");
  expect(summary).toContain("**Correction** Corrigez l’entrée");
});

test("a language that there is not is refused, in English", async () => {
  await using world = await World.create();
  const { report } = await world.run({ inputs: { language: "de" } });
  expect(report.failureReason).toBe('The input `language` has an unknown value: "de"');
});
