/** From the secret as it was pasted to the text of the kubeconfig, or to the exact defect. Pure. */
import type { Problem } from "../../errors.js";
import { misplacedProblem } from "./misplaced.js";
import { unpack } from "./unpack.js";
import { ENCODE_AGAIN, ENCODE_COMMANDS } from "./words.js";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** In characters. GitHub stores secrets of at most 48 KB; a larger one did not come from there. */
const LARGEST_SECRET = 1_048_576;

/**
 * Decodes the secret step by step. Node's own base64 decoder never fails, it skips what it does not know, so the text is
 * checked first. Nothing of the secret is quoted in a problem but single characters that are not base64.
 */
export function decodeSecret(secret: string): Decoded {
  if (secret.length > LARGEST_SECRET) return refuse(TOO_LARGE);
  const { text, notices } = unwrap(secret);
  if (text === "") return refuse(EMPTY);
  const misplaced = misplacedProblem(text);
  if (misplaced) return refuse(misplaced);
  if (looksLikeKubeconfig(text)) return accept(text, [RAW_YAML]);
  const decoded = decodeBase64(text);
  return decoded.ok ? accept(decoded.text, [...notices, ...decoded.notices]) : decoded;
}

function decodeBase64(text: string): Decoded {
  const compact = text
    .replace(/\s+/g, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/={1,2}$/, "");
  const stranger = /[^A-Za-z0-9+/=]/u.exec(compact) ?? /=/.exec(compact);
  if (stranger) return refuse(notBase64(stranger[0], positionOf(text, stranger[0])));
  if (compact.length % 4 === 1) return refuse(CUT_SHORT);
  return decodeBytes(Buffer.from(compact, "base64"));
}

function decodeBytes(packed: Buffer): Decoded {
  const unpacked = unpack(packed);
  if (!unpacked.ok) return unpacked;
  const { text, notices } = decodeCharacters(unpacked.bytes);
  const told = [...unpacked.notices, ...notices];
  if (text === undefined || text.includes("\0")) return refuse(BINARY);
  const content = text.replace(/^\uFEFF/, "");
  if (content.trim() === "") return refuse(EMPTY_FILE);
  const misplaced = misplacedProblem(content.trim());
  if (misplaced) return refuse(misplaced);
  if (looksLikeKubeconfig(content)) return accept(content, told);
  return decodeTwice(content) ?? accept(content, told);
}

function decodeCharacters(bytes: Buffer): { text: string | undefined; notices: Problem[] } {
  const utf16 = [
    { mark: [0xff, 0xfe], encoding: "utf-16le" },
    { mark: [0xfe, 0xff], encoding: "utf-16be" },
  ].find(({ mark }) => bytes.subarray(0, 2).equals(Buffer.from(mark)));
  const unmarked = bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0;
  const encoding = utf16?.encoding ?? (unmarked ? "utf-16le" : "utf-8");
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, notices: encoding === "utf-8" ? [] : [UTF16] };
  } catch {
    return { text: undefined, notices: [] };
  }
}

function decodeTwice(content: string): Decoded | undefined {
  if (!/^[A-Za-z0-9+/=\s]+$/.test(content)) return undefined;
  const text = Buffer.from(content, "base64").toString("utf8");
  return looksLikeKubeconfig(text) ? accept(text, [TWICE]) : undefined;
}

