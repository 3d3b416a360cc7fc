"""The lab's secrets: made once, kept readable by root alone."""

from __future__ import annotations

import base64
import secrets
from pathlib import Path

from lab import addresses, cache, files, paths, pki, shell

REGISTRY_USER = "lab"

# Kubernetes's own names for its parts, as RBAC and the node authorizer know them: user -> groups.
USERS = {
    "admin": ("system:masters",),
    "system:kube-controller-manager": (),
    "system:kube-scheduler": (),
    "system:kube-proxy": (),
    "system:node:node1": ("system:nodes",),
    "system:node:node2": ("system:nodes",),
    "lab:dns": ("system:masters",),
    "lab:loadbalancer": ("system:masters",),
    "lab:provisioner": ("system:masters",),
}


def registry_password_file() -> Path:
    return _secret("registry-password")


def registry_password() -> str:
    return registry_password_file().read_text()


def registry_authorization() -> str:
    """The value of the HTTP header Authorization that lets one into the registry."""
    return "Basic " + base64.b64encode(f"{REGISTRY_USER}:{registry_password()}".encode()).decode()


def registry_users_file() -> Path:
    """The registry's password file; it accepts bcrypt only."""
    path = paths.state() / "secrets" / "registry-users"
    if not path.is_file():
        hashed = shell.run(["htpasswd", "-niB", REGISTRY_USER], stdin=registry_password())
        files.write(path, hashed, mode=0o600)
    return path


def tokens_file() -> Path:
    """The API server's list of bearer tokens: token,user,uid,"group,group"."""
    lines = [f'{_token(user)},{user},{user},"{",".join(groups)}"' for user, groups in USERS.items()]
    return files.write(paths.RUN / "tokens.csv", "\n".join(lines) + "\n", mode=0o600)


def kubeconfig(user: str) -> Path:
    """A kubeconfig for the user, complete in one file."""
    authority = base64.b64encode(pki.authority().certificate.read_bytes()).decode()
    text = f"""apiVersion: v1
kind: Config
current-context: lab
clusters:
- name: lab
  cluster:
    server: {addresses.API_URL}
    certificate-authority-data: {authority}
users:
- name: {user}
  user:
    token: {_token(user)}
contexts:
- name: lab
  context:
    cluster: lab
    user: {user}
"""
    return files.write(paths.state() / "kubeconfigs" / user.replace(":", "-"), text, mode=0o600)


def _token(user: str) -> str:
    return _secret(f"token-{user.replace(':', '-')}").read_text()


def _secret(name: str) -> Path:
    path = paths.state() / "secrets" / name
    with cache.only_one("secrets"):
        if not path.is_file():
            files.write(path, secrets.token_urlsafe(24), mode=0o600)
    return path
