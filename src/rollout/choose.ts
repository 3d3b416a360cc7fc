/** Which live workload is meant: by its name, or the chatbot API when nobody names one. Pure. */
import type { WorkloadName } from "../config/operation-inputs.js";
import type { Problem } from "../errors.js";
import { type JsonMap, textAt } from "../json.js";
import { podLabels } from "../manifests/manifest.js";
import type { Roles } from "../manifests/roles.js";
import { say } from "../words/say.js";
import { compareText, nameOf, type Observation, WORKLOAD_KINDS } from "./observation.js";

export interface Wanted {
  readonly name: WorkloadName | undefined;
  /** From the manifests, where there are any. */
  readonly roles: Roles;
  readonly namespace: string;
}

/** The workloads that are there. */
export function workloadsIn(observation: Observation): JsonMap[] {
  return WORKLOAD_KINDS.flatMap((kind) => observation.objects(kind));
}

export type Choice = { readonly workload: JsonMap } | { readonly problem: Problem };

export function chooseWorkload(observation: Observation, wanted: Wanted): Choice {
  const all = workloadsIn(observation);
  const found = wanted.name ? all.filter((one) => isNamed(one, wanted.name)) : chatbotApi(all, wanted.roles);
  const [workload] = found;
  if (!workload) return { problem: notFound(all, wanted) };
  return found.length === 1 ? { workload } : { problem: ambiguous(found, wanted) };
}

function isNamed(workload: JsonMap, wanted: WorkloadName | undefined): boolean {
  if (nameOf(workload) !== wanted?.name) return false;
  return wanted.kind === undefined || wanted.kind === textAt(workload, "kind");
}

/** As the manifests say; else by the guide's label; else the only one there is. */
function chatbotApi(all: readonly JsonMap[], { api }: Roles): JsonMap[] {
  const behind = api?.workload && all.filter((one) => isNamed(one, api.workload));
  if (behind && behind.length > 0) return behind;
  const labelled = all.filter((one) => textAt(podLabels(one), "app") === "chatbot-api");
  return labelled.length > 0 || all.length !== 1 ? labelled : [...all];
}

function notFound(all: readonly JsonMap[], { name, namespace }: Wanted): Problem {
  const others = all.map(pathOf).toSorted(compareText).join(", ");
  return {
    id: "workload-not-found",
    title: name
      ? say`There is no workload in ${namespace} that is \`${calledText(name)}\``
      : say`There is no workload in ${namespace} that is the chatbot API`,
    found: others === "" ? say`There is no workload at all.` : say`There are: ${others}.`,
    cause: name
      ? say`The name is spelled differently, or it was never deployed.`
      : say`None is behind the API's Service of the manifests, and none has the label \`app: chatbot-api\`.`,
    fix:
      others === ""
        ? say`Deploy first, or correct the input \`namespace\`.`
        : say`Name one of them by the input \`workload\`.`,
    look: `kubectl -n ${namespace} get deployments,statefulsets,daemonsets`,
  };
}

function ambiguous(found: readonly JsonMap[], { name, namespace }: Wanted): Problem {
  const choices = found.map(pathOf);
  return {
    id: "workload-ambiguous",
    title: name
      ? say`Several workloads in ${namespace} are called \`${name.name}\`: ${choices.join(", ")}`
      : say`Several workloads in ${namespace} are labelled \`app: chatbot-api\`: ${choices.join(", ")}`,
    fix: say`Say which, for example \`workload: ${choices[0] ?? ""}\`.`,
  };
}

function calledText({ kind, name }: WorkloadName): string {
  return kind === undefined ? name : `${kind} ${name}`;
}

/** As the input `workload` takes it. */
function pathOf(workload: JsonMap): string {
  return `${textAt(workload, "kind")?.toLowerCase()}/${nameOf(workload)}`;
}
