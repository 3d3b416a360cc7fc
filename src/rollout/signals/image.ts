/** Signals: the image cannot be had. Reasons are the kubelet's, messages those of the container runtime and of the registry. */
import { minutes, seconds } from "../../duration.js";
import { textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { type Facts, NEVER, NOW, newestEvent, type Signal, waitingSignals } from "./signal.js";
import { concerns, plainReference, who } from "./words.js";

/** Every cause begins with the container, for a pod may have several; a signal tells the clause that follows. */
const imageSignal: ReturnType<typeof waitingSignals> = (told) =>
  waitingSignals("image")({
    ...told,
    cause: (facts) => say`${who(facts)} gets no image: ${told.cause(facts)}`,
  });

export const PULL_FAILED = "ErrImagePull";
export const PULL_BACKS_OFF = "ImagePullBackOff";

/** The first try and every later one; the message of the back-off repeats the cause since 1.32. */
const PULLING = [PULL_FAILED, PULL_BACKS_OFF];

const INSPECT = ({ image }: Facts): string => `docker buildx imagetools inspect ${image}`;

export const invalidImageName = imageSignal({
  id: "invalid-image-name",
  reasons: ["InvalidImageName"],
  patience: NOW,
  cause: ({ image = "", message = "" }) =>
    /must be lowercase|lower.?case/i.test(message)
      ? say`\`${image}\` is not a valid image reference: it must be lower case.`
      : say`\`${image}\` is not a valid image reference: ${message.split(": ").at(-1) ?? ""}.`,
  fix: () => say`Write \`registry/owner/name:tag\` in lower case, without spaces and without \`https://\`.`,
});

export const imageNeverPulled = imageSignal({
  id: "image-never-pulled",
  reasons: ["ErrImageNeverPull"],
  patience: NOW,
  cause: ({ image = "" }) => say`\`imagePullPolicy\` is Never and the node does not have the image ${image}.`,
  fix: () => say`Set \`imagePullPolicy: IfNotPresent\`, or load the image on every node.`,
});

/** Must come before the plain "not found", which its message may contain. */
export const wrongPlatform = imageSignal({
  id: "wrong-platform",
  reasons: PULLING,
  message: /no match for platform|no matching manifest for/i,
  patience: NOW,
  cause: ({ image = "" }) => say`the image ${image} exists, but not for the processor of the node.`,
  fix: () =>
    say`Build it for the platform of the nodes, for example \`linux/arm64\` besides \`linux/amd64\`.`,
  look: INSPECT,
});

export const imageForbidden = imageSignal({
  id: "image-forbidden",
  reasons: PULLING,
  message:
    /unauthorized|\b401\b|\b403\b|forbidden|denied|failed to authorize|anonymous token|authorization failed|no basic auth/i,
  patience: seconds(3.5), // a pull secret may be on its way
  more: ({ pod }) => {
    const missing = newestEvent(pod?.events ?? [], ["FailedToRetrieveImagePullSecret"]);
    return { secrets: /secrets \(([^)]+)\)/.exec(textAt(missing, "message") ?? "")?.[1] ?? "" };
  },
  cause: ({ image = "", secrets }) =>
    secrets
      ? say`the cluster may not pull the image ${image}: its pull secret ${secrets} does not exist.`
      : say`the cluster may not pull the image ${image}: the registry refuses its credentials.`,
  fix: () =>
    say`Make the package public, or name a pull secret in \`imagePullSecrets\` whose token may read packages and outlives the job (GITHUB_TOKEN does not).`,
  look: () => "get serviceaccounts -o yaml",
});

/** Docker Hub counts by hours: two more tries of the kubelet, perhaps by another address, and then it is no matter of waiting. */
const USED_UP = /reached your (?:\w+ )?pull rate limit/;

/** Others count by the minute; the kubelet tries after 10, 30 and 70 s. */
const PULLS_OF_A_MINUTE = seconds(90);

export const pullRateLimit = imageSignal({
  id: "pull-rate-limit",
  reasons: PULLING,
  message: /toomanyrequests|pull rate limit|\b429\b/i,
  patience: ({ container }) =>
    USED_UP.test(container?.waiting?.message ?? "") ? seconds(45) : PULLS_OF_A_MINUTE,
  cause: ({ image = "" }) => say`the registry limits how often the nodes may pull ${image}.`,
  fix: () => say`Pull with credentials, from a mirror, or wait.`,
});

