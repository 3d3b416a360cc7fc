/** Pods that failed before the write: what broke them may be mended since, so only a try that begins after it counts. Pure. */
import { seconds } from "../duration.js";
import { textAt } from "../json.js";
import type { Followed } from "./followed.js";
import type { Examined } from "./judge.js";
import { conditionOf, instantOf } from "./observation.js";
import type { Ripening } from "./patience.js";
import { PULL_BACKS_OFF, PULL_FAILED } from "./signals/image.js";
import { killedByProbe } from "./signals/probes.js";
import { NEVER } from "./signals/signal.js";
import { concerns } from "./signals/words.js";
import { type ContainerView, containerKey, type PodView } from "./views.js";

/** What a container of a pod that is not ready has come to. */
export interface Try {
  readonly result: "none" | "pull-failed" | "pull-backs-off" | "crashed";
  /** How often it had crashed when it was seen first. */
  readonly crashesBefore: number;
  /** The newest began before the write. */
  readonly isEarlier: boolean;
}

const SECOND = seconds(1);

/** By container. */
export type Tries = ReadonlyMap<string, Try>;

export function triesOf(examined: readonly Examined[], before: Tries, now: number): Tries {
  return new Map(
    examined.flatMap(({ followed, sight }) =>
      sight.looks.flatMap(({ pod }) =>
        pod.containers.map((container) => {
          const key = containerKey(pod, container);
          return [key, tryOf({ pod, container, followed, now }, before.get(key))] as const;
        }),
      ),
    ),
  );
}

/** A later try has to fail as well, which the kubelet makes within five minutes. */
export function untilTriedAgain(ripe: Ripening, tries: Tries): Ripening {
  const { signal, subject } = ripe.sighting;
  const { pod, container } = subject;
  const newest = pod && container && tries.get(containerKey(pod, container));
  if (!newest?.isEarlier || newest.result === "none") return ripe;
  // Whether a probe succeeds is asked all the time.
  if (signal.family === "probes" && signal !== killedByProbe) return ripe;
  const { open: _, ...rest } = ripe;
  return { ...rest, ripeAt: NEVER, isEarlier: true };
}

interface Seen {
  readonly pod: PodView;
  readonly container: ContainerView;
  readonly followed: Followed;
  readonly now: number;
}

function tryOf(seen: Seen, before: Try | undefined): Try {
  const { crashes } = seen.container;
  const result = resultOf(seen.container);
  if (!before) return { result, crashesBefore: crashes, isEarlier: wasThereBefore(seen) };
  return { ...before, result, isEarlier: before.isEarlier && !isNewTry(seen, result, before) };
}

function resultOf({ waiting, crashes }: ContainerView): Try["result"] {
  if (waiting?.reason === PULL_FAILED) return "pull-failed";
  if (waiting?.reason === PULL_BACKS_OFF) return "pull-backs-off";
  return crashes > 0 ? "crashed" : "none";
}

/** Was it there, and not ready, before the write? */
function wasThereBefore({ pod: { pod }, followed: { writtenAt } }: Seen): boolean {
  const times = [
    textAt(pod, "metadata", "creationTimestamp"),
    textAt(conditionOf(pod, "Ready"), "lastTransitionTime"),
  ];
  return times.every((time) => Date.parse(time ?? "") + SECOND < writtenAt);
}

function isNewTry(seen: Seen, result: Try["result"], before: Try): boolean {
  if (result === "crashed") return hasCrashedAnew(seen, before);
  // The failed pull shows for some seconds, and then the back-off until the next one.
  if (result === "pull-backs-off" || result === before.result) return false;
  return result === "none" || hasPulledAnew(seen);
}

/** Of two more crashes the second began after the write, whatever the node's clock says. */
function hasCrashedAnew({ container, followed }: Seen, { crashesBefore }: Try): boolean {
  const more = container.crashes - crashesBefore;
  return more > 1 || (more === 1 && isAfter(container.ended?.startedAt ?? 0, followed));
}

/** The kubelet shows what a pull came to when it looks at the pod the next time. */
const SHOWN_WITHIN = seconds(20);

/** The kubelet leaves out events of whoever has many, so the time decides as well. */
function hasPulledAnew({ pod, container, followed, now }: Seen): boolean {
  if (now - followed.writtenAt > SHOWN_WITHIN) return true;
  const begin = pod.events.findLast(
    (event) => textAt(event, "reason") === "Pulling" && concerns(event, container.name),
  );
  return begin !== undefined && isAfter(instantOf(begin), followed);
}

/** Times have whole seconds: what happened in the same one may have been earlier. */
function isAfter(time: number, { writtenAt }: Followed): boolean {
  return time >= writtenAt + SECOND;
}
