/** Compressed files in the place of a kubeconfig: gzip is undone within a limit, others are named. Pure. */
import { gunzipSync } from "node:zlib";
import type { Problem } from "../../errors.js";
import { say } from "../../words/say.js";
import { encodeAgainText, encodeCommandsText } from "./words.js";

export type Unpacked =
  | { readonly ok: true; readonly bytes: Buffer; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** In bytes. No kubeconfig is as large; a bomb is larger. */
const LARGEST_FILE = 1_048_576;

const GZIP = Buffer.from([0x1f, 0x8b]);

export function unpack(bytes: Buffer): Unpacked {
  if (isGzip(bytes)) return gunzip(bytes);
  const packed = PACKED.find(({ magic, at = 0 }) =>
    bytes.subarray(at, at + magic.length).equals(Buffer.from(magic)),
  );
  return packed ? { ok: false, problem: archive(packed.name()) } : { ok: true, bytes, notices: [] };
}

function gunzip(packed: Buffer): Unpacked {
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: LARGEST_FILE });
    return isGzip(bytes)
      ? { ok: false, problem: packedTwice() }
      : { ok: true, bytes, notices: [wasPacked()] };
  } catch (thrown) {
    const tooLarge = (thrown as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, problem: tooLarge ? bomb() : damaged() };
  }
}

const isGzip = (bytes: Buffer): boolean => bytes.subarray(0, GZIP.length).equals(GZIP);

/** The first bytes of each format, or those at a place. */
const PACKED: readonly {
  readonly name: () => string;
  readonly magic: readonly number[];
  readonly at?: number;
}[] = [
  { name: () => say`zip archive`, magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: () => say`file compressed with bzip2`, magic: [0x42, 0x5a, 0x68] },
  { name: () => say`file compressed with xz`, magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: () => say`file compressed with zstd`, magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: () => say`7z archive`, magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: () => say`tar archive`, magic: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
  { name: () => say`Java key store`, magic: [0xfe, 0xed, 0xfe, 0xed] },
];

function archive(name: string): Problem {
  return {
    id: "kubeconfig-archive",
    title: say`The secret KUBECONFIG holds a ${name}, not a kubeconfig`,
    cause: say`Another file was encoded, or the kubeconfig was compressed first.`,
    fix: say`Encode the plain file. ${encodeCommandsText()}`,
  };
}

const wasPacked = (): Problem => ({
  id: "kubeconfig-gzip",
  title: say`The secret KUBECONFIG is compressed with gzip`,
  cause: say`It was decompressed; GitHub stores 48 KB, so there is no need to compress one kubeconfig.`,
  fix: say`Encode the plain file. ${encodeCommandsText()}`,
});

const packedTwice = (): Problem => ({
  id: "kubeconfig-gzip-twice",
  title: say`The secret KUBECONFIG is compressed with gzip twice`,
  cause: say`One of the two was not intended.`,
  fix: say`Encode the plain file. ${encodeCommandsText()}`,
});

const bomb = (): Problem => ({
  id: "kubeconfig-gzip-too-large",
  title: say`The secret KUBECONFIG decompresses to more than 1 MiB`,
  cause: say`That is no kubeconfig of one cluster.`,
  fix: say`Encode the plain file of one context. ${encodeCommandsText()}`,
});

const damaged = (): Problem => ({
  id: "kubeconfig-gzip-damaged",
  title: say`The secret KUBECONFIG is a damaged gzip file`,
  cause: say`Its end is missing, or it was changed while copying.`,
  fix: encodeAgainText(),
});