/** Docker Hub's private and missing images look alike: its answer is a refusal, and is met above. */
export const imageNotFound = imageSignal({
  id: "image-not-found",
  reasons: PULLING,
  message: /code = NotFound|: not found|manifest unknown|name unknown|does not exist/i,
  patience: seconds(6.5), // a registry may replicate late; the kubelet tries again only after 10 s
  cause: ({ image = "" }) => say`the registry has no image ${plainReference(image)}.`,
  fix: () => say`Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.`,
  look: INSPECT,
});

/** An authoritative answer of DNS, other than a server that does not answer. */
export const registryUnknown = imageSignal({
  id: "registry-unknown",
  reasons: PULLING,
  message: /lookup (?<host>\S+) .*no such host|lookup (?<name>\S+): no such host/,
  patience: seconds(3.5),
  cause: ({ image = "", host, name = "" }) =>
    say`the image ${image} cannot be pulled: there is no host ${host ?? name}.`,
  fix: () => say`Correct the name of the registry in the image, or the DNS of the nodes.`,
});

export const diskFull = imageSignal({
  id: "disk-full",
  reasons: [...PULLING, "CreateContainerError"],
  message: /no space left on device/i,
  patience: NOW,
  cause: ({ image = "" }) => say`the disk of the node is full; it has no room for ${image}.`,
  fix: () => say`Free space on the node, or add a node.`,
});

/** Only a human changes certificates, and how the nodes speak to a registry. */
export const registryUntrusted = imageSignal({
  id: "registry-untrusted",
  reasons: [...PULLING, "RegistryUnavailable"],
  message: /x509: |HTTP response to HTTPS client|tls: (?!.*timeout)/,
  patience: seconds(6.5), // of several addresses behind the name one may be the wrong one
  cause: ({ image = "", message = "" }) =>
    say`the node does not trust the registry of ${image}: ${lastPart(message)}.`,
  fix: ({ message = "" }) =>
    /HTTPS client/.test(message)
      ? say`Let the registry speak HTTPS, or have the container runtime of the nodes configured for its plain HTTP.`
      : say`Install the registry's certificate authority on the nodes, or let it show a valid certificate of that name.`,
});

export const registryUnreachable = imageSignal({
  id: "registry-unreachable",
  reasons: [...PULLING, "RegistryUnavailable"],
  message:
    /i\/o timeout|connection refused|connection reset|no route to host|server misbehaving|EOF|TLS handshake|\b50[0234]\b|context deadline exceeded/i,
  patience: minutes(3),
  cause: ({ image = "", message = "" }) =>
    say`the node cannot reach the registry of ${image}: ${lastPart(message)}.`,
  fix: () => say`Is the address right? Look at the DNS, the egress rules and the proxy of the nodes.`,
});

export const signatureRefused = imageSignal({
  id: "signature-refused",
  reasons: ["SignatureValidationFailed"],
  patience: NOW,
  cause: ({ image = "" }) => say`a policy of the node asks for a signature that the image ${image} lacks.`,
  fix: () => say`Sign the image, or talk to the administrators of the cluster.`,
});

export const imageNotPulled = imageSignal({
  id: "image-not-pulled",
  reasons: [...PULLING, "RegistryUnavailable", "ImageInspectError"],
  patience: minutes(1),
  cause: ({ image = "", message = "" }) => say`the image ${image} cannot be pulled: ${lastPart(message)}.`,
  fix: () => say`The events of the pod say more.`,
});

/** What is never fatal but says what a pod waits for. */
export const imagePulling: Signal = {
  id: "image-pulling",
  family: "image",
  on: "container",
  see({ pod, container }) {
    if (container?.waiting?.reason !== "ContainerCreating" || !pod) return undefined;
    const last = pod.events.findLast((event) => concerns(event, container.name));
    return last?.["reason"] === "Pulling" ? { message: "" } : undefined;
  },
  patience: NEVER,
  strict: NEVER,
  cause: ({ image = "" }) => say`The node is still pulling ${image}.`,
  fix: () => say`Wait; a large image takes its time.`,
};

/** The part of a chain of errors that says what really happened. */
function lastPart(message: string): string {
  const text = message.split(/: (?=dial tcp|failed to do request|Get |Head |x509|http)/).at(-1) ?? message;
  return text.replace(/\.$/, "");
}

export const IMAGE_SIGNALS = [
  invalidImageName,
  imageNeverPulled,
  wrongPlatform,
  diskFull,
  pullRateLimit,
  imageForbidden,
  registryUnknown,
  registryUntrusted,
  registryUnreachable,
  imageNotFound,
  signatureRefused,
  imageNotPulled,
  imagePulling,
] as const;
