/** What the post step does. It uses nothing but Node and a few words, so that it starts at once and has nothing to fail on. */
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { basename, join } from "node:path";
import { type PostWords, postWordsOf } from "../words/post.js";
import { FOLDER_PREFIX, removeFolder } from "./private-folder.js";

type Variables = Readonly<Record<string, string | undefined>>;

/** Returns a line for each thing that could not be cleaned up. Never rejects: a clean-up must not fail the job. */
export async function cleanUp(variables: Variables, words: PostWords = postWordsOf()): Promise<string[]> {
  const folder = variables["STATE_private-folder"] ?? "";
  const pid = Number(variables["STATE_proxy-pid"]);
  // Only what we ourselves made may be touched, and only what names it.
  if (!basename(folder).startsWith(FOLDER_PREFIX)) return [];
  const left: string[] = [];
  // The proxy of a main step that was killed is still there, and knows the way.
  await releaseLease(variables["STATE_lease"] ?? "", folder);
  if (pid > 1) await endProxy(pid, folder).catch(() => left.push(warning(words.processLeft(pid))));
  await removeFolder(folder).catch(() => left.push(warning(words.folderLeft(folder))));
  return left;
}

/** As the runner takes it from a line of the log. */
function warning(text: string): string {
  return `::warning::${text}`;
}

/** Ends the `kubectl proxy` of a main step that was killed. The number may by now belong to somebody else's process. */
async function endProxy(pid: number, folder: string): Promise<void> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (commandLine.includes(folder)) process.kill(pid, "SIGKILL");
}

/** A Lease that is not given back runs out by itself; nothing is said of it. */
const RELEASE_MILLISECONDS = 2000;

/** Gives the Lease of a main step that was killed back, if it still is that one's. `saved` is what the lock phase saved. */
async function releaseLease(saved: string, folder: string): Promise<void> {
  const { path, holder } = parse(saved);
  if (path === undefined || holder === undefined) return;
  const place = "/spec/holderIdentity";
  const patch = [
    { op: "test", path: place, value: holder },
    { op: "remove", path: place },
  ];
  await new Promise<void>((resolve) => {
    const sent = request({
      socketPath: join(folder, "cluster.sock"),
      path,
      method: "PATCH",
      headers: { host: "localhost", "content-type": "application/json-patch+json" },
      timeout: RELEASE_MILLISECONDS,
    });
    sent.once("response", (answer) => answer.resume().once("close", resolve));
    sent.once("timeout", () => sent.destroy());
    sent.once("error", () => resolve());
    sent.end(JSON.stringify(patch));
  });
}

function parse(saved: string): { readonly path?: string; readonly holder?: string } {
  try {
    return (JSON.parse(saved) as { path?: string; holder?: string } | null) ?? {};
  } catch {
    return {};
  }
}
