/** Why a container that was ready has crashed, also when it is ready again by now. Pure. */
import { type Finding, findingOf } from "./findings.js";
import type { Followed } from "./followed.js";
import { compareText, type Observation, sceneOf } from "./observation.js";
import { CATALOGUE } from "./signals/catalogue.js";
import { identity, type Signal, type Subject } from "./signals/signal.js";
import { isTakenAway, podView } from "./views.js";

/** Families that explain an end; only what the container went through counts, not how it fares now. */
const ENDS = new Set<Signal["family"]>(["memory", "probes", "crash"]);
const SIGNALS = CATALOGUE.filter(({ on, family }) => on === "container" && ENDS.has(family));

export function crashFinding(followed: Followed, observation: Observation): Finding | undefined {
  const scene = sceneOf(observation);
  const workload = scene.named(followed.kind, followed.name);
  if (!workload) return undefined;
  const subjects = scene
    .newestPods(workload)
    .filter((pod) => !isTakenAway(pod))
    .map((pod) => podView(pod, scene))
    .flatMap((pod) =>
      pod.containers
        .filter(({ crashes }) => crashes > 0)
        .map(
          (container): Subject => ({
            followed,
            workload,
            scene,
            pod,
            container: { ...container, ready: false, runningSince: undefined },
          }),
        ),
    );
  const found = subjects.flatMap((subject) => {
    const signal = SIGNALS.find((one) => one.see(subject) !== undefined);
    const facts = signal?.see(subject);
    return signal && facts ? [findingOf(signal, { ...identity(subject), ...facts })] : [];
  });
  return found.toSorted((a, b) => compareText(a.facts["pod"] ?? "", b.facts["pod"] ?? ""))[0];
}
