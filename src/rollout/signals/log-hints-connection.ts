/** What the last words of a program mean that could not talk to another. Pure. */
import { say } from "../../words/say.js";
import type { LogHint } from "./log-hint.js";

/** Its own address or value is wrong, whatever answers there. */
const always = (): boolean => true;

/** Those about TLS come first: it is spoken on a connection that has come about. */
export const CONNECTION_HINTS: readonly LogHint[] = [
  {
    pattern:
      /CERTIFICATE_VERIFY_FAILED|certificate (?:verify failed|has expired|is not valid|signed by unknown)|self[- ]signed certificate|\bx509: |PKIX path|unable to (?:verify the first|get local issuer) certificate|Hostname\/IP does not match/i,
    cause: () => say`it does not trust the certificate of what it calls`,
    fix: () =>
      say`Mount the certificate of the authority and let the program trust it; if it has expired or is for another name, have it issued anew.`,
  },
  {
    pattern:
      /WRONG_VERSION_NUMBER|wrong version number|does not look like a TLS handshake|HTTP response to HTTPS client|HTTP request to an HTTPS server|packet length too long|record layer failure|Unsupported or unrecognized SSL message/i,
    cause: () => say`what it calls speaks TLS and it does not, or the other way round`,
    fix: () => say`Correct the scheme of the address (\`http://\` or \`https://\`) or its port.`,
    ownFault: always,
  },
  {
    pattern:
      /missing an? '?http|unsupported protocol scheme|\b(?:No scheme supplied|Invalid URL|UnsupportedProtocol|ERR_INVALID_URL)\b|relative URL without a base|Only absolute URLs|missing protocol scheme/i,
    cause: () => say`an address that it calls is no complete URL`,
    fix: () => say`Write the whole address into its configuration, with its scheme: \`http://NAME:PORT\`.`,
    ownFault: always,
  },
  {
    pattern:
      /Illegal header value|Invalid (?:leading whitespace|return character|header value|character in header)|ERR_INVALID_CHAR|invalid header field value/i,
    cause: () =>
      say`a value that it sends in a header holds a line break or another sign that may not be there`,
    fix: () =>
      say`Mostly a Secret ends with a line break: make it anew with \`kubectl create secret generic --from-literal\` or \`printf %s\` instead of \`echo\`.`,
    ownFault: always,
  },
  {
    pattern:
      /\bENOTFOUND\b|EAI_AGAIN|no such host|bad address '|could not resolve host|no servers could be reached|server misbehaving|name does not resolve|name or service not known|temporary failure in name resolution|could not translate host name|host not found in upstream|nodename nor servname|UnknownHostException/i,
    cause: () => say`a host that it calls has no address`,
    fix: () =>
      say`Correct the name of the host in its configuration (a Service of another namespace is NAME.NAMESPACE), or see whether the DNS of the cluster answers.`,
  },
  {
    pattern: /ECONNREFUSED|connection refused/i,
    cause: () => say`what it calls refuses the connection`,
    fix: () =>
      say`Is what it calls running, and does it listen on that port? Its Service and its pods say so.`,
  },
  {
    pattern:
      /password authentication failed|access denied for user|authentication failed|invalid (?:api.?key|credentials|username or password)|\bWRONGPASS\b|\b401\b.{0,20}\bunauthori[sz]ed\b/i,
    cause: () => say`its login is refused`,
    fix: () =>
      say`Correct user and password in the Secret that it reads, or in the service that it logs in to.`,
  },
];
