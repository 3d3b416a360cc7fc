import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Problem } from "../../../src/errors.js";
import type { DeployReport } from "../../../src/report/report.js";
import { renderSummary, SUMMARY_LIMIT } from "../../../src/report/summary.js";
import { RECORDED } from "../../helpers/recorded-reports.js";
import { crowd } from "../../helpers/sample-reports/crowd.js";
import {
  badInputs,
  buildFailed,
  cancelled,
  rolloutFailed,
  timedOut,
} from "../../helpers/sample-reports/failed.js";
import { HOSTILE, reportOf } from "../../helpers/sample-reports/hostile.js";
import { BASE, phase, START, steps } from "../../helpers/sample-reports/parts.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { success, unchanged } from "../../helpers/sample-reports/succeeded.js";
import { unfenced } from "../../helpers/unfenced.js";

/** The page without its code spans. */
function withoutCode(page: string): string {
  return page.replace(/`[^`\n]+`/g, "");
}

/** The tags that fold, in their order. */
function folds(page: string): string[] {
  return withoutCode(unfenced(page)).match(/<\/?(?:details|summary)\b[^>]*>/g) ?? [];
}

/** The rows of the table of steps, without its head. */
function stepRows(report: DeployReport): string[] {
  const blocks = renderSummary(report).split("\n\n");
  return (blocks.find((block) => block.includes("| step |")) ?? "").trimEnd().split("\n").slice(2);
}

function section(page: string, title: string): string {
  const start = page.indexOf(`<summary><b>${title}`);
  return start < 0 ? "" : page.slice(start, page.indexOf("</details>", start));
}

function titles(page: string): string[] {
  return [...page.matchAll(/<summary><b>([^<]*)<\/b>/g)].map(([, title]) => title ?? "");
}

function headline(report: DeployReport): string {
  return renderSummary(report).split("\n")[0]?.replaceAll("&nbsp;", " ") ?? "";
}

describe("the headline", () => {
  test.each([
    ["names what runs", success, "## ✅ chatbot-test runs `3f2c1a9` · 41 s"],
    [
      "says when nothing changed",
      unchanged,
      "## ✅ Nothing changed: chatbot-test already runs `3f2c1a9` · 6.2 s",
    ],
    [
      "names the cause, and what became of the rollback",
      rolloutFailed,
      "## ❌ chatbot-api cannot start: the setting `QDRANT_URL` is missing · rolled back to revision 14, which is healthy · 49 s",
    ],
    [
      "does not call a timeout a failure",
      timedOut,
      "## ⏱️ No verdict in time: chatbot-api is not ready after 10 minutes: 1 of 2 pods waits for a node with 2Gi of free memory · 10 min 24 s",
    ],
    ["says when the run was cancelled", cancelled, "## ⏹️ The run was cancelled · 27 s"],
  ])("%s", (_, report, expected) => expect(headline(report)).toBe(expected));

  test("has the cause in brief when it has no room for all of it", () => {
    const problem = { title: "Deployment api failed to roll out", cause: "long ".repeat(30) };
    const told = (problem: Problem) =>
      headline({
        ...buildFailed,
        failureReason: `${problem.title}: ${problem.cause}`,
        failure: { category: "rollout", problems: [problem], state: "" },
      });
    expect(told({ ...problem, brief: "out of memory" })).toMatch(
      /^## ❌ Deployment api failed to roll out: out of memory · /,
    );
    expect(told(problem)).toMatch(/^## ❌ Deployment api failed to roll out · /);
  });

  test("does not hide a rollback that failed", () => {
    const repair = {
      action: "rollback",
      outcome: "failed",
      milliseconds: 10,
      note: "the API server refused",
    } as const;
    const { failure } = rolloutFailed;
    const report = { ...rolloutFailed, failure: failure && { ...failure, repair } };
    expect(headline(report)).toMatch(/ · the rollback to the previous version failed too · 49 s$/);
    expect(renderSummary(report)).toContain("| ❌ | Rollback | 10&nbsp;ms | the API server refused |");
  });

  test("still tells the verdict when nobody gave a reason", () => {
    const untold = { ...BASE, failureReason: "", startedAt: START, endedAt: START + 500 };
    expect(headline({ ...untold, verdict: "failure" })).toBe("## ❌ The deployment failed · 500 ms");
    expect(headline({ ...untold, verdict: "timeout" })).toMatch(
      /No verdict in time: the time limit was reached/,
    );
    expect(headline({ ...untold, verdict: "cancelled" })).toMatch(/The run was cancelled/);
  });

  test("a model that was pulled is a change, though no object changed", () => {
    const models = [{ name: "nomic-embed-text", state: "pulled" as const, dimensions: 768 }];
    expect(headline({ ...unchanged, models })).not.toContain("Nothing changed");
  });
});

describe("the problems", () => {
  test.each<[Partial<Problem>, string]>([
    [{ found: "It has none of `users`." }, "**Found** It has none of `users`."],
    [{ detail: "dial tcp: i/o timeout" }, "**Found** `dial tcp: i/o timeout`"],
    [{ detail: "one\ntwo" }, "**Found**\n\n```text\none\ntwo\n```"],
    [{ found: "0 of 2 are ready.", detail: "one" }, "**Found** 0 of 2 are ready.\n\n```text\none\n```"],
  ])("tell what was found in our words, and quote it below them: %j", (found, told) => {
    const failure = { category: "rollout", problems: [{ title: "a", ...found }], state: "" } as const;
    expect(renderSummary({ ...badInputs, failureReason: "a", failure })).toContain(`\n\n${told}\n\n`);
  });

  test("of a failed rollout are told in the order in which they are needed", () => {
    const page = renderSummary(rolloutFailed);
    const labels = [...page.matchAll(/^\*\*(\w[\w ]*)\*\*/gm)].map(([, label]) => label);
    expect(labels).toEqual([
      "Where",
      "Fix",
      "This deployment changed",
      "Found",
      "Look further",
      "Read more",
      "State",
    ]);
    expect(page.indexOf("**State**")).toBeLessThan(page.indexOf("| step |"));
  });

  test("have the line of the file, at the commit that was deployed", () => {
    expect(renderSummary(buildFailed)).toContain(
      `[\`backend/chatbot-service/Dockerfile:12\`](https://github.com/acme/bot/blob/${BASE.source.commit}/backend/chatbot-service/Dockerfile#L12)`,
    );
    const unlinked = { ...buildFailed, source: { ...BASE.source, commitUrl: undefined } };
    expect(renderSummary(unlinked)).toContain("**Where** `backend/chatbot-service/Dockerfile:12`\n");
  });

  test("are all there when there are several, each with its cause and fix", () => {
    const page = renderSummary(badInputs);
    expect(page).toContain("**3 problems**");
    expect(page).toContain(
      "### 1. The kubeconfig has no usable context\n\n**Cause** `current-context` is `staging`",
    );
    expect(page).toContain("### 2. Deployment chatbot-api names a ConfigMap that does not exist");
    expect(page).toContain("### 3. The input `rollout-timeout` is not a duration");
    expect(page).toContain('**Found** `rollout-timeout: "5 minutes"`');
  });

  test("of a repair are not told as found with the others", () => {
    const { failure } = badInputs;
    const repair = { action: "rollback", outcome: "unhealthy", milliseconds: 1, note: "" } as const;
    const page = renderSummary({ ...badInputs, failure: failure && { ...failure, repair } });
    expect(page).toContain("**3 problems**\n\n### 1. ");
  });

  test("fold from the eleventh on", () => {
    const problems = Array.from(
      { length: 12 },
      (_, index): Problem => ({ title: `problem no. ${index + 1}` }),
    );
    const [first = { title: "" }, ...others] = problems;
    const page = renderSummary({
      ...badInputs,
      failure: { category: "configuration", problems: [first, ...others], state: "" },
    });
    const folded = page.indexOf("<b>Further problems</b> · 2");
    expect(folded).toBeGreaterThan(page.indexOf("| step |"));
    expect(page.indexOf("### 10. problem no. 10")).toBeLessThan(folded);
    expect(page.indexOf("### 11. problem no. 11")).toBeGreaterThan(folded);
  });
});

