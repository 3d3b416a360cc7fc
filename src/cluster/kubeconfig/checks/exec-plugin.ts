/** A kubeconfig that runs a program to log in (`exec`): only one that is allowed by name, and that needs nobody to talk to. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import type { Situation } from "../situation.js";
import { encodeCommandsText, type Remark, serviceAccountText, shown, stop } from "../words.js";

export const execShape = v.object({
  command: v.string(),
  apiVersion: v.string().optional(),
  args: v.array(v.string()).nullable().optional(),
  env: v
    .array(v.object({ name: v.string(), value: v.string().optional() }))
    .nullable()
    .optional(),
  interactiveMode: v.string().optional(),
  provideClusterInfo: v.boolean().optional(),
});

export type ExecPlugin = v.Infer<typeof execShape>;

const VERSIONS = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];

export function checkExecPlugin(name: string, exec: ExecPlugin, { allowed }: Situation): readonly Remark[] {
  const defect = malformed(shown(name), exec);
  if (defect) return [stop(defect)];
  return allowed.execPlugins.includes(exec.command)
    ? interactionRemarks(shown(name), exec)
    : [stop(notAllowed(shown(name), exec.command, allowed.execPlugins))];
}

function malformed(name: string, { command, apiVersion = "" }: ExecPlugin): Problem | undefined {
  if (command.trim() === "") return noCommand(name);
  if (/[\\/]/.test(command)) return pathInstead(name, command);
  if (!PROGRAM.test(command)) return notAProgram(name);
  if (apiVersion.endsWith("/v1alpha1")) return oldVersion(name, command);
  return VERSIONS.includes(apiVersion) ? undefined : unknownVersion(name, command);
}

const PROGRAM = /^[\w.+-]{1,80}$/;

function interactionRemarks(name: string, { command, args, interactiveMode }: ExecPlugin): readonly Remark[] {
  if (interactiveMode === "Always") return [stop(interactive(name, command))];
  const asks = args?.find((arg) => ASKING.test(arg));
  return asks === undefined ? [] : [stop(asksInBrowser(name, command))];
}

/** Ways to log in that show a code or open a browser; Azure/kubelogin `--login`. */
const ASKING = /^(?:--login=)?(?:devicecode|interactive|ropc)$/;

const run = (action: string): string => say`run \`${action}\``;

/** What has to be done before this step, in the imperative, so that the program is there and logged in. */
const SET_UP: Readonly<Record<string, () => string>> = {
  aws: () => say`run \`aws-actions/configure-aws-credentials\` (the runner images of GitHub have \`aws\`)`,
  "aws-iam-authenticator": () =>
    say`run \`aws-actions/configure-aws-credentials\` and install \`aws-iam-authenticator\``,
  "gke-gcloud-auth-plugin": () =>
    say`run \`google-github-actions/auth\`, then \`google-github-actions/setup-gcloud\` with \`install_components: gke-gcloud-auth-plugin\``,
  kubelogin: () =>
    say`run \`azure/login\`, then \`azure/use-kubelogin\`, and convert the kubeconfig by \`kubelogin convert-kubeconfig -l azurecli\``,
  doctl: () => run("digitalocean/action-doctl"),
  oci: () =>
    say`run \`oracle-actions/run-oci-cli-command\`, or install the OCI CLI with its key in \`~/.oci\``,
  ibmcloud: () => run("IBM/actions-ibmcloud-cli"),
  tsh: () => say`run \`teleport-actions/setup\`, then \`teleport-actions/auth-k8s\``,
  "kubectl-oidc_login": () => say`install \`kubectl-oidc_login\`, with a grant that needs no browser`,
  kubectl: () => say`install the kubectl plugin that its arguments name`,
};

/** What has to be done before this step, in the imperative. */
export function setUpFor(command: string): string {
  const setUp = Object.hasOwn(SET_UP, command) ? SET_UP[command] : undefined;
  return setUp?.() ?? say`install \`${command}\` and log it in`;
}

