"""The Docker engine on a socket of its own, with BuildKit and buildx, sharing the first node's containerd."""

from __future__ import annotations

import json
from pathlib import Path

from lab import addresses, cgroups, credentials, files, health, paths, shell, tools
from lab.component import Command, Component
from lab.node import NODES

SOCKET = paths.RUN / "docker.sock"
HOST = f"unix://{SOCKET}"

# Where every docker client looks for plugins, whatever its DOCKER_CONFIG; on GitHub's runners, too, buildx is
# the system's and not the user's.
_SYSTEM_PLUGIN = Path("/usr/local/lib/docker/cli-plugins/docker-buildx")


def component() -> Component:
    return Component("docker", _command, _works, HOST)


def client_config() -> Path:
    """A DOCKER_CONFIG folder; it starts without any login, as that of a fresh runner does."""
    folder = paths.RUN / "docker-client"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def docker(*arguments: str | Path) -> str:
    """Runs Debian's docker client, logged in to the lab's registry; its output."""
    return shell.run(["/usr/bin/docker", *arguments], environment=_login())


def image_id(name: str) -> str | None:
    """The id of the image the engine has under this name, None when it has none."""
    inspect = ["/usr/bin/docker", "image", "inspect", "--format={{.Id}}", name]
    return shell.run(inspect, environment=_login()) if shell.succeeds(inspect, environment=_login()) else None


def install_buildx() -> None:
    """Puts buildx where docker looks for it, unless the machine has one of its own."""
    if not _SYSTEM_PLUGIN.exists():
        _SYSTEM_PLUGIN.parent.mkdir(parents=True, exist_ok=True)
        _SYSTEM_PLUGIN.unlink(missing_ok=True)
        _SYSTEM_PLUGIN.symlink_to(tools.BUILDX.path() / "docker-buildx")


def uninstall_buildx() -> None:
    """Takes away the link again if it is ours."""
    if _SYSTEM_PLUGIN.is_symlink() and paths.artifacts() in _SYSTEM_PLUGIN.readlink().parents:
        _SYSTEM_PLUGIN.unlink()


def _works() -> bool:
    return health.accepts(SOCKET) and shell.succeeds(["/usr/bin/docker", "version"], environment=_login())


def _login() -> dict[str, str]:
    login = {
        "auths": {addresses.REGISTRY: {"auth": credentials.registry_authorization().removeprefix("Basic ")}}
    }
    config = files.write(paths.state() / "docker-client" / "config.json", json.dumps(login), mode=0o600)
    return {"DOCKER_HOST": HOST, "DOCKER_CONFIG": str(config.parent)}


def _command() -> Command:
    # The bridge and its firewall rules are the lab's: the engine's own would not go away with it.
    bridge = [
        f"--bridge={addresses.BUILD_BRIDGE}",
        "--iptables=false",
        "--ip6tables=false",
        "--ip-masq=false",
    ]
    settings = {
        "insecure-registries": [addresses.REGISTRY_WITHOUT_PASSWORD],
        "registry-mirrors": [f"http://{addresses.REGISTRY}"],
        "dns": [addresses.DNS],
        "features": {"buildkit": True},
    }
    return [
        "/usr/sbin/dockerd",
        f"--config-file={files.write(paths.RUN / 'docker.json', json.dumps(settings))}",
        f"--containerd={NODES[0].containerd.socket}",
        f"--data-root={paths.state() / 'docker'}",
        f"--exec-root={paths.RUN / 'docker'}",
        "--pidfile=",  # none: one left by an engine that was killed would keep the next from starting
        f"--host={HOST}",
        "--group=root",
        "--storage-driver=overlay2",
        f"--cgroup-parent={cgroups.DOCKER}",
        "--oom-score-adjust=0",  # the default lowers it, which needs CAP_SYS_RESOURCE
        *bridge,
    ]
