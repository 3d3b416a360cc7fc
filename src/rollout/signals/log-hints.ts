/** What the last words of a program mean, where they mean the same in every program: the cause, and what to do. Pure. */
import { say } from "../../words/say.js";
import type { Facts } from "./signal.js";
import { lastLogged, wordsLeft } from "./words.js";

export interface Hint {
  /** Half a sentence. */
  readonly cause: string;
  readonly fix: string;
  /** It lies in the program and how it is started: whatever else gets ready does not heal it. */
  readonly isOwnFault: boolean;
}

/** What is said of data is healed by whoever makes the data; a table may be called as a setting is. */
const OF_DATA =
  /\b(?:tables?|relations?|columns?|schemas?|databases?|collections?|ind(?:ex|exes|ices)|migrations?|buckets?|topics?|queues?|models?|records?|rows?|keys?|users?|roles?)\b|permission denied (?:for|to)\b/i;

const unlessOfData = (words: string): boolean => !OF_DATA.test(words);
const always = (): boolean => true;
const never = (): boolean => false;

/** The first that its last words match, if any does. */
export function hintOf(facts: Facts): Hint | undefined {
  const words = wordsLeft(facts) || lastLogged(facts);
  for (const { pattern, cause, fix, ownFault = never } of LOG_HINTS) {
    const match = pattern.exec(words);
    const name = match?.groups?.["name"] ?? "";
    if (match) return { cause: cause(name), fix: fix(name), isOwnFault: ownFault(words) };
  }
  return undefined;
}

interface LogHint {
  /** What it captures as `name` is what the words are about. */
  readonly pattern: RegExp;
  readonly cause: (name: string) => string;
  readonly fix: (name: string) => string;
  readonly ownFault?: (words: string) => boolean;
}

const settingMissingText = (name: string): string => say`the setting \`${name}\` is missing`;
const setItText = (name: string): string =>
  say`Set \`${name}\` in a ConfigMap or Secret that the container reads, or under its \`env\`.`;

