/** What the last words of a program mean, where they mean the same in every program: the cause, and what to do. Pure. */
import { say } from "../../words/say.js";
import type { LogHint } from "./log-hint.js";
import { CONNECTION_HINTS } from "./log-hints-connection.js";
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

const settingMissingText = (name: string): string => say`the setting \`${name}\` is missing`;
const settingWrongText = (name: string): string =>
  say`the setting \`${name}\` has a value that it cannot have`;
const correctItText = (name: string): string =>
  say`Correct \`${name}\` in the ConfigMap or Secret that the container reads, or under its \`env\`.`;
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
  ...[
    // Pydantic, as it prints it, and as a program repeats it.
    /^(?<name>[A-Za-z_][\w.]*): (?:Input|String|URL|Value|Assertion|Extra|Unable)\b.* \[type=/,
    /\bValidationError: (?<name>[A-Za-z_][\w.]*):? (?:Input|String|URL|Value|Assertion|Extra|Unable)\b/,
  ].map((pattern) => ({ pattern, cause: settingWrongText, fix: correctItText, ownFault: always })),
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
  ...CONNECTION_HINTS,
  {
    pattern:
      /ModuleNotFoundError|No module named|Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|ClassNotFoundException|NoClassDefFoundError|Could not find or load main class/,
    cause: () => say`a module is not in the image`,
    fix: () =>
      say`Add it to the dependencies, and see that the Dockerfile installs them and copies all sources; a volume hides what the image has at its place.`,
    ownFault: always,
  },
  {
    pattern:
      /Error loading ASGI app|Could not import '|Failed to find attribute '|^The module \S+ was not found|could not locate a (?:Flask|Celery) application/i,
    cause: () => say`the server does not find its application`,
    fix: () =>
      say`Correct the name of the module and of the application in \`args\`, \`command\` or the CMD of the Dockerfile, and \`workingDir\`.`,
    ownFault: always,
  },
  {
    pattern: /uid not found: \d+|no (?:matching entries|such user) in passwd|cannot find name for user ID/i,
    cause: () => say`its user has no account in the image`,
    fix: () =>
      say`Add the user to the image, or set \`HOME\` and \`USER\` under \`env\`; \`runAsUser\` names a number only.`,
    ownFault: always,
  },
  {
    pattern: /read-only file system|\bEROFS\b/i,
    cause: () => say`it writes where it may only read`,
    fix: () =>
      say`Mount a volume where the program writes (an \`emptyDir\` does), or take \`readOnly\` off that mount; ConfigMaps and Secrets can only be read.`,
  },
  {
    pattern: /operation not permitted/i,
    cause: () => say`it lacks a right that root has`,
    fix: () =>
      say`Give it the capability it needs (\`capabilities.add\`, for chown CHOWN), or let it do without: \`fsGroup\` gives volumes to its user.`,
  },
  {
    pattern: /permission denied/i,
    cause: () => say`it may not write or open something`,
    fix: () => say`Mount a volume where the program writes, and let its user own it (\`fsGroup\`).`,
    ownFault: unlessOfData,
  },
  {
    pattern:
      /unrecognized (?:VM )?(?:arguments?|options?)|unknown (?:command-line )?(?:flag|option|argument|command)|flag provided but not defined|(?:illegal|invalid|unexpected) (?:option|argument)|no such option/i,
    cause: () => say`it does not know one of its arguments`,
    fix: () =>
      say`Correct \`args\` or \`command\`: does this version of the program still know the argument?`,
    ownFault: unlessOfData,
  },
  {
    pattern:
      /No such file or directory: ['"](?<name>[^'"]+)['"]|ENOENT: no such file or directory, \w+ '[^']+'|open \S+: no such file or directory|FileNotFoundError|NoSuchFileException|FileNotFoundException|can't open file '|Unable to access jarfile|No such file or directory \(os error 2\)|kind: NotFound\b/,
    cause: () => say`a file that it reads is not there`,
    fix: () =>
      say`Mount the file where the program reads it, or copy it into the image; check \`mountPath\` and the keys: a volume hides what the image has at its place.`,
  },
  {
    pattern:
      /incompatible with server|not compatible with this version|(?:newer|later|higher|unsupported|unknown|different) (?:storage|format|schema|database|data) version|version \S+ is newer than|unknown variant `\w+`, expected/i,
    cause: () => say`its data was written by another version of the program`,
    fix: () =>
      say`Deploy the version that wrote the data, or migrate it as the release notes tell; an older version seldom reads newer data.`,
  },
  {
    pattern:
      /expected dim: ?\d+, got \d+|(?:vector|embedding).{0,30}dimension|dimensions? (?:mismatch|error)/i,
    cause: () => say`its vectors have another size than its collection`,
    fix: () => say`Use the model that the collection was made for, or a new collection.`,
  },
  {
    pattern: /model \S+ not found, try pulling it/i,
    cause: () => say`a model that it asks for is not in Ollama`,
    fix: () => say`Correct the name of the model in its configuration, or add it to the input \`models\`.`,
  },
  {
    pattern:
      /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|OutOfMemory encountered|^MemoryError|std::bad_alloc/,
    cause: () => say`its own limit of memory is used up`,
    fix: () =>
      say`Raise the limit of its runtime (\`--max-old-space-size\`, \`-Xmx\`), and \`resources.limits.memory\` with it.`,
    ownFault: always,
  },
];
