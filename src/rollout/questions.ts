/** Questions to the cluster on which a verdict hangs that is due, and what their answers do to it. Pure. */
import { seconds } from "../duration.js";
import { NEVER } from "./signals/signal.js";

/** Does this object, or this key in it, exist? The kubelet says that it does not, but looks again only after a while. */
export interface Reference {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  readonly key?: string | undefined;
}

/** Does the kubelet of this node still report? If not, what is seen of its pods is how they once were. */
export interface NodeReport {
  readonly kind: "Node";
  readonly name: string;
}

/** What did this container say last, before it ended? It may be in trouble for want of what still comes, or never get well. */
export interface LastLog {
  readonly kind: "Log";
  /** Its replicas fail alike: one speaks for all of them that have crashed as often. */
  readonly workload: string;
  readonly pod: string;
  readonly container: string;
  /** It has been started again since. */
  readonly previous: boolean;
  /** How often it has crashed: the next time it may say something else. */
  readonly crashes: number;
}

export type Question = Reference | NodeReport | LastLog;

export interface Answer {
  readonly is: "yes" | "no" | "unknown";
  /** When it was asked, in milliseconds since the epoch. */
  readonly at: number;
  /** Of a node, milliseconds for which it did not report so far. */
  readonly lost?: number;
  /** Of a node, when it had renewed its lease last, in its own words. */
  readonly renewed?: string;
  /** Of a container, its last words. */
  readonly words?: string;
}

export function questionKey(question: Question): string {
  switch (question.kind) {
    case "Log":
      return `Log/${question.workload}/${question.container}#${question.crashes}`;
    case "Node":
      return `${NODE_KEY}${question.name}`;
    default:
      return `${question.kind}/${question.name}${question.key === undefined ? "" : `#${question.key}`}`;
  }
}

const NODE_KEY = "Node/";

/** The kubelet looks again for what was missing within this time. */
const KUBELET_LOOKS_AGAIN = seconds(30);

/** Who may not ask whether a reference exists waits for the kubelet's second look. */
const UNANSWERED_REFERENCE = seconds(15);

/** A reference that has come to exist is given time to be seen by the kubelet. */
const EXTRA: Readonly<Record<Answer["is"], number>> = {
  yes: KUBELET_LOOKS_AGAIN,
  no: 0,
  unknown: UNANSWERED_REFERENCE,
};

/** Who may not ask for a node waits until the cluster itself would have noticed: 40 s of grace, looked after every 5 s. */
const UNANSWERED_NODE = seconds(45);

/** A word of the kubelet, or a renewal of its lease (every 10 s), proves for so long that its node reports. */
export const NODE_HEARD = seconds(15);

/** A node may fall silent at any time, so what was true a while ago has to be asked again. */
const NODE_ANSWER_LASTS = seconds(10);
/** The longest time between two questions about a node that does not report. */
const ASKED_AGAIN_AFTER = seconds(60);

/** When a signal is due that is fatal only when a reference is missing, or a node reports; undefined as long as nobody has asked. */
export function dueAfter(
  { kind }: Exclude<Question, LastLog>,
  due: number,
  answer: Answer | undefined,
  now: number,
): number | undefined {
  if (!answer) return undefined;
  if (kind === "Node") return dueByNode(due, answer, now);
  return due + EXTRA[answer.is];
}

/** The time for which nobody could see what went on does not count. */
function dueByNode(due: number, { is, at, lost = 0 }: Answer, now: number): number | undefined {
  if (is === "unknown") return Math.max(due, at) + UNANSWERED_NODE;
  if (is === "no") return NEVER;
  const owed = due + lost;
  return owed > now || now - at <= NODE_ANSWER_LASTS ? owed : undefined;
}

/** The names of the nodes that did not report when they were last asked about. */
export function silentNodes(answers: ReadonlyMap<string, Answer>): ReadonlySet<string> {
  return new Set(nodesIn(answers).flatMap(({ name, answer }) => (answer.is === "no" ? [name] : [])));
}

/** Those of them that are to be asked about again: ever more seldom. */
export function askedAgain(answers: ReadonlyMap<string, Answer>, now: number): NodeReport[] {
  return nodesIn(answers).flatMap(({ name, answer: { is, at, lost = 0 } }): NodeReport[] => {
    const pause = Math.min(Math.max(lost, NODE_ANSWER_LASTS), ASKED_AGAIN_AFTER);
    return is === "no" && now - at >= pause ? [{ kind: "Node", name }] : [];
  });
}

function nodesIn(answers: ReadonlyMap<string, Answer>): { readonly name: string; readonly answer: Answer }[] {
  return [...answers].flatMap(([key, answer]) =>
    key.startsWith(NODE_KEY) ? [{ name: key.slice(NODE_KEY.length), answer }] : [],
  );
}
