/** Writes docs/report.schema.json. */
import { writeFileSync } from "node:fs";
import { REPORT_SCHEMA } from "./report.js";

writeFileSync("docs/report.schema.json", `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`);
