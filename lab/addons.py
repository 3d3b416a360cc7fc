"""What a cloud adds to a cluster, each with a switch: load balancers, disks, a class that asks for disks."""

from __future__ import annotations

from lab import addresses, credentials, kubectl, paths, tools
from lab.component import Command, Component

_STORAGE_CLASS = paths.SOURCE / "manifests" / "storage-class.yaml"

LOAD_BALANCER = "loadbalancer"
PROVISIONER = "provisioner"
STORAGE_CLASS = "storageclass"
NAMES = (LOAD_BALANCER, PROVISIONER, STORAGE_CLASS)


def controllers() -> dict[str, Component]:
    """The add-ons that are processes. They serve nobody, so they work as long as they run."""
    commands = {LOAD_BALANCER: _load_balancer_command, PROVISIONER: _provisioner_command}
    return {name: Component(name, command, lambda: True, "-") for name, command in commands.items()}


def enable(name: str) -> None:
    if name == STORAGE_CLASS:
        kubectl.run("apply", "--filename", _STORAGE_CLASS)
    else:
        controllers()[name].ensure()


def disable(name: str) -> None:
    """Touches nothing made so far: volumes and addresses already given stay."""
    if name == STORAGE_CLASS:
        kubectl.run("delete", "--ignore-not-found", "--filename", _STORAGE_CLASS)
    else:
        controllers()[name].stop()


def _load_balancer_command() -> Command:
    return [
        tools.kubernetes("lab-loadbalancer"),
        f"--kubeconfig={credentials.kubeconfig('lab:loadbalancer')}",
        f"--address={addresses.LOAD_BALANCER}",
    ]


def _provisioner_command() -> Command:
    return [
        tools.kubernetes("lab-provisioner"),
        f"--kubeconfig={credentials.kubeconfig('lab:provisioner')}",
        f"--root={paths.cluster() / 'volumes'}",
    ]