describe("the line of facts", () => {
  test("of a success begins with the address", () => {
    expect(renderSummary(success).split("\n")[2]).toBe(
      [
        "**[http://203.0.113.7:8080](http://203.0.113.7:8080/)**",
        "image `ghcr.io/acme/bot/chatbot-service@sha256:9b1c2d3e4f50…`",
        "revision&nbsp;14&nbsp;→&nbsp;15",
        `commit [\`3f2c1a9\`](https://github.com/acme/bot/commit/${BASE.source.commit}) on \`main\``,
        "[run](https://github.com/acme/bot/actions/runs/8123456789)",
        "⚠️&nbsp;1&nbsp;warning&nbsp;below",
      ].join("&nbsp;· "),
    );
  });

  test("of a failure does not claim that the new revision runs", () => {
    expect(renderSummary(rolloutFailed)).toContain("· tried&nbsp;revision&nbsp;14&nbsp;→&nbsp;15&nbsp;·");
  });

  test("names a revision that did not change once", () => {
    expect(renderSummary(unchanged)).toContain("· revision&nbsp;14&nbsp;·");
  });
});

describe("the steps", () => {
  test("are nine, and the checks only when they stopped the run", () => {
    expect(stepRows(success)).toHaveLength(9);
    expect(stepRows(success)[0]).toBe("| ✅ | Build the image | 19.2&nbsp;s | 7 of 9 layers cached |");
    expect(stepRows(badInputs)).toHaveLength(10);
    expect(stepRows(badInputs)[0]).toBe(
      "| ❌ | Check the inputs and the cluster | 160&nbsp;ms | 3 problems |",
    );
    expect(stepRows({ ...success, steps: steps({ check: ["stopped", 5, ""] }) })).toHaveLength(10);
  });

  test("that did not do their work say so in words", () => {
    const page = renderSummary({
      ...success,
      steps: steps({ models: ["left-out", undefined, ""], push: ["untouched", undefined, ""] }),
    });
    expect(page).toContain("| ➖ | Ollama models | – | left out |");
    expect(page).toContain("| ✅ | Push the image | – | nothing to do |");
    const looked = { ...success, steps: steps({ connect: ["untouched", 97, ""] }) };
    expect(renderSummary(looked)).toContain("| ✅ | Connect to the cluster | 97&nbsp;ms |  |");
    expect(page).toContain("| ⬜ | Rollout | – | not reached |");
    expect(renderSummary(cancelled)).toContain(
      "| ⏹️ | Rollout | 4.1&nbsp;s | stopped: chatbot-api 1 of 2 new pods |",
    );
  });

  test("show a rollback after the rollout it repaired", () => {
    expect(renderSummary(rolloutFailed)).toMatch(/\| Rollout \|.*\n\| ↩️ \| Rollback \| 6\.2&nbsp;s \|/);
  });
});

