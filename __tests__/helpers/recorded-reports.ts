/** Reports of real runs on the lab, by the names `scripts/gallery/record.ts` gave them. */
import { readdirSync, readFileSync } from "node:fs";
import type { DeployReport } from "../../src/report/report.js";

const FOLDER = new URL("../fixtures/reports/", import.meta.url);

export const RECORDED: Readonly<Record<string, DeployReport>> = Object.fromEntries(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => [
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as DeployReport,
    ]),
);
