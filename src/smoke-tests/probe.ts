/** The program that runs the smoke tests inside a pod, with nothing but Python's standard library. */

/**
 * Standard input: JSON `{budget, requests: [{id, method, url, headers, body, timeout, statuses}]}`, times in seconds, `body` a text,
 * `statuses` those that are good (empty: 2xx). Standard output: one JSON line a request, `{id, stage, code, error, status, body,
 * addresses, dns, tcp, http, milliseconds, attempts}`: `stage` is where it ended (`dns`, `tcp`, `http`, or `answer` when there was one),
 * times in milliseconds.
 *
 * The Services' rules on the nodes lag behind the endpoints, so what does not get through is tried again, once a second until the
 * budget of all is spent. Requests to the same server wait for one another; one that could not be reached is not tried by each of
 * them. No shell, no proxy, no redirect; the environment is never read.
 */
export const PROBE = `
import http.client, json, os, socket, ssl, sys, threading, time, urllib.parse

PAUSE_SECONDS, LOOKUP_SECONDS, CONNECT_SECONDS, LARGEST_BODY = 1, 10, 5, 262144
# What OpenSSL makes of an answer that is no TLS.
NO_TLS = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"}
UNKNOWN_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}

def since(begin):
    return round((time.monotonic() - begin) * 1000)

def lookup(host, port):
    found = {"stage": "dns", "code": "timeout", "error": f"no answer within {LOOKUP_SECONDS} s"}
    def ask():
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.update(stage="tcp", addresses=[info[4][0] for info in infos], infos=infos)
        except OSError as error:
            code = "unknown-name" if error.errno in UNKNOWN_NAME else "no-answer"
            found.update(code=code, error=str(error))
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(LOOKUP_SECONDS)
    return dict(found)

def connect(infos):
    for family, kind, protocol, _, address in infos:
        line = socket.socket(family, kind, protocol)
        line.settimeout(CONNECT_SECONDS)
        try:
            line.connect(address)
            return line, None
        except OSError as error:
            line.close()
            failure = error
    return None, failure

def code_of(error):
    if isinstance(error, ConnectionRefusedError):
        return "refused"
    return "timeout" if isinstance(error, TimeoutError) else "unreachable"

def ask(test):
    parts = urllib.parse.urlsplit(test["url"])
    secure = parts.scheme == "https"
    host, port = parts.hostname, parts.port or (443 if secure else 80)
    begin = time.monotonic()
    found = lookup(host, port)
    answer = {"dns": since(begin), **found}
    infos = answer.pop("infos", None)
    if not infos:
        return answer
    answer.pop("code"), answer.pop("error")
    begin = time.monotonic()
    line, failure = connect(infos)
    answer["tcp"] = since(begin)
    if failure:
        return {**answer, "code": code_of(failure), "error": str(failure)}
    begin = time.monotonic()
    line.settimeout(test["timeout"])
    try:
        if secure:
            line = ssl._create_unverified_context().wrap_socket(line, server_hostname=host)
        caller = http.client.HTTPConnection(host, port, timeout=test["timeout"])
        caller.sock = line
        path = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        body = None if test.get("body") is None else test["body"].encode()
        caller.request(test["method"], path, body, test.get("headers") or {})
        reply = caller.getresponse()
        text = reply.read(LARGEST_BODY).decode("utf-8", "replace")
        return {**answer, "stage": "answer", "status": reply.status, "body": text, "http": since(begin)}
    except (OSError, ValueError, http.client.HTTPException) as error:
        code = "timeout" if isinstance(error, TimeoutError) else "broken"
        if getattr(error, "reason", None) in NO_TLS:
            code = "no-tls"
        words = str(error) or type(error).__name__
        return {**answer, "stage": "http", "code": code, "error": words, "http": since(begin)}
    finally:
        line.close()

def is_final(answer, statuses):
    status = answer.get("status")
    if answer.get("code") == "no-tls":
        return True
    return status is not None and (status < 500 or status in statuses)

def run(test, deadline):
    begin, attempts = time.monotonic(), 0
    while True:
        attempts += 1
        answer = ask(test)
        if is_final(answer, test.get("statuses") or []) or time.monotonic() + PAUSE_SECONDS > deadline:
            return {"id": test["id"], "attempts": attempts, "milliseconds": since(begin), **answer}
        time.sleep(PAUSE_SECONDS)

def run_all(tests, deadline):
    unreached = None
    for test in tests:
        answer = {**unreached, "id": test["id"]} if unreached else run(test, deadline)
        if answer["stage"] in ("dns", "tcp"):
            unreached = answer
        with writing:
            print(json.dumps(answer), flush=True)

asked, writing, servers = json.load(sys.stdin), threading.Lock(), {}
for test in asked["requests"]:
    servers.setdefault(urllib.parse.urlsplit(test["url"]).netloc, []).append(test)
deadline = time.monotonic() + asked["budget"]
threads = [threading.Thread(target=run_all, args=(tests, deadline), daemon=True) for tests in servers.values()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# A lookup may still hang in the resolver; nobody waits for it.
os._exit(0)
`;