describe("the folded parts", () => {
  test("of a success begin with what asks for attention and what can be done next", () => {
    expect(titles(renderSummary(success))).toEqual([
      "Warnings",
      "Commands",
      "Workloads",
      "Smoke tests",
      "Ollama models",
      "What was applied",
      "Timeline",
    ]);
  });

  test("of a failure begin with what explains it", () => {
    expect(titles(renderSummary(rolloutFailed)).slice(0, 3)).toEqual([
      "Workloads",
      "Evidence: log of api in chatbot-api-7d4b9c6f88-lw2pd (previous)",
      "Evidence: pods",
    ]);
  });

  test("without content do not appear", () => {
    expect(titles(renderSummary(BASE))).toEqual([]);
    expect(titles(renderSummary({ ...BASE, evidence: [{ title: "empty", text: " \n" }] }))).toEqual([]);
  });
});

describe("the workloads", () => {
  test("show what ran before and what runs now", () => {
    const part = section(renderSummary(success), "Workloads");
    expect(part).toContain("· 3 of 3 ready");
    expect(part).toContain("| image, before → after |");
    expect(part).toContain("| ✅ | Deployment `chatbot-api`<br>revision 14&nbsp;→&nbsp;15 | 2/2 |");
    expect(part).toContain(
      [
        "<code>ghcr.<wbr>io/<wbr>acme/<wbr>bot/<wbr>chatbot-service</code>",
        "<code>@sha256:<wbr>0f3a77c1d2e4…</code> → <code>@sha256:<wbr>9b1c2d3e4f50…</code>",
      ].join("<br>"),
    );
  });

  test("say nothing of before and after where no image changed", () => {
    expect(section(renderSummary(unchanged), "Workloads")).toContain("| image |");
  });

  test("show below the table why one is not ready", () => {
    const part = section(renderSummary(rolloutFailed), "Workloads");
    expect(part).toContain("| ❌ | Deployment `chatbot-api`<br>revision 14&nbsp;→&nbsp;15 | 0/2 |");
    expect(part).toMatch(/\n\n- `chatbot-api` container `api` exits with code 1: `QDRANT_URL` is missing\n/);
  });

  test("name the containers when there are several, both images when the repository changed, and what is new", () => {
    const images = [
      { container: "a", before: "old.test/a:1", after: "new.test/a:1" },
      { container: "b", after: "b:2" },
      { container: "c", before: "c", after: "c:2" },
    ];
    const [workload] = success.workloads;
    const page = renderSummary({ ...success, workloads: workload ? [{ ...workload, images }] : [] });
    expect(page).toContain(
      "`a`: `old.test/a:1` → `new.test/a:1`<br>`b`: `b:2` (new)<br>`c`: `c`<br>`no tag` → `:2` |",
    );
  });
});

