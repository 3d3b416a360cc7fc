/** The `…-data` fields of a kubeconfig: base64 of PEM, and everything else they are found to hold. Pure. */
import type { Problem } from "../../errors.js";
import { say } from "../../words/say.js";
import { encodeAgainText, encodeCommandsText, FLATTEN } from "./words.js";

export type PemData =
  | { readonly ok: true; readonly pem: string; readonly labels: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

const BEGIN = "-----BEGIN ";
const LABEL = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;

/** What `kubectl config view` prints in the place of secrets. */
export const LEFT_OUT = /^(?:REDACTED|DATA\+OMITTED)$/;
/** What templates and guides have in the place of a value. */
export const PLACEHOLDER = /^(?:<[^>]*>|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_]+|\{\{.*\}\}|\*{3,}|\.{3}|…|x{4,})$/i;

/** `at` is where it stands: `client-key-data` of user "deployer". */
export function readPem(data: string, at: string): PemData {
  const refuse = (problem: Problem): PemData => ({ ok: false, problem });
  if (LEFT_OUT.test(data)) return refuse(leftOut(at));
  if (PLACEHOLDER.test(data)) return refuse(placeholder(at));
  if (data.includes(BEGIN)) return refuse(bare(at));
  const compact = data.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.replace(/=+$/, "").length % 4 === 1)
    return refuse(notBase64(at));
  const bytes = Buffer.from(compact, "base64");
  const pem = bytes.toString("latin1");
  if (pem.includes(BEGIN))
    return { ok: true, pem, labels: [...pem.matchAll(LABEL)].map(([, label = ""]) => label) };
  if (Buffer.from(pem, "base64").toString("latin1").includes(BEGIN)) return refuse(twice(at));
  return refuse(bytes[0] === 0x30 && bytes.length > 64 ? der(at) : notPem(at));
}

export function leftOut(at: string): Problem {
  return {
    id: "kubeconfig-value-left-out",
    title: say`The kubeconfig holds a placeholder instead of the value: ${at}`,
    cause: say`Without \`--raw\`, \`kubectl config view\` prints REDACTED or DATA+OMITTED in the place of secrets.`,
    fix: encodeAgainText(),
  };
}

export function placeholder(at: string): Problem {
  return {
    id: "kubeconfig-value-placeholder",
    title: say`The kubeconfig holds the placeholder of a template: ${at}`,
    cause: say`The value was never filled in, or the variable was not replaced (a quoted here-document does not).`,
    fix: say`Fill it in and encode the file again. ${encodeCommandsText()}`,
  };
}

function bare(at: string): Problem {
  return {
    id: "kubeconfig-pem-not-encoded",
    title: say`The kubeconfig holds a PEM text that is not in base64: ${at}`,
    cause: say`The content of a file was pasted; a field whose name ends in \`-data\` holds the base64 of that file.`,
    fix: say`Put the base64 there, or let kubectl do it: \`${FLATTEN}\`. ${encodeCommandsText()}`,
  };
}

function notBase64(at: string): Problem {
  return {
    id: "kubeconfig-value-not-base64",
    title: say`The kubeconfig holds a value that is not valid base64: ${at}`,
    cause: say`It was cut or changed while copying.`,
    fix: encodeAgainText(),
  };
}

function twice(at: string): Problem {
  return {
    id: "kubeconfig-value-encoded-twice",
    title: say`The kubeconfig holds a value that was encoded in base64 twice: ${at}`,
    cause: say`What a Secret or another kubeconfig holds is base64 already.`,
    fix: say`Encode it once. ${encodeCommandsText()}`,
  };
}

function der(at: string): Problem {
  return {
    id: "kubeconfig-value-der",
    title: say`The kubeconfig holds DER, the binary form, where PEM is needed: ${at}`,
    cause: say`A file in binary form was encoded.`,
    fix: say`Convert it first, for example \`openssl x509 -inform der -in FILE\`, then encode the file again. ${encodeCommandsText()}`,
  };
}

function notPem(at: string): Problem {
  return {
    id: "kubeconfig-value-not-pem",
    title: say`The kubeconfig holds what is no certificate or key: ${at}`,
    cause: say`It must be the base64 of a PEM text (\`-----BEGIN …\`); another file was encoded, or its beginning is missing.`,
    fix: encodeAgainText(),
  };
}
