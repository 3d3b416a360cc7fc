"""The image registry, in the role of GHCR: Debian's docker-registry behind a password."""

from __future__ import annotations

from lab import addresses, credentials, files, health, paths
from lab.component import Command, Component

_URL = f"http://{addresses.REGISTRY}/v2/"


def component() -> Component:
    return Component(
        "registry",
        _command,
        lambda: health.answers(_URL, _login()),
        f"http://{addresses.REGISTRY}",
        ports=(("0.0.0.0", addresses.REGISTRY_PORT),),
    )


def digest(repository: str, tag: str) -> str | None:
    """The digest of the image of this name and tag, None when there is none."""
    headers = health.head(f"{_URL}{repository}/manifests/{tag}", _login() | {"Accept": _MANIFEST})
    return headers.get("Docker-Content-Digest") if headers else None


def config() -> str:
    return f"""version: 0.1
log: {{level: warn}}
http:
  addr: :{addresses.REGISTRY_PORT}
storage:
  filesystem: {{rootdirectory: {paths.state() / "registry"}}}
  delete: {{enabled: true}}
auth:
  htpasswd: {{realm: lab, path: {credentials.registry_users_file()}}}
"""


_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json"


def _login() -> dict[str, str]:
    return {"Authorization": credentials.registry_authorization()}


def _command() -> Command:
    return ["docker-registry", "serve", files.write(paths.RUN / "registry.yaml", config())]
