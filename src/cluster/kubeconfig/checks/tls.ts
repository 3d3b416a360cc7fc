/** How the server proves who it is: its certificate authority, or the decision not to ask. Pure. */
import { X509Certificate } from "node:crypto";
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { lifetimeRemarks, type Mortal } from "../lifetime.js";
import { readPem } from "../pem.js";
import type { Situation } from "../situation.js";
import { encodeAgainText, encodeCommandsText, FLATTEN, type Remark, shown, stop, tell } from "../words.js";

export interface ServerTrust {
  readonly "certificate-authority"?: string | undefined;
  readonly "certificate-authority-data"?: string | undefined;
  readonly "insecure-skip-tls-verify"?: boolean | undefined;
  readonly "tls-server-name"?: string | undefined;
}

export function checkTrust(name: string, cluster: ServerTrust, situation: Situation): readonly Remark[] {
  const file = cluster["certificate-authority"];
  const data = cluster["certificate-authority-data"];
  if (file && data) return [stop(bothGiven(name))];
  if (cluster["insecure-skip-tls-verify"] && (data || file)) return [stop(contradiction(name))];
  if (cluster["insecure-skip-tls-verify"])
    return [situation.allowed.insecureServer ? tell(unverifiedAllowed(name)) : stop(unverified(name))];
  const serverName = cluster["tls-server-name"];
  const remarks = serverName !== undefined && !HOST_NAME.test(serverName) ? [stop(noServerName(name))] : [];
  if (file) return [...remarks, stop(fileInstead(name))];
  return data ? [...remarks, ...authorityRemarks(name, data, situation)] : remarks;
}

const HOST_NAME = /^[\w.*:-]{1,253}$/;

/** A bundle of an organisation has some dozens. */
const MOST_CERTIFICATES = 200;

function authorityRemarks(name: string, data: string, situation: Situation): readonly Remark[] {
  const read = readPem(data, say`\`certificate-authority-data\` of cluster "${shown(name)}"`);
  if (!read.ok) return [stop(read.problem)];
  if (!read.labels.includes("CERTIFICATE"))
    return [
      stop(read.labels.some((label) => label.includes("PRIVATE KEY")) ? key(name) : noCertificate(name)),
    ];
  const certificates = certificatesIn(read.pem);
  if (!certificates) return [stop(damaged(name))];
  const lives = certificates.map(lifeOf);
  const latest = lives.reduce((a, b) => (b.until > a.until ? b : a));
  return lifetimeRemarks(mortal(name), latest, situation);
}

/** In milliseconds since the epoch. */
export function lifeOf({ validFromDate, validToDate }: X509Certificate) {
  return { from: validFromDate.getTime(), until: validToDate.getTime() };
}

/** Every certificate of a PEM text in its order; undefined when one cannot be read, or there is none. */
export function certificatesIn(pem: string): [X509Certificate, ...X509Certificate[]] | undefined {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  try {
    const [first, ...rest] = blocks.slice(0, MOST_CERTIFICATES).map((block) => new X509Certificate(block));
    return first && [first, ...rest].every(hasDates) ? [first, ...rest] : undefined;
  } catch {
    return undefined;
  }
}

/** OpenSSL reads certificates whose dates are none. */
const hasDates = (certificate: X509Certificate): boolean =>
  Object.values(lifeOf(certificate)).every((time) => !Number.isNaN(time));

function fileInstead(name: string): Problem {
  return {
    id: "kubeconfig-authority-in-file",
    title: say`The kubeconfig refers to a file on your machine: \`certificate-authority\` of cluster "${shown(name)}"`,
    cause: say`The runner does not have that file.`,
    fix: say`Put the data inside: \`${FLATTEN}\`. ${encodeCommandsText()}`,
  };
}

function bothGiven(name: string): Problem {
  return {
    id: "kubeconfig-authority-twice",
    title: say`The cluster "${shown(name)}" of the kubeconfig has its certificate authority twice: as a file and as data`,
    cause: say`kubectl refuses that. \`certificate-authority\` is a path on your machine.`,
    fix: say`Remove \`certificate-authority\`: \`kubectl config unset clusters.NAME.certificate-authority\`. ${encodeCommandsText()}`,
  };
}

function contradiction(name: string): Problem {
  return {
    id: "kubeconfig-authority-not-used",
    title: say`The cluster "${shown(name)}" of the kubeconfig has a certificate authority and says not to use it`,
    cause: say`kubectl refuses \`insecure-skip-tls-verify\` together with a certificate authority.`,
    fix: say`Remove \`insecure-skip-tls-verify\`: \`kubectl config set-cluster NAME --insecure-skip-tls-verify=false\`. ${encodeCommandsText()}`,
  };
}

function unverified(name: string): Problem {
  return {
    id: "kubeconfig-server-unverified",
    title: say`The kubeconfig turns off the check of the server's certificate: \`insecure-skip-tls-verify\` of cluster "${shown(name)}"`,
    cause: say`Anybody on the way could take the credentials.`,
    fix: say`Remove it and add \`certificate-authority-data\`, the certificate authority of the cluster. To accept the risk, set \`allow-insecure-server: true\`.`,
  };
}

function unverifiedAllowed(name: string): Problem {
  return {
    id: "kubeconfig-server-unverified-allowed",
    title: say`Nobody checks the certificate of the server: \`insecure-skip-tls-verify\` of cluster "${shown(name)}"`,
    cause: say`\`allow-insecure-server: true\` allows it. Anybody on the way can take the credentials.`,
    fix: say`Remove it and add \`certificate-authority-data\`, the certificate authority of the cluster.`,
  };
}

function noServerName(name: string): Problem {
  return {
    id: "kubeconfig-tls-server-name-invalid",
    title: say`\`tls-server-name\` of cluster "${shown(name)}" of the kubeconfig is not a host name`,
    cause: say`It is the name that the server's certificate is checked against: no \`https://\`, no path.`,
    fix: say`Correct or remove it. ${encodeCommandsText()}`,
  };
}

function key(name: string): Problem {
  return {
    id: "kubeconfig-authority-is-key",
    title: say`\`certificate-authority-data\` of cluster "${shown(name)}" holds a private key instead of a certificate`,
    cause: say`Two files were mixed up. If it is the key of the certificate authority, it must not leave the cluster: replace it.`,
    fix: encodeAgainText(),
  };
}

function noCertificate(name: string): Problem {
  return {
    id: "kubeconfig-authority-without-certificate",
    title: say`\`certificate-authority-data\` of cluster "${shown(name)}" holds a PEM text without a certificate`,
    cause: say`Another file was encoded.`,
    fix: encodeAgainText(),
  };
}

function damaged(name: string): Problem {
  return {
    id: "kubeconfig-authority-damaged",
    title: say`The certificate authority of cluster "${shown(name)}" cannot be read`,
    cause: say`\`certificate-authority-data\` looks like PEM, but what is inside is damaged.`,
    fix: encodeAgainText(),
  };
}

function mortal(name: string): Mortal {
  return {
    subject: say`The certificate authority of cluster "${shown(name)}"`,
    cause: say`The cluster has a newer one by now, or needs one.`,
    renew: say`When the cluster has a new one, take the kubeconfig from it again. ${encodeCommandsText()}`,
  };
}
