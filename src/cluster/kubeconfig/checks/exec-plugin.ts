/** A kubeconfig that runs a program to log in (`exec`): only one that is allowed by name, and that needs nobody to talk to. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../../errors.js";
import type { Situation } from "../situation.js";
import { ENCODE_COMMANDS, type Remark, SERVICE_ACCOUNT, shown, stop } from "../words.js";

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

interface Known {
  readonly setUp: string;
}

/** What has to run before this step, so that the program is there and logged in. */
const KNOWN: Readonly<Record<string, Known>> = {
  aws: { setUp: "`aws-actions/configure-aws-credentials` (the runner images of GitHub have `aws`)" },
  "aws-iam-authenticator": {
    setUp: "`aws-actions/configure-aws-credentials`, and the installation of `aws-iam-authenticator`",
  },
  "gke-gcloud-auth-plugin": {
    setUp:
      "`google-github-actions/auth`, then `google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin`",
  },
  kubelogin: {
    setUp:
      "`azure/login`, then `azure/use-kubelogin`, and convert the kubeconfig by `kubelogin convert-kubeconfig -l azurecli`",
  },
  doctl: { setUp: "`digitalocean/action-doctl`" },
  oci: {
    setUp:
      "`oracle-actions/run-oci-cli-command`, or the installation of the OCI CLI with its key in `~/.oci`",
  },
  ibmcloud: { setUp: "`IBM/actions-ibmcloud-cli`" },
  tsh: { setUp: "`teleport-actions/setup`, then `teleport-actions/auth-k8s`" },
  "kubectl-oidc_login": {
    setUp: "an installation of `kubectl-oidc_login`, with a grant that needs no browser",
  },
  kubectl: { setUp: "an installation of the kubectl plugin that its arguments name" },
};

/** What has to be done before this step, in the imperative. */
export function setUpFor(command: string): string {
  const setUp = Object.hasOwn(KNOWN, command) ? KNOWN[command]?.setUp : undefined;
  return setUp ? `run ${setUp}` : `install \`${command}\` and log it in`;
}

/** The program is allowed, but the runner does not have it. */
export function pluginMissing(command: string): Problem {
  return {
    title: `The kubeconfig runs \`${command}\` to log in, which is not on the PATH of the runner`,
    cause: "The step that installs it is missing, or comes after this one.",
    fix: `Before this step, ${setUpFor(command)}.`,
    look: `command -v ${command}`,
  };
}

function notAllowed(name: string, command: string, allowed: readonly string[]): Problem {
  const input = [...allowed, command].join(", ");
  return {
    title: `The kubeconfig runs a program to log in: \`${command}\` (user "${name}")`,
    detail:
      allowed.length === 0
        ? "The input `allow-exec-plugins` allows none."
        : `The input \`allow-exec-plugins\` allows only: ${allowed.join(", ")}.`,
    cause:
      "A secret that names programs to run could run anything, and the login of your own machine does not exist on the runner.",
    fix: `Set \`allow-exec-plugins: ${input}\` and before this step ${setUpFor(command)}. Or, which needs neither: ${SERVICE_ACCOUNT}`,
  };
}

function noCommand(name: string): Problem {
  return {
    title: `The program that logs in has no name: \`exec.command\` of user "${name}" of the kubeconfig is empty`,
    cause: "A script that made the file had no value for it.",
    fix: SERVICE_ACCOUNT,
  };
}

function pathInstead(name: string, command: string): Problem {
  const program = command.split(/[\\/]/).at(-1) ?? "";
  const usable = PROGRAM.test(program) ? program : "PROGRAM";
  return {
    title: `The kubeconfig runs a program by its path on your machine to log in (user "${name}")`,
    detail: `\`exec.command\` ends in \`${usable}\`.`,
    cause:
      "The runner has it somewhere else, or not at all; only a name that is looked up on the PATH can be allowed.",
    fix: `Name the program alone: \`kubectl config set-credentials USER --exec-command=${usable}\`. ${ENCODE_COMMANDS}`,
  };
}

function notAProgram(name: string): Problem {
  return {
    title: `\`exec.command\` of user "${name}" of the kubeconfig is not the name of a program`,
    cause:
      "It holds white space or signs of a shell; arguments belong into `exec.args`, and no shell is run.",
    fix: SERVICE_ACCOUNT,
  };
}

function oldVersion(name: string, command: string): Problem {
  return {
    title: `The kubeconfig asks \`${command}\` for credentials in a form that kubectl no longer has: v1alpha1 (user "${name}")`,
    cause: "kubectl removed it in version 1.24; the file was made by an old version of the tool.",
    fix: `Update the tool and let it write the kubeconfig again (for EKS \`aws eks update-kubeconfig --name CLUSTER\`). ${ENCODE_COMMANDS}`,
  };
}

function unknownVersion(name: string, command: string): Problem {
  return {
    title: `\`exec.apiVersion\` of user "${name}" of the kubeconfig is missing or unknown`,
    detail: `kubectl knows: ${VERSIONS.join(", ")}.`,
    cause: "The file was put together by hand.",
    fix: `Let the tool of \`${command}\` write the kubeconfig again. ${ENCODE_COMMANDS}`,
  };
}

function interactive(name: string, command: string): Problem {
  return {
    title: `The program \`${command}\` wants to talk to somebody: \`interactiveMode: Always\` (user "${name}" of the kubeconfig)`,
    cause: "On a runner there is nobody to answer.",
    fix: `Use a way to log in that needs nobody, with \`interactiveMode: Never\`. Or: ${SERVICE_ACCOUNT}`,
  };
}

function asksInBrowser(name: string, command: string): Problem {
  return {
    title: `The kubeconfig lets \`${command}\` log in by a browser or by a password (user "${name}")`,
    cause: "On a runner there is nobody to answer.",
    fix: `Choose another login, for Azure \`kubelogin convert-kubeconfig -l azurecli\` after \`azure/login\`. ${ENCODE_COMMANDS}`,
  };
}
