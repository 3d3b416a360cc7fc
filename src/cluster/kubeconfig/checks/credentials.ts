/** Who logs in, and by what: exactly one way, complete in the file. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../../errors.js";
import { LEFT_OUT, leftOut } from "../pem.js";
import type { Situation } from "../situation.js";
import {
  ENCODE_AGAIN,
  ENCODE_COMMANDS,
  FLATTEN,
  type Remark,
  SERVICE_ACCOUNT,
  shown,
  stop,
} from "../words.js";
import { checkProvider, providerShape } from "./auth-provider.js";
import { checkClientPair } from "./client-certificate.js";
import { checkExecPlugin, execShape } from "./exec-plugin.js";
import { checkToken } from "./token.js";

const text = v.string().optional();

export const userShape = v.object({
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  "client-certificate": text,
  "client-certificate-data": text,
  "client-key": text,
  "client-key-data": text,
  exec: execShape.optional(),
  "auth-provider": providerShape.optional(),
  as: text,
  "as-uid": text,
  "as-groups": v.array(v.string()).optional(),
  "as-user-extra": v.record(v.array(v.string())).optional(),
});

export type User = v.Infer<typeof userShape>;

export type Login = "a token" | "a client certificate" | "an exec plugin" | "OpenID Connect";

/** How the user logs in; undefined when the entry has no credentials. */
export function loginOf(user: User): Login | undefined {
  if (user.exec) return "an exec plugin";
  if (user["auth-provider"]) return "OpenID Connect";
  if (user.token) return "a token";
  return user["client-certificate-data"] ? "a client certificate" : undefined;
}

export function checkCredentials(name: string, user: User, situation: Situation): readonly Remark[] {
  const hasPair = Boolean(user["client-certificate-data"] || user["client-key-data"]);
  const remarks = [
    ...fileRemarks(shown(name), user),
    ...methodRemarks(shown(name), user),
    ...(user.token ? checkToken(name, user.token, situation) : []),
    ...(hasPair ? checkClientPair(name, user, situation) : []),
    ...(user.exec ? checkExecPlugin(name, user.exec, situation) : []),
    ...(user["auth-provider"] ? checkProvider(name, user["auth-provider"], situation) : []),
    ...impersonationRemarks(shown(name), user),
  ];
  const nothing = !loginOf(user) && !hasPair && !remarks.some(({ stops }) => stops);
  return nothing ? [stop(noCredentials(shown(name))), ...remarks] : remarks;
}

/** Paths of the machine the kubeconfig comes from, and the data that kubectl would rather take. */
const FILES = [
  ["tokenFile", "token"],
  ["client-certificate", "client-certificate-data"],
  ["client-key", "client-key-data"],
] as const;

function fileRemarks(name: string, user: User): readonly Remark[] {
  return FILES.filter(([file]) => user[file]).map(([file, data]) =>
    stop(user[data] ? bothGiven(name, file, data) : fileInstead(name, file)),
  );
}

/** kubectl refuses two ways to log in at once; client-go, tools/clientcmd/validation.go. */
function methodRemarks(name: string, user: User): readonly Remark[] {
  if (user.exec && user["auth-provider"]) return [stop(twoPrograms(name))];
  if (user.password && LEFT_OUT.test(user.password)) return [stop(leftOut(`\`password\` of user "${name}"`))];
  if (user.token && (user.username || user.password)) return [stop(tokenAndPassword(name))];
  if (user.username || user.password) return [stop(basic(name))];
  return user.exec && user.token ? [stop(tokenAndProgram(name))] : [];
}

function impersonationRemarks(name: string, user: User): readonly Remark[] {
  const more = user["as-uid"] || user["as-groups"]?.length || Object.keys(user["as-user-extra"] ?? {}).length;
  return more && !user.as ? [stop(groupsWithoutUser(name))] : [];
}

function fileInstead(name: string, key: string): Problem {
  return {
    title: `The kubeconfig refers to a file on your machine: \`${key}\` of user "${name}"`,
    cause: "The runner does not have that file.",
    fix: `Put the data inside: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
  };
}

function bothGiven(name: string, file: string, data: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has both \`${data}\` and \`${file}\``,
    cause: `\`${file}\` is a path on your machine, and kubectl refuses to choose.`,
    fix: `Remove \`${file}\`: \`kubectl config unset users.NAME.${file}\`. ${ENCODE_COMMANDS}`,
  };
}

function twoPrograms(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has both \`exec\` and \`auth-provider\``,
    cause: "kubectl refuses to choose between two ways to log in.",
    fix: `Remove one of them, \`auth-provider\` in doubt. ${ENCODE_COMMANDS}`,
  };
}

function tokenAndPassword(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has both a token and a password`,
    cause: "kubectl refuses to choose between two ways to log in.",
    fix: `Remove \`username\` and \`password\`. ${ENCODE_COMMANDS}`,
  };
}

function tokenAndProgram(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has both a token and a program to log in`,
    cause: "kubectl would use the token and never renew it by the program.",
    fix: `Remove \`token\` or \`exec\`. ${ENCODE_COMMANDS}`,
  };
}

function basic(name: string): Problem {
  return {
    title: `The kubeconfig logs in with user name and password (user "${name}")`,
    cause: "Kubernetes removed this in version 1.19.",
    fix: SERVICE_ACCOUNT,
  };
}

function noCredentials(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig has no credentials`,
    cause: "Without `--raw`, `kubectl config view` leaves them out.",
    fix: ENCODE_AGAIN,
  };
}

function groupsWithoutUser(name: string): Problem {
  return {
    title: `The user "${name}" of the kubeconfig takes on groups of somebody without saying whom`,
    cause: "`as-groups`, `as-uid` and `as-user-extra` need `as`, the user that is impersonated.",
    fix: `Add \`as\`, or remove them. ${ENCODE_COMMANDS}`,
  };
}
