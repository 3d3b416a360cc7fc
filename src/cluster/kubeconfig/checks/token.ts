/** A bearer token: whole, and good for the run. What it says of itself is believed, for the server alone can check it. Pure. */
import type { Problem } from "../../../errors.js";
import { isMap, type JsonMap, numberAt, textAt } from "../../../json.js";
import { say } from "../../../words/say.js";
import { lifetimeRemarks, type Mortal } from "../lifetime.js";
import { LEFT_OUT, leftOut, PLACEHOLDER, placeholder } from "../pem.js";
import type { Situation } from "../situation.js";
import { encodeAgainText, encodeCommandsText, type Remark, shown, stop } from "../words.js";

/** `name` is that of the user in the kubeconfig. */
export function checkToken(name: string, token: string, situation: Situation): readonly Remark[] {
  const text = token.trim();
  const at = say`\`token\` of user "${shown(name)}"`;
  if (LEFT_OUT.test(text)) return [stop(leftOut(at))];
  if (PLACEHOLDER.test(text)) return [stop(placeholder(at))];
  if (/^Bearer\s/i.test(text)) return [stop(withScheme(name))];
  // Quotes around a token are none of it, and what is no visible character of ASCII cannot be in the header of a request.
  if (/[^\x21-\x7e]|^(["']).*\1$/.test(text)) return [stop(withSpace(name))];
  if (/^ZXlK[A-Za-z0-9+/]/.test(text)) return [stop(encoded(name))];
  if (!text.startsWith("eyJ")) return [];
  const claims = claimsOf(text);
  if (claims === undefined) return [stop(damaged(name))];
  const life = lifetimeOf(claims);
  return life ? lifetimeRemarks(mortal(name, claims), life, situation) : [];
}

/** What a JSON Web Token says; undefined when it is cut. Anything else that begins so has nothing to say. */
export function claimsOf(token: string): JsonMap | undefined {
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  // Five parts are an encrypted token, which only its receiver can read.
  if (!isMap(jsonIn(header)) || more.length > 0) return {};
  const claims = jsonIn(payload);
  return isMap(claims) && signature !== "" ? claims : undefined;
}

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The largest date of JavaScript, in seconds. */
const LATEST = 8_640_000_000_000;

/** Absent when the claims name no end. */
export function lifetimeOf(claims: JsonMap) {
  const seconds = (claim: string): number | undefined => {
    const value = numberAt(claims, claim);
    return value === undefined || Math.abs(value) > LATEST ? undefined : value * 1000;
  };
  const until = seconds("exp");
  return until === undefined ? undefined : { from: seconds("nbf") ?? seconds("iat"), until };
}

function mortal(name: string, claims: JsonMap): Mortal {
  return {
    subject: say`The token of user "${shown(name)}" of the kubeconfig`,
    cause: say`Tokens of a ServiceAccount live as long as was asked for when they were made, one hour if nothing was.`,
    renew: renewal(claims),
  };
}

/** The command that makes the next token, when it is one of a ServiceAccount. */
function renewal(claims: JsonMap): string {
  const subject = textAt(claims, "sub") ?? "";
  const account = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/.exec(subject);
  const [, namespace = "NAMESPACE", serviceAccount = "SERVICEACCOUNT"] = account ?? [];
  return say`Make a new one (\`kubectl -n ${namespace} create token ${serviceAccount} --duration=2160h\`), put it into the kubeconfig, and update the secret KUBECONFIG; docs/kubeconfig.md shows how. ${encodeCommandsText()}`;
}

function withScheme(name: string): Problem {
  return {
    id: "kubeconfig-token-with-bearer",
    title: say`The token of user "${shown(name)}" of the kubeconfig begins with the word Bearer`,
    cause: say`The value of a header was copied; kubectl adds that word itself.`,
    fix: say`Remove the word and encode the file again. ${encodeCommandsText()}`,
  };
}

function withSpace(name: string): Problem {
  return {
    id: "kubeconfig-token-with-space",
    title: say`The token of user "${shown(name)}" of the kubeconfig holds white space or a character that no token has`,
    cause: say`It was copied in several lines from a terminal, or something was added to it.`,
    fix: say`Put it in one line, without anything around it. ${encodeCommandsText()}`,
  };
}

function encoded(name: string): Problem {
  return {
    id: "kubeconfig-token-encoded",
    title: say`The token of user "${shown(name)}" of the kubeconfig is still encoded in base64`,
    cause: say`It was copied from a Secret, which holds values in base64; a kubeconfig holds the token itself.`,
    fix: say`Decode it: \`kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d\`. ${encodeCommandsText()}`,
  };
}

function damaged(name: string): Problem {
  return {
    id: "kubeconfig-token-damaged",
    title: say`The token of user "${shown(name)}" of the kubeconfig is incomplete`,
    cause: say`A token has three parts, separated by dots; a part is missing or was changed while copying.`,
    fix: encodeAgainText(),
  };
}
