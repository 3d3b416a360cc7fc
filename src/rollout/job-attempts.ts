/** How often the work of a Job has crashed: each attempt is a pod of its own, and several may be at work side by side. Pure. */
import { at, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { conditionOf } from "./observation.js";
import type { ContainerView, PodView } from "./views.js";

/** The attempts, each container with the crashes of all attempts at the same work. To end well is what a Job is for. */
export function countedOverAttempts(job: JsonMap, attempts: readonly PodView[]): PodView[] {
  const sideBySide = textAt(job, "spec", "completionMode") === "Indexed" ? 1 : sideBySideIn(job);
  const pods = attempts.map((pod) => ({ ...pod, containers: pod.containers.map(withoutGoodEnd) }));
  const counted = Map.groupBy(pods, indexOf);
  const total = (pod: PodView, name: string): number =>
    (counted.get(indexOf(pod)) ?? []).reduce((sum, one) => sum + crashesIn(one, name, job), 0);
  return pods.map((pod) => ({
    ...pod,
    containers: pod.containers.map((container) =>
      container.crashes > 0
        ? { ...container, crashes: Math.max(1, Math.ceil(total(pod, container.name) / sideBySide)) }
        : container,
    ),
  }));
}

function withoutGoodEnd(container: ContainerView): ContainerView {
  return container.ended?.exitCode === 0 ? { ...container, crashes: 0 } : container;
}

/** Which of several pods does a work again that has no index nobody can know: a round of crashes is one of each. */
function sideBySideIn(job: JsonMap): number {
  const parallelism = numberAt(job, "spec", "parallelism") ?? 1;
  return Math.max(1, Math.min(parallelism, numberAt(job, "spec", "completions") ?? parallelism));
}

/** Of an Indexed Job, the part of the work that the pod does. */
function indexOf({ pod }: PodView): string {
  return textAt(pod, "metadata", "annotations", "batch.kubernetes.io/job-completion-index") ?? "";
}

function crashesIn(pod: PodView, name: string, job: JsonMap): number {
  const container = pod.containers.find((one) => one.name === name);
  return container && !isIgnored(pod, job) ? container.crashes : 0;
}

/** The manifest says of some ends that they are no failures (`podFailurePolicy`): the pod is made anew, as often as it takes. */
function isIgnored(pod: PodView, job: JsonMap): boolean {
  const rule = listAt(job, "spec", "podFailurePolicy", "rules").find((one) => matches(pod, one));
  return at(rule, "action") === "Ignore";
}

function matches(pod: PodView, rule: unknown): boolean {
  const codes = at(rule, "onExitCodes");
  if (codes !== undefined) return pod.containers.some((container) => hasCode(container, mapAt(codes)));
  return listAt(rule, "onPodConditions").some(
    (wanted) =>
      conditionOf(pod.pod, textAt(wanted, "type") ?? "")?.["status"] === (textAt(wanted, "status") ?? "True"),
  );
}

/** Source: `isOnExitCodesOperatorMatching` of pkg/controller/job/pod_failure_policy.go: no rule is about a good end. */
function hasCode({ name, ended }: ContainerView, codes: JsonMap): boolean {
  const wanted = textAt(codes, "containerName");
  if (!ended || ended.exitCode === 0 || (wanted !== undefined && wanted !== name)) return false;
  return listAt(codes, "values").includes(ended.exitCode) === (textAt(codes, "operator") === "In");
}