/** Takes off what copying and certutil put around the value. */
function unwrap(secret: string): { readonly text: string; readonly notices: readonly Problem[] } {
  const trimmed = secret.replace(/^\uFEFF/, "").trim();
  const unquoted = /^(["'])([\s\S]*)\1$/.exec(trimmed)?.[2]?.trim() ?? trimmed;
  const bare = unquoted.replace(/^data:[^,]{0,100};base64,/, "");
  const armoured = /^-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----$/.exec(
    bare,
  )?.[1];
  const text =
    armoured && looksLikeKubeconfig(Buffer.from(armoured, "base64").toString("utf8")) ? armoured : bare;
  return { text, notices: bare === unquoted ? [] : [DATA_URL] };
}

function looksLikeKubeconfig(text: string): boolean {
  return (
    /^\s*\{/.test(text) ||
    /^(?:---\s*$|apiVersion:|kind:|clusters:|contexts:|users:|current-context:|preferences:)/m.test(text)
  );
}

function positionOf(text: string, character: string): number {
  return text.indexOf(character) + 1;
}

function accept(text: string, notices: readonly Problem[]): Decoded {
  return { ok: true, text, notices };
}

function refuse(problem: Problem): Decoded {
  return { ok: false, problem };
}

/** Where they come from, when they stand among base64. */
const STRANGERS: Readonly<Record<string, string>> = {
  "%": "It was encoded for an address (`%3D` for `=`), or the `%` was copied with which zsh marks an output without a line end.",
  "\\": "It was copied out of JSON or a script, with `\\n` in the place of its line ends.",
  ":": "Something was copied with it, such as a name before it or the numbers of lines.",
  "=": "Something stands before or after the value, such as a name, or two values were put one after the other.",
};

function notBase64(character: string, position: number): Problem {
  return {
    title: "The secret KUBECONFIG is not valid base64",
    detail: `The character ${JSON.stringify(character)} at position ${position} does not belong there.`,
    cause:
      STRANGERS[character] ??
      "The file was pasted without encoding, or something was added or lost while copying.",
    fix: ENCODE_AGAIN,
  };
}

const EMPTY: Problem = {
  title: "The input `kubeconfig` is empty",
  cause:
    "The secret KUBECONFIG does not exist in this repository or environment, its name is spelled differently, or the run " +
    "comes from a fork or from Dependabot, to which GitHub gives no secrets.",
  fix: `Create the secret KUBECONFIG and pass it as \`kubeconfig: \${{ secrets.KUBECONFIG }}\`. ${ENCODE_COMMANDS}`,
};

const EMPTY_FILE: Problem = {
  title: "The secret KUBECONFIG decodes to an empty file",
  cause: "The command that should have printed the kubeconfig printed nothing.",
  fix: ENCODE_AGAIN,
};

const TOO_LARGE: Problem = {
  title: "The secret KUBECONFIG is larger than 1 MiB",
  cause: "That is no kubeconfig of one cluster; GitHub itself stores at most 48 KB.",
  fix: ENCODE_AGAIN,
};

const CUT_SHORT: Problem = {
  title: "The secret KUBECONFIG is not valid base64: its end is missing",
  detail: "The number of characters is impossible for base64.",
  cause: "The value was cut while copying; GitHub stores at most 48 KB.",
  fix: ENCODE_AGAIN,
};

const BINARY: Problem = {
  title: "The secret KUBECONFIG decodes to binary data, not to a kubeconfig",
  cause: "Another file was encoded, or the value was damaged.",
  fix: ENCODE_AGAIN,
};

const RAW_YAML: Problem = {
  title: "The secret KUBECONFIG is plain text, not base64",
  cause: "It works, but GitHub masks a secret of several lines line by line, which garbles logs.",
  fix: `Store it as base64. ${ENCODE_COMMANDS}`,
};

const DATA_URL: Problem = {
  title: "The secret KUBECONFIG is a data URL",
  cause: "A tool for web pages encoded it. What stands before the comma was taken off.",
  fix: `Store the base64 alone. ${ENCODE_COMMANDS}`,
};

const UTF16: Problem = {
  title: "The secret KUBECONFIG was encoded from UTF-16 text",
  cause: "PowerShell's [Text.Encoding]::Unicode does this. It was converted.",
  fix: `Use UTF-8. ${ENCODE_COMMANDS}`,
};

const TWICE: Problem = {
  title: "The secret KUBECONFIG is base64 of base64",
  cause: "It was encoded twice. It was decoded twice.",
  fix: `Encode it once. ${ENCODE_COMMANDS}`,
};
