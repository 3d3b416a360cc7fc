/** Whether a report is what docs/report.schema.json promises, and holds nothing that it does not tell of. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strict } from "../../scripts/report-schema/schema.js";

const FILE = new URL("../../docs/report.schema.json", import.meta.url);

const ajv = new Ajv2020({
  allErrors: true,
  formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
});
const validate = ajv.compile(strict(JSON.parse(readFileSync(FILE, "utf8"))) as object);

/** What is wrong with the text of a report; empty when nothing is. */
export function schemaErrors(report: string): string[] {
  if (validate(JSON.parse(report))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
