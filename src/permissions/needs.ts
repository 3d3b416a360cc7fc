/**
 * Every permission that the action asks for: one constant a purpose, one list an operation. Whoever makes the action ask the API
 * server for something new adds a rule here; everything else follows from it: what a run is refused for before it changes
 * anything, the table of `operation: check`, and docs/deployer-role.yaml (`make deployer-role`).
 */
import type { OperationName } from "../config/choices.js";
import type { DeployConfig } from "../config/config.js";
import { templatePath } from "../manifests/manifest.js";
import type { Roles } from "../manifests/roles.js";
import { watchedTypes } from "../rollout/watched.js";
import { say } from "../words/say.js";
import type { Rule } from "./rule.js";
import {
  core,
  hasClaims,
  IN_NAMESPACE,
  named,
  ON_CLUSTER,
  ofTypes,
  onCluster,
  only,
  type PlannedObject,
  referred,
  watching,
} from "./rules-of-objects.js";

/** What is going to be done: the rules that a purpose needs follow from it. */
export interface Work {
  readonly config: Pick<DeployConfig, "namespace" | "models" | "smokeTests">;
  readonly roles: Roles;
  /** The objects of the manifests, those of unknown kinds left out. */
  readonly objects: readonly PlannedObject[];
  readonly namespaceExists: boolean;
}

export interface Need {
  /** What it is for: begins in lower case, to go on after "needed to". */
  readonly purpose: () => string;
  /** What is lost without it; absent when nothing works without it. */
  readonly without?: (() => string) | undefined;
  /** None when the work does not need it. */
  rules(work: Work): readonly Rule[];
  /** Other ways to the same end, worse ones: whoever is granted all rules of one of them lacks nothing. */
  detours?(work: Work): readonly (readonly Rule[])[];
}

/** Commands in pods: `ollama`, and the program of the smoke tests. kubectl looks at a pod before it runs something in it. */
const IN_PODS: readonly Rule[] = [core(["pods/exec"], ["create"]), core(["pods"], ["get"])];

const applyManifests: Need = {
  purpose: () => say`apply the manifests`,
  rules: ({ objects }) => {
    const present = ofTypes(objects, ["get", "patch"]);
    return [
      ...present,
      ...ofTypes(
        objects.filter(({ exists }) => !exists),
        ["create"],
      ),
    ];
  },
};

const createLater: Need = {
  purpose: () => say`create objects of the manifests that are new`,
  without: () => say`the deployment works as long as every object is there already`,
  rules: ({ objects }) => {
    const missing = new Set(objects.filter(({ exists }) => !exists).map(({ type }) => type.plural));
    return ofTypes(
      objects.filter(({ type }) => !missing.has(type.plural)),
      ["create"],
    );
  },
};

const createNamespace: Need = {
  purpose: () => say`create the namespace`,
  rules: ({ config, namespaceExists }) =>
    namespaceExists ? [] : [core(["namespaces"], ["create"], only(config.namespace))],
};

const seeNamespace: Need = {
  purpose: () => say`see the namespace`,
  without: () => say`it is taken to be there`,
  rules: ({ config }) => [core(["namespaces"], ["get"], only(config.namespace))],
};

const applyNamespace: Need = {
  purpose: () => say`apply the manifest of the namespace`,
  without: () => say`its labels stay as they are`,
  rules: ({ config, objects }) =>
    objects.some(({ object }) => object.kind === "Namespace")
      ? [core(["namespaces"], ["patch"], only(config.namespace))]
      : [],
};

const followRollout: Need = {
  purpose: () => say`follow the rollout`,
  rules: ({ objects }) => watching(watchedTypes(objects).filter(({ needed }) => needed)),
};

const explainFailures: Need = {
  purpose: () => say`explain a rollout that fails`,
  without: () => say`its explanation lacks what these would tell`,
  rules: ({ objects }) => [
    ...watching(watchedTypes(objects).filter(({ needed }) => !needed)),
    core(["pods/log"], ["get"]),
  ],
};

const loadModels: Need = {
  purpose: () => say`load the models`,
  rules: (work) => loading(work, [core(["pods/proxy"], ["get", "create"])]),
  detours: (work) => [ollamaProxy(work, ["get", "create"]), IN_PODS],
};

const healModels: Need = {
  purpose: () => say`replace a damaged model`,
  without: () => say`a model that was damaged while it was pulled has to be removed by hand`,
  rules: (work) => loading(work, [core(["pods/proxy"], ["delete"])]),
  detours: (work) => [ollamaProxy(work, ["delete"]), IN_PODS],
};

const runSmokeTests: Need = {
  purpose: () => say`run the smoke tests`,
  rules: ({ config }) => (config.smokeTests === "none" ? [] : IN_PODS),
  detours: () => [[core(["services/proxy"], ["get", "create"])]],
};

const explainSmokeTests: Need = {
  purpose: () => say`tell a Service without ready pods from one that does not answer`,
  without: () => say`smoke tests that fail are explained less well`,
  rules: ({ config }) =>
    config.smokeTests === "none"
      ? []
      : [{ apiGroup: "discovery.k8s.io", resources: ["endpointslices"], verbs: ["list"] }],
};