test("the objects are listed below their file", () => {
  const part = section(renderSummary(rolloutFailed), "What was applied");
  expect(part).toContain("· 2 changed, 7 unchanged");
  expect(part).toContain(
    "| Service `chatbot-api-service` | unchanged | <code>k8s/<wbr>chatbot-service/<wbr>chatbot-api-service.<wbr>yaml</code> |",
  );
  expect(part).toContain("| PodDisruptionBudget `chatbot-api` | unchanged |  |");
});

test("the models show their version, size and dimensions", () => {
  expect(section(renderSummary(success), "Ollama models")).toContain(
    "| `nomic-embed-text`<br>`0a109f422b47` | present · 274&nbsp;MB | 768 |",
  );
});

describe("the smoke tests", () => {
  test("are listed by hop", () => {
    const part = section(renderSummary(success), "Smoke tests");
    expect(part).toContain("· 10 of 10 passed, from 2 pods");
    expect(part).toContain("From `chatbot-api-6f9c8d7b54-q8mzn`:");
    expect(part).toContain(
      "| ✅ | The API answers<br><code>chatbot-api-service:<wbr>8080</code> | 28&nbsp;ms | 200, status ok |\n| ✅ | The API reaches what it needs | 55&nbsp;ms | 200, Ollama and Qdrant reachable (2 attempts) |",
    );
  });

  test("that failed are open to see, and the others folded", () => {
    const smokeTests = success.smokeTests.map((one, index) =>
      index === 9 ? { ...one, outcome: "failed" as const } : one,
    );
    const page = renderSummary({ ...success, verdict: "failure", smokeTests });
    expect(page).toContain(
      "<details open><summary><b>Smoke tests</b> · 9 of 10 passed, from 2 pods</summary>\n\nFrom `chatbot-api-6f9c8d7b54-q8mzn`",
    );
    expect(page).toMatch(
      /\| --- \|\n\| ❌ \| Qdrant finds[^|]*<code>qdrant-service:<wbr>6333<\/code> \|[^\n]*\n\n<details><summary><b>The others<\/b> · 9</,
    );
  });
});

