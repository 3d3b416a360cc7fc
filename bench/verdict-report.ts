/** The page docs/verdicts.md, from the outcomes of a benchmark. Pure. */
import { type Outcome, secondsToVerdict } from "../__tests__/e2e/verdicts/harness/run-scenario.js";

export interface Row {
  readonly id: string;
  /** It is to succeed. */
  readonly good: boolean;
  /** Absent when the scenario itself could not be played. */
  readonly own: Outcome | undefined;
  /** In the order of the peers. */
  readonly peers: readonly (Outcome | undefined)[];
  /** In what our outcome is not as it should be. */
  readonly wrong: readonly string[];
  /** Seconds after which the peers were cut. */
  readonly limit: number;
}

/** Somebody else who deployed the same. */
export interface Peer {
  readonly name: string;
  readonly column: string;
}

export interface Chapter {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function render(chapters: readonly Chapter[], peers: readonly Peer[], atATime: number): string {
  const rows = chapters.flatMap((chapter) => chapter.rows);
  const parts = [
    introduction(atATime),
    totals(rows, peers),
    ...chapters.filter((chapter) => chapter.rows.length > 0).map((chapter) => table(chapter, peers)),
  ];
  return `${parts.join("\n\n")}\n`;
}

const introduction = (atATime: number): string => `<!-- Written by \`make bench-verdict\`; do not edit. -->

# Verdicts, measured

Every row was deployed by all at the same time on the lab's cluster (two nodes, Kubernetes 1.34), each in a namespace of its own:
by this action, by \`kubectl apply\` with \`kubectl rollout status\` for each workload, one after the other, and by
\`helm upgrade --install --wait --wait-for-jobs\` with the same manifests as a chart.

- **from start**: seconds from the start of the step to its end. The step reads the manifests, connects and rehearses first.
- **from apply**: seconds from the first change in the cluster to the verdict; a dash when nothing was changed, because the
  rehearsal had already found that it could not work.
- **from symptom**: seconds from the first sign of trouble in the API (a warning, a container that waits or ends with an
  error, a pod that no node takes) to the verdict.
- **kubectl**: its verdict and its seconds from apply. It was cut at a limit, shown as ≥; left alone it waits for 10 minutes.
  What it refuses while applying is *refused*; Jobs and bare Pods it does not follow.
- **helm**: its verdict and its seconds from the start. It was cut at the same limit; left alone it waits for 5 minutes.
- **bold** verdicts are wrong.

The scenarios are code: \`__tests__/e2e/verdicts/\`. The machine has two cores and ran ${atATime} rows at the same time, so
single figures vary by some seconds.`;

function totals(rows: readonly Row[], peers: readonly Peer[]): string {
  const faults = rows.filter(({ good }) => !good);
  const fine = rows.filter(({ good }) => good);
  const red = (outcome: Outcome | undefined): boolean => /^(?:failure|timeout)$/.test(outcome?.verdict ?? "");
  const green = (outcome: Outcome | undefined): boolean => outcome?.verdict === "success";
  const totalsOf = (name: string, of: (row: Row) => Outcome | undefined): string =>
    line([
      name,
      `${faults.filter((row) => red(of(row))).length} of ${faults.length}`,
      `${faults.filter((row) => green(of(row))).length}`,
      `${fine.filter((row) => red(of(row))).length}`,
      median(faults.map(of)),
    ]);
  return `| | faults told | broken ones called a success | good ones called a failure | median seconds to the verdict on a fault |
| --- | --- | --- | --- | --- |
${totalsOf("this action", ({ own }) => own)}
${peers.map(({ name }, index) => totalsOf(name, (row) => row.peers[index])).join("\n")}`;
}

/** Of a peer that was cut it is only known that it takes longer. */
function median(outcomes: readonly (Outcome | undefined)[]): string {
  const known = outcomes.filter((outcome) => outcome !== undefined);
  const middle = known.toSorted((a, b) => duration(a) - duration(b))[Math.floor(known.length / 2)];
  if (!middle) return "-";
  return `${middle.verdict === "none in time" ? "≥ " : ""}${seconds(duration(middle))}`;
}

const duration = ({ startedAt, endedAt }: Outcome): number => endedAt - startedAt;

function table({ title, rows }: Chapter, peers: readonly Peer[]): string {
  const columns = ["scenario", "verdict", "from start", "from apply", "from symptom"];
  const head = [...columns, ...peers.map(({ column }) => column), "cause"];
  return `## ${title}

${line(head)}
${line(head.map(() => "---"))}
${rows.map(rowText).join("\n")}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function rowText(row: Row): string {
  const { id, own } = row;
  const peers = row.peers.map((peer) => peerText(row, peer));
  if (!own) return line([id, "not played", "", "", "", ...peers, escaped(row.wrong.join("; "))]);
  return line([
    id,
    verdictText(row, own),
    seconds(own.endedAt - own.startedAt),
    own.appliedAt === undefined ? "-" : seconds(own.endedAt - own.appliedAt),
    own.symptom && !row.good ? secondsToVerdict(own).toFixed(1) : "-",
    ...peers,
    escaped(withoutHome(own.cause)),
  ]);
}

function verdictText({ good }: Row, { verdict, appliedAt }: Outcome): string {
  const word = verdict === "failure" && appliedAt === undefined ? "refused" : verdict;
  return (verdict === "success") === good ? word : `**${word}**`;
}

function peerText({ good, limit }: Row, peer: Outcome | undefined): string {
  if (!peer) return "-";
  if (peer.verdict === "none in time") return `≥ ${limit}`;
  if (peer.verdict === "not followed") return peer.verdict;
  const from = seconds(peer.endedAt - (peer.appliedAt ?? peer.startedAt));
  const word = peer.appliedAt === undefined ? "refused" : peer.verdict;
  return (peer.verdict === "success") === good ? `${word}, ${from}` : `**${word}**, ${from}`;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** Where the lab keeps its files on the machine that measured tells nobody anything. */
function withoutHome(text: string): string {
  return text.replace(/\/[\w./-]*(?=\/chatbot-deploy-lab\/)/g, "…");
}

/** The words of a cluster may hold what Markdown or HTML would take for its own. */
function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\|/g, "\\|").replace(/\n/g, " ");
}
