/** How the workloads of a namespace are, judged like a rollout at this one moment. Pure. */
import { containersOf } from "../manifests/manifest.js";
import type { WorkloadReport } from "../report/report.js";
import { toFollow } from "../rollout/followed.js";
import { judge, NO_MEMORY } from "../rollout/judge.js";
import { type Scene, WORKLOAD_KINDS } from "../rollout/observation.js";

/** Long enough that nothing is called failed for having lasted: one look does not tell for how long it has. */
const PATIENCE = Number.MAX_SAFE_INTEGER;

export function workloadRows(scene: Scene, now: number): WorkloadReport[] {
  const objects = WORKLOAD_KINDS.flatMap((kind) =>
    scene.objects(kind).map((object) => ({ kind, ...object })),
  );
  const followed = objects.map((object) => toFollow(object, { writtenAt: 0 }));
  const { verdicts } = judge(followed, scene, NO_MEMORY, {
    now,
    failFast: "auto",
    answers: new Map(),
    unschedulable: PATIENCE,
  });
  return objects.map((object, index) => {
    const verdict = verdicts[index];
    const images = containersOf(object).map(({ name, image }) => ({
      container: name,
      before: image,
      after: image,
    }));
    return {
      kind: object.kind,
      name: verdict?.workload.name ?? "",
      outcome: "unchanged",
      verdict: verdict?.state ?? "waiting",
      ready: verdict?.ready ?? 0,
      desired: verdict?.desired ?? 0,
      revision: verdict?.revision,
      images,
      cause: verdict?.reason || undefined,
    };
  });
}
