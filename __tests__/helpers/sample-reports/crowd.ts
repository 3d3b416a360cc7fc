/** A report that is too large to be shown whole. */
import type { DeployReport } from "../../../src/report/report.js";
import { rolloutFailed } from "./failed.js";
import { API, object } from "./parts.js";

/** A failure of 50 workloads, each changed in 60 lines, with five logs of 300 lines each for evidence. */
export function crowd(): DeployReport {
  const names = Array.from({ length: 50 }, (_, index) => `worker-${index}`);
  const lines = (count: number, line: string) =>
    Array.from({ length: count }, (_, index) => `${line} ${index}`).join("\n");
  const log = lines(300, "2026-03-02T09:30:36Z Warning BackOff <b>*failed*</b> container `api` [1]");
  return {
    ...rolloutFailed,
    workloads: names.map((name) => ({
      ...API,
      name,
      verdict: "failed",
      ready: 0,
      cause: "crashes with exit code 1",
    })),
    objects: names.map((name) => ({
      ...object("Deployment", name, `${name}.yaml`, "changed"),
      difference: lines(60, "+  setting: value"),
    })),
    evidence: names.flatMap((name) =>
      Array.from({ length: 5 }, (_, pod) => ({ title: `log of api in ${name}-${pod}`, text: log })),
    ),
  };
}
