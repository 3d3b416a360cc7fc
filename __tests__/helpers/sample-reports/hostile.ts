/** A report of foreign texts that could be taken for markup or commands. */
import type { Problem } from "../../../src/errors.js";
import type { DeployReport } from "../../../src/report/report.js";
import { rolloutFailed } from "./failed.js";
import { API, BASE } from "./parts.js";

/** Text with everything that could be taken for markup or for a command somewhere on its way. */
export const HOSTILE = [
  "</details></summary><script>alert(1)</script><img src=x onerror=alert(1)>",
  "| a | b |\n| --- | --- |\n# heading\n```\n~~~\n`code` ``x`` \\| \\` ![i](https://evil.example/x.png) [l](javascript:alert(1))",
  "::error::stop ##[error]stop ::add-mask::a",
  "*b* _i_ __b__ ~~s~~ $x$ &lt; &#60; \u001b[31mred\u001b[0m \u202Ereversed",
].join("\n");

/** A report in which every text that can come from outside is `text`. */
export function reportOf(value: string): DeployReport {
  const problem: Problem = {
    title: value,
    cause: value,
    detail: value,
    fix: value,
    look: value,
    file: value,
    line: 3,
  };
  return {
    ...rolloutFailed,
    failureReason: value,
    namespace: value,
    url: value,
    source: { ...BASE.source, ref: value, commit: value, commitUrl: value, runUrl: value },
    image: { reference: value, digest: value, origin: "built" },
    revision: value,
    previousRevision: `${value}.`,
    service: { name: value, port: 80 },
    failure: {
      step: "rollout",
      category: value,
      problems: [problem, problem],
      state: value,
      repair: { action: "rollback", revision: value, outcome: "failed", milliseconds: 1, note: value },
    },
    steps: rolloutFailed.steps.map((step) => ({ ...step, title: value, note: value })),
    phases: rolloutFailed.phases.map((one) => ({ ...one, id: value, title: value })),
    objects: [
      { kind: value, name: value, file: value, outcome: "changed", difference: `@@ ${value} @@\n+${value}` },
    ],
    workloads: [
      {
        ...API,
        kind: value,
        name: value,
        revision: value,
        previousRevision: `${value}.`,
        cause: value,
        images: [
          { container: value, before: value, after: `${value}.` },
          { container: value, after: value },
        ],
      },
    ],
    models: [{ name: value, state: "pulled", dimensions: 1 }],
    smokeTests: [
      {
        id: value,
        title: value,
        from: value,
        target: value,
        outcome: "failed",
        milliseconds: 1,
        attempts: 2,
        detail: value,
      },
    ],
    warnings: [problem],
    evidence: [{ title: value, text: value }],
  };
}
