"""What a test or demo needs to know to use the lab, or a cluster of its own in the lab's place."""

from __future__ import annotations

import json
import os
import shlex

from lab import addresses, control_plane, credentials, docker_engine, pki, tools
from lab.errors import LabError

# The names under which a cluster of one's own is described when LAB=existing.
_EXISTING = ("KUBECONFIG", "REGISTRY", "REGISTRY_USERNAME", "REGISTRY_PASSWORD")


def is_existing() -> bool:
    """Whether the environment says LAB=existing: use the cluster it describes and start nothing."""
    return os.environ.get("LAB") == "existing"


def variables() -> dict[str, str]:
    """Environment variables, by name. Those of docker and kubectl have the names these programs read."""
    if is_existing():
        return _existing()
    return {
        "KUBECONFIG": str(credentials.kubeconfig("admin")),
        "DOCKER_HOST": docker_engine.HOST,
        "DOCKER_CONFIG": str(docker_engine.client_config()),
        "REGISTRY": addresses.REGISTRY,
        "REGISTRY_WITHOUT_PASSWORD": addresses.REGISTRY_WITHOUT_PASSWORD,
        "REGISTRY_USERNAME": credentials.REGISTRY_USER,
        "REGISTRY_PASSWORD": credentials.registry_password(),
        "REGISTRY_PASSWORD_FILE": str(credentials.registry_password_file()),
        "LAB_ACT": str(tools.ACT.path() / "act"),
        "LAB_NODE24_BIN": str(tools.node()),
        "LAB_KUBECTL": str(tools.kubernetes("kubectl")),
        "LAB_BUILDKITD": str(tools.BUILDKIT.path() / "buildkitd"),
        "LAB_AUDIT_LOG": str(control_plane.audit_log()),
        "LAB_CA": str(pki.authority().certificate),
        "LAB_LOAD_BALANCER": addresses.LOAD_BALANCER,
    }


def as_json() -> str:
    return json.dumps(variables(), indent=2)


def as_shell() -> str:
    """Lines for `eval` in a shell."""
    return "\n".join(f"export {name}={shlex.quote(value)}" for name, value in variables().items())


def _existing() -> dict[str, str]:
    missing = [name for name in _EXISTING if not os.environ.get(name)]
    if missing:
        raise LabError(f"LAB=existing needs {', '.join(missing)} in the environment as well.")
    return {name: os.environ[name] for name in _EXISTING}
