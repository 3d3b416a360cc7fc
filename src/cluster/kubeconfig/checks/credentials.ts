/** Who logs in, and by what: exactly one way, complete in the file. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { LEFT_OUT, leftOut } from "../pem.js";
import type { Situation } from "../situation.js";
import {
  encodeAgainText,
  encodeCommandsText,
  FLATTEN,
  type Remark,
  serviceAccountText,
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

export type Login = "token" | "client-certificate" | "exec-plugin" | "openid-connect";

/** How the user logs in; undefined when the entry has no credentials. */
export function loginOf(user: User): Login | undefined {
  if (user.exec) return "exec-plugin";
  if (user["auth-provider"]) return "openid-connect";
  if (user.token) return "token";
  return user["client-certificate-data"] ? "client-certificate" : undefined;
}

/** After "by". */
export function loginText(login: Login): string {
  switch (login) {
    case "token":
      return say`a token`;
    case "client-certificate":
      return say`a client certificate`;
    case "exec-plugin":
      return say`an exec plugin`;
    case "openid-connect":
      return "OpenID Connect";
  }
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
  if (user.password && LEFT_OUT.test(user.password))
    return [stop(leftOut(say`\`password\` of user "${name}"`))];
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
    id: "kubeconfig-credentials-in-file",
    title: say`The kubeconfig refers to a file on your machine: \`${key}\` of user "${name}"`,
    cause: say`The runner does not have that file.`,
    fix: say`Put the data inside: \`${FLATTEN}\`. ${encodeCommandsText()}`,
  };
}

function bothGiven(name: string, file: string, data: string): Problem {
  return {
    id: "kubeconfig-credentials-twice",
    title: say`The user "${name}" of the kubeconfig has both \`${data}\` and \`${file}\``,
    cause: say`\`${file}\` is a path on your machine, and kubectl refuses to choose.`,
    fix: say`Remove \`${file}\`: \`kubectl config unset users.NAME.${file}\`. ${encodeCommandsText()}`,
  };
}

function twoPrograms(name: string): Problem {
  return {
    id: "kubeconfig-two-login-programs",
    title: say`The user "${name}" of the kubeconfig has both \`exec\` and \`auth-provider\``,
    cause: say`kubectl refuses to choose between two ways to log in.`,
    fix: say`Remove one of them; if in doubt, \`auth-provider\`. ${encodeCommandsText()}`,
  };
}

function tokenAndPassword(name: string): Problem {
  return {
    id: "kubeconfig-token-and-password",
    title: say`The user "${name}" of the kubeconfig has both a token and a password`,
    cause: say`kubectl refuses to choose between two ways to log in.`,
    fix: say`Remove \`username\` and \`password\`. ${encodeCommandsText()}`,
  };
}

function tokenAndProgram(name: string): Problem {
  return {
    id: "kubeconfig-token-and-program",
    title: say`The user "${name}" of the kubeconfig has both a token and a program to log in`,
    cause: say`kubectl would use the token and never renew it by the program.`,
    fix: say`Remove \`token\` or \`exec\`. ${encodeCommandsText()}`,
  };
}

function basic(name: string): Problem {
  return {
    id: "kubeconfig-password-login",
    title: say`The kubeconfig logs in with user name and password (user "${name}")`,
    cause: say`Kubernetes removed this in version 1.19.`,
    fix: serviceAccountText(),
  };
}

function noCredentials(name: string): Problem {
  return {
    id: "kubeconfig-without-credentials",
    title: say`The user "${name}" of the kubeconfig has no credentials`,
    cause: say`Without \`--raw\`, \`kubectl config view\` leaves them out.`,
    fix: encodeAgainText(),
  };
}

function groupsWithoutUser(name: string): Problem {
  return {
    id: "kubeconfig-groups-without-user",
    title: say`The user "${name}" of the kubeconfig impersonates groups without naming a user`,
    cause: say`\`as-groups\`, \`as-uid\` and \`as-user-extra\` need \`as\`, the user that is impersonated.`,
    fix: say`Add \`as\`, or remove them. ${encodeCommandsText()}`,
  };
}