const execByWebSocket: Need = {
  purpose: () => say`run the smoke tests over WebSocket`,
  without: () => say`kubectl falls back to SPDY, which some proxies do not let through`,
  rules: ({ config }) => (config.smokeTests === "none" ? [] : [core(["pods/exec"], ["get"])]),
};

const keepRunsApart: Need = {
  purpose: () => say`keep two runs in the same namespace apart`,
  without: () => say`runs at the same time may disturb each other`,
  rules: () => [
    { apiGroup: "coordination.k8s.io", resources: ["leases"], verbs: ["list", "watch", "create", "update"] },
  ],
};

const keepHistory: Need = {
  purpose: () => say`keep a history of what served`,
  without: () => say`there is nothing that \`operation: rollback\` could go back to`,
  rules: () => [
    { apiGroup: "apps", resources: ["controllerrevisions"], verbs: ["list", "create", "delete"] },
  ],
};

const rehearse: Need = {
  purpose: () => say`tell before anything is changed what the rollout would tell afterwards`,
  without: () => say`some mistakes show only after something was changed`,
  rules: ({ objects }) => [
    // Pods are only asked about (dry run), and of Secrets only the names of the keys are looked at.
    ...(objects.some(({ object }) => templatePath(object.kind)) ? [core(["pods"], ["create"])] : []),
    core(["resourcequotas"], ["list"]),
    ...referred(objects, IN_NAMESPACE),
  ],
};

const rehearseOnCluster: Need = {
  purpose: () => say`tell whether there is a node for the pods, and a class for the claims`,
  without: () => say`what no node can hold, or no class can store, shows only after something was changed`,
  rules: ({ objects }) => [
    ...(objects.some(({ object }) => templatePath(object.kind)) ? [onCluster("", "nodes", ["list"])] : []),
    ...(hasClaims(objects)
      ? [
          onCluster("storage.k8s.io", "storageclasses", ["list"]),
          onCluster("", "persistentvolumes", ["list"]),
        ]
      : []),
    ...referred(objects, ON_CLUSTER),
  ],
};

const followNames: Need = {
  purpose: () => say`warn of names in the manifests that lead nowhere`,
  without: () => say`objects that name what is not there are applied without a word`,
  rules: ({ config, objects }) => named(objects, config.namespace),
};

const hearNodes: Need = {
  purpose: () => say`find out whether the node of a pod that does not get ready still reports`,
  without: () => say`such a verdict may take 45 s longer, in which the cluster itself would have noticed`,
  // Every kubelet renews a lease in kube-node-lease.
  rules: ({ objects }) =>
    objects.some(({ object }) => templatePath(object.kind))
      ? [onCluster("coordination.k8s.io", "leases", ["get"])]
      : [],
};

const DEPLOYING: readonly Need[] = [
  applyManifests,
  followRollout,
  createNamespace,
  loadModels,
  runSmokeTests,
  createLater,
  healModels,
  execByWebSocket,
  explainSmokeTests,
  explainFailures,
  keepRunsApart,
  keepHistory,
  rehearse,
  seeNamespace,
  applyNamespace,
  rehearseOnCluster,
  followNames,
  hearNodes,
];

const namePods: Need = {
  purpose: () => say`name the pods that would be replaced`,
  rules: ({ objects }) =>
    objects.some(({ object, exists }) => exists && templatePath(object.kind))
      ? [core(["pods"], ["list"])]
      : [],
};

/** A dry run needs the permissions of the run itself. */
const PLANNING: readonly Need[] = [
  applyManifests,
  namePods,
  createLater,
  rehearse,
  seeNamespace,
  rehearseOnCluster,
  followNames,
];

const seeAutoscalers: Need = {
  purpose: () => say`see what an autoscaler owns`,
  without: () => say`a workload that an autoscaler owns is scaled all the same, and scaled back`,
  rules: () => [{ apiGroup: "autoscaling", resources: ["horizontalpodautoscalers"], verbs: ["list"] }],
};

/** Of the revision that is put back. */
const ROLLING_BACK: readonly Need[] = [applyManifests, followRollout, runSmokeTests, keepHistory];

const removeObjects: Need = {
  purpose: () => say`remove what was deployed, and with \`delete-data: true\` the claims`,
  without: () => say`nobody can tear the deployment down, by accident or otherwise`,
  rules: ({ objects }) => [
    ...ofTypes(objects, ["delete"]),
    { apiGroup: "coordination.k8s.io", resources: ["leases"], verbs: ["delete"] },
  ],
};

/** `check` itself needs nothing: it tells what a deployment would. */
export const NEEDS: Readonly<Record<OperationName, readonly Need[]>> = {
  deploy: DEPLOYING,
  check: DEPLOYING,
  plan: PLANNING,
  rollback: ROLLING_BACK,
  scale: [seeAutoscalers],
  restart: [],
  status: [],
  logs: [],
  teardown: [removeObjects],
};

function loading({ config, roles }: Work, rules: readonly Rule[]): readonly Rule[] {
  return config.models.length === 0 || !roles.ollama ? [] : rules;
}

function ollamaProxy({ roles: { ollama } }: Work, verbs: readonly string[]): Rule[] {
  return [core(["services/proxy"], verbs, { neededFor: [`http:${ollama?.name}:${ollama?.port}`] })];
}