describe("the timeline", () => {
  test("is a diagram and a table", () => {
    const part = section(renderSummary(success), "Timeline");
    expect(part).toContain("    Build the image :2000-01-01 00:00:00.320, 19240ms\n");
    expect(part).toContain("| ✅ | Build the image | 0.3&nbsp;s | 19.2&nbsp;s |");
    expect(part).toContain("tickInterval 10second");
  });

  test("leaves out the report, which is still at work, and all of a run that took no time", () => {
    const phases = [...success.phases, phase("report", "Report", 41_000, 41_000)];
    expect(section(renderSummary({ ...success, phases }), "Timeline")).not.toContain("Report");
    expect(titles(renderSummary({ ...success, endedAt: START + 999 }))).not.toContain("Timeline");
  });

  test("marks what failed", () => {
    expect(renderSummary(rolloutFailed)).toContain(
      "    Follow the rollout :crit, 2000-01-01 00:00:22.915, 13610ms\n",
    );
  });

  test.each([
    ["a: b; c # d, e <br/> %% f", "a b c d e br/ f"],
    ["section of the page", "(section of the page)"],
    ["Click here", "(Click here)"],
    ["title\nsection b", "(title section b)"],
    [":::", "phase"],
    ["Überprüfen (2/3)", "Überprüfen (2/3)"],
  ])("shows a phase called %j without breaking the diagram", (title, label) => {
    const page = renderSummary({
      ...success,
      phases: [phase("a", title, 0, 10), phase("b", "Other", 10, 20)],
    });
    expect(page).toContain(`    ${label} :2000-01-01 00:00:00.000, 10ms\n`);
  });

  test("has bars of at least a millisecond, and none for what never began", () => {
    const phases = [
      phase("a", "A", 5, 5),
      phase("b", "B", 9, 7),
      { id: "c", title: "C", status: "not-run" as const },
    ];
    const part = section(renderSummary({ ...success, phases }), "Timeline");
    expect(part).toContain("    A :2000-01-01 00:00:00.005, 1ms\n    B :2000-01-01 00:00:00.009, 1ms\n```");
  });

  test.each([
    [5_000, "1second"],
    [7_000, "2second"],
    [41_000, "10second"],
    [600_000, "2minute"],
    [86_400_000, "10minute"],
  ])("of %d ms has ticks that can be read", (length, interval) => {
    const phases = [phase("a", "A", 0, length), phase("b", "B", 0, 1)];
    expect(renderSummary({ ...success, phases })).toContain(`tickInterval ${interval}\n`);
  });
});

describe("the commands", () => {
  test("are exact: namespace, kind, name, revision", () => {
    expect(section(renderSummary(success), "Commands")).toContain(
      [
        "kubectl -n chatbot-test port-forward service/chatbot-api-service 8080:8080",
        "",
        "# follow the log of chatbot-api",
        "kubectl -n chatbot-test logs deployment/chatbot-api --all-containers --tail=100 --follow",
        "",
        "# roll chatbot-api back to revision 14",
        "kubectl -n chatbot-test rollout undo deployment/chatbot-api --to-revision=14",
      ].join("\n"),
    );
  });

  test("do not roll back what was not changed, or was rolled back already", () => {
    expect(renderSummary(unchanged)).not.toContain("rollout undo");
    expect(renderSummary(rolloutFailed)).not.toContain("rollout undo");
    expect(renderSummary(timedOut)).toContain("rollout undo deployment/chatbot-api --to-revision=14");
  });

  test("are none to reach what a run has not come to see", () => {
    const service = { name: "chatbot-api-service", port: 8080 };
    expect(titles(renderSummary({ ...buildFailed, service }))).not.toContain("Commands");
  });

  test("of the problems stand in blocks, where they can be copied", () => {
    expect(renderSummary(buildFailed)).toContain(
      "**Look further**\n\n```sh\ndocker build backend/chatbot-service\n```",
    );
  });

  test("quote what a shell would take apart", () => {
    const page = renderSummary({ ...success, namespace: "a; rm -rf '$HOME'\n# b" });
    expect(page).toContain(`kubectl -n 'a; rm -rf '\\''$HOME'\\'' # b' port-forward`);
  });
});

