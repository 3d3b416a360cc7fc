/** Each way in which a request may not arrive has its own words: cause, fix, and where to look. */
import { describe, expect, test } from "@jest/globals";
import { type Explanation, explainBefore, explainUnreached } from "../../../src/smoke-tests/explain.js";
import { isClusterName, nearest, serviceAt } from "../../../src/smoke-tests/service-name.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { CONFIGURED, ENDPOINTS, hopTo, SERVICES } from "./sample.js";

const complete = (explanation: Explanation | undefined): boolean =>
  explanation !== undefined && Object.values(explanation).every((text) => text !== "");

describe("what no request has to be sent for", () => {
  test("a Service that has a ready pod is asked", () => {
    expect(explainBefore(hopTo("http://ollama-service:11434"))).toBeUndefined();
    expect(
      explainBefore(hopTo("http://ollama-service.chatbot-test.svc.cluster.local:11434")),
    ).toBeUndefined();
  });

  test("a name outside of the cluster is asked", () => {
    expect(explainBefore(hopTo("https://api.example.com"))).toBeUndefined();
    expect(explainBefore(hopTo("http://10.0.0.1:11434"))).toBeUndefined();
  });

  test("a wrong name is told with where it is set, and with the right one", () => {
    const expected = { name: "ollama-service", port: 11434 };
    const found = explainBefore(hopTo(CONFIGURED.url, { configured: CONFIGURED, expected }));
    expect(found).toEqual({
      id: "smoke-test-no-such-service",
      trouble: "there is no Service olama-service in the namespace chatbot-test",
      cause:
        "ConfigMap chatbot-config sets OLLAMA_BASE_URL to http://olama-service:11434, but there is no Service of this name; there are ollama-service, qdrant-service, chatbot-api-service.",
      fix: "Set OLLAMA_BASE_URL in ConfigMap chatbot-config to http://ollama-service:11434.",
      look: "kubectl -n chatbot-test get services",
    });
  });

  test("of a name that nobody expects, the nearest is proposed", () => {
    const found = explainBefore(hopTo("http://qdrant:6333", { configured: CONFIGURED }));
    expect(found?.fix).toContain("http://qdrant-service:6333");
  });

  test("a wrong port is told with those there are", () => {
    const found = explainBefore(hopTo("http://ollama-service:11435", { configured: CONFIGURED }));
    expect(found).toMatchObject({
      trouble: "Service ollama-service has no port 11435",
      fix: "Set OLLAMA_BASE_URL in ConfigMap chatbot-config to http://ollama-service:11434.",
    });
  });

  test.each([
    [{ ready: 0, total: 0, ports: [] }, "Its selector matches the labels of no pod"],
    [{ ready: 0, total: 2, ports: [11434] }, "None of its 2 pods is ready"],
  ])("nobody behind a Service: %j", (endpoints, cause) => {
    const nobody = new Map([...ENDPOINTS, ["ollama-service", endpoints] as const]);
    const found = explainBefore(hopTo("http://ollama-service:11434", { endpoints: nobody }));
    expect(found?.trouble).toBe("Service ollama-service has no ready pod behind it");
    expect(found?.cause).toContain(cause);
    expect(complete(found)).toBe(true);
  });

  test("where endpoints may not be read, they prove nothing", () => {
    expect(explainBefore(hopTo("http://ollama-service:11434", { endpoints: undefined }))).toBeUndefined();
  });
});

const UNREACHED = [
  ["dns", "unknown-name", "Name or service not known", "does not resolve (NXDOMAIN: ", "dnsPolicy"],
  ["dns", "no-answer", "Temporary failure in name resolution", "the DNS does not answer", "port 53"],
  ["dns", "timeout", "no answer within 10 s", "the DNS does not answer", "port 53"],
  ["tcp", "refused", "Connection refused", "refuses the connection", "(11434)"],
  ["tcp", "timeout", "timed out", "no connection to ollama-service:11434", "NetworkPolicy"],
  ["tcp", "unreachable", "No route to host", "no connection to ollama-service:11434", "NetworkPolicy"],
  ["http", "timeout", "timed out", "accepted the connection but gave no answer", "hangs"],
  ["http", "no-tls", "[SSL: WRONG_VERSION_NUMBER]", "speaks no TLS", "plain HTTP"],
  ["http", "broken", "Connection reset by peer", "accepted the connection but gave no answer", "hangs"],
] as const;

