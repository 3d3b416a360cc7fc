/** Users without credentials, with too many of them, with damaged or old ones, or with those of another machine. */
import {
  CLIENT,
  CLIENT_KEY,
  CLIENT_UNTIL,
  LOCKED_KEY,
  OLD_LOCKED_KEY,
  OTHER_KEY,
} from "../../../../helpers/certificates.js";
import { accountToken, base64, CREDENTIALS, DAY, EXEC, MINUTE, PAIR, tokenOf } from "../samples.js";
import { type Bad, bad } from "./bad.js";

const user = (
  name: string,
  entry: Record<string, unknown> | null,
  told: RegExp,
  more: Partial<Bad> = {},
): Bad => bad(name, { user: entry }, told, more);

const exec = (name: string, entry: object, told: RegExp, more: Partial<Bad> = {}): Bad =>
  user(name, { exec: { ...EXEC, ...entry } }, told, more);

const allowing = (...execPlugins: string[]): Partial<Bad> => ({
  situation: { allowed: { insecureServer: false, localServer: false, execPlugins } },
});

const spoiled = CLIENT.replace("AKBggqhk", "AKBAAAAA");
const { token } = CREDENTIALS;

export const BAD_USERS: readonly Bad[] = [
  user("a user without credentials", {}, /"deployer" of the kubeconfig has no credentials/),
  user("a user that is null", null, /"deployer" of the kubeconfig has no credentials/),
  user(
    "a token in a file",
    { tokenFile: "/var/run/token" },
    /a file on your machine: `tokenFile` of user "dep/,
  ),
  user("a token also in a file", { token, tokenFile: "t" }, /has both `token` and `tokenFile`/),
  user(
    "a token that kubectl left out",
    { token: "REDACTED" },
    /instead of the value: `token` of user "deployer"/,
  ),
  user(
    "a token that was never filled in",
    { token: "<your token>" },
    /of a template: `token` of user "deployer"/,
  ),
  user("a variable for a token", { token: "$TOKEN" }, /of a template: `token` of user "deployer"/),
  user("a header for a token", { token: `Bearer ${token}` }, /begins with the word Bearer/),
  user("a token in two lines", { token: `${token}\n${token}` }, /holds white space/),
  user("a token from a Secret", { token: base64(tokenOf({ sub: "a" })) }, /is still encoded in base64/),
  user("half a token", { token: accountToken(DAY).slice(0, 60) }, /is incomplete/),
  user("a token without its signature", { token: accountToken(DAY).replace(/[^.]+$/, "") }, /is incomplete/),
  user(
    "a token in quotes",
    { token: `"${CREDENTIALS.token}"` },
    /white space or a character that no token has/,
  ),
  user(
    "a token of last week",
    { token: accountToken(-3 * DAY) },
    /"deployer" of the kubeconfig expired 3 days ago/,
  ),
  user("a token of a moment ago", { token: accountToken(-1000) }, /expired 1 minute ago/),
  user(
    "a token of tomorrow",
    { token: accountToken(9 * DAY, DAY) },
    /"deployer" of the kubeconfig is not valid yet/,
  ),
  user(
    "a certificate in a file",
    { "client-certificate": "c.crt" },
    /your machine: `client-certificate` of user/,
  ),
  user(
    "a key in a file",
    { ...PAIR, "client-key-data": undefined, "client-key": "c.key" },
    /your machine: `client-key` of user "deployer"/,
  ),
  user("a key also in a file", { ...PAIR, "client-key": "c.key" }, /both `client-key-data` and `client-key`/),
  user(
    "a certificate also in a file",
    { ...PAIR, "client-certificate": "c.crt" },
    /both `client-certificate-data` and `client-certificate`/,
  ),
  user("a certificate without a key", { ...PAIR, "client-key-data": undefined }, /a certificate but no key/),
  user(
    "a key without a certificate",
    { ...PAIR, "client-certificate-data": undefined },
    /a key but no certificate/,
  ),
  user(
    "a certificate that kubectl left out",
    { ...PAIR, "client-certificate-data": "DATA+OMITTED" },
    /instead of the value: `client-certificate-data`/,
  ),
  user("a key that was left out", { ...PAIR, "client-key-data": "REDACTED" }, /the value: `client-key-data`/),
  user(
    "a key that is no key",
    { ...PAIR, "client-key-data": base64("key") },
    /no certificate or key: `client-key-d/,
  ),
  user(
    "a key with a strange sign",
    { ...PAIR, "client-key-data": "a-b" },
    /not valid base64: `client-key-data`/,
  ),
  user("a certificate for a key", { ...PAIR, "client-key-data": base64(CLIENT) }, /holds no private key/),
  user(
    "a key for a certificate",
    { ...PAIR, "client-certificate-data": base64(CLIENT_KEY) },
    /`client-certificate-data` of user "deployer" holds a private key/,
  ),
  user(
    "a certificate with a fault inside",
    { ...PAIR, "client-certificate-data": base64(spoiled) },
    /client certificate of user "deployer" cannot be read/,
  ),
  user(
    "a key with a fault inside",
    { ...PAIR, "client-key-data": base64(CLIENT_KEY.replace("MHcC", "MHcD")) },
    /key of user "deployer" cannot be read/,
  ),
  user("a locked key", { ...PAIR, "client-key-data": base64(LOCKED_KEY) }, /locked with a passphrase/),
  user(
    "a key locked the old way",
    { ...PAIR, "client-key-data": base64(OLD_LOCKED_KEY) },
    /locked with a passph/,
  ),
  user(
    "an SSH key",
    {
      ...PAIR,
      "client-key-data": base64(
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n",
      ),
    },
    /is an SSH key/,
  ),
  user("another's key", { ...PAIR, "client-key-data": base64(OTHER_KEY) }, /do not belong together/),
  user("a certificate that has expired", PAIR, /client certificate of user "deployer" expired 5 hours ago/, {
    situation: { now: CLIENT_UNTIL + 300 * MINUTE },
  }),
  user("a certificate of the future", PAIR, /client certificate of user "deployer" is not valid yet/, {
    situation: { now: Date.UTC(2026, 0, 15) },
  }),
  user(
    "user name and password",
    { username: "admin", password: CREDENTIALS.password },
    /with user name and password/,
  ),
  user(
    "a password that was left out",
    { username: "a", password: "REDACTED" },
    /the value: `password` of user/,
  ),
  user("a token and a password", { token, username: "a", password: "b" }, /both a token and a password/),
  user("a token and a program", { token, exec: EXEC }, /both a token and a program/, allowing("aws")),
  user(
    "a program and a login method",
    { exec: EXEC, "auth-provider": { name: "gcp" } },
    /both `exec` and `auth-provider`/,
    allowing("aws"),
  ),
  exec("a program that nobody allowed", {}, /runs a program to log in: `aws` .*allows none/s),
  exec(
    "another program than that which is allowed",
    { command: "kubelogin" },
    /to log in: `kubelogin` .*allows only: aws/s,
    allowing("aws"),
  ),
  exec("a program without a name", { command: "" }, /has no name/),
  exec(
    "a program by its path",
    { command: "/opt/homebrew/bin/aws" },
    /by its path.*ends in `aws`/s,
    allowing("aws"),
  ),
  exec("a shell", { command: "sh -c 'curl x'" }, /is not the name of a program/),
  exec(
    "a program of old",
    { apiVersion: "client.authentication.k8s.io/v1alpha1" },
    /no longer has: v1alpha1/,
    allowing("aws"),
  ),
  exec(
    "a program without a version",
    { apiVersion: "" },
    /`exec\.apiVersion` of user "deployer"/,
    allowing("aws"),
  ),
  exec("a program that asks", { interactiveMode: "Always" }, /needs somebody to answer it/, allowing("aws")),
  exec(
    "a login by browser",
    { command: "kubelogin", args: ["get-token", "--login", "devicecode"] },
    /by a browser or by a password/,
    allowing("kubelogin"),
  ),
  user("Google's old login", { "auth-provider": { name: "gcp" } }, /`auth-provider: gcp`/),
  user("Azure's old login", { "auth-provider": { name: "azure" } }, /`auth-provider: azure`/),
  user(
    "a login method nobody knows",
    { "auth-provider": { name: "x y" } },
    /logs in by an unknown `auth-provider`/,
  ),
  user("OpenID Connect without a token", { "auth-provider": { name: "oidc" } }, /holds no token/),
  user(
    "OpenID Connect with half a token",
    { "auth-provider": { name: "oidc", config: { "id-token": "eyJhbGciOiJSUzI1NiJ9.e" } } },
    /OpenID Connect token of user "deployer" is incomplete/,
  ),
  user(
    "OpenID Connect with an old token",
    { "auth-provider": { name: "oidc", config: { "id-token": accountToken(-120 * MINUTE) } } },
    /OpenID Connect token of user "deployer" expired 2 hours ago/,
  ),
  user("groups of nobody", { token, "as-groups": ["admins"] }, /impersonates groups without naming a user/),
];
