"""Removing every trace of a lab that was stopped or that died, except what is meant to survive."""

from __future__ import annotations

import contextlib
import re
import shutil
from pathlib import Path

from lab import cgroups, docker_engine, health, network, paths, shell

# Fixed by the kubelet, libcni and dockerd, wherever their own folders are.
_KUBELET_LOG_LINKS = Path("/var/log/containers")
_KUBELET_SOCKET = Path("/var/lib/kubelet/device-plugins/kubelet.sock")
_CNI_RESULTS = Path("/var/lib/cni/results")
_DOCKER_PLUGINS = Path("/run/docker/plugins")


def sweep() -> None:
    """Ends what still runs, then takes away what it used. Files go last: a sweep cut short begins again."""
    cgroups.kill_members()
    _unmount_all()
    network.down()
    cgroups.remove()
    docker_engine.uninstall_buildx()
    _remove_stray_files()
    _remove_sockets()
    _remove_empty_folders()
    for folder in (paths.cluster(), paths.RUN):
        shutil.rmtree(folder, ignore_errors=True)


def purge() -> None:
    """Removes images, registry content, passwords and logs too; built artifacts stay."""
    for folder in (paths.state(), paths.logs()):
        shutil.rmtree(folder, ignore_errors=True)


def drop_logs() -> None:
    """Forgets the last lab's logs. They stay until the next one starts, to tell how it ended."""
    for log in paths.logs().glob("*.log"):
        log.unlink()


def mounts() -> list[str]:
    """Every mount point below the lab's folders, the deepest first."""
    ours = (str(paths.RUN), str(paths.cluster()), str(paths.state()))
    points = [_unescape(line.split()[4]) for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    return sorted((point for point in points if point.startswith(ours)), key=len, reverse=True)


def _unmount_all() -> None:
    for point in mounts():
        shell.run(["umount", "--lazy", point])


def _remove_stray_files() -> None:
    for link in _KUBELET_LOG_LINKS.glob("*"):
        if link.is_symlink() and paths.cluster() in link.readlink().parents:
            link.unlink()
    for result in _CNI_RESULTS.glob("*"):
        # Each names the network namespace it is about, and those of the lab are in its own folder.
        if str(paths.RUN) in result.read_text():
            result.unlink()


def _remove_sockets() -> None:
    """The shims' sockets are in one folder for all containerds; each shim's own folder tells which is its."""
    for address in paths.RUN.glob("*/containerd/io.containerd.runtime.v2.task/*/*/address"):
        Path(address.read_text().removeprefix("unix://")).unlink(missing_ok=True)
    if not health.accepts(_KUBELET_SOCKET):
        _KUBELET_SOCKET.unlink(missing_ok=True)


def _remove_empty_folders() -> None:
    for folder in (
        _KUBELET_SOCKET.parent,
        _KUBELET_SOCKET.parent.parent,
        _DOCKER_PLUGINS,
        _DOCKER_PLUGINS.parent,
    ):
        with contextlib.suppress(OSError):
            folder.rmdir()


def _unescape(path: str) -> str:
    """mountinfo writes spaces and the like as octal numbers."""
    return re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), path)
