/** Pods that failed before the write: what broke them may be mended since, so only the kubelet's next try counts. Pure. */
import { textAt } from "../json.js";
import type { Followed } from "./followed.js";
import type { Examined } from "./judge.js";
import { conditionOf } from "./observation.js";
import type { Ripening } from "./patience.js";
import { PULL_BACKS_OFF, PULL_FAILED } from "./signals/image.js";
import { killedByProbe } from "./signals/probes.js";
import { NEVER } from "./signals/signal.js";
import { type ContainerView, containerKey, type PodView } from "./views.js";

/** What a container's newest try has come to. */
export interface Try {
  readonly result: "none" | "pull-failed" | "pull-backs-off" | "crashed";
  readonly crashes: number;
  /** It was made before the write. */
  readonly isEarlier: boolean;
}

/** By container. */
export type Tries = ReadonlyMap<string, Try>;

/** Of all pods that are not ready. */
export function triesOf(examined: readonly Examined[], before: Tries): Tries {
  return new Map(
    examined.flatMap(({ followed, sight }) =>
      sight.looks.flatMap(({ pod }) =>
        pod.containers.map((container) => {
          const key = containerKey(pod, container);
          return [key, tryOf(container, before.get(key) ?? firstTry(pod, followed))] as const;
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

function tryOf(container: ContainerView, before: Pick<Try, "isEarlier"> & Partial<Try>): Try {
  const { crashes } = container;
  const result = resultOf(container);
  return { result, crashes, isEarlier: before.isEarlier && !isNewer({ result, crashes }, before) };
}

function resultOf({ waiting, crashes }: ContainerView): Try["result"] {
  if (waiting?.reason === PULL_FAILED) return "pull-failed";
  if (waiting?.reason === PULL_BACKS_OFF) return "pull-backs-off";
  return crashes > 0 ? "crashed" : "none";
}

/** The failed pull shows for some seconds, and then the back-off until the next one: no time tells one from another. */
function isNewer({ result, crashes }: Omit<Try, "isEarlier">, before: Partial<Try>): boolean {
  if (before.result === undefined) return false;
  if (result !== before.result) return !(before.result === "pull-failed" && result === "pull-backs-off");
  return result === "crashed" && crashes > (before.crashes ?? 0);
}

/** Milliseconds: the API server tells times in whole seconds. */
const SECOND = 1000;

/** Was it there, and not ready, before the write? */
function firstTry({ pod }: PodView, { writtenAt }: Followed): Pick<Try, "isEarlier"> {
  const times = [
    textAt(pod, "metadata", "creationTimestamp"),
    textAt(conditionOf(pod, "Ready"), "lastTransitionTime"),
  ];
  return { isEarlier: times.every((time) => Date.parse(time ?? "") + SECOND < writtenAt) };
}
