"""Asking a server whether it works."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import cast

# A local server that needs longer than this for a health check is not healthy.
TIMEOUT_SECONDS = 2.0

# Health checks of the control plane say nothing secret, and some of its parts sign their own certificate.
_ANY_CERTIFICATE = urllib.request.HTTPSHandler(context=ssl._create_unverified_context())
_NO_PROXY = urllib.request.ProxyHandler({})
_CLIENT = urllib.request.build_opener(_NO_PROXY, _ANY_CERTIFICATE)


def answers(url: str, headers: Mapping[str, str] | None = None) -> bool:
    """Whether a GET of the URL is answered with success."""
    return _response_headers("GET", url, headers or {}) is not None


def head(url: str, headers: Mapping[str, str]) -> Mapping[str, str] | None:
    """The headers a HEAD of the URL is answered with, None unless it succeeds."""
    return _response_headers("HEAD", url, headers)


def _response_headers(method: str, url: str, headers: Mapping[str, str]) -> Mapping[str, str] | None:
    request = urllib.request.Request(url, headers=dict(headers), method=method)
    try:
        with _CLIENT.open(request, timeout=TIMEOUT_SECONDS) as response:
            return cast(Mapping[str, str], response.headers)
    except (OSError, http.client.HTTPException):  # an HTTP status of failure is an OSError too
        return None


def accepts(unix_socket: Path) -> bool:
    """Whether something listens on the socket, which is more than that its file exists."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(TIMEOUT_SECONDS)
        try:
            client.connect(str(unix_socket))
        except OSError:
            return False
    return True


def is_free(address: str, port: int) -> bool:
    """Whether a server could listen there. The address itself need not exist yet."""
    with socket.socket(socket.AF_INET) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.setsockopt(socket.SOL_IP, 15, 1)  # IP_FREEBIND, which the socket module does not name
        try:
            server.bind((address, port))
        except OSError:
            return False
    return True
