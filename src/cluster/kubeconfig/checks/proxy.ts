/** The proxy on the way to the API server. Pure; user name and password in its address are never shown. */
import type { Problem } from "../../../errors.js";
import { say } from "../../../words/say.js";
import { encodeCommandsText, type Remark, shown, stop } from "../words.js";

/** Those that kubectl knows; client-go, tools/clientcmd/client_config.go, `parseProxyURL`. */
const PROTOCOLS = ["http:", "https:", "socks5:"];

export function checkProxy(name: string, proxy: string | undefined): readonly Remark[] {
  if (!proxy) return [];
  if (!URL.canParse(proxy) || /\s/.test(proxy)) return [stop(notUrl(name))];
  const { protocol, hostname } = new URL(proxy);
  if (!PROTOCOLS.includes(protocol)) return [stop(otherProtocol(name, protocol))];
  return hostname === "" ? [stop(notUrl(name))] : [];
}

function notUrl(name: string): Problem {
  return {
    id: "kubeconfig-proxy-not-url",
    title: say`\`proxy-url\` of cluster "${shown(name)}" of the kubeconfig is not a URL`,
    cause: say`It needs a protocol and a host, such as \`http://proxy.example.com:3128\`.`,
    fix: say`Correct or remove it. ${encodeCommandsText()}`,
  };
}

function otherProtocol(name: string, protocol: string): Problem {
  const isKnown = /^(?:socks\w{0,2}|ftp|ssh|ws|wss):$/.test(protocol);
  return {
    id: "kubeconfig-proxy-protocol",
    title: isKnown
      ? say`\`proxy-url\` of cluster "${shown(name)}" of the kubeconfig speaks ${protocol.slice(0, -1)}, which kubectl does not know`
      : say`\`proxy-url\` of cluster "${shown(name)}" of the kubeconfig speaks another protocol, which kubectl does not know`,
    cause: say`kubectl knows proxies that speak http, https or socks5. \`host:port\` alone is read as a protocol.`,
    fix: say`Write for example \`proxy-url: http://proxy.example.com:3128\`. ${encodeCommandsText()}`,
  };
}
