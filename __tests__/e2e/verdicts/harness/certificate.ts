/** A certificate of our own for the servers a scenario needs on this machine. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../lab.js";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args = [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "2",
  ];
  const names = ["-subj", "/CN=verdicts", "-addext", "subjectAltName=IP:127.0.0.1"];
  const { exitCode, output } = await run("openssl", [...args, ...names, "-keyout", key, "-out", cert]);
  if (exitCode !== 0) throw new Error(`openssl: ${output}`);
  const [keyText, certText] = await Promise.all([readFile(key, "utf8"), readFile(cert, "utf8")]);
  await rm(folder, { recursive: true });
  return { key: keyText, cert: certText };
}
