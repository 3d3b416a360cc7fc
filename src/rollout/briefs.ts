/** The cause of each signal in a few words, for a headline: what the workload suffers from, as half a sentence. Pure. */
import { say } from "../words/say.js";
import type { Finding } from "./findings.js";
import { hintOf } from "./signals/log-hints.js";
import type { Facts } from "./signals/signal.js";
import { kindName } from "./signals/words.js";

export function briefOf({ signal, facts }: Finding): string | undefined {
  return BRIEFS[signal.id]?.(facts);
}

const missingObject = (facts: Facts): string => say`${kindName(facts)} ${facts["name"] ?? ""} is missing`;

const missingKey = ({ key = "" }: Facts): string => say`the key ${key} is missing`;

const crash = (facts: Facts): string =>
  hintOf(facts)?.cause ?? say`it crashes with exit code ${facts["code"] ?? ""}`;

/** By the name of the signal. */
export const BRIEFS: Readonly<Record<string, (facts: Facts) => string>> = {
  // Image.
  "invalid-image-name": () => say`its image reference is not valid`,
  "image-never-pulled": () => say`the node does not have its image`,
  "wrong-platform": () => say`its image is for another processor`,
  "image-forbidden": () => say`its image may not be pulled`,
  "pull-rate-limit": () => say`the registry limits pulls`,
  "image-not-found": () => say`its image does not exist`,
  "registry-unknown": () => say`the host of its registry is unknown`,
  "disk-full": () => say`the disk of the node is full`,
  "registry-untrusted": () => say`the node does not trust the registry`,
  "registry-unreachable": () => say`the node cannot reach the registry`,
  "signature-refused": () => say`its image is not signed`,
  "image-not-pulled": () => say`its image cannot be pulled`,
  "image-pulling": () => say`its image is still being pulled`,
  // Container start.
  "missing-reference": missingObject,
  "missing-key": missingKey,
  "runs-as-root": () => say`its image runs as root`,
  "cache-hiccup": () => say`it waits for the kubelet`,
  "invalid-container-config": () => say`its container cannot be configured`,
  "no-command": () => say`it has no command to run`,
  "container-refused": () => say`the container runtime refuses it`,
  "cannot-start": () => say`its container cannot be started`,
  "post-start-failed": () => say`its postStart hook fails`,
  "init-container-runs": () => say`an init container does not end`,
  "post-start-runs": () => say`its postStart hook does not end`,
  // Memory, probes, crashes.
  "out-of-memory": () => say`out of memory`,
  "killed-by-probe": () => say`a probe kills its container`,
  "ends-by-itself": () => say`its process ends by itself`,
  "command-not-found": () => say`its command cannot be run`,
  "killed-by-signal": crash,
  crashes: crash,
  "never-ready": () => say`it does not get ready`,
  "readiness-gate": () => say`a readiness gate is not fulfilled`,
  // Volumes.
  "no-default-class": () => say`the cluster has no default StorageClass`,
  "class-not-found": () => say`its StorageClass does not exist`,
  "volume-not-given": () => say`it does not get the volume that it names`,
  "provisioning-failed": () => say`no volume can be made for it`,
  "provisioner-silent": () => say`the provisioner of its volume does not answer`,
  "claim-lost": () => say`its volume is lost`,
  "mounted-reference-missing": missingObject,
  "mounted-key-missing": missingKey,
  "host-path-wrong": () => say`its \`hostPath\` does not fit`,
  "cannot-mount": () => say`a volume cannot be mounted`,
  "attached-elsewhere": () => say`its volume is attached to another node`,
  "cannot-attach": () => say`a volume cannot be attached`,
  // Quota and admission.
  "quota-exceeded": () => say`the quota leaves no room`,
  "quota-wants-limits": () => say`the quota wants its resources named`,
  "outside-limit-range": () => say`it exceeds the limits of the namespace`,
  "pod-security": () => say`PodSecurity refuses its pods`,
  "webhook-silent": () => say`an admission webhook does not answer`,
  "admission-denied": () => say`a policy of the cluster denies its pods`,
  "service-account-missing": () => say`its ServiceAccount does not exist`,
  "class-missing": () => say`a class that it names does not exist`,
  "pods-invalid": () => say`its pods are invalid`,
  "pods-refused": () => say`its pods cannot be created`,
  // Scheduling.
  "claim-missing": () => say`its claim does not exist`,
  "claim-ending": () => say`its claim cannot be used`,
  "nodes-unwell": () => say`the nodes are unhealthy or cordoned`,
  "no-nodes": () => say`the cluster has no node`,
  "too-many-pods": () => say`the nodes have as many pods as they may`,
  "no-room": () => say`no node has room for it`,
  "no-host-port": () => say`its \`hostPort\` is taken`,
  "kept-apart": () => say`its rules about neighbours leave no node`,
  "no-neighbour": () => say`the pods beside which it is to run are nowhere`,
  "claim-in-use": () => say`another pod uses its claim`,
  "no-volume": () => say`no volume fits its claim`,
  "volume-elsewhere": () => say`its volume is on another node`,
  "taint-not-tolerated": () => say`it does not tolerate the taints of the nodes`,
  "no-such-node": () => say`no node has the labels that it asks for`,
  "unbound-claims": () => say`its claim is not bound`,
  unschedulable: () => say`no node takes its pods`,
  "not-scheduled": () => say`no scheduler takes up its pods`,
  "scheduling-gated": () => say`a scheduling gate holds its pods back`,
  // Nodes and workloads.
  "node-silent": () => say`its node does not report`,
  "taken-away": () => say`its node evicts or refuses its pods`,
  "pod-deadline": () => say`the deadline of its pod is over`,
  "no-runtime-handler": () => say`the node lacks the runtime it asks for`,
  "no-sandbox": () => say`the node cannot prepare its pods`,
  "old-pod-stays": () => say`an old pod does not end`,
  "no-pods-behind-service": () => say`no ready pod is behind it`,
  "old-pod-in-the-way": () => say`a broken pod of an earlier revision is in the way`,
  "other-container-runs": () => say`another of its containers still runs`,
};
