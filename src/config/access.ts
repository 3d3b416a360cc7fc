/** The inputs that give access to the cluster: the kubeconfig, which of its contexts, and what is allowed of it. Pure. */
import { type ParsedKubeconfig, parseKubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import type { Allowed, Situation } from "../cluster/kubeconfig/situation.js";
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import type { InputName, RawInputs } from "./inputs.js";
import { quotedWords } from "./lists.js";
import { bad, good, type Part } from "./part.js";

/** What of the run decides how a kubeconfig is judged. */
export interface Circumstances extends Omit<Situation, "allowed"> {
  /** The event that started the run. */
  readonly event: string;
}

/** The problems of a kubeconfig that is judged by wrong inputs would be wrong themselves: those of the inputs come first. */
export function parseAccess(inputs: RawInputs, circumstances: Circumstances): ParsedKubeconfig {
  const insecureServer = parseSwitch("allow-insecure-server", inputs);
  const localServer = parseSwitch("allow-local-server", inputs);
  const execPlugins = parseExecPlugins(inputs["allow-exec-plugins"]);
  const allowed: Allowed = {
    insecureServer: insecureServer.value ?? true,
    localServer: localServer.value ?? true,
    execPlugins: execPlugins.value ?? [],
  };
  const parsed = parseKubeconfig(inputs.kubeconfig, inputs["kube-context"], { ...circumstances, allowed });
  const unusable =
    inputs.kubeconfig === "" && circumstances.event.startsWith("pull_request")
      ? [noSecrets()]
      : parsed.problems;
  const problems = [insecureServer, localServer, execPlugins].flatMap((part) => part.problems);
  if (problems.length === 0) return { ...parsed, problems: unusable };
  return { ...parsed, kubeconfig: undefined, problems: [...problems, ...unusable] };
}

const noSecrets = (): Problem => ({
  id: "input-kubeconfig-withheld",
  title: say`The input \`kubeconfig\` is empty in a run of a pull request`,
  cause: say`GitHub gives no secrets to a pull request from a fork or by Dependabot; or the secret does not exist under this name.`,
  fix: say`Deploy on \`push\` or \`workflow_dispatch\`, and let pull requests build and test only.`,
});

/** The words for booleans of YAML 1.2's core schema, which are those of `@actions/core` too. */
const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

function parseSwitch(name: InputName, inputs: RawInputs): Part<boolean> {
  const text = inputs[name];
  const value = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (value !== undefined) return good(value);
  return bad({
    id: "input-not-boolean",
    title: say`The input \`${name}\` is neither true nor false: "${text}"`,
    fix: say`Write \`${name}: true\` or \`${name}: false\`.`,
  });
}

function parseExecPlugins(text: string): Part<readonly string[]> {
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  const wrong = names.filter((name) => !/^[\w.+-]{1,80}$/.test(name));
  if (wrong.length === 0) return good([...new Set(names)]);
  return bad({
    id: "input-exec-plugin-name",
    title: say`The input \`allow-exec-plugins\` holds what is not the name of a program: ${quotedWords(wrong)}`,
    cause: say`Programs are named as they are found on the PATH: no paths, no patterns.`,
    fix: say`List names, for example \`allow-exec-plugins: aws, kubelogin\`.`,
  });
}
