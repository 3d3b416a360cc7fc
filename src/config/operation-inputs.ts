/** The inputs of single operations: which revision, which workload, how many replicas or lines, what is confirmed. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { OperationName } from "./choices.js";
import type { InputName, RawInputs } from "./inputs.js";
import { alternatives } from "./lists.js";
import { bad, good, type Part } from "./part.js";

/** A workload as people name it; the kind only where two have the same name. */
export interface WorkloadName {
  readonly kind?: string | undefined;
  readonly name: string;
}

export interface OperationInputs {
  /** Undefined is the last one that served before what is there. */
  readonly toRevision?: number | undefined;
  /** Undefined is the chatbot API. */
  readonly workload?: WorkloadName | "all" | undefined;
  /** Always there for `scale`. */
  readonly replicas?: number | undefined;
  /** Of each log. */
  readonly lines: number;
  readonly deleteData: boolean;
}

type Belonging = readonly [OperationName, ...OperationName[]];

/** Whoever gives one of these means such an operation: with another one it would do what was not meant. */
const BELONGING = {
  "to-revision": ["rollback"],
  workload: ["scale", "restart", "logs"],
  replicas: ["scale"],
  confirm: ["teardown"],
  "delete-data": ["teardown"],
} as const satisfies Partial<Record<InputName, Belonging>>;

export function parseOperationInputs(
  inputs: RawInputs,
  operation: OperationName | undefined,
): Part<OperationInputs> {
  const toRevision = parseRevision(inputs["to-revision"]);
  const workload = parseWorkload(inputs.workload, operation);
  const replicas = parseReplicas(inputs.replicas, operation);
  const lines = parseLines(inputs.lines);
  const deleteData = parseDeleteData(inputs["delete-data"]);
  const problems = [
    ...misplaced(inputs, operation),
    ...[toRevision, workload, replicas, lines, deleteData].flatMap((part) => part.problems),
    ...confirmation(inputs, operation),
  ];
  if (problems.length > 0) return bad(...problems);
  return good({
    toRevision: toRevision.value,
    workload: workload.value,
    replicas: replicas.value,
    lines: lines.value ?? 0,
    deleteData: deleteData.value ?? false,
  });
}

function misplaced(inputs: RawInputs, operation: OperationName | undefined): Problem[] {
  if (operation === undefined) return [];
  return Object.entries(BELONGING).flatMap(([name, operations]: [string, Belonging]) => {
    const value = inputs[name as keyof typeof BELONGING];
    if (value === "" || value === "false" || operations.includes(operation)) return [];
    return [
      {
        id: "input-of-other-operation",
        title: say`The input \`${name}\` is for ${alternatives(operations)}, but the operation is \`${operation}\``,
        cause: say`One of the two is not what was meant, so nothing is done.`,
        fix: say`Choose \`operation: ${operations[0]}\`, or leave \`${name}\` empty.`,
      },
    ];
  });
}

function parseRevision(text: string): Part<number | undefined> {
  if (text === "") return good(undefined);
  if (/^[1-9]\d{0,8}$/.test(text)) return good(Number(text));
  return bad({
    id: "input-to-revision",
    title: say`The input \`to-revision\` is not the number of a revision: "${text}"`,
    fix: say`Use a number of the history that \`operation: rollback\` shows, or leave it empty for the last one that served.`,
  });
}

/** How people write the kinds: as kubectl takes them. */
const KINDS: Readonly<Record<string, string>> = {
  deployment: "Deployment",
  deployments: "Deployment",
  deploy: "Deployment",
  statefulset: "StatefulSet",
  statefulsets: "StatefulSet",
  sts: "StatefulSet",
  daemonset: "DaemonSet",
  daemonsets: "DaemonSet",
  ds: "DaemonSet",
};

// RFC 1123 subdomain, as the API server demands it, with the kind before it.
const WORKLOAD = /^(?:([a-z]+)\/)?([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)$/i;

function parseWorkload(
  text: string,
  operation: OperationName | undefined,
): Part<WorkloadName | "all" | undefined> {
  if (text === "") return good(undefined);
  if (text === "all") return operation === "logs" || operation === undefined ? good("all") : bad(onlyLogs());
  const [, prefix, name] = WORKLOAD.exec(text) ?? [];
  const kind = prefix && KINDS[prefix.toLowerCase()];
  if (name !== undefined && (prefix === undefined || kind !== undefined)) return good({ kind, name });
  return bad({
    id: "input-workload",
    title: say`The input \`workload\` names no workload: "${text}"`,
    fix: say`Use the name of a Deployment, StatefulSet or DaemonSet, such as \`chatbot-api\` or \`statefulset/db\`.`,
  });
}

const onlyLogs = (): Problem => ({
  id: "input-workload-all",
  title: say`\`workload: all\` is for \`operation: logs\` only`,
  cause: say`Everything at once would be down at once.`,
  fix: say`Name one workload, such as \`workload: chatbot-api\`.`,
});

/** Beyond this somebody slipped on the keyboard. */
const MOST_REPLICAS = 1000;

function parseReplicas(text: string, operation: OperationName | undefined): Part<number | undefined> {
  if (text === "") return operation === "scale" ? bad(howMany()) : good(undefined);
  const replicas = Number(text);
  if (/^\d+$/.test(text) && replicas <= MOST_REPLICAS) return good(replicas);
  return bad({
    id: "input-replicas",
    title: say`The input \`replicas\` is not a number of pods: "${text}"`,
    fix: say`Use a whole number from 0 to ${MOST_REPLICAS}, such as \`replicas: 3\`.`,
  });
}

const howMany = (): Problem => ({
  id: "input-replicas-missing",
  title: say`\`operation: scale\` needs the input \`replicas\``,
  fix: say`Say how many pods there are to be, such as \`replicas: 3\`.`,
});

/** What a summary can show of some logs; whoever needs more has the cluster. */
const MOST_LINES = 2000;

function parseLines(text: string): Part<number> {
  const lines = Number(text);
  if (/^\d+$/.test(text) && lines > 0 && lines <= MOST_LINES) return good(lines);
  return bad({
    id: "input-lines",
    title: say`The input \`lines\` is not a number of lines: "${text}"`,
    fix: say`Use a whole number from 1 to ${MOST_LINES}, such as \`lines: 200\`.`,
  });
}

function parseDeleteData(text: string): Part<boolean> {
  if (text === "true" || text === "false") return good(text === "true");
  return bad({
    id: "input-unknown-value",
    title: say`The input \`delete-data\` has an unknown value: "${text}"`,
    fix: say`Use \`true\` or \`false\`.`,
  });
}

/** The name, typed once more, is what a slip of the finger cannot do. */
function confirmation(
  { confirm, namespace }: RawInputs,
  operation: OperationName | undefined,
): readonly Problem[] {
  if (operation !== "teardown" || confirm === namespace) return [];
  const title =
    confirm === ""
      ? say`\`operation: teardown\` must be confirmed`
      : say`The input \`confirm\` is "${confirm}", but the namespace is "${namespace}"`;
  return [
    {
      id: "teardown-unconfirmed",
      title,
      cause: say`It removes everything that was deployed to ${namespace}.`,
      fix: say`If that is meant, set \`confirm: ${namespace}\`.`,
    },
  ];
}
