/** From the secret as it was pasted to the text of the kubeconfig, or to the exact defect. Pure. */
import type { Problem } from "../../errors.js";
import { say } from "../../words/say.js";
import { misplacedProblem } from "./misplaced.js";
import { unpack } from "./unpack.js";
import { encodeAgainText, encodeCommandsText } from "./words.js";

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
  if (secret.length > LARGEST_SECRET) return refuse(tooLarge());
  const { text, notices } = unwrap(secret);
  if (text === "") return refuse(empty());
  const misplaced = misplacedProblem(text);
  if (misplaced) return refuse(misplaced);
  if (looksLikeKubeconfig(text)) return accept(text, [rawYaml()]);
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
  if (compact.length % 4 === 1) return refuse(cutShort());
  return decodeBytes(Buffer.from(compact, "base64"));
}

function decodeBytes(packed: Buffer): Decoded {
  const unpacked = unpack(packed);
  if (!unpacked.ok) return unpacked;
  const { text, notices } = decodeCharacters(unpacked.bytes);
  const told = [...unpacked.notices, ...notices];
  if (text === undefined || text.includes("\0")) return refuse(binary());
  const content = text.replace(/^\uFEFF/, "");
  if (content.trim() === "") return refuse(emptyFile());
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
    return { text, notices: encoding === "utf-8" ? [] : [fromUtf16()] };
  } catch {
    return { text: undefined, notices: [] };
  }
}

function decodeTwice(content: string): Decoded | undefined {
  if (!/^[A-Za-z0-9+/=\s]+$/.test(content)) return undefined;
  const text = Buffer.from(content, "base64").toString("utf8");
  return looksLikeKubeconfig(text) ? accept(text, [twice()]) : undefined;
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
  return { text, notices: bare === unquoted ? [] : [dataUrl()] };
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
const STRANGERS: Readonly<Record<string, () => string>> = {
  "%": () =>
    say`It was encoded for an address (\`%3D\` for \`=\`), or the \`%\` was copied with which zsh marks an output without a line end.`,
  "\\": () => say`It was copied out of JSON or a script, with \`\\n\` in the place of its line ends.`,
  ":": () => say`Something was copied with it, such as a name before it or the numbers of lines.`,
  "=": () =>
    say`Something stands before or after the value, such as a name, or two values were put one after the other.`,
};

function notBase64(character: string, position: number): Problem {
  return {
    id: "kubeconfig-not-base64",
    title: say`The secret KUBECONFIG is not valid base64`,
    found: say`The character ${JSON.stringify(character)} at position ${position} does not belong there.`,
    cause:
      STRANGERS[character]?.() ??
      say`The file was pasted without encoding, or something was added or lost while copying.`,
    fix: encodeAgainText(),
  };
}

const empty = (): Problem => ({
  id: "kubeconfig-empty",
  title: say`The input \`kubeconfig\` is empty`,
  cause: say`The secret KUBECONFIG does not exist in this repository or environment, its name is spelled differently, or the run comes from a fork or from Dependabot, to which GitHub gives no secrets.`,
  fix: say`Create the secret KUBECONFIG and pass it as \`kubeconfig: \${{ secrets.KUBECONFIG }}\`. ${encodeCommandsText()}`,
});

const emptyFile = (): Problem => ({
  id: "kubeconfig-empty-file",
  title: say`The secret KUBECONFIG decodes to an empty file`,
  cause: say`The command that should have printed the kubeconfig printed nothing.`,
  fix: encodeAgainText(),
});

const tooLarge = (): Problem => ({
  id: "kubeconfig-too-large",
  title: say`The secret KUBECONFIG is larger than 1 MiB`,
  cause: say`That is no kubeconfig of one cluster; GitHub itself stores at most 48 KB.`,
  fix: encodeAgainText(),
});

const cutShort = (): Problem => ({
  id: "kubeconfig-base64-cut",
  title: say`The secret KUBECONFIG is not valid base64: its end is missing`,
  found: say`The number of characters is impossible for base64.`,
  cause: say`The value was cut while copying; GitHub stores at most 48 KB.`,
  fix: encodeAgainText(),
});

const binary = (): Problem => ({
  id: "kubeconfig-binary",
  title: say`The secret KUBECONFIG decodes to binary data, not to a kubeconfig`,
  cause: say`Another file was encoded, or the value was damaged.`,
  fix: encodeAgainText(),
});

const rawYaml = (): Problem => ({
  id: "kubeconfig-plain-text",
  title: say`The secret KUBECONFIG is plain text, not base64`,
  cause: say`It works, but GitHub masks a secret of several lines line by line, which garbles logs.`,
  fix: say`Store it as base64. ${encodeCommandsText()}`,
});

const dataUrl = (): Problem => ({
  id: "kubeconfig-data-url",
  title: say`The secret KUBECONFIG is a data URL`,
  cause: say`A tool for web pages encoded it. What stands before the comma was taken off.`,
  fix: say`Store the base64 alone. ${encodeCommandsText()}`,
});

const fromUtf16 = (): Problem => ({
  id: "kubeconfig-utf16",
  title: say`The secret KUBECONFIG was encoded from UTF-16 text`,
  cause: say`PowerShell's [Text.Encoding]::Unicode does this. It was converted.`,
  fix: say`Use UTF-8. ${encodeCommandsText()}`,
});

const twice = (): Problem => ({
  id: "kubeconfig-encoded-twice",
  title: say`The secret KUBECONFIG is base64 of base64`,
  cause: say`It was encoded twice. It was decoded twice.`,
  fix: say`Encode it once. ${encodeCommandsText()}`,
});
