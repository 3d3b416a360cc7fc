/** For each signal: an example of it, what it must say, and its nearest look-alike. */

/** Texts replaced in the JSON of a recorded scene. */
export type Edits = readonly (readonly [from: RegExp | string, to: string])[];

export interface Example {
  readonly id: string;
  /** The scene recorded from a real cluster it comes from: its own unless said. */
  readonly from?: string;
  /** What the cluster says where the lab cannot be brought to say it; words are those of the sources. */
  readonly as?: Edits;
  /** What the cause must name. */
  readonly says: RegExp;
  readonly nearMiss: { readonly what: string; readonly edits: Edits };
}

const pullSays = (words: string): Edits => [
  [/"message": "[^"\n]*(?:\\"[^"\n]*)*code = NotFound(?:\\"|[^"\n])*"/g, `"message": "${words}"`],
];
const pullFails = (words: string): Edits => [[/dial tcp [\d.:]+: connect: connection refused/g, words]];
const conditionSays = (words: string): Edits => [[/0\/2 nodes are available: (?:\\"|[^"\n])*/g, words]];
const refusalSays = (words: string): Edits => [
  [/pods \\"web-[^"]*\\" is forbidden: error looking up service account (?:\\"|[^"\n])*/g, words],
];
const claimSays = (reason: string, words: string): Edits => [
  ["ProvisioningFailed", reason],
  [/storageclass.storage.k8s.io \\"absent\\" not found/g, words],
];
const mountSays = (reason: string, words: string): Edits => [
  ["FailedMount", reason],
  [/MountVolume.SetUp failed for volume \\"v\\" : configmap \\"absent\\" not found/g, words],
];
const configSays = (words: string): Edits => [[/configmap \\"absent\\" not found/g, words]];
const createSays = (words: string): Edits => [
  ["CreateContainerConfigError", "CreateContainerError"],
  ...configSays(words),
];
const HEALTHY_CLAIM: Edits = [[/"phase": "Pending"/g, '"phase": "Bound"']];
const READY: Edits = [[/"ready": false/g, '"ready": true']];

export const EXAMPLES: readonly Example[] = [
  {
    id: "invalid-image-name",
    says: /localhost:5000\/Lab\/BusyBox:1.*lower case/,
    nearMiss: { what: "another reason to wait", edits: [[/InvalidImageName/g, "ContainerCreating"]] },
  },
  {
    id: "image-never-pulled",
    says: /imagePullPolicy.*Never.*busybox:absent/,
    nearMiss: { what: "a pull that is tried", edits: [[/ErrImageNeverPull/g, "ErrImagePull"]] },
  },
  {
    id: "wrong-platform",
    from: "image-not-found",
    as: pullSays("no match for platform in manifest: not found"),
    says: /not for the processor/,
    nearMiss: { what: "a tag that is not found", edits: pullSays("localhost:5000/lab/x:1: not found") },
  },
  {
    id: "disk-full",
    from: "image-not-found",
    as: pullSays("write /var/lib/containerd/x: no space left on device"),
    says: /disk of the node is full/,
    nearMiss: { what: "a registry that cannot be reached", edits: pullSays("dial tcp: i/o timeout") },
  },
  {
    id: "pull-rate-limit",
    from: "image-not-found",
    as: pullSays("429 Too Many Requests - toomanyrequests: You have reached your pull rate limit"),
    says: /limits how often/,
    nearMiss: {
      what: "a refusal",
      edits: pullSays("pull access denied, repository does not exist or may require authorization"),
    },
  },
  {
    id: "image-forbidden",
    from: "image-not-found",
    as: pullSays("failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized"),
    says: /may not pull the image .*busybox:nope/,
    nearMiss: { what: "a tag that is not found", edits: pullSays("busybox:nope: not found") },
  },
  {
    id: "image-not-found",
    says: /^Container c of web-\S+ gets no image: the registry has no image localhost:5000\/lab\/busybox:nope/,
    nearMiss: {
      what: "a registry that does not answer",
      edits: pullSays("dial tcp 10.0.0.1:443: i/o timeout"),
    },
  },
  {
    id: "registry-unknown",
    says: /there is no host registry\.invalid/,
    nearMiss: { what: "a DNS server that fails", edits: [[/no such host/g, "server misbehaving"]] },
  },
  {
    id: "registry-untrusted",
    from: "registry-unreachable",
    as: pullFails("tls: failed to verify certificate: x509: certificate signed by unknown authority"),
    says: /does not trust the registry of 10\.89\.0\.1:1\/x\/y:1: .*certificate signed by unknown authority/,
    nearMiss: {
      what: "a handshake that takes too long",
      edits: pullFails("net/http: TLS handshake timeout"),
    },
  },
  {
    id: "registry-unreachable",
    says: /cannot reach the registry .*connection refused/,
    nearMiss: {
      what: "a host without a name",
      edits: [
        [/dial tcp [\d.:]+: connect: connection refused/g, "dial tcp: lookup x on 10.0.0.1:53: no such host"],
      ],
    },
  },
  {
    id: "signature-refused",
    from: "invalid-image-name",
    as: [[/InvalidImageName/g, "SignatureValidationFailed"]],
    says: /signature/,
    nearMiss: { what: "an invalid name", edits: [] },
  },
  {
    id: "image-not-pulled",
    from: "image-not-found",
    as: pullSays("something nobody has seen before"),
    says: /cannot be pulled: something nobody has seen before/,
    nearMiss: { what: "a tag that is not found, which is known better", edits: [] },
  },
  {
    id: "image-pulling",
    says: /still pulling/,
    nearMiss: {
      what: "an image that has been pulled",
      edits: [[/"reason": "Pulling"/g, '"reason": "Pulled"']],
    },
  },
  {
    id: "missing-reference",
    says: /ConfigMap absent does not exist; container c of/,
    nearMiss: {
      what: "a cache that is late",
      edits: configSays("failed to sync configmap cache: timed out waiting for the condition"),
    },
  },
  {
    id: "missing-key",
    says: /ConfigMap cfg has no key B/,
    nearMiss: {
      what: "a ConfigMap that is missing as a whole",
      edits: [[/couldn't find key B in ConfigMap sig-missing-key\/cfg/g, 'configmap \\"cfg\\" not found']],
    },
  },
  {
    id: "runs-as-root",
    says: /must not run as root.*image localhost:5000\/lab\/busybox:1 runs as root/,
    nearMiss: {
      what: "another mistake in the securityContext",
      edits: [
        [
          /container has runAsNonRoot and image will run as root/g,
          "container's runAsUser breaks non-root policy",
        ],
      ],
    },
  },
  {
    id: "cache-hiccup",
    from: "missing-reference",
    as: configSays("failed to sync secret cache: timed out waiting for the condition"),
    says: /waits for the kubelet/,
    nearMiss: { what: "a ConfigMap that is missing", edits: [] },
  },
  {
    id: "invalid-container-config",
    from: "missing-reference",
    as: configSays("services have not yet been read at least once, cannot construct envvars"),
    says: /cannot be configured: services have not/,
    nearMiss: { what: "a ConfigMap that is missing, which is known better", edits: [] },
  },
  {
    id: "no-command",
    from: "missing-reference",
    as: createSays("no command specified"),
    says: /nothing to run/,
    nearMiss: { what: "another refusal of the runtime", edits: createSays("context deadline exceeded") },
  },
  {
    id: "container-refused",
    from: "missing-reference",
    as: createSays("context deadline exceeded"),
    says: /refuses container c of .*context deadline exceeded/,
    nearMiss: { what: "no command, which is known better", edits: createSays("no command specified") },
  },
  {
    id: "cannot-start",
    says: /cannot be started/,
    nearMiss: {
      what: "a process that ran and ended",
      edits: [
        [/StartError/g, "Error"],
        [/RunContainerError/g, "CrashLoopBackOff"],
      ],
    },
  },
  {
    id: "post-start-failed",
    says: /postStart hook of container c of .* fails: command 'sh -c exit 3' exited with 3/,
    nearMiss: {
      what: "a crash without a hook",
      edits: [
        [/PostStartHookError/g, "CrashLoopBackOff"],
        [/FailedPostStartHook/g, "Other"],
      ],
    },
  },
  {
    id: "post-start-runs",
    says: /^Container c of web-\S+ is started, but its postStart hook does not end/,
    nearMiss: {
      what: "a container that is still being made",
      edits: [[/"reason": "Started"/g, '"reason": "Pulled"']],
    },
  },
  {
    id: "out-of-memory",
    says: /exceeds its memory limit 16Mi/,
    nearMiss: { what: "the same exit code for another reason", edits: [[/OOMKilled/g, "Error"]] },
  },
  {
    id: "killed-by-probe",
    says: /The (?:startup|liveness) probe kills container c of .*GET \/nope on port 8080 answers 404/,
    nearMiss: {
      what: "an end that nobody asked for",
      edits: [[/failed (?:startup|liveness) probe, will be restarted/g, "is stopped"]],
    },
  },
  {
    id: "ends-by-itself",
    says: /ends by itself with exit code 0/,
    nearMiss: { what: "an end with an error", edits: [[/"exitCode": 0/g, '"exitCode": 1']] },
  },
  {
    id: "command-not-found",
    says: /exit code 127: a command was not found/,
    nearMiss: { what: "another exit code", edits: [[/"exitCode": 127/g, '"exitCode": 1']] },
  },
  {
    id: "killed-by-signal",
    says: /exit code 134 \(the program aborted itself\)/,
    nearMiss: { what: "an end by itself", edits: [[/"exitCode": 134/g, '"exitCode": 3']] },
  },
  {
    id: "crashes",
    says: /crashes with exit code \d/,
    nearMiss: { what: "a crash of the past, and a container that is ready", edits: READY },
  },
  {
    id: "claim-lost",
    from: "class-not-found",
    as: [
      [
        /"phase": "Pending"(?=\s*\}\s*\},?\s*\{\s*"kind": "(?:Event|Pod|Deployment|ReplicaSet)")/g,
        '"phase": "Lost"',
      ],
    ],
    says: /data has lost its volume/,
    nearMiss: { what: "a claim that still waits", edits: [] },
  },
  {
    id: "no-default-class",
    from: "class-not-found",
    as: claimSays(
      "FailedBinding",
      "no persistent volumes available for this claim and no storage class is set",
    ),
    says: /data names no StorageClass/,
    nearMiss: {
      what: "a claim that waits for its pod",
      edits: claimSays("WaitForFirstConsumer", "waiting for first consumer"),
    },
  },
  {
    id: "class-not-found",
    says: /StorageClass absent of the PersistentVolumeClaim data does not exist/,
    nearMiss: { what: "a claim that is bound by now", edits: HEALTHY_CLAIM },
  },
  {
    id: "volume-not-given",
    from: "class-not-found",
    as: [
      ['"storageClassName": "absent"', '"storageClassName": "", "volumeName": "old-data"'],
      ["ProvisioningFailed", "FailedBinding"],
      [
        /storageclass.storage.k8s.io \\"absent\\" not found/g,
        'volume \\"old-data\\" already bound to a different claim.',
      ],
    ],
    says: /PersistentVolumeClaim data does not get the PersistentVolume old-data that it names/,
    nearMiss: { what: "a claim that names no volume", edits: claimSays("FailedBinding", "no volume") },
  },
  {
    id: "provisioning-failed",
    from: "class-not-found",
    as: claimSays("ProvisioningFailed", "rpc error: quota of disks exceeded"),
    says: /data gets no volume: .*quota of disks/,
    nearMiss: { what: "a class that is not found, which is known better", edits: [] },
  },
  {
    id: "provisioner-silent",
    says: /the provisioner \S+ does not answer/,
    nearMiss: { what: "a claim that is bound by now", edits: HEALTHY_CLAIM },
  },
  {
    id: "mounted-reference-missing",
    says: /(?:ConfigMap|Secret) absent does not exist; volume v of/,
    nearMiss: {
      what: "a cache that is late",
      edits: [[/(?:configmap|secret) \\"absent\\" not found/g, "failed to sync configmap cache: timed out"]],
    },
  },
  {
    id: "mounted-key-missing",
    says: /behind volume v of .* has no key B/,
    nearMiss: {
      what: "another mount error",
      edits: [[/references non-existent config key: B/g, "is too large"]],
    },
  },
  {
    id: "host-path-wrong",
    says: /does not fit its `hostPath`: \/etc\/passwd is not a directory/,
    nearMiss: { what: "another mount error", edits: [[/hostPath type check failed/g, "mount failed"]] },
  },
  {
    id: "attached-elsewhere",
    from: "mounted-reference-missing",
    as: mountSays(
      "FailedAttachVolume",
      'Multi-Attach error for volume \\"pvc-1\\" Volume is already exclusively attached to one node',
    ),
    says: /pvc-1 of .* still attached to another node/,
    nearMiss: {
      what: "another attach error",
      edits: mountSays("FailedAttachVolume", "timed out waiting for external-attacher"),
    },
  },
  {
    id: "cannot-attach",
    from: "mounted-reference-missing",
    as: mountSays("FailedAttachVolume", "timed out waiting for external-attacher"),
    says: /cannot be attached: timed out/,
    nearMiss: { what: "a mount error", edits: [] },
  },
  {
    id: "cannot-mount",
    says: /Volume v of .* cannot be mounted: unknown filesystem type 'nfs'$/,
    nearMiss: {
      what: "a cache that is late",
      edits: [[/mount failed: exit status 32(?:\\"|[^"\n])*/g, "failed to sync secret cache: timed out"]],
    },
  },
  {
    id: "quota-exceeded",
    says: /quota tight .*requested pods=1, used pods=1, limited pods=1/,
    nearMiss: {
      what: "a quota that wants limits",
      edits: [
        [
          /exceeded quota: tight, requested: pods=1, used: pods=1, limited: pods=1/g,
          "failed quota: tight: must specify limits.cpu for: c",
        ],
      ],
    },
  },
  {
    id: "quota-wants-limits",
    says: /quota tight wants every container to specify limits\.memory/,
    nearMiss: {
      what: "a quota without room",
      edits: [
        [
          /failed quota: tight: must specify limits.memory for: c/g,
          "exceeded quota: tight, requested: pods=1, used: pods=1, limited: pods=1",
        ],
      ],
    },
  },
  {
    id: "outside-limit-range",
    says: /request of 16Mi memory exceeds the limit of 8Mi/,
    nearMiss: {
      what: "another invalid field",
      edits: [[/resources.requests: Invalid value/g, "volumeMounts: Invalid value"]],
    },
  },
  {
    id: "pod-security",
    says: /PodSecurity "restricted:latest".*allowPrivilegeEscalation/,
    nearMiss: { what: "another refusal", edits: [[/violates PodSecurity/g, "breaks PodRules"]] },
  },
  {
    id: "webhook-silent",
    from: "service-account-missing",
    as: refusalSays(
      'Internal error occurred: failed calling webhook \\"v.example.com\\": connection refused',
    ),
    says: /webhook v\.example\.com does not answer: connection refused/,
    nearMiss: {
      what: "a webhook that denies",
      edits: refusalSays('admission webhook \\"v.example.com\\" denied the request: no'),
    },
  },
  {
    id: "admission-denied",
    from: "service-account-missing",
    as: refusalSays('admission webhook \\"v.example.com\\" denied the request: no label team'),
    says: /v\.example\.com of the cluster denies the pods of web: no label team/,
    nearMiss: {
      what: "a webhook that does not answer",
      edits: refusalSays('failed calling webhook \\"v.example.com\\": EOF'),
    },
  },
  {
    id: "service-account-missing",
    says: /ServiceAccount absent of web does not exist/,
    nearMiss: {
      what: "another thing that is not found",
      edits: refusalSays('pods \\"x\\" is forbidden: namespace \\"y\\" not found'),
    },
  },
  {
    id: "class-missing",
    says: /(?:PriorityClass|RuntimeClass) absent of web does not exist/,
    nearMiss: {
      what: "another refusal",
      edits: [[/no PriorityClass with name absent was found|RuntimeClass \\"absent\\" not found/g, "no"]],
    },
  },
  {
    id: "pods-invalid",
    from: "service-account-missing",
    as: refusalSays(
      'Pod \\"web-0\\" is invalid: metadata.labels: Invalid value: \\"a-name-of-forty-characters-and-a-few-more-7dcfd7b56\\": must be no more than 63 characters',
    ),
    says: /The pods of web are invalid: metadata\.labels: must be no more than 63 characters/,
    nearMiss: {
      what: "a webhook that answers nonsense",
      edits: refusalSays("expected status code 200, got 502"),
    },
  },
  {
    id: "pods-refused",
    from: "service-account-missing",
    as: refusalSays('pods \\"x\\" is forbidden: for a reason nobody knows'),
    says: /cannot be created: .*for a reason nobody knows/,
    nearMiss: { what: "a reason that is known", edits: [] },
  },
  {
    id: "claim-missing",
    says: /the PersistentVolumeClaim absent does not exist/,
    nearMiss: {
      what: "a claim that is not bound",
      edits: conditionSays("0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims."),
    },
  },
  {
    id: "claim-ending",
    from: "no-room",
    as: conditionSays('0/2 nodes are available: persistentvolumeclaim \\"data\\" is being deleted.'),
    says: /data is being deleted/,
    nearMiss: {
      what: "a claim that is not there",
      edits: conditionSays('0/2 nodes are available: persistentvolumeclaim \\"data\\" not found.'),
    },
  },
  {
    id: "nodes-unwell",
    from: "no-room",
    as: conditionSays(
      "0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/not-ready: }.",
    ),
    says: /unhealthy or cordoned/,
    nearMiss: {
      what: "a taint that a human made",
      edits: conditionSays("0/2 nodes are available: 2 node(s) had untolerated taint {gpu: yes}."),
    },
  },
  {
    id: "no-nodes",
    from: "no-room",
    as: conditionSays("no nodes available to schedule pods"),
    says: /the cluster has no node/,
    nearMiss: { what: "nodes without room", edits: [] },
  },
  {
    id: "too-many-pods",
    from: "no-room",
    as: conditionSays(
      "0/2 nodes are available: 2 Too many pods. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.",
    ),
    says: /as many pods as they may: 0\/2 nodes are available: 2 Too many pods$/,
    nearMiss: {
      what: "a node that has too little of something else",
      edits: conditionSays("0/2 nodes are available: 1 Insufficient cpu, 1 Too many pods."),
    },
  },
  {
    id: "no-room",
    says: /requests cpu=64.*2 Insufficient cpu/,
    nearMiss: {
      what: "nodes without the label",
      edits: conditionSays("0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector."),
    },
  },
  {
    id: "no-host-port",
    says: /`hostPort` is taken on every node/,
    nearMiss: {
      what: "nodes without room",
      edits: conditionSays("0/2 nodes are available: 2 Insufficient cpu."),
    },
  },
  {
    id: "kept-apart",
    says: /rules about neighbours/,
    nearMiss: {
      what: "nodes without the label",
      edits: conditionSays("0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector."),
    },
  },
  {
    id: "no-neighbour",
    from: "kept-apart",
    as: conditionSays("0/2 nodes are available: 2 node(s) didn't match pod affinity rules."),
    says: /no node has the pods beside which it is to run/,
    nearMiss: {
      what: "neighbours that keep it away",
      edits: conditionSays("0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules."),
    },
  },
  {
    id: "no-volume",
    from: "no-room",
    as: conditionSays(
      "0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind. no new claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.",
    ),
    says: /because no PersistentVolume fits its claim \(no claim\)/,
    nearMiss: {
      what: "a volume on another node",
      edits: conditionSays("0/2 nodes are available: 2 node(s) had volume node affinity conflict."),
    },
  },
  {
    id: "volume-elsewhere",
    from: "no-room",
    as: conditionSays(
      "0/2 nodes are available: 1 node(s) didn't match PersistentVolume's node affinity, 1 node(s) didn't match Pod's node affinity/selector.",
    ),
    says: /because its volume \(no claim\) is on another node/,
    nearMiss: {
      what: "nodes without the label",
      edits: conditionSays("0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector."),
    },
  },
  {
    id: "taint-not-tolerated",
    from: "no-room",
    as: conditionSays("0/2 nodes are available: 2 node(s) had untolerated taint {gpu: yes}."),
    says: /does not tolerate the taint gpu/,
    nearMiss: {
      what: "a node that is ill",
      edits: conditionSays(
        "0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/memory-pressure: }.",
      ),
    },
  },
  {
    id: "no-such-node",
    says: /nodes that do not exist \(disk=quantum\)/,
    nearMiss: {
      what: "one node that only has no room",
      edits: conditionSays(
        "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match Pod's node affinity/selector.",
      ),
    },
  },
  {
    id: "unbound-claims",
    from: "no-room",
    as: conditionSays("0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims."),
    says: /is not bound/,
    nearMiss: { what: "nodes without room", edits: [] },
  },
  {
    id: "unschedulable",
    from: "no-room",
    as: conditionSays("0/2 nodes are available: 2 node(s) dislike it."),
    says: /cannot be scheduled: .*dislike it/,
    nearMiss: { what: "nodes without room, which is known better", edits: [] },
  },
  {
    id: "scheduling-gated",
    says: /scheduling gate example\.com\/queue/,
    nearMiss: { what: "a pod that no node takes", edits: [[/SchedulingGated/g, "Unschedulable"]] },
  },
  {
    id: "never-ready",
    says: /runs but does not get ready: its (?:readiness|startup) probe \(.*\)/,
    nearMiss: { what: "a container that is ready", edits: READY },
  },
  {
    id: "readiness-gate",
    says: /readiness gate example\.com\/lb is not fulfilled/,
    nearMiss: {
      what: "containers that are not ready",
      edits: [[/ReadinessGatesNotReady/g, "ContainersNotReady"]],
    },
  },
  {
    id: "no-pods-behind-service",
    says: /No ready pod has the labels that the Service web selects \(app=other\)/,
    nearMiss: { what: "a selector that fits", edits: [[/"app": "other"/g, '"app": "web"']] },
  },
  {
    id: "pod-deadline",
    says: /lone was ended after its `activeDeadlineSeconds` of 8 s/,
    nearMiss: {
      what: "a pod that was evicted",
      edits: [[/"reason": "DeadlineExceeded"/g, '"reason": "Evicted"']],
    },
  },
  {
    id: "taken-away",
    says: /was evicted by its node \(Evicted\): Usage of EmptyDir volume/,
    nearMiss: { what: "a node that is shut down", edits: [[/"reason": "Evicted"/g, '"reason": "Shutdown"']] },
  },
  {
    id: "no-runtime-handler",
    says: /cannot prepare web-\S+: it has no runtime absent/,
    nearMiss: {
      what: "a network that fails",
      edits: [[/no runtime for \\"absent\\" is configured/g, "plugin type=bridge failed"]],
    },
  },
  {
    id: "init-container-runs",
    says: /^Init container prepare of web-\S+ still runs/,
    nearMiss: {
      what: "one that has ended well",
      edits: [[/"running": \{/g, '"terminated": {"exitCode": 0,']],
    },
  },
  {
    id: "other-container-runs",
    says: /^Container task of migrate-\S+ has ended well, but container mesh still runs/,
    nearMiss: { what: "a container that has not ended well", edits: [[/"exitCode": 0/g, '"exitCode": 1']] },
  },
  {
    id: "not-scheduled",
    says: /web-\S+ waits for the scheduler night-shift/,
    nearMiss: {
      what: "a pod that the default scheduler will see in a moment",
      edits: [["night-shift", "default-scheduler"]],
    },
  },
  {
    id: "claim-in-use",
    says: /another pod uses its claim \(data\).*ReadWriteOncePod/,
    nearMiss: {
      what: "a volume on another node",
      edits: [
        [
          /unavailable due to PersistentVolumeClaim with ReadWriteOncePod[^"]*/g,
          "had volume node affinity conflict",
        ],
      ],
    },
  },
  {
    id: "old-pod-in-the-way",
    says: /^web cannot be rolled out: web-0, a pod of an earlier revision, is not ready/,
    nearMiss: { what: "one that replaces its pods in parallel", edits: [["OrderedReady", "Parallel"]] },
  },
  {
    id: "no-sandbox",
    from: "mounted-reference-missing",
    as: mountSays("FailedCreatePodSandBox", "failed to set up sandbox: plugin type=bridge failed"),
    says: /cannot prepare .*plugin type=bridge/,
    nearMiss: { what: "a mount error", edits: [] },
  },
  {
    id: "node-silent",
    from: "readiness-gate",
    as: [
      [/,?\s*"readinessGates": \[[^\]]*\]/g, ""],
      [/ReadinessGatesNotReady/g, "NodeNotReady"],
    ],
    says: /is on node node\d, which does not report/,
    nearMiss: { what: "a readiness gate", edits: [] },
  },
  {
    id: "old-pod-stays",
    from: "crashes",
    as: [
      [
        /("kind": "Pod",\s*"metadata": \{\s*"name": "[^"]+",)/,
        '$1 "deletionTimestamp": "2026-11-23T17:00:00Z", "deletionGracePeriodSeconds": 1,',
      ],
    ],
    says: /The old pod \S+ does not end/,
    nearMiss: { what: "a pod that is not being deleted", edits: [] },
  },
];