/** Last lines whose meaning is the same in every program. */
const LOG_HINTS: readonly LogHint[] = [
  ...[
    // Pydantic, Python, Spring, shells; then what is said of variables in capitals by anybody.
    /\b(?<name>[A-Za-z_][\w.]*):? Field required\b/,
    /\bKeyError: ['"](?<name>[A-Z][A-Z0-9_]+)['"]/,
    /Could not resolve placeholder '(?<name>[\w.-]+)/,
    /\b(?<name>\w+): (?:unbound variable|parameter (?:null or )?not set)\b/,
    /\b(?:[Mm]issing|[Rr]equires?|[Rr]equired|[Uu]nset|[Uu]ndefined|(?:[Pp]lease|[Mm]ust|[Nn]eed to) set)\b[^A-Z]{0,40}\b(?<name>[A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/,
    /\b(?<name>[A-Z][A-Z0-9]*_[A-Z0-9_]+)\b[^A-Z]{0,30}\b(?:not set|not defined|not found|not provided|required|missing|unset|undefined|empty)\b/,
  ].map((pattern) => ({ pattern, cause: settingMissingText, fix: setItText, ownFault: unlessOfData })),
  {
    pattern: /exec format error/i,
    cause: () => say`its program is built for another processor, or is no program`,
    fix: () => say`Build the image for the platform of the nodes; a script needs \`#!\` in its first line.`,
    ownFault: always,
  },
  {
    pattern: /^(?:\S+: )*exec:? \S+: no such file or directory$|exec user process caused.*no such file/i,
    cause: () => say`its file, or the interpreter that the first line names, is not in the image`,
    fix: () =>
      say`Look at the first line of the script: Windows line ends (CRLF) spoil it, and not every image has a bash. A program may want another libc (glibc on Alpine).`,
    ownFault: always,
  },
  {
    pattern: /no space left on device|disk quota exceeded/i,
    cause: () => say`its volume is full`,
    fix: () => say`Enlarge the volume, or remove what nobody needs from it.`,
  },
  {
    pattern:
      /\block\b.*resource temporarily unavailable|WouldBlock|database is locked|(?:could|can)(?: ?not|'t) (?:get|acquire|obtain)\b.{0,30}\block\b/i,
    cause: () => say`its data is locked by another process`,
    fix: () =>
      say`Only one pod may use the data: \`strategy: Recreate\` and one replica, so that the old pod ends first.`,
  },
  {
    pattern: /address already in use/i,
    cause: () => say`its port is taken`,
    fix: () => say`Let each container of the pod listen on a port of its own.`,
  },
  {
    pattern: /relation \S+ does not exist|no such table|table \S+ does(?:n't| not) exist|UndefinedTable/i,
    cause: () => say`its database lacks a table`,
    fix: () => say`Have the migrations run before it starts, for example by a Job of this deployment.`,
  },
  {
    pattern: /\bbind\b.*permission denied|listen EACCES/i,
    cause: () => say`it may not listen on its port`,
    fix: () =>
      say`Let it listen on a port of 1024 or above, and lead the Service and the probes there: lower ones are for root alone.`,
    ownFault: always,
  },
  {
    pattern:
      /\bENOTFOUND\b|EAI_AGAIN|no such host|name or service not known|temporary failure in name resolution|could not translate host name|host not found in upstream|nodename nor servname|UnknownHostException/i,
    cause: () => say`a host that it calls has no address`,
    fix: () =>
      say`Correct the name of the host in its configuration (a Service of another namespace is NAME.NAMESPACE), or see whether the DNS of the cluster answers.`,
  },
  {
    pattern: /ECONNREFUSED|connection refused/i,
    cause: () => say`what it calls refuses the connection`,
    fix: () =>
      say`Is what it calls running, and does it listen on that port? Its Service and its pods say so.`,
  },
  {
    pattern:
      /ModuleNotFoundError|No module named|Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|ClassNotFoundException|NoClassDefFoundError|Could not find or load main class/,
    cause: () => say`a module is not in the image`,
    fix: () =>
      say`Add it to the dependencies, and see that the Dockerfile installs them and copies all sources.`,
    ownFault: always,
  },
  {
    pattern: /permission denied|read-only file system/i,
    cause: () => say`it may not write or open something`,
    fix: () => say`Mount a volume where the program writes, and let its user own it (\`fsGroup\`).`,
    ownFault: unlessOfData,
  },
  {
    pattern:
      /unrecognized arguments?|unknown (?:command-line )?(?:flag|option|argument|command)|flag provided but not defined|(?:illegal|invalid|unexpected) (?:option|argument)|no such option/i,
    cause: () => say`it does not know one of its arguments`,
    fix: () =>
      say`Correct \`args\` or \`command\`: does this version of the program still know the argument?`,
    ownFault: unlessOfData,
  },
  {
    pattern:
      /No such file or directory: ['"](?<name>[^'"]+)['"]|ENOENT: no such file or directory, \w+ '[^']+'|open \S+: no such file or directory|FileNotFoundError|NoSuchFileException|FileNotFoundException/,
    cause: () => say`a file that it reads is not there`,
    fix: () =>
      say`Mount the file where the program reads it, or copy it into the image; check \`mountPath\` and the keys.`,
  },
  {
    pattern:
      /password authentication failed|access denied for user|authentication failed|invalid (?:api.?key|credentials|username or password)|\bWRONGPASS\b|\b401\b.{0,20}\bunauthori[sz]ed\b/i,
    cause: () => say`its login is refused`,
    fix: () =>
      say`Correct user and password in the Secret that it reads, or in the service that it logs in to.`,
  },
  {
    pattern: /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError|std::bad_alloc/,
    cause: () => say`its own limit of memory is used up`,
    fix: () =>
      say`Raise the limit of its runtime (\`--max-old-space-size\`, \`-Xmx\`), and \`resources.limits.memory\` with it.`,
    ownFault: always,
  },
];
