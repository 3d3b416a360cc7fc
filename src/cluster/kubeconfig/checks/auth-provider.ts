/** Logins of the old kind (`auth-provider`): of them kubectl still has OpenID Connect. Pure. */
import * as v from "@badrap/valita";
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { lifetimeRemarks } from "../lifetime.js";
import type { Situation } from "../situation.js";
import { type Remark, serviceAccountText, shown, stop, tell } from "../words.js";
import { setUpFor } from "./exec-plugin.js";
import { claimsOf, lifetimeOf } from "./token.js";

export const providerShape = v.object({
  name: v.string(),
  config: v.record(v.string()).nullable().optional(),
});

export type AuthProvider = v.Infer<typeof providerShape>;

export function checkProvider(
  name: string,
  { name: kind, config }: AuthProvider,
  situation: Situation,
): readonly Remark[] {
  if (kind !== "oidc") return [stop(removed(shown(name), kind))];
  const token = config?.["id-token"];
  if (!token) return [stop(noToken(shown(name)))];
  // It can renew itself, but only for this run: kubectl writes the new one into a file that is removed.
  if (config?.["refresh-token"]) return [tell(renewsItself(shown(name)))];
  const claims = claimsOf(token);
  if (claims === undefined) return [stop(damaged(shown(name)))];
  const life = lifetimeOf(claims);
  const mortal = {
    subject: say`The OpenID Connect token of user "${shown(name)}"`,
    cause: say`Such a token lives for minutes or hours, and the kubeconfig has no \`refresh-token\` to get another.`,
    renew: serviceAccountText(),
  };
  return life ? lifetimeRemarks(mortal, life, situation) : [];
}

/** What has come in their place. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  gcp: "gke-gcloud-auth-plugin",
  azure: "kubelogin",
};

function removed(name: string, kind: string): Problem {
  const known = Object.hasOwn(SUCCESSORS, kind) ? SUCCESSORS[kind] : undefined;
  const isName = /^[\w-]{1,40}$/.test(kind);
  return {
    id: "kubeconfig-login-method-removed",
    title: isName
      ? say`The kubeconfig uses the login method \`auth-provider: ${kind}\` (user "${name}"), which kubectl does not have`
      : say`The kubeconfig logs in by an unknown \`auth-provider\` (user "${name}"), which kubectl does not have`,
    cause: known
      ? say`It was removed in version 1.26; \`${known}\` has taken its place.`
      : say`It was removed, or never existed.`,
    fix: known
      ? say`Write the kubeconfig again with a current version of the tool, set \`allow-exec-plugins: ${known}\`, and before this step ${setUpFor(known)}. Or: ${serviceAccountText()}`
      : serviceAccountText(),
  };
}

function noToken(name: string): Problem {
  return {
    id: "kubeconfig-oidc-without-token",
    title: say`The kubeconfig logs in by OpenID Connect but holds no token (\`id-token\` of user "${name}")`,
    cause: say`The browser login that would get one cannot happen on a runner.`,
    fix: serviceAccountText(),
  };
}

function damaged(name: string): Problem {
  return {
    id: "kubeconfig-oidc-token-damaged",
    title: say`The OpenID Connect token of user "${name}" is incomplete`,
    cause: say`A token has three parts, separated by dots; a part is missing or was changed while copying.`,
    fix: serviceAccountText(),
  };
}

function renewsItself(name: string): Problem {
  return {
    id: "kubeconfig-oidc-login-of-person",
    title: say`The kubeconfig logs in as a person, by OpenID Connect (user "${name}")`,
    cause: say`Its \`refresh-token\` ends with that person's session, and many providers accept it only once: the next run may fail.`,
    fix: serviceAccountText(),
  };
}
