/** A client certificate and its key: both there, readable, of each other, and good for the run. Pure. */
import { createPrivateKey, type KeyObject, type X509Certificate } from "node:crypto";
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { lifetimeRemarks, type Mortal } from "../lifetime.js";
import { type PemData, readPem } from "../pem.js";
import type { Situation } from "../situation.js";
import {
  encodeAgainText,
  encodeCommandsText,
  type Remark,
  serviceAccountText,
  shown,
  stop,
} from "../words.js";
import { certificatesIn, lifeOf } from "./tls.js";

export interface ClientPair {
  readonly "client-certificate"?: string | undefined;
  readonly "client-certificate-data"?: string | undefined;
  readonly "client-key"?: string | undefined;
  readonly "client-key-data"?: string | undefined;
}

/** For a user that has at least one half of a pair as data. */
export function checkClientPair(name: string, user: ClientPair, situation: Situation): readonly Remark[] {
  const certificate = user["client-certificate-data"];
  const key = user["client-key-data"];
  if (!certificate) return user["client-certificate"] ? [] : [stop(noCertificate(name))];
  if (!key && !user["client-key"]) return [stop(noKey(name))];
  const readCertificate = readPem(certificate, say`\`client-certificate-data\` of user "${shown(name)}"`);
  const readKey = key ? readPem(key, say`\`client-key-data\` of user "${shown(name)}"`) : undefined;
  const certificateFound = certificateOf(name, readCertificate);
  const keyFound = readKey && privateKeyOf(name, readKey);
  const defects = [certificateFound, keyFound].flatMap((found) =>
    found && "problem" in found ? [stop(found.problem)] : [],
  );
  if (!("certificate" in certificateFound)) return defects;
  const isOther =
    keyFound !== undefined &&
    "key" in keyFound &&
    !certificateFound.certificate.checkPrivateKey(keyFound.key);
  return [
    ...defects,
    ...(isOther ? [stop(notOfEachOther(name))] : []),
    ...lifetimeRemarks(mortal(name), lifeOf(certificateFound.certificate), situation),
  ];
}

function certificateOf(
  name: string,
  read: PemData,
): { readonly certificate: X509Certificate } | { readonly problem: Problem } {
  if (!read.ok) return { problem: read.problem };
  if (!read.labels.includes("CERTIFICATE")) return { problem: otherInCertificate(name, read.labels) };
  const [certificate] = certificatesIn(read.pem) ?? [];
  return certificate ? { certificate } : { problem: damagedCertificate(name) };
}

function privateKeyOf(
  name: string,
  read: PemData,
): { readonly key: KeyObject } | { readonly problem: Problem } {
  if (!read.ok) return { problem: read.problem };
  const { labels, pem } = read;
  if (labels.includes("OPENSSH PRIVATE KEY")) return { problem: sshKey(name) };
  if (labels.includes("ENCRYPTED PRIVATE KEY") || pem.includes("Proc-Type: 4,ENCRYPTED"))
    return { problem: lockedKey(name) };
  if (!labels.some((label) => label.endsWith("PRIVATE KEY"))) return { problem: otherInKey(name) };
  try {
    return { key: createPrivateKey(pem) };
  } catch {
    return { problem: damagedKey(name) };
  }
}

const renewText = (): string =>
  say`Make a new one, encode the kubeconfig again, and update the secret KUBECONFIG; a token of a ServiceAccount is easier to renew and to revoke. ${encodeCommandsText()}`;

function noCertificate(name: string): Problem {
  return {
    id: "kubeconfig-key-without-certificate",
    title: say`The user "${shown(name)}" of the kubeconfig has a key but no certificate`,
    cause: say`One of the two lines was lost.`,
    fix: encodeAgainText(),
  };
}

function noKey(name: string): Problem {
  return {
    id: "kubeconfig-certificate-without-key",
    title: say`The user "${shown(name)}" of the kubeconfig has a certificate but no key`,
    cause: say`One of the two lines was lost.`,
    fix: encodeAgainText(),
  };
}

function otherInCertificate(name: string, labels: readonly string[]): Problem {
  const key = labels.some((label) => label.includes("PRIVATE KEY"));
  return {
    id: "kubeconfig-client-certificate-is-other",
    title: key
      ? say`\`client-certificate-data\` of user "${shown(name)}" holds a private key instead of a certificate`
      : say`\`client-certificate-data\` of user "${shown(name)}" holds a PEM text instead of a certificate`,
    cause: say`Certificate and key were mixed up, or another file was encoded.`,
    fix: encodeAgainText(),
  };
}

function otherInKey(name: string): Problem {
  return {
    id: "kubeconfig-client-key-is-other",
    title: say`\`client-key-data\` of user "${shown(name)}" holds no private key`,
    cause: say`Certificate and key were mixed up, or it is the public half of the key.`,
    fix: encodeAgainText(),
  };
}

function damagedCertificate(name: string): Problem {
  return {
    id: "kubeconfig-client-certificate-damaged",
    title: say`The client certificate of user "${shown(name)}" cannot be read`,
    cause: say`\`client-certificate-data\` looks like PEM, but what is inside is damaged.`,
    fix: encodeAgainText(),
  };
}

function damagedKey(name: string): Problem {
  return {
    id: "kubeconfig-client-key-damaged",
    title: say`The key of user "${shown(name)}" cannot be read`,
    cause: say`\`client-key-data\` looks like PEM, but what is inside is damaged.`,
    fix: encodeAgainText(),
  };
}

function lockedKey(name: string): Problem {
  return {
    id: "kubeconfig-client-key-locked",
    title: say`The key of user "${shown(name)}" is locked with a passphrase`,
    cause: say`kubectl cannot use such a key, and there is nobody to type the passphrase.`,
    fix: say`Unlock it (\`openssl pkey -in KEY -out UNLOCKED\`), or better: ${serviceAccountText()}`,
  };
}

function sshKey(name: string): Problem {
  return {
    id: "kubeconfig-client-key-is-ssh",
    title: say`The key of user "${shown(name)}" is an SSH key`,
    cause: say`Kubernetes knows nothing of SSH; the key of the client certificate is needed.`,
    fix: encodeAgainText(),
  };
}

function notOfEachOther(name: string): Problem {
  return {
    id: "kubeconfig-client-pair-mismatch",
    title: say`The client certificate and the key of user "${shown(name)}" do not belong together`,
    cause: say`One of them was renewed and the other was not, or they were copied from two files.`,
    fix: encodeAgainText(),
  };
}

function mortal(name: string): Mortal {
  return {
    subject: say`The client certificate of user "${shown(name)}"`,
    cause: say`Client certificates usually live for a year (kubeadm, k3s).`,
    renew: renewText(),
  };
}
