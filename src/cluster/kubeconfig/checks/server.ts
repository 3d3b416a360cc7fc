/** The address of the API server: a URL with https that leads somewhere from the runner. Pure. */
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { PLACEHOLDER } from "../pem.js";
import { isLocal } from "../server-address.js";
import type { Situation } from "../situation.js";
import { encodeAgainText, encodeCommandsText, type Remark, shown, stop, tell } from "../words.js";

/** `server` as it stands in the cluster `name`. */
export function checkServer(name: string, server: string, situation: Situation): readonly Remark[] {
  const text = server.trim();
  const malformed = malformedAddress(shown(name), text);
  if (malformed) return [stop(malformed)];
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return [stop(otherProtocol(name, url.protocol))];
  if (url.username || url.password) return [stop(userinfo(name))];
  if (WEB_PAGES.test(url.hostname)) return [stop(webPage(name, url))];
  return [...protocolRemarks(name, url, situation), ...localRemarks(name, url, situation)];
}

function malformedAddress(name: string, text: string): Problem | undefined {
  if (text === "") return noServer(name);
  if (PLACEHOLDER.test(text) || /[<>{}]|\$[\w(]/.test(text)) return template(name);
  if (/^[\w.-]+(?::\d+)?(?:\/|$)/.test(text) && !/\s/.test(text)) return noProtocol(name);
  if (!URL.canParse(text) || /\s/.test(text)) return notUrl(name);
  return undefined;
}

/** Where people look at their clusters. */
const WEB_PAGES =
  /^(?:console\.cloud\.google\.com|portal\.azure\.com|(?:[a-z0-9-]+\.)?console\.aws\.amazon\.com|cloud\.digitalocean\.com|console-openshift-console\..*)$/;

function protocolRemarks(name: string, url: URL, { allowed }: Situation): Remark[] {
  if (url.protocol === "https:") return [];
  return [allowed.insecureServer ? tell(plainAllowed(name, url)) : stop(plain(name))];
}

function localRemarks(name: string, url: URL, { allowed, hosted }: Situation): Remark[] {
  const refused = hosted && !allowed.localServer && isLocal(url.hostname);
  return refused ? [stop(local(name, url))] : [];
}

function noServer(name: string): Problem {
  return {
    id: "kubeconfig-server-empty",
    title: say`The cluster "${name}" of the kubeconfig has an empty server address`,
    cause: say`A script that made the file had no value for it.`,
    fix: encodeAgainText(),
  };
}

function template(name: string): Problem {
  return {
    id: "kubeconfig-server-placeholder",
    title: say`The server address of cluster "${name}" is the placeholder of a template`,
    cause: say`The value was never filled in, or the variable was not replaced (a quoted here-document does not).`,
    fix: say`\`kubectl cluster-info\` prints the address. ${encodeCommandsText()}`,
  };
}

function noProtocol(name: string): Problem {
  return {
    id: "kubeconfig-server-without-protocol",
    title: say`The server address of cluster "${name}" does not begin with https://`,
    cause: say`kubectl would speak to it without encryption, or not at all.`,
    fix: say`Write \`https://\` before it and encode the file again. ${encodeCommandsText()}`,
  };
}

function notUrl(name: string): Problem {
  return {
    id: "kubeconfig-server-not-url",
    title: say`The server address of cluster "${name}" is not a URL`,
    cause: say`It was cut, or something was added to it.`,
    fix: say`\`kubectl cluster-info\` prints the address. ${encodeCommandsText()}`,
  };
}

function otherProtocol(name: string, protocol: string): Problem {
  const isName = /^[a-z]{2,6}:$/.test(protocol);
  return {
    id: "kubeconfig-server-protocol",
    title: isName
      ? say`The server of cluster "${shown(name)}" cannot be reached over ${protocol.slice(0, -1)}`
      : say`The server of cluster "${shown(name)}" cannot be reached over the protocol of its address`,
    cause: say`An API server speaks HTTPS.`,
    fix: say`Use the https address of the API server; \`kubectl cluster-info\` prints it.`,
  };
}

function userinfo(name: string): Problem {
  return {
    id: "kubeconfig-server-with-password",
    title: say`The server address of cluster "${shown(name)}" holds a user name or a password`,
    cause: say`Kubernetes does not accept a password in the address since version 1.19; addresses are also often shown.`,
    fix: say`Remove it, and give the user of the context a token. ${encodeCommandsText()}`,
  };
}

function webPage(name: string, url: URL): Problem {
  return {
    id: "kubeconfig-server-web-page",
    title: say`The server of cluster "${shown(name)}" is a web page, not an API server: ${url.host}`,
    cause: say`The address was copied from the browser.`,
    fix: say`\`kubectl cluster-info\` prints the address of the API server. ${encodeCommandsText()}`,
  };
}

function plain(name: string): Problem {
  return {
    id: "kubeconfig-server-unencrypted",
    title: say`The server of cluster "${shown(name)}" is not reached by https but by http`,
    cause: say`kubectl sends no credentials over an unencrypted connection, so to the server we would be anonymous, and anybody on the way could read everything.`,
    fix: say`Use the https address of the API server. If it is a proxy on the runner that logs in itself, set \`allow-insecure-server: true\`.`,
  };
}

function plainAllowed(name: string, url: URL): Problem {
  return {
    id: "kubeconfig-server-unencrypted-allowed",
    title: say`The server of cluster "${shown(name)}" is reached without encryption (${url.host})`,
    cause: say`\`allow-insecure-server: true\` allows it. kubectl sends no credentials there.`,
    fix: say`Use the https address of the API server.`,
  };
}

function local(name: string, url: URL): Problem {
  return {
    id: "kubeconfig-server-local",
    title: say`The server of cluster "${shown(name)}" is an address of your own machine: ${url.host}`,
    cause: say`The kubeconfig was made by kind, minikube, Docker Desktop or a tunnel; on GitHub's runner it leads to the runner itself.`,
    fix: say`Use an address of the API server that can be reached from the internet, or a self-hosted runner. If this job itself starts the cluster, set \`allow-local-server: true\`. ${encodeCommandsText()}`,
  };
}
