/** What can be wrong with a kubeconfig, in words. No text here quotes a credential. Pure. */
import type { Problem } from "../../errors.js";
import { ENCODE_COMMANDS } from "./decode.js";

const FLATTEN = "kubectl config view --raw --flatten --minify";
const ENCODE_AGAIN = `Encode a complete kubeconfig and update the secret KUBECONFIG. ${ENCODE_COMMANDS}`;

export const NOT_A_MAP: Problem = {
  title: "The secret KUBECONFIG does not hold a kubeconfig",
  detail: "Decoded, it is no YAML map with clusters, contexts and users.",
  cause: "Another file was encoded.",
  fix: ENCODE_AGAIN,
};

export const ALIASES: Problem = {
  title: "The kubeconfig uses YAML aliases in a way no kubeconfig does",
  fix: ENCODE_AGAIN,
};

export function otherKind(kind: string): Problem {
  return {
    title: `The secret KUBECONFIG holds a Kubernetes object of kind ${kind}, not a kubeconfig`,
    cause: "A manifest was encoded, perhaps a Secret that holds a kubeconfig.",
    fix: ENCODE_AGAIN,
  };
}

export function notYaml(line: number): Problem {
  return {
    title: `The kubeconfig is not valid YAML (line ${line} of the decoded file)`,
    cause: "The value was cut or changed while copying; GitHub stores at most 48 KB.",
    fix: ENCODE_AGAIN,
  };
}

export function incomplete(defects: readonly string[]): Problem {
  return { title: "The kubeconfig is incomplete", detail: defects.join("; "), fix: ENCODE_AGAIN };
}

export function noContext(name: string, byInput: boolean, names: readonly string[]): Problem {
  const defined =
    names.length > 0 ? `The file defines: ${names.join(", ")}.` : "The file defines no context.";
  const [first] = names;
  if (byInput) {
    return {
      title: `The kubeconfig has no context "${name}"`,
      detail: defined,
      fix: "Correct the input `kube-context`, or leave it out to use the file's current context.",
    };
  }
  return {
    title: "The kubeconfig has no usable context",
    detail: name
      ? `\`current-context\` is "${name}". ${defined}`
      : `\`current-context\` is not set. ${defined}`,
    fix: first
      ? `Choose one with the input \`kube-context\`, for example \`kube-context: ${first}\`.`
      : ENCODE_AGAIN,
  };
}

export function dangling(
  context: string,
  what: string,
  name: string,
  entries: readonly { name: string }[],
): Problem {
  return {
    title: `The context "${context}" of the kubeconfig names the ${what} "${name}", which the file does not define`,
    detail: `It defines: ${entries.map((entry) => entry.name).join(", ") || "none"}.`,
    fix: ENCODE_AGAIN,
  };
}

export function fileReference(owner: string, key: string): Problem {
  return {
    title: `The kubeconfig refers to a file on your machine: \`${key}\` of ${owner}`,
    cause: "The runner does not have that file.",
    fix: `Put the data inside: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
  };
}

export function notUrl(name: string): Problem {
  return { title: `The server address of cluster "${name}" is not a URL`, fix: ENCODE_AGAIN };
}

export function plainHttp(name: string, protocol: string): Problem {
  return {
    title: `The server of cluster "${name}" is not reached by https but by ${protocol.replace(":", "")}`,
    cause:
      "kubectl sends no credentials over an unencrypted connection, so the server would take us for nobody.",
    fix: "Use the https address of the API server.",
  };
}

export function insecure(name: string): Problem {
  return {
    title: `The kubeconfig turns off the check of the server's certificate: \`insecure-skip-tls-verify\` of cluster "${name}"`,
    cause: "Anybody on the way could take the credentials.",
    fix: "Remove it and add `certificate-authority-data`, the certificate authority of the cluster.",
  };
}

export function plugin(name: string, command: string): Problem {
  return {
    title: `The kubeconfig runs a program to log in: \`${command}\` (user "${name}")`,
    cause: "Credentials of your own machine's login do not exist on the runner.",
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

export function provider(name: string, kind: string): Problem {
  return {
    title: `The kubeconfig uses the login method \`auth-provider: ${kind}\` (user "${name}"), which kubectl no longer has`,
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

export function basic(name: string): Problem {
  return {
    title: `The kubeconfig logs in with user name and password (user "${name}")`,
    cause: "Kubernetes removed this in version 1.19.",
    fix: "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how.",
  };
}

export function noCredentials(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has no credentials`,
    cause: "Without `--raw`, `kubectl config view` leaves them out.",
    fix: ENCODE_AGAIN,
  };
}

export function noKey(name: string): Problem {
  return { title: `The user "${name}" of the kubeconfig has a certificate but no key`, fix: ENCODE_AGAIN };
}

export function omitted(owner: string, key: string): Problem {
  return {
    title: `The kubeconfig holds a placeholder instead of the data: \`${key}\` of ${owner}`,
    cause: "Without `--raw`, `kubectl config view` prints REDACTED or DATA+OMITTED in the place of secrets.",
    fix: ENCODE_AGAIN,
  };
}

export function notPem(owner: string, key: string): Problem {
  return {
    title: `\`${key}\` of ${owner} of the kubeconfig is no certificate or key in base64`,
    cause: "It must be the base64 of a PEM text (`-----BEGIN …`); something was cut, or encoded twice.",
    fix: ENCODE_AGAIN,
  };
}
