/** How a followed object comes to a bad end by what it says itself: each with what to do, for when no signal on its pods says more. */
import { say } from "../words/say.js";

export interface Ending {
  /** Of the problem it becomes. */
  readonly id: string;
  readonly cause: string;
  readonly fix: string;
  /** One command, without `kubectl -n NAMESPACE`; `describe` of the object when left out. */
  readonly look?: string;
  /** With it its pods are deleted. */
  readonly takesPods?: boolean;
  /** A limit that was too short, perhaps, for what is seen: what it adds to that. */
  readonly limit?: { readonly cause: string; readonly fix: string };
}

export const deleted = (kind: string, name: string): Ending => ({
  id: "object-deleted",
  cause: say`${kind} ${name} was deleted while its rollout was followed`,
  fix: say`Find out who deletes it (another workflow, a GitOps controller, a person); then run the workflow again.`,
  takesPods: true,
  look: "get events --sort-by=.lastTimestamp",
});

export const replaced = (kind: string, name: string): Ending => ({
  id: "object-replaced",
  cause: say`${kind} ${name} was deleted and created again by somebody else`,
  fix: say`Let only one workflow or controller deploy it; then run the workflow again.`,
  look: `get ${kind.toLowerCase()} ${name} -o yaml --show-managed-fields`,
});

export const paused = (name: string): Ending => ({
  id: "rollout-paused",
  cause: say`The Deployment is paused: its new revision is not rolled out before it is resumed.`,
  fix: say`Resume it with \`kubectl rollout resume deployment/${name}\`, then run the workflow again.`,
  look: `get deployment ${name} -o yaml --show-managed-fields`,
});

/** Source: `ProgressDeadlineExceeded` of pkg/controller/deployment/progress.go. */
export const noProgress = (seconds: number): Ending => ({
  id: "rollout-no-progress",
  cause: say`no progress for ${seconds} s`,
  fix: say`The events in the evidence say what it waits for; if it is only slow, raise \`progressDeadlineSeconds\`.`,
  limit: {
    cause: say`its \`progressDeadlineSeconds\` of ${seconds} s has passed`,
    fix: say`If it is only slow, raise \`progressDeadlineSeconds\`.`,
  },
});

/** All attempts are used up: a consequence, of which the pods know the cause. */
export const jobFailed = (words: string | undefined, deletesItself = false): Ending => ({
  id: "job-failed",
  cause: words ?? say`The Job has failed.`,
  fix: say`The log of its last pod says why; it is in the evidence.`,
  takesPods: deletesItself,
});

export const jobTooLate = (words: string | undefined, seconds: number): Ending => ({
  id: "job-deadline-exceeded",
  cause: words ?? say`The Job was active longer than its deadline allows`,
  fix: say`If it is only slow, raise its \`activeDeadlineSeconds\`; otherwise its log says what it waits for.`,
  takesPods: true,
  limit: {
    cause: say`its \`activeDeadlineSeconds\` of ${seconds} s has passed`,
    fix: say`If it is only slow, raise its \`activeDeadlineSeconds\`.`,
  },
});

export const podFailed = (words: string | undefined): Ending => ({
  id: "pod-failed",
  cause: words ?? say`The pod has failed.`,
  fix: say`Its log and its events say why; they are in the evidence.`,
});

export const stalled = (words: string | undefined): Ending => ({
  id: "object-stalled",
  cause: words ?? say`It is stalled.`,
  fix: say`Its controller has given up: correct what its condition \`Stalled\` names; the log of the controller says more.`,
});
