/** Clusters that cannot be reached, or that nobody can be sure of. */
import { AUTHORITY, AUTHORITY_UNTIL, CLIENT_KEY } from "../../../../helpers/certificates.js";
import { base64, CREDENTIALS, DAY } from "../samples.js";
import { type Bad, bad } from "./bad.js";

const server = (name: string, address: string, told: RegExp, more: Partial<Bad> = {}): Bad =>
  bad(name, { cluster: { server: address } }, told, more);

const authority = (name: string, data: string, told: RegExp, more: Partial<Bad> = {}): Bad =>
  bad(name, { cluster: { "certificate-authority-data": data } }, told, more);

const proxy = (name: string, address: string, told: RegExp): Bad =>
  bad(name, { cluster: { "proxy-url": address } }, told);

const spoiled = AUTHORITY.replace("MIIB", "MIIC");
const der = Buffer.from(AUTHORITY.replace(/-----.*-----/g, ""), "base64");

export const BAD_CLUSTERS: readonly Bad[] = [
  server("a server that is empty", "", /has an empty server address/),
  server("a server that is no address", "the cluster", /server address of cluster "lab" is not a URL/),
  server("a server that was never filled in", "https://<IP>:6443", /placeholder of a template/),
  server("a variable that was not replaced", "https://$(SERVER)", /placeholder of a template/),
  server("a variable of a script", "https://$SERVER:6443", /placeholder of a template/),
  server("quotes of a word processor", "“https://k8s.example.com”", /is not a URL/),
  server(
    "the address of a console",
    "https://eu-west-1.console.aws.amazon.com/eks/home",
    /is a web page, not an API server/,
  ),
  server("a server without https://", "k8s.example.com:6443", /does not begin with https:\/\//),
  server("an address without https://", "10.0.0.1", /does not begin with https:\/\//),
  server("a server by another protocol", "ssh://k8s.example.com", /cannot be reached over ssh/),
  server(
    "a password in the address",
    `https://ada:${CREDENTIALS.password}@k8s.example.com`,
    /holds a user name/,
  ),
  server("a server without encryption", "http://10.0.0.1:8080", /not reached by https but by http/),
  server("localhost", "https://localhost:6443", /address of your own machine: localhost:6443/),
  server(
    "the loopback address",
    "https://127.0.0.1:41025",
    /address of your own machine: 127\.0\.0\.1:41025/,
  ),
  server("the loopback address of IPv6", "https://[::1]:6443", /your own machine: \[::1\]:6443/),
  server("any address", "https://0.0.0.0:6550", /your own machine: 0\.0\.0\.0:6550/),
  server("Docker Desktop", "https://kubernetes.docker.internal:6443", /your own machine: kubernetes\.docker/),
  server("the host of a container", "https://host.docker.internal:6443", /your own machine: host\.docker/),
  server("kind's own name", "https://kind-control-plane:6443", /your own machine: kind-control-plane/),
  server("minikube", "https://minikube:8443", /your own machine: minikube:8443/),
  bad(
    "the authority in a file of its own",
    { cluster: { "certificate-authority": "/home/me/ca.crt", "certificate-authority-data": undefined } },
    /a file on your machine: `certificate-authority` of cluster "lab"/,
  ),
  bad(
    "the authority twice",
    { cluster: { "certificate-authority": "/home/me/ca.crt" } },
    /has its certificate authority twice/,
  ),
  bad(
    "a server whose certificate nobody checks",
    { cluster: { "insecure-skip-tls-verify": true, "certificate-authority-data": undefined } },
    /turns off the check/,
  ),
  bad(
    "an authority that is not to be used",
    { cluster: { "insecure-skip-tls-verify": true } },
    /has a certificate authority and says not to use it/,
  ),
  bad(
    "a server name with a protocol",
    { cluster: { "tls-server-name": "https://k8s" } },
    /is not a host name/,
  ),
  authority(
    "an authority that kubectl left out",
    "DATA+OMITTED",
    /placeholder instead of the value: `certificate-a/,
  ),
  authority(
    "an authority that was never filled in",
    "<CA>",
    /placeholder of a template: `certificate-authority-d/,
  ),
  authority("an authority that was encoded twice", base64(base64(AUTHORITY)), /encoded in base64 twice/),
  authority("an authority that was not encoded", AUTHORITY, /a PEM text that is not in base64/),
  authority(
    "an authority that was cut",
    base64(AUTHORITY).slice(0, 401),
    /not valid base64: `certificate-auth/,
  ),
  authority("an authority in binary form", der.toString("base64"), /holds DER/),
  authority("an authority that is a word", base64("hello"), /is no certificate or key: `certificate-auth/),
  authority("an authority that is a key", base64(CLIENT_KEY), /holds a private key instead of a certificate/),
  authority(
    "an authority that is a request",
    base64("-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n"),
    /a PEM text without a certificate/,
  ),
  authority("an authority with a fault inside", base64(spoiled), /authority of cluster "lab" cannot be read/),
  authority(
    "an authority without its end",
    base64(AUTHORITY.slice(0, 200)),
    /of cluster "lab" cannot be read/,
  ),
  authority(
    "an authority that has expired",
    base64(AUTHORITY),
    /authority of cluster "lab" expired 40 days ago/,
    {
      situation: { now: AUTHORITY_UNTIL + 40 * DAY },
    },
  ),
  authority("an authority of the future", base64(AUTHORITY), /authority of cluster "lab" is not valid yet/, {
    situation: { now: Date.UTC(2025, 11, 31) },
  }),
  proxy("a proxy that is no address", "proxy", /`proxy-url` of cluster "lab" .* is not a URL/),
  proxy("a proxy without a protocol", "proxy.example.com:3128", /`proxy-url` .* speaks another protocol/),
  proxy(
    "a proxy of an older kind",
    "socks4://proxy.example.com",
    /speaks socks4, which kubectl does not know/,
  ),
];
