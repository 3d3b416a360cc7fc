"""The process as Kubernetes sees it: its start, its log, its stop."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from urllib.error import HTTPError, URLError

from conftest import NO_SERVER

SETTINGS = {"OLLAMA_URL": NO_SERVER, "QDRANT_URL": NO_SERVER, "EMBEDDING_MODEL": "nomic-embed-text"}


def start(**settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "chatbot_service"],
        env={"PATH": os.environ["PATH"]} | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextlib.contextmanager
def running(**settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    port = free_port()
    process = start(**settings, PORT=str(port))
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{url}/health")
        yield process, url
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(url, timeout=1).close()
            return
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def stop(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=10)
    assert errors == ""
    return output


def test_a_missing_setting_stops_the_start_with_a_line_that_names_it():
    process = start(**{name: value for name, value in SETTINGS.items() if name != "QDRANT_URL"})
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    assert errors == "pydantic_core.ValidationError: QDRANT_URL Field required\n"


def test_every_wrong_setting_is_named_at_once():
    process = start(OLLAMA_URL="ollama:11434", QDRANT_URL=NO_SERVER, EMBEDDING_MODEL="x", MAX_PASSAGES="many")
    _, errors = process.communicate(timeout=30)
    assert [line.split()[1] for line in errors.splitlines()] == ["OLLAMA_URL", "MAX_PASSAGES"]


def test_it_stops_at_once_on_sigterm_and_says_so():
    with running(**SETTINGS) as (process, _):
        start = time.monotonic()
        log = stop(process)
        assert time.monotonic() - start < 5
        assert "Application shutdown complete." in [json.loads(line)["event"] for line in log.splitlines()]


def test_after_sigterm_an_open_request_is_still_answered_and_no_new_one_taken(ollama):
    ollama.answers["GET /api/version"] = lambda _: time.sleep(2) or (200, {"version": "0.17.4"})
    with running(**SETTINGS | {"OLLAMA_URL": ollama.url}) as (process, url), connected(url) as connection:
        connection.sendall(b"GET /ready HTTP/1.1\r\nHost: api\r\nConnection: close\r\n\r\n")
        while not ollama.requests:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        wait_for_refusal(url)
        assert process.poll() is None
        assert b'"ollama":"ok"' in read_all(connection)


def wait_for_refusal(url: str) -> None:
    """For a readiness probe, a port that is closed is a service that is not ready."""
    while True:
        try:
            connected(url).close()
        except ConnectionRefusedError:
            return
        time.sleep(0.01)


def connected(url: str) -> socket.socket:
    return socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), timeout=10)


def read_all(connection: socket.socket) -> bytes:
    return b"".join(iter(lambda: connection.recv(65536), b""))


def test_what_a_request_logs_has_its_id():
    with running(**SETTINGS) as (process, url):
        body, headers = b'{"question": "?"}', {"Content-Type": "application/json", "X-Request-ID": "4711"}
        with contextlib.suppress(HTTPError):
            urllib.request.urlopen(urllib.request.Request(f"{url}/chat", body, headers), timeout=30)
        lines = [json.loads(line) for line in stop(process).splitlines()]
    about = [line["event"] for line in lines if line.get("request_id") == "4711"]
    assert about == ["dependency failed", "request"]


def test_each_log_line_is_json_and_routine_requests_leave_none():
    with running(**SETTINGS) as (process, url):
        urllib.request.urlopen(f"{url}/", timeout=30).close()
        lines = [json.loads(line) for line in stop(process).splitlines()]
    requests = [line for line in lines if line["event"] == "request"]
    assert [(line["method"], line["path"], line["status"]) for line in requests] == [
        ("GET", "/", 307),
        ("GET", "/docs", 200),
    ]
    assert all({"event", "level", "timestamp"} <= line.keys() for line in lines)
