"""What the lab needs of this machine: what it can install itself, and what only its owner can change."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from lab import cache, cgroups, paths, progress, shell
from lab.errors import LabError

# A file that tells the package is installed -> the Debian package. Asking for files instead of packages
# leaves a machine alone whose engine comes from elsewhere.
_PACKAGES = {
    "/usr/bin/docker": "docker.io",
    "/usr/sbin/dockerd|/usr/bin/dockerd": "docker.io",
    "/usr/bin/containerd": "containerd",
    "/usr/sbin/runc|/usr/bin/runc": "runc",
    "/usr/bin/docker-registry": "docker-registry",
    "/usr/lib/cni/bridge": "containernetworking-plugins",
    "/usr/sbin/iptables": "iptables",
    "/usr/sbin/conntrack": "conntrack",
    "/usr/share/doc/busybox-static": "busybox-static",
    "/usr/sbin/debootstrap": "debootstrap",
    "/usr/bin/htpasswd": "apache2-utils",
    "/usr/bin/openssl": "openssl",
    "/usr/bin/ip|/usr/sbin/ip|/bin/ip": "iproute2",
    # What compiling Ollama needs.
    "/usr/bin/g++": "g++",
    "/usr/include/nlohmann/json.hpp": "nlohmann-json3-dev",
    "/usr/include/stb/stb_image.h": "libstb-dev",
}

_CGROUP_CONTROLLERS = ("blkio", "cpu", "cpuacct", "cpuset", "devices", "freezer", "memory", "pids")
_PACKET_QUEUES = Path("/proc/net/netfilter/nfnetlink_queue")
_GO_VERSION = (1, 26)  # that of the go.mod files in lab/tools
_POLICY = Path("/usr/sbin/policy-rc.d")
_POLICY_TEXT = (
    "#!/bin/sh\n# Written by chatbot-deploy-lab while it installs packages: no service may start.\nexit 101\n"
)


def meet() -> None:
    """Installs what is missing; raises LabError with all that the lab cannot change itself, at once."""
    missing = unmet()
    if missing:
        listed = "\n".join(f"  - {one}" for one in missing)
        raise LabError(
            f"The lab cannot run on this machine:\n{listed}\n"
            "Or use a cluster you have: set LAB=existing, and KUBECONFIG, REGISTRY, REGISTRY_USERNAME and "
            "REGISTRY_PASSWORD to describe it."
        )
    _install([package for files, package in _PACKAGES.items() if not _any_exists(files)])


def unmet() -> list[str]:
    """Each missing requirement in plain words, with what to do."""
    if platform.system() != "Linux":
        return [f"It needs Linux, and this is {platform.system()}: run it in a Debian 12 virtual machine."]
    return [problem for problem in (_system(), _privilege(), _cgroups(), _kernel(), _go(), _npm()) if problem]


def _system() -> str | None:
    if platform.machine() != "x86_64":
        return f"It needs an x86_64 processor, and this is {platform.machine()}."
    if shutil.which("apt-get") is None:
        return "It needs Debian or Ubuntu: it installs its servers with apt-get, which is not here."
    if sys.version_info < (3, 11):
        return f"It needs Python 3.11 or later, and this is {platform.python_version()}."
    return None


def _privilege() -> str | None:
    return "It needs root, to make networks and containers: run it with sudo." if os.geteuid() != 0 else None


def _cgroups() -> str | None:
    found = {folder.name for folder in cgroups.hierarchies()} if cgroups.MOUNTS.is_dir() else set()
    missing = [name for name in _CGROUP_CONTROLLERS if name not in found]
    if not missing:
        return None
    return (
        f"It needs cgroup v1, and these hierarchies are not mounted: {', '.join(missing)}. "
        "Boot with systemd.unified_cgroup_hierarchy=0."
    )


def _kernel() -> str | None:
    filesystems = Path("/proc/filesystems").read_text().split()
    if "overlay" not in filesystems and not shell.succeeds(["modprobe", "overlay"]):
        return "It needs the kernel's overlay file system: load the module `overlay`."
    if not _PACKET_QUEUES.exists() and not shell.succeeds(["modprobe", "nfnetlink_queue"]):
        return "It needs the kernel's packet queues, for NetworkPolicies: load the module `nfnetlink_queue`."
    return None


def _go() -> str | None:
    wanted = ".".join(map(str, _GO_VERSION))
    if shutil.which("go") is None:
        return f"It needs Go {wanted} or later on the PATH, to build Kubernetes: see https://go.dev/dl/."
    found = re.search(r"go(\d+)\.(\d+)", shell.run(["go", "env", "GOVERSION"]))
    if found is None or (int(found[1]), int(found[2])) < _GO_VERSION:
        return (
            f"It needs Go {wanted} or later, and the PATH has {found[0] if found else 'an unknown version'}."
        )
    return None


def _npm() -> str | None:
    return "It needs npm on the PATH, to fetch Node 24." if shutil.which("npm") is None else None


def _any_exists(files: str) -> bool:
    return any(Path(file).exists() for file in files.split("|"))


def _install(packages: list[str]) -> None:
    """Waits for other users of apt; removes nothing; starts no service."""
    if not packages:
        return
    names = sorted(set(packages))
    log = paths.logs() / "build" / "apt.log"
    apt = ["apt-get", "--yes", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "--no-install-recommends", "--no-remove", *names]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    announced = progress.step(f"installing {', '.join(names)}, see {log}", "installed packages")
    with cache.only_one("apt"), announced, _no_service_starts():
        shell.run([*apt, "update"], environment=quiet, log=log)
        shell.run(install, environment=quiet, log=log)


@contextlib.contextmanager
def _no_service_starts() -> Iterator[None]:
    """Debian asks policy-rc.d before a package starts its service. One of the machine's own is respected."""
    if _POLICY.exists() and _POLICY.read_text() != _POLICY_TEXT:
        yield
        return
    _POLICY.write_text(_POLICY_TEXT)
    _POLICY.chmod(0o755)
    try:
        yield
    finally:
        _POLICY.unlink(missing_ok=True)
