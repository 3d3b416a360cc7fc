/** Why a pull failed: Ollama's own messages, what each means, and whether trying again can help. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { Fault } from "./server.js";

/** What broke a pull: the words of Ollama, or ours for what is seen from here. */
export interface Break {
  readonly message: string;
  readonly fault?: Fault | undefined;
}

interface Rule {
  readonly id: string;
  readonly fault?: Fault;
  /** Of Ollama's words, or those of the command `ollama`. */
  readonly pattern?: RegExp;
  /** May the same pull succeed a moment later? What arrived stays, so trying again is cheap. */
  readonly passing: boolean;
  readonly cause: () => string;
  readonly fix: () => string;
}

const SERVER_LOST: Rule = {
  id: "model-server-lost",
  fault: "lost",
  pattern: /could not connect to ollama/,
  passing: true,
  cause: () => say`The Ollama server went away in the middle: it was restarted, or ran out of memory.`,
  fix: () => say`Look at the pod and its log; its memory limit must be larger than the model.`,
};

/**
 * The words of server/download.go, server/images.go and of Go's net package, recorded from Ollama 0.17.4. The first rule that matches
 * explains, so what is certain stands above what is general.
 */
const RULES: readonly Rule[] = [
  SERVER_LOST,
  {
    id: "model-disk-full",
    pattern: /no space left on device|disk quota exceeded/,
    passing: false,
    cause: () => say`The volume of the Ollama pod is full.`,
    fix: () => say`Enlarge the PersistentVolumeClaim, or remove models that nobody uses with \`ollama rm\`.`,
  },
  {
    id: "model-folder-not-writable",
    pattern: /permission denied|read-only file system/,
    passing: false,
    cause: () => say`The Ollama pod may not write to its folder of models.`,
    fix: () => say`Give the pod an \`fsGroup\` that owns the volume, and mount it without \`readOnly\`.`,
  },
  {
    id: "model-needs-newer-ollama",
    pattern: /\b412\b|requires a newer version of Ollama/,
    passing: false,
    cause: () => say`The model needs a newer Ollama than the one that is deployed.`,
    fix: () =>
      say`Raise the version of the image \`ollama/ollama\` in the manifest, or pin an older tag of the model.`,
  },
  {
    id: "model-not-in-registry",
    pattern: /file does not exist|manifest unknown|\b404: /,
    passing: false,
    cause: () => say`The registry has no such model.`,
    fix: () => say`Correct the input \`models\`; https://ollama.com/library lists the names and tags.`,
  },
  {
    id: "model-registry-denied",
    pattern: /\b40[13]: |unauthorized|authentication required/i,
    passing: false,
    cause: () => say`The registry does not let this server have the model: it is private, or gone.`,
    fix: () =>
      say`Make the model public, or register the key of the Ollama server (\`id_ed25519.pub\` in its home folder).`,
  },
  {
    id: "model-registry-rate-limit",
    pattern: /\b429\b|too many requests/i,
    passing: true,
    cause: () => say`The model registry limits how often this address may pull.`,
    fix: () => say`Wait some minutes and run the workflow again.`,
  },
  {
    id: "model-certificate-untrusted",
    pattern: /x509|failed to verify certificate|tls: /,
    passing: false,
    cause: () =>
      say`The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.`,
    fix: () => say`Put the proxy's certificate authority into the image's trust store.`,
  },
  {
    id: "model-digest-mismatch",
    pattern: /digest mismatch/,
    passing: true,
    cause: () => say`What arrived is not what the registry announced; a proxy on the way may change it.`,
    fix: () => say`Run the workflow again; if it stays so, take the proxy out of the way.`,
  },
  {
    id: "model-pull-stalled",
    fault: "stalled",
    passing: true,
    cause: () =>
      say`The model registry, or a proxy on the way to it, holds the connection open and sends nothing.`,
    fix: () =>
      say`Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.`,
  },
  {
    id: "model-registry-unresolved",
    pattern: /no such host|server misbehaving|lookup .*(?:timeout|network is unreachable)/,
    passing: true,
    cause: () => say`The Ollama pod cannot resolve the name of the model registry.`,
    fix: () =>
      say`Allow it the cluster's DNS (port 53, UDP and TCP, in its NetworkPolicy), and see that DNS answers for names outside.`,
  },
  {
    id: "model-registry-unreachable",
    pattern: /i\/o timeout|connection refused|network is unreachable|no route to host|TLS handshake timeout/,
    passing: true,
    cause: () => say`The Ollama pod has no way to the model registry.`,
    fix: () =>
      say`Allow it out of the cluster (egress to port 443, NetworkPolicy, firewall), or set HTTPS_PROXY on the pod.`,
  },
  {
    id: "model-connection-broken",
    fault: "unreadable",
    pattern: /connection reset|\bEOF\b|max retries exceeded|deadline exceeded/,
    passing: true,
    cause: () => say`The connection to the model registry breaks again and again.`,
    fix: () =>
      say`Run the workflow again; what arrived is not lost. If it stays so, look at what is between the Ollama pod and the registry.`,
  },
  {
    id: "model-registry-fault",
    pattern: /\b5\d\d\b/,
    passing: true,
    cause: () => say`The model registry has a fault of its own.`,
    fix: () => say`Run the workflow again later; what arrived is not lost.`,
  },
];

/** May the same pull succeed a moment later? */
export function mayPass(broken: Break): boolean {
  return ruleFor(broken)?.passing ?? false;
}

export function explainPull(model: string, broken: Break): Problem {
  const rule = ruleFor(broken);
  return {
    id: rule?.id ?? "model-pull-failed",
    title: say`Ollama could not pull the model ${model}`,
    detail: broken.message,
    cause: rule?.cause(),
    fix: rule?.fix(),
  };
}

/** Was it the server that went away, and not something that it said? */
export function isLost(broken: Break): boolean {
  return ruleFor(broken) === SERVER_LOST;
}

/** Only the volume of the pod can be full, so only then is it worth a look. */
export function isFullDisk(message: string): boolean {
  return /no space left on device|disk quota exceeded/.test(message);
}

function ruleFor({ message, fault }: Break): Rule | undefined {
  return RULES.find((rule) => (fault && rule.fault === fault) || rule.pattern?.test(message));
}
