/** Why a pull failed: Ollama's own messages, what each means, and whether trying again can help. Pure. */
import type { Problem } from "../errors.js";

interface Rule {
  readonly pattern: RegExp;
  /** May the same pull succeed a moment later? What arrived stays, so trying again is cheap. */
  readonly passing: boolean;
  readonly cause: string;
  readonly fix: string;
}

/** The Ollama server went away: our own words, and those of the command `ollama`. */
const LOST = /the stream ended|broke off|connection to Ollama|could not connect to ollama/;

/**
 * The words of server/download.go, server/images.go and of Go's net package, recorded from Ollama 0.17.4. The first rule that matches
 * explains, so what is certain stands above what is general.
 */
const RULES: readonly Rule[] = [
  {
    pattern: LOST,
    passing: true,
    cause: "The Ollama server went away in the middle: it was restarted, or ran out of memory.",
    fix: "Look at the pod and its log; its memory limit must be larger than the model.",
  },
  {
    pattern: /no space left on device|disk quota exceeded/,
    passing: false,
    cause: "The volume of the Ollama pod is full.",
    fix: "Enlarge the PersistentVolumeClaim, or remove models that nobody uses with `ollama rm`.",
  },
  {
    pattern: /permission denied|read-only file system/,
    passing: false,
    cause: "The Ollama pod may not write to its folder of models.",
    fix: "Give the pod an `fsGroup` that owns the volume, and mount it without `readOnly`.",
  },
  {
    pattern: /\b412\b|requires a newer version of Ollama/,
    passing: false,
    cause: "The model needs a newer Ollama than the one that is deployed.",
    fix: "Raise the version of the image `ollama/ollama` in the manifest, or pin an older tag of the model.",
  },
  {
    pattern: /file does not exist|manifest unknown|\b404: /,
    passing: false,
    cause: "The registry has no such model.",
    fix: "Correct the input `models`; https://ollama.com/library lists the names and tags.",
  },
  {
    pattern: /\b40[13]: |unauthorized|authentication required/i,
    passing: false,
    cause: "The registry does not let this server have the model: it is private, or gone.",
    fix: "Make the model public, or register the key of the Ollama server (`id_ed25519.pub` in its home folder).",
  },
  {
    pattern: /\b429\b|too many requests/i,
    passing: true,
    cause: "The model registry limits how often this address may pull.",
    fix: "Wait some minutes and run the workflow again.",
  },
  {
    pattern: /x509|failed to verify certificate|tls: /,
    passing: false,
    cause: "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.",
    fix: "Put the proxy's certificate authority into the image's trust store.",
  },
  {
    pattern: /digest mismatch/,
    passing: true,
    cause: "What arrived is not what the registry announced; a proxy on the way may change it.",
    fix: "Run the workflow again; if it stays so, take the proxy out of the way.",
  },
  {
    pattern: /stalled/,
    passing: true,
    cause: "The model registry, or a proxy on the way to it, holds the connection open and sends nothing.",
    fix: "Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.",
  },
  {
    pattern: /no such host|server misbehaving|lookup .*(?:timeout|network is unreachable)/,
    passing: true,
    cause: "The Ollama pod cannot resolve the name of the model registry.",
    fix: "Allow it the cluster's DNS (port 53, UDP and TCP, in its NetworkPolicy), and see that DNS answers for names outside.",
  },
  {
    pattern: /i\/o timeout|connection refused|network is unreachable|no route to host|TLS handshake timeout/,
    passing: true,
    cause: "The Ollama pod has no way to the model registry.",
    fix: "Allow it out of the cluster (egress to port 443, NetworkPolicy, firewall), or set HTTPS_PROXY on the pod.",
  },
  {
    pattern: /connection reset|\bEOF\b|max retries exceeded|deadline exceeded|an answer that is no JSON/,
    passing: true,
    cause: "The connection to the model registry breaks again and again.",
    fix: "Run the workflow again; what arrived is not lost. If it stays so, look at what is between the Ollama pod and the registry.",
  },
  {
    pattern: /\b5\d\d\b/,
    passing: true,
    cause: "The model registry has a fault of its own.",
    fix: "Run the workflow again later; what arrived is not lost.",
  },
];

/** May the same pull succeed a moment later? */
export function mayPass(message: string): boolean {
  return ruleFor(message)?.passing ?? false;
}

export function explainPull(model: string, message: string): Problem {
  const rule = ruleFor(message);
  return {
    title: `Ollama could not pull the model ${model}`,
    detail: message,
    cause: rule?.cause,
    fix: rule?.fix,
  };
}

/** Was it the server that went away, and not something that it said? */
export function isLost(message: string): boolean {
  return LOST.test(message);
}

/** Only the volume of the pod can be full, so only then is it worth a look. */
export function isFullDisk(message: string): boolean {
  return /no space left on device|disk quota exceeded/.test(message);
}

function ruleFor(message: string): Rule | undefined {
  return RULES.find(({ pattern }) => pattern.test(message));
}
