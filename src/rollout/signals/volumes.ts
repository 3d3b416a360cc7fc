/** Signals: storage. A claim is not provided, or a volume cannot be attached or mounted. */
import { minutes, seconds } from "../../duration.js";
import { at, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { isTrue } from "../observation.js";
import {
  eventSignals,
  type Facts,
  type Limits,
  NOW,
  newestEvent,
  type Signal,
  type Subject,
} from "./signal.js";
import { kindName, quoted } from "./words.js";

const claimSignal = eventSignals("volumes", "claim");
const mountSignal = eventSignals("volumes", "pod");

/** Events stay for an hour; they count only as long as the claim is still unbound. */
const isPending = ({ claim }: Subject): boolean => textAt(claim, "status", "phase") === "Pending";

/** Volumes are mounted once the sandbox is there, so a pod whose containers have started has them. */
const isMounting = ({ pod }: Subject): boolean =>
  pod !== undefined &&
  pod.phase === "Pending" &&
  !isTrue(pod.pod, "PodReadyToStartContainers") &&
  pod.containers.every(({ ended, runningSince }) => !ended && runningSince === undefined);

/**
 * Without a node chosen for it, a claim keeps its pods from being scheduled, and is told before they are: 80 s of 90. Events of
 * the claim know more than the scheduler.
 */
function provided(patience: number): (subject: Subject, limits: Limits) => number {
  return ({ claim }, { unschedulable }) =>
    at(claim, "metadata", "annotations", "volume.kubernetes.io/selected-node") === undefined
      ? Math.min(patience, (unschedulable * 80) / 90)
      : patience;
}

const DESCRIBE_CLAIM = ({ claim }: Facts): string => `describe persistentvolumeclaim ${claim}`;

/** Events of claims are written again every 15 s; the controller is not in a hurry either. */
const CLAIM_SETTLES = seconds(12);

export const noDefaultClass = claimSignal({
  id: "no-default-class",
  reasons: ["FailedBinding"],
  message: /no persistent volumes available for this claim and no storage class is set/,
  still: isPending,
  patience: CLAIM_SETTLES,
  cause: ({ claim = "" }) =>
    say`The PersistentVolumeClaim ${claim} names no StorageClass, and the cluster has no default StorageClass.`,
  fix: () =>
    say`Set \`storageClassName\` in the claim (delete and create it again: it cannot be changed), or mark a class as default.`,
  look: () => "get storageclass",
});

export const classNotFound = claimSignal({
  id: "class-not-found",
  reasons: ["ProvisioningFailed"],
  message: /storageclass(?:\.storage\.k8s\.io)? "(?<className>[^"]+)" not found/,
  still: isPending,
  patience: seconds(3.5),
  cause: ({ claim = "", className = "" }) =>
    say`The StorageClass ${className} of the PersistentVolumeClaim ${claim} does not exist.`,
  fix: () =>
    say`Correct \`storageClassName\` (delete and create the claim again: it cannot be changed), or install the class.`,
  look: () => "get storageclass",
});

/** Nobody makes a volume for a claim that names one; the controller says nothing of one that is not there. */
export const volumeNotGiven: Signal = {
  id: "volume-not-given",
  family: "volumes",
  on: "claim",
  see(subject) {
    const volume = textAt(subject.claim, "spec", "volumeName");
    return volume && isPending(subject) ? { message: "", volume } : undefined;
  },
  patience: CLAIM_SETTLES,
  cause: ({ claim = "", volume = "" }) =>
    say`The PersistentVolumeClaim ${claim} does not get the PersistentVolume ${volume} that it names: it is not there, or belongs to another claim.`,
  fix: () =>
    say`Correct \`volumeName\`, or free the volume: one that another claim has left keeps its \`claimRef\` until it is removed.`,
  look: () => "get persistentvolumes",
};

/** Answers of a driver that stay the same until a human changes something: the codes are those of gRPC. */
const NEVER_PROVIDED =
  /code = (?:InvalidArgument|Unimplemented|PermissionDenied|Unauthenticated)\b|not support(?:ed)?\b|unsupported/i;