/** The program is allowed, but the runner does not have it. */
export function pluginMissing(command: string): Problem {
  return {
    id: "kubeconfig-program-not-installed",
    title: say`The kubeconfig runs \`${command}\` to log in, which is not on the PATH of the runner`,
    cause: say`The step that installs it is missing, or comes after this one.`,
    fix: say`Before this step, ${setUpFor(command)}.`,
    look: `command -v ${command}`,
  };
}

function notAllowed(name: string, command: string, allowed: readonly string[]): Problem {
  const input = [...allowed, command].join(", ");
  return {
    id: "kubeconfig-program-not-allowed",
    title: say`The kubeconfig runs a program to log in: \`${command}\` (user "${name}")`,
    found:
      allowed.length === 0
        ? say`The input \`allow-exec-plugins\` allows none.`
        : say`The input \`allow-exec-plugins\` allows only: ${allowed.join(", ")}.`,
    cause: say`A secret that names programs to run could run anything, and the login of your own machine does not exist on the runner.`,
    fix: say`Set \`allow-exec-plugins: ${input}\` and before this step ${setUpFor(command)}. Or, which needs neither: ${serviceAccountText()}`,
  };
}

function noCommand(name: string): Problem {
  return {
    id: "kubeconfig-program-without-name",
    title: say`The program that logs in has no name: \`exec.command\` of user "${name}" of the kubeconfig is empty`,
    cause: say`A script that made the file had no value for it.`,
    fix: serviceAccountText(),
  };
}

function pathInstead(name: string, command: string): Problem {
  const program = command.split(/[\\/]/).at(-1) ?? "";
  const usable = PROGRAM.test(program) ? program : "PROGRAM";
  return {
    id: "kubeconfig-program-by-path",
    title: say`The kubeconfig runs a program by its path on your machine to log in (user "${name}")`,
    found: say`\`exec.command\` ends in \`${usable}\`.`,
    cause: say`The runner has it somewhere else, or not at all; only a name that is looked up on the PATH can be allowed.`,
    fix: say`Name the program alone: \`kubectl config set-credentials USER --exec-command=${usable}\`. ${encodeCommandsText()}`,
  };
}

function notAProgram(name: string): Problem {
  return {
    id: "kubeconfig-program-name-invalid",
    title: say`\`exec.command\` of user "${name}" of the kubeconfig is not the name of a program`,
    cause: say`It holds white space or shell characters; arguments belong in \`exec.args\`, and no shell is run.`,
    fix: serviceAccountText(),
  };
}

function oldVersion(name: string, command: string): Problem {
  return {
    id: "kubeconfig-program-version-removed",
    title: say`The kubeconfig asks \`${command}\` for credentials in a form that kubectl no longer has: v1alpha1 (user "${name}")`,
    cause: say`kubectl removed it in version 1.24; the file was made by an old version of the tool.`,
    fix: say`Update the tool and let it write the kubeconfig again (for EKS \`aws eks update-kubeconfig --name CLUSTER\`). ${encodeCommandsText()}`,
  };
}

function unknownVersion(name: string, command: string): Problem {
  return {
    id: "kubeconfig-program-version-unknown",
    title: say`\`exec.apiVersion\` of user "${name}" of the kubeconfig is missing or unknown`,
    found: say`kubectl knows: ${VERSIONS.join(", ")}.`,
    cause: say`The file was put together by hand.`,
    fix: say`Let the tool of \`${command}\` write the kubeconfig again. ${encodeCommandsText()}`,
  };
}

function interactive(name: string, command: string): Problem {
  return {
    id: "kubeconfig-program-interactive",
    title: say`The program \`${command}\` needs somebody to answer it: \`interactiveMode: Always\` (user "${name}" of the kubeconfig)`,
    cause: say`On a runner there is nobody to answer.`,
    fix: say`Use a way to log in that needs nobody, with \`interactiveMode: Never\`. Or: ${serviceAccountText()}`,
  };
}

function asksInBrowser(name: string, command: string): Problem {
  return {
    id: "kubeconfig-program-asks-person",
    title: say`The kubeconfig lets \`${command}\` log in by a browser or by a password (user "${name}")`,
    cause: say`On a runner there is nobody to answer.`,
    fix: say`Choose another login, for Azure \`kubelogin convert-kubeconfig -l azurecli\` after \`azure/login\`. ${encodeCommandsText()}`,
  };
}