describe("where on its way a request ended", () => {
  test.each(UNREACHED)("%s %s: %s", (stage, code, error, trouble, cause) => {
    const answer = { stage, code, error, milliseconds: 1, attempts: 1 };
    const found = explainUnreached(hopTo("http://ollama-service:11434"), answer);
    expect(found.trouble).toContain(trouble);
    expect(found.trouble).toContain(error);
    expect(found.cause).toContain(cause);
    expect(complete(found)).toBe(true);
  });

  test("a port that is refused outside of the cluster is no Service's", () => {
    const answer = { stage: "tcp", code: "refused", error: "refused", milliseconds: 1, attempts: 1 } as const;
    expect(explainUnreached(hopTo("http://10.0.0.1:80"), answer).cause).toBe("Nothing listens there.");
  });
});

test("TLS where none is spoken is told with the address to set", () => {
  const configured = { ...CONFIGURED, url: "https://ollama-service:11434" };
  const answer = { stage: "http", code: "no-tls", error: "x", milliseconds: 1, attempts: 1 } as const;
  expect(explainUnreached(hopTo(configured.url, { configured }), answer)).toMatchObject({
    cause:
      "ConfigMap chatbot-config sets OLLAMA_BASE_URL to https://ollama-service:11434, but plain HTTP is spoken there.",
    fix: "Set OLLAMA_BASE_URL in ConfigMap chatbot-config to http://ollama-service:11434.",
  });
});

test("every way not to arrive is explained in French", () => {
  const prose = ({ trouble, cause, fix }: Explanation): string => `${trouble} ${cause} ${fix}`;
  const unreached = UNREACHED.flatMap(([stage, code]) =>
    ["http://ollama-service:11434", "https://api.example.com"].map(
      (url) => () => explainUnreached(hopTo(url), { stage, code, error: "", milliseconds: 1, attempts: 1 }),
    ),
  );
  const one = new Map([["ollama-service", [] as number[]]]);
  const nobody = new Map([["ollama-service", { ready: 0, total: 0, ports: [] }]]);
  const known = [
    hopTo("http://olama-service:11434"),
    hopTo("http://olama-service:11434", { configured: CONFIGURED }),
    hopTo("http://x:1", { configured: CONFIGURED, services: one }),
    hopTo("http://x:1", { configured: CONFIGURED, services: new Map() }),
    hopTo("http://ollama-service:1"),
    hopTo("http://qdrant-service:1", { configured: CONFIGURED }),
    hopTo("http://ollama-service:1", { services: one }),
    hopTo("http://ollama-service:11434", { endpoints: nobody }),
  ].map((hop) => () => explainBefore(hop));
  const answer = { stage: "http", code: "no-tls", error: "", milliseconds: 1, attempts: 1 } as const;
  known.push(() =>
    explainUnreached(hopTo("https://ollama-service:11434", { configured: CONFIGURED }), answer),
  );
  const told = inLanguage("fr", () => [...unreached, ...known].map((explain) => explain()));
  expect(told.filter((explanation) => !complete(explanation))).toEqual([]);
  expect(told.flatMap((explanation) => (explanation ? englishIn(prose(explanation)) : []))).toEqual([]);
});

describe("names of Services", () => {
  test.each([
    ["ollama-service", "ollama-service"],
    ["ollama-service.chatbot-test", "ollama-service"],
    ["ollama-service.chatbot-test.svc", "ollama-service"],
    ["ollama-service.chatbot-test.svc.cluster.local", "ollama-service"],
    ["ollama-service.other", undefined],
    ["api.example.com", undefined],
  ])("%s is %s of this namespace", (host, service) => {
    expect(serviceAt(host, "chatbot-test")).toBe(service);
  });

  test.each([
    ["ollama", true],
    ["ollama.other", true],
    ["ollama.other.svc.cluster.local", true],
    ["api.example.com", false],
    ["10.0.0.1", false],
    ["localhost", false],
  ])("%s is the cluster's: %s", (host, isOurs) => {
    expect(isClusterName(host)).toBe(isOurs);
  });

  test("the nearest shares its beginning, or there is none", () => {
    const names = [...SERVICES.keys()];
    expect([nearest("qdrant", names), nearest("zzz", names), nearest("qd", names)]).toEqual([
      "qdrant-service",
      undefined,
      undefined,
    ]);
  });
});
