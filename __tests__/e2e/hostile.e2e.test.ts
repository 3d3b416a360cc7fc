/** A pod that writes whatever could break or forge a page, a log or the runner's commands: none of it has an effect. */
import { readFile } from "node:fs/promises";
import { expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { unfenced } from "../helpers/unfenced.js";
import { startAction } from "./action.js";
import { type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(120_000);

const NAMESPACE = "e2e-hostile";
const MEBIBYTE = 1024 * 1024;

/** Known to the run as a secret. */
const SECRET = "Sesame-0123456789abcdef";

/** Written to the log and as the reason of the end; `S` and `R` are halves of the secret. */
const LINES = [
  "::error::forged by a pod",
  "::add-mask::Deployment",
  "::stop-commands::forever",
  "##[error]forged by a pod",
  "line with ##[group]forged in it",
  "</details></details><script>forged()</script><img src=x onerror=forged()>",
  "````",
  "## ✅ forged: everything is well",
  "| forged | table |",
  "| --- | --- |",
  "![forged](https://evil.example/x.png) [forged](javascript:forged())",
  "\\033[2J\\033[31mred\\033[0m \\033]0;forged title\\007",
  "\\342\\200\\256desrever",
  "@forged/team, see #12 and GH-12 :white_check_mark:",
];

const HOSTILE = `
S=Sesame-; R=0123456789abcdef
say() { printf '%b\\\\n' "$1"; printf '%b\\\\n' "$1" >> /dev/termination-log; }
${LINES.map((line) => `say '${line.replaceAll("\\", "\\\\")}'`).join("\n")}
printf "token: $S$R\\\\n"
printf "token: $S\\\\033[0m$R\\\\n"
printf "token: $S\\\\342\\\\200\\\\213$R\\\\n"
say "the end: $S\\\\033[0m$R"
exit 7
`;

/**
 * Its error stands behind a line of 300 kB, and in front of one without an end; a bar is drawn anew again and again. In both the
 * long line and the error the secret stands where they are cut.
 */
const BURIED = `
S=Sesame-; R=0123456789abcdef
echo how it was started
head -c 1190 /dev/zero | tr '\\0' y; printf "$S$R"; head -c 300000 /dev/zero | tr '\\0' y; echo
for i in 1 2 3 4 5 6 7 8 9; do printf "loading $i\\r"; done; echo loaded
printf "KeyError: the real error %0165d$S$R\\n" 0
head -c 3000000 /dev/zero | tr '\\0' z
exit 7
`;

const MANIFEST = `
apiVersion: v1
kind: ConfigMap
metadata: { name: hostile }
data:
  run.sh: |
${HOSTILE.split("\n")
  .map((line) => `    ${line.replaceAll("\\\\", "\\")}`)
  .join("\n")}
  buried.sh: |
${BURIED.split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: hostile }
spec:
  selector: { matchLabels: { app: hostile } }
  template:
    metadata: { labels: { app: hostile } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: hostile
          image: localhost:5000/lab/busybox:1
          command: [sh, /script/run.sh]
          # Otherwise it is ready for the moment before it ends.
          readinessProbe: { exec: { command: ["false"] }, periodSeconds: 1 }
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          volumeMounts: [{ name: script, mountPath: /script }]
        # Less than 10 MiB, at which the kubelet would begin a new file, now and then before the end is written. It does not
        # end, or its log might be read while it writes once more.
        - name: loud
          image: localhost:5000/lab/busybox:1
          command: [sh, -c, "head -c 8000000 /dev/zero | tr '\\\\0' x; echo the end of a huge line; exec sleep 3600"]
          readinessProbe: { exec: { command: ["false"] }, periodSeconds: 1 }
          resources: { requests: { cpu: 10m, memory: 16Mi } }
      volumes: [{ name: script, configMap: { name: hostile } }]
---
# Of a workload of its own the cause is always told: of several containers of one pod that of the first to fail.
apiVersion: apps/v1
kind: Deployment
metadata: { name: buried }
spec:
  selector: { matchLabels: { app: buried } }
  template:
    metadata: { labels: { app: buried } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: buried
          image: localhost:5000/lab/busybox:1
          command: [sh, /script/buried.sh]
          readinessProbe: { exec: { command: ["false"] }, periodSeconds: 1 }
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          volumeMounts: [{ name: script, mountPath: /script }]
      volumes: [{ name: script, configMap: { name: hostile } }]
`;

const lab: Lab = await openLab();

const cleared = ownNamespaces();

test("what a hostile pod writes is shown as text, and as nothing else", async () => {
  const inputs = {
    namespace: NAMESPACE,
    manifests: "manifests.yaml",
    "build-context": "none",
    models: "none",
    "smoke-tests": "none",
    timeout: "90s",
    "registry-password": SECRET,
  };
  await cleared(NAMESPACE);
  const action = await startAction(lab, inputs, { "manifests.yaml": MANIFEST });
  try {
    await action.ended;
    const [summary, log, outputs] = [await action.summary(), action.log(), await action.outputs()];
    const reportText = await readFile(outputs["report"] ?? "", "utf8");
    const report = JSON.parse(reportText) as DeployReport;
    expect(report.failureReason).toContain("exit code 7");
    // It has been read: what follows is about its words.
    expect(summary).toContain("forged by a pod");
    expect(reportText).toContain("forged by a pod");
    const { evidence } = report;
    const logOf = (name: string): string =>
      evidence.find(({ title }) => title.startsWith(`log of ${name} `))?.text ?? "";
    expect(logOf("loud")).toMatch(/^x{1199}…\n\(… a line of 8001 kB …\)\n…x+the end of a huge line$/);
    expect(logOf("buried").split("\n")).toEqual([
      "how it was started",
      expect.stringMatching(/^y{1190}\*\*\*…$/),
      "(… a line of 302 kB …)",
      expect.stringMatching(/^…y{799}$/),
      "loaded",
      expect.stringMatching(/^KeyError: the real error 0{165}\*\*\*$/),
      expect.stringMatching(/^z{1199}…$/),
      "(… a line of 3000 kB …)",
      expect.stringMatching(/^…z{799}$/),
    ]);
    expect(JSON.stringify(report.failure)).toMatch(
      /its log says: KeyError: the real error 0{54}… …0{96}\*\*\*/,
    );

    // The runner obeys `::` at the beginning of a line, and `##[` anywhere.
    const commands = log
      .split("\n")
      .filter((line) =>
        /^\s*::(?!add-mask::|debug::|error title=|warning title=|group::|endgroup::)/.test(line),
      );
    expect(commands).toEqual([]);
    expect(log).not.toContain("##[");
    expect(log.split("\n").filter((line) => line.startsWith("::add-mask::Deployment"))).toEqual([]);

    const page = unfenced(summary);
    expect(page.match(/^## /gm)).toHaveLength(1);
    expect(page.match(/<details/g)?.length).toBe(page.match(/<\/details>/g)?.length);
    expect(page).not.toMatch(/<script|<img|!\[forged|\]\(javascript/);
    expect(page).not.toMatch(/^\| forged|@forged|(?<!&)#12|:white_check/m);

    const told = {
      summary,
      log: log.replace(/^::add-mask::.*$/gm, ""),
      reportText,
      outputs: JSON.stringify(outputs),
    };
    for (const [name, text] of Object.entries(told)) {
      expect([name, text.includes(SECRET.slice(0, 8))]).toEqual([name, false]);
      expect([name, text.length < MEBIBYTE]).toEqual([name, true]);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    for (const text of [summary, log]) expect(text).not.toMatch(/[\u0007\u001b\u202e]/);
  } finally {
    await action.dispose();
  }
});