const NO_BLOCKS = /block volume.*not support|not support.*block volume/i;

export const provisioningFailed = claimSignal({
  id: "provisioning-failed",
  reasons: ["ProvisioningFailed", "VolumeFailedDelete"],
  still: isPending,
  patience: (subject, limits) => {
    const newest = newestEvent(subject.scene.eventsOf(subject.claim ?? subject.workload), [
      "ProvisioningFailed",
    ]);
    const isCertain = NEVER_PROVIDED.test(textAt(newest, "message") ?? "");
    return provided(isCertain ? seconds(20) : minutes(2))(subject, limits);
  },
  cause: ({ claim = "", message = "" }) =>
    say`The PersistentVolumeClaim ${claim} gets no volume: ${quoted(message)}.`,
  fix: ({ message = "" }) =>
    /access.?mode/i.test(message)
      ? say`Ask for an access mode that the StorageClass offers (delete and create the claim again: it cannot be changed), or for another class.`
      : NO_BLOCKS.test(message)
        ? say`Leave \`volumeMode: Block\` out (delete and create the claim again: it cannot be changed), or use another StorageClass.`
        : say`Look at the provisioner: its log, the quota of disks, the access mode, the zone.`,
  look: DESCRIBE_CLAIM,
});

export const provisionerSilent = claimSignal({
  id: "provisioner-silent",
  reasons: ["ExternalProvisioning"],
  message: /external provisioner '(?<provisioner>[^']+)'/,
  still: isPending,
  patience: provided(minutes(3)),
  cause: ({ claim = "", provisioner = "" }) =>
    say`The PersistentVolumeClaim ${claim} gets no volume: the provisioner ${provisioner} does not answer.`,
  fix: () => say`Is its driver installed and healthy? Does it have the permissions it needs?`,
  look: DESCRIBE_CLAIM,
});

export const claimLost: Signal = {
  id: "claim-lost",
  family: "volumes",
  on: "claim",
  see: ({ claim }) => (textAt(claim, "status", "phase") === "Lost" ? { message: "" } : undefined),
  patience: NOW,
  cause: ({ claim = "" }) => say`The PersistentVolumeClaim ${claim} has lost its volume.`,
  fix: () => say`Restore the volume, or create the claim anew and restore its data from a backup.`,
  look: DESCRIBE_CLAIM,
};

export const mountedReferenceMissing = mountSignal({
  id: "mounted-reference-missing",
  reasons: ["FailedMount"],
  message: /volume "(?<volume>[^"]+)" : (?<kind>configmap|secret) "(?<name>[^"]+)" not found/,
  still: isMounting,
  patience: seconds(3.5),
  asks: (facts) => ({ kind: kindName(facts), name: facts["name"] ?? "" }),
  cause: ({ pod = "", volume = "", kind = "", name = "" }) =>
    say`${kindName({ kind })} ${name} does not exist; volume ${volume} of ${pod} needs it.`,
  fix: ({ name = "" }) => say`Create ${name} in the namespace, or correct the name in the volume.`,
  look: () => "get configmaps,secrets",
});

export const mountedKeyMissing = mountSignal({
  id: "mounted-key-missing",
  reasons: ["FailedMount"],
  message:
    /volume "(?<volume>[^"]+)" : (?<kind>configmap|secret)?.*references non-existent (?:config|secret) key: (?<key>\S+)/,
  still: isMounting,
  patience: seconds(3.5),
  cause: ({ pod = "", volume = "", kind = "", key = "" }) =>
    say`The ${kindName({ kind })} behind volume ${volume} of ${pod} has no key ${key}.`,
  fix: () => say`Add the key, or correct \`items\` of the volume.`,
});

