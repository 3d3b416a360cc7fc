/** Signals: a Job whose work is done, and which does not end all the same. */
import { say } from "../../words/say.js";
import { NEVER, type Signal } from "./signal.js";

/** What comes beside the work (a proxy, a mesh) has to be a sidecar. How long it may go on nobody can know, but whoever waits should know for what. */
export const otherContainerRuns: Signal = {
  id: "other-container-runs",
  family: "workload",
  on: "pod",
  see({ pod, followed }) {
    if (followed.kind !== "Job" || pod?.phase !== "Running") return undefined;
    const own = pod.containers.filter(({ role }) => role === "container");
    const done = own.find(({ ended, runningSince }) => ended?.exitCode === 0 && runningSince === undefined);
    const other = own.find(({ runningSince }) => runningSince !== undefined);
    return done && other && { message: "", done: done.name, other: other.name };
  },
  patience: NEVER,
  strict: NEVER,
  cause: ({ pod = "", done = "", other = "" }) =>
    say`Container ${done} of ${pod} has ended well, but container ${other} still runs, and a Job is complete only when all its containers have ended.`,
  fix: ({ other = "" }) =>
    say`Make ${other} a sidecar (an init container with \`restartPolicy: Always\`), or let it end when the work is done.`,
  look: ({ pod, other }) => `logs ${pod} -c ${other}`,
};

export const JOB_SIGNALS = [otherContainerRuns] as const;