test("a warning has its place, its cause and its fix", () => {
  expect(section(renderSummary(success), "Warnings")).toMatch(
    /^- \*\*Deployment ollama has no memory limit\*\* in \[`k8s.*<br>Without one .*<br>\*\*Fix\*\* Set `resources.limits.memory`; /m,
  );
});

test("warnings beyond a readable list are counted", () => {
  const warnings = Array.from({ length: 53 }, (_, index) => ({ title: `warning ${index}` }));
  expect(section(renderSummary({ ...success, warnings }), "Warnings")).toMatch(/\n- … and 3 more\n/);
});

test("evidence keeps its end, and says how much was cut", () => {
  const text = Array.from({ length: 1000 }, (_, index) => `line ${index}`).join("\n");
  const part = section(
    renderSummary({ ...rolloutFailed, evidence: [{ title: "log", text }] }),
    "Evidence: log",
  );
  expect(part).toContain(
    "</b> · 1000 lines</summary>\n\n```text\n(… 800 earlier lines were cut)\nline 800\n",
  );
  expect(part).toMatch(/line 999\n```\n\n$/);
});

describe("the size", () => {
  const huge: DeployReport = {
    ...reportOf(HOSTILE),
    evidence: Array.from({ length: 200 }, (_, index) => ({
      title: `log ${index}`,
      text: "€".repeat(50_000),
    })),
    objects: Array.from({ length: 20_000 }, (_, index) => ({
      kind: "ConfigMap",
      name: `settings-${index}`,
      file: "k8s/all.yaml",
      outcome: "changed" as const,
    })),
  };

  test("stays below what GitHub takes, and what was cut is named", () => {
    const page = renderSummary(huge);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(Buffer.byteLength(page)).toBeGreaterThan(SUMMARY_LIMIT / 2);
    expect(page.trimEnd().split("\n").at(-1)).toBe(
      "✂️ **Cut**, because GitHub refuses a summary of more than 1 MiB: evidence, what was applied. The JSON report has all of it.",
    );
    expect(page).toContain("| step |");
    expect(page).toContain("<b>Commands</b>");
    unfenced(page);
  });

  test("of a failure of 50 workloads is within it, and loses nothing but evidence", () => {
    const page = renderSummary(crowd());
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(page.trimEnd().split("\n").at(-1)).toContain(": evidence. The JSON report has all of it.");
    expect(page).toContain("`worker-49`<br>revision 14&nbsp;→&nbsp;15 | 0/2 |");
  });

  test("never costs the problems and the steps, however long every text is", () => {
    const page = renderSummary(reportOf("$|".repeat(20_000)));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(page).toContain("**2 problems**");
    expect(page).toContain("| step |");
  });
});

describe("text from outside", () => {
  const pieces = [
    ...HOSTILE.split("\n"),
    ..."<>&|`*_~[]\\$#-+=.)(!\"'\n\r\t a1",
    "```",
    "````",
    "</details>",
    "<!--",
    "| --- |",
    "\n\n# ",
    "\n\n    ",
    "<br/>",
    "%%{init: {}}%%",
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((some) => some.join(""));
  test("never becomes markup", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const page = unfenced(renderSummary(reportOf(value)));
        const own = /<\/?(?:summary|b|code|span|details)>|<details open>|<w?br>/g;
        expect(withoutCode(page).replace(own, "")).not.toMatch(/<|!\[|\]\(javascript/);
        expect(page.match(/^## /gm)).toHaveLength(1);
        expect(page.match(/^### /gm)).toHaveLength(2);
      }),
    );
  });

  test("never folds or unfolds a part of the page", () => {
    const expected = folds(renderSummary(reportOf("harmless")));
    fc.assert(
      fc.property(hostile, (value) => {
        expect(folds(renderSummary(reportOf(`a${value}`)))).toEqual(expected);
      }),
    );
  });

  test("never adds a cell to a table", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const page = unfenced(renderSummary(reportOf(`a${value}`)));
        for (const block of page.split("\n\n").filter((one) => one.startsWith("| "))) {
          const bars = block.split("\n").map((line) => line.match(/\|/g)?.length);
          expect(new Set(bars).size).toBe(1);
        }
      }),
    );
  });
});

test.each(Object.entries(SAMPLES))("the page of the sample %s is the one that was looked at", (_, report) => {
  expect(renderSummary(report)).toMatchSnapshot();
});

test.each(Object.entries(RECORDED))(
  "the page of the real run %s is the one that was looked at",
  (_, report) => {
    expect(renderSummary(report)).toMatchSnapshot();
  },
);