export const hostPathWrong = mountSignal({
  id: "host-path-wrong",
  reasons: ["FailedMount"],
  message: /volume "(?<volume>[^"]+)" : hostPath type check failed: (?<detail>.*)/,
  still: isMounting,
  patience: seconds(3.5),
  cause: ({ pod = "", volume = "", detail = "" }) =>
    say`Volume ${volume} of ${pod} does not fit its \`hostPath\`: ${quoted(detail)}.`,
  fix: () => say`Correct path and type, or use a claim: paths of nodes are no place for data.`,
});

/** A hiccup of the kubelet's cache on the first try. */
const HICCUP = /failed to sync \S+ cache/;

const MOUNTING = ["FailedMount", "FailedMapVolume", "FailedMountOnFilesystemMismatch"];

export const cannotMount: Signal = {
  ...mountSignal({
    id: "cannot-mount",
    reasons: MOUNTING,
    message: new RegExp(`^(?!.*${HICCUP.source})(?:.*volume "(?<volume>[^"]+)" : )?(?<detail>[\\s\\S]*)`),
    still: isMounting,
    patience: mountPatience,
    cause: ({ pod = "", volume = "", detail = "" }) =>
      say`Volume ${volume} of ${pod} cannot be mounted: ${mountWords(detail)}.`,
    fix: ({ detail = "" }) =>
      !NO_CLIENT.test(detail)
        ? say`See whether its server can be reached from the node and exports it.`
        : say`Have the client of this file system installed on the nodes (for NFS \`nfs-common\`), or use another kind of volume.`,
  }),
};

/** What `mount` says where the node has no helper for a file system. */
const NO_CLIENT = /unknown filesystem type|helper program/;

/** A server has the last word on what it exports, and to whom. */
const REFUSED_BY_SERVER = /access denied by server|No such file or directory/;

/** Of a failed mount the kubelet tells the code, the command and last what the command has printed. */
function mountWords(detail: string): string {
  const printed = /\nOutput: (?:mount\S*: )?(?:\/\S+: )?(?<words>[^\n]+)/.exec(detail)?.groups?.["words"];
  return quoted(printed ?? firstLine(detail));
}

/** Servers and drivers may come back, and a driver registers some time after its node; what does not exist a human has to make. */
function mountPatience({ pod }: Subject): number {
  const newest = newestEvent(pod?.events ?? [], MOUNTING);
  if (newest?.["reason"] === "FailedMountOnFilesystemMismatch") return NOW;
  const words = textAt(newest, "message") ?? "";
  const isMissing = /not found|does not exist|NotFound/.test(words) && !/registered CSI drivers/.test(words);
  return isMissing || NO_CLIENT.test(words) || REFUSED_BY_SERVER.test(words) ? seconds(20) : minutes(2);
}

export const attachedElsewhere = mountSignal({
  id: "attached-elsewhere",
  reasons: ["FailedAttachVolume"],
  message: /Multi-Attach error for volume "(?<volume>[^"]+)"/,
  still: isMounting,
  patience: minutes(2), // the old pod's node lets go of it some time after the pod has ended
  cause: ({ pod = "", volume = "" }) =>
    say`Volume ${volume} of ${pod} is still attached to another node: only one at a time may write to it.`,
  fix: () => say`Use \`strategy: Recreate\` and one replica, so that the old pod ends first.`,
});

export const cannotAttach = mountSignal({
  id: "cannot-attach",
  reasons: ["FailedAttachVolume"],
  still: isMounting,
  patience: minutes(6), // a cloud detaches from a dead node after six minutes
  cause: ({ pod = "", message = "" }) => say`A volume of ${pod} cannot be attached: ${quoted(message)}.`,
  fix: () => say`Look at the volume and its driver.`,
});

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}

export const VOLUME_SIGNALS = [
  claimLost,
  noDefaultClass,
  classNotFound,
  volumeNotGiven,
  mountedReferenceMissing,
  mountedKeyMissing,
  hostPathWrong,
  attachedElsewhere,
  provisioningFailed,
  provisionerSilent,
  cannotMount,
  cannotAttach,
] as const;
