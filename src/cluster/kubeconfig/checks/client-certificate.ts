/** A client certificate and its key: both there, readable, of each other, and good for the run. Pure. */
import { createPrivateKey, type KeyObject, type X509Certificate } from "node:crypto";
import type { Problem } from "../../../errors.js";
import { lifetimeRemarks, type Mortal } from "../lifetime.js";
import { type PemData, readPem } from "../pem.js";
import type { Situation } from "../situation.js";
import { ENCODE_AGAIN, ENCODE_COMMANDS, type Remark, SERVICE_ACCOUNT, shown, stop } from "../words.js";
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
  const owner = `user "${shown(name)}"`;
  const readCertificate = readPem(certificate, "client-certificate-data", owner);
  const readKey = key ? readPem(key, "client-key-data", owner) : undefined;
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

const RENEW = `Make a new one, encode the kubeconfig again, and update the secret KUBECONFIG; a token of a ServiceAccount is easier to renew and to revoke. ${ENCODE_COMMANDS}`;

function noCertificate(name: string): Problem {
  return {
    title: `The user "${shown(name)}" of the kubeconfig has a key but no certificate`,
    cause: "One of the two lines was lost.",
    fix: ENCODE_AGAIN,
  };
}

function noKey(name: string): Problem {
  return {
    title: `The user "${shown(name)}" of the kubeconfig has a certificate but no key`,
    cause: "One of the two lines was lost.",
    fix: ENCODE_AGAIN,
  };
}

function otherInCertificate(name: string, labels: readonly string[]): Problem {
  const key = labels.some((label) => label.includes("PRIVATE KEY"));
  return {
    title: `\`client-certificate-data\` of user "${shown(name)}" holds ${key ? "a private key" : "a PEM text"} instead of a certificate`,
    cause: "Certificate and key were mixed up, or another file was encoded.",
    fix: ENCODE_AGAIN,
  };
}

function otherInKey(name: string): Problem {
  return {
    title: `\`client-key-data\` of user "${shown(name)}" holds no private key`,
    cause: "Certificate and key were mixed up, or it is the public half of the key.",
    fix: ENCODE_AGAIN,
  };
}

function damagedCertificate(name: string): Problem {
  return {
    title: `The client certificate of user "${shown(name)}" cannot be read`,
    cause: "`client-certificate-data` looks like PEM, but what is inside is damaged.",
    fix: ENCODE_AGAIN,
  };
}

function damagedKey(name: string): Problem {
  return {
    title: `The key of user "${shown(name)}" cannot be read`,
    cause: "`client-key-data` looks like PEM, but what is inside is damaged.",
    fix: ENCODE_AGAIN,
  };
}

function lockedKey(name: string): Problem {
  return {
    title: `The key of user "${shown(name)}" is locked with a passphrase`,
    cause: "kubectl cannot use such a key, and there is nobody to type the passphrase.",
    fix: `Unlock it (\`openssl pkey -in KEY -out UNLOCKED\`), or better: ${SERVICE_ACCOUNT}`,
  };
}

function sshKey(name: string): Problem {
  return {
    title: `The key of user "${shown(name)}" is an SSH key`,
    cause: "Kubernetes knows nothing of SSH; the key of the client certificate is needed.",
    fix: ENCODE_AGAIN,
  };
}

function notOfEachOther(name: string): Problem {
  return {
    title: `The client certificate and the key of user "${shown(name)}" are not of each other`,
    cause: "One of them was renewed and the other was not, or they were copied from two files.",
    fix: ENCODE_AGAIN,
  };
}

function mortal(name: string): Mortal {
  return {
    subject: `The client certificate of user "${shown(name)}"`,
    cause: "Client certificates live for a year as a rule (kubeadm, k3s).",
    renew: RENEW,
  };
}
