/** What keeps things from ending: finalizers, pods that do not stop, and what a namespace says of itself. Pure. */
import type { Problem } from "../errors.js";
import { type JsonMap, listAt, textAt } from "../json.js";
import { titleOf } from "../manifests/manifest.js";
import { conditionOf, nameOf } from "../rollout/observation.js";
import { say } from "../words/say.js";
import type { Remaining } from "./remove.js";

export interface HoldupScope {
  readonly namespace: string;
  readonly pods: readonly JsonMap[];
  readonly now: number;
}

/** Of objects that were deleted and are still there. */
export function objectHoldup(remaining: readonly Remaining[], scope: HoldupScope): Problem {
  const titles = remaining.map(({ object }) => titleOf(object)).join(", ");
  const held = remaining.flatMap(({ object, live }) => {
    const finalizers = finalizersOf(live);
    return finalizers.length > 0 ? [say`${titleOf(object)} is held by ${finalizers.join(", ")}.`] : [];
  });
  return {
    id: "teardown-unfinished",
    title:
      remaining.length === 1
        ? say`Time ran out before everything was gone: ${titles} is still ending`
        : say`Time ran out before everything was gone: ${titles} are still ending`,
    found: [...held, ...endingPods(scope)].join(" ") || undefined,
    cause: say`Kubernetes goes on ending them; what is listed here is what it waits for.`,
    fix: finalizerText(),
    look: `kubectl -n ${scope.namespace} get pods -o wide`,
  };
}

/** The conditions by which a namespace tells what it waits for. Source: pkg/controller/namespace/deletion/status_condition_utils.go. */
const CONDITIONS = [
  "NamespaceDeletionDiscoveryFailure",
  "NamespaceDeletionGroupVersionParsingFailure",
  "NamespaceDeletionContentFailure",
  "NamespaceContentRemaining",
  "NamespaceFinalizersRemaining",
] as const;

/** Of a namespace that is Terminating. */
export function namespaceHoldup(namespace: JsonMap, scope: HoldupScope): Problem {
  const told = CONDITIONS.map((type) => conditionOf(namespace, type)).flatMap((condition) =>
    condition?.["status"] === "True" ? [textAt(condition, "message") ?? ""] : [],
  );
  const finalizers = [...listAt(namespace, "spec", "finalizers").map(String), ...finalizersOf(namespace)];
  const own = finalizers.filter((name) => name !== "kubernetes");
  const found = [...own.map((name) => say`The namespace itself is held by ${name}.`), ...endingPods(scope)];
  const isBroken = conditionOf(namespace, "NamespaceDeletionDiscoveryFailure")?.["status"] === "True";
  return {
    id: "teardown-namespace-unfinished",
    title: say`Time ran out before the namespace ${scope.namespace} was gone: it is still Terminating`,
    found: found.join(" ") || (told.length > 0 ? undefined : say`It does not say what it waits for.`),
    detail: told.join("\n"),
    cause: isBroken
      ? say`An API of the cluster does not answer, so that nobody can tell whether it holds something of this namespace.`
      : say`Something in it waits for its controller, or for a node, before it lets go.`,
    fix: isBroken ? say`Repair or remove the API service (\`kubectl get apiservices\`).` : finalizerText(),
    look: `kubectl get namespace ${scope.namespace} -o yaml`,
  };
}

const finalizerText = (): string =>
  say`See to it that the controller that owns the finalizer runs, or the node comes back; then run the teardown again. Removing a finalizer by hand can leave volumes and load balancers behind that nobody deletes.`;

/** The ones of the garbage collector wait for what is told anyway. */
const COLLECTOR = new Set(["foregroundDeletion", "orphan"]);

function finalizersOf(object: JsonMap): string[] {
  return listAt(object, "metadata", "finalizers")
    .map(String)
    .filter((name) => !COLLECTOR.has(name));
}

function endingPods({ pods, now }: HoldupScope): string[] {
  return pods.flatMap((pod) => {
    const due = Date.parse(textAt(pod, "metadata", "deletionTimestamp") ?? "");
    if (Number.isNaN(due)) return [];
    const finalizers = finalizersOf(pod);
    const late = Math.round((now - due) / 1000);
    const where = textAt(pod, "spec", "nodeName");
    const name = nameOf(pod);
    return [
      [
        where === undefined ? say`Pod ${name} is ending` : say`Pod ${name} is ending on ${where}`,
        late > 0 ? say`, ${late} s after its grace period` : "",
        finalizers.length > 0 ? say`, held by ${finalizers.join(", ")}` : "",
        ".",
      ].join(""),
    ];
  });
}
