/** The program that runs the smoke tests inside a pod, with nothing but Python's standard library. */

/**
 * Argument: a JSON list of `{id, method, url, body}`. Standard output: one JSON line a test,
 * `{id, status, milliseconds, attempts, stage, error, body}`. The Services' rules on the nodes lag behind the endpoints, so a
 * test that does not get through is tried again, once a second for 30 s. The environment is never printed.
 */
export const PROBE = `
import http.client, json, socket, sys, time, urllib.error, urllib.parse, urllib.request

BUDGET_SECONDS, PAUSE_SECONDS, TIMEOUT_SECONDS, LARGEST_BODY = 30, 1, 10, 262144

def reach(url):
    parts = urllib.parse.urlsplit(url)
    try:
        socket.getaddrinfo(parts.hostname, parts.port)
    except OSError as error:
        return "dns", str(error)
    try:
        socket.create_connection((parts.hostname, parts.port), TIMEOUT_SECONDS).close()
    except OSError as error:
        return "connect", str(error)
    return None, None

def ask(test):
    stage, error = reach(test["url"])
    if stage:
        return {"stage": stage, "error": error}
    data = None if test.get("body") is None else json.dumps(test["body"]).encode()
    request = urllib.request.Request(test["url"], data, {"content-type": "application/json"}, method=test["method"])
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return {"status": answer.status, "body": answer.read(LARGEST_BODY).decode("utf-8", "replace")}
    except urllib.error.HTTPError as error:
        return {"stage": "http", "status": error.code, "error": error.read(500).decode("utf-8", "replace")}
    except (OSError, http.client.HTTPException) as error:
        return {"stage": "http", "error": str(error) or type(error).__name__}

def run(test):
    begin, attempts = time.monotonic(), 0
    while True:
        attempts += 1
        answer = ask(test)
        elapsed = time.monotonic() - begin
        lasting = 400 <= answer.get("status", 0) < 500
        if "stage" not in answer or lasting or elapsed > BUDGET_SECONDS:
            return {"id": test["id"], "attempts": attempts, "milliseconds": round(elapsed * 1000), **answer}
        time.sleep(PAUSE_SECONDS)

urllib.request.install_opener(urllib.request.build_opener(urllib.request.ProxyHandler({})))
for test in json.loads(sys.argv[1]):
    print(json.dumps(run(test)), flush=True)
`;
