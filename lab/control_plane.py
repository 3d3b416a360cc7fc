"""The control plane: etcd, API server, controllers and scheduler, as processes of this machine."""

from __future__ import annotations

from pathlib import Path

from lab import addresses, credentials, files, health, paths, pki, tools
from lab.component import Command, Component

_ETCD_URL = f"http://127.0.0.1:{addresses.ETCD_PORT}"
_CONTROLLER_MANAGER_PORT = 10257
_SCHEDULER_PORT = 10259

# Requests of the cluster's own parts are left out: what remains is what people and workloads asked for.
_AUDIT_POLICY = """apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: None
  userGroups: ["system:nodes"]
- level: None
  users: ["system:apiserver", "system:kube-controller-manager", "system:kube-scheduler", "system:kube-proxy"]
- level: None
  users: ["lab:dns", "lab:loadbalancer", "lab:provisioner"]
- level: None
  userGroups: ["system:serviceaccounts:kube-system"]
- level: Metadata
"""


def audit_log() -> Path:
    """One JSON object a line for each request, without bodies (audit level Metadata)."""
    return paths.cluster() / "audit" / "audit.log"


def components() -> list[Component]:
    return [_etcd(), _api_server(), _controller_manager(), _scheduler()]


def _etcd() -> Component:
    return Component(
        "etcd",
        _etcd_command,
        lambda: health.answers(f"{_ETCD_URL}/health"),
        _ETCD_URL,
        ports=(("127.0.0.1", addresses.ETCD_PORT), ("127.0.0.1", addresses.ETCD_PEER_PORT)),
    )


def _etcd_command() -> Command:
    peer_url = f"http://127.0.0.1:{addresses.ETCD_PEER_PORT}"
    return [
        tools.kubernetes("etcd"),
        f"--data-dir={paths.cluster() / 'etcd'}",
        f"--listen-client-urls={_ETCD_URL}",
        f"--advertise-client-urls={_ETCD_URL}",
        f"--listen-peer-urls={peer_url}",
        f"--initial-advertise-peer-urls={peer_url}",
        f"--initial-cluster=default={peer_url}",
        "--unsafe-no-fsync",  # its data need not outlive the machine, and a slow disk must not slow the tests
        "--log-level=warn",
    ]


def _api_server() -> Component:
    return Component(
        "kube-apiserver",
        _api_server_command,
        lambda: health.answers(f"{addresses.API_URL}/readyz"),
        addresses.API_URL,
        ports=((addresses.HOST, addresses.API_PORT),),
        grace_seconds=2,  # asked to end, it waits up to a minute for open watches
    )


def _api_server_command() -> Command:
    authority = pki.authority()
    names = [
        "kubernetes",
        "kubernetes.default",
        "kubernetes.default.svc",
        "kubernetes.default.svc.cluster.local",
    ]
    serving = pki.server(
        "kube-apiserver", [addresses.HOST, addresses.API_SERVICE, "127.0.0.1", "localhost", *names]
    )
    account_key = pki.service_account_key()
    audit_log().parent.mkdir(parents=True, exist_ok=True)
    return [
        tools.kubernetes("kube-apiserver"),
        f"--etcd-servers={_ETCD_URL}",
        f"--bind-address={addresses.HOST}",
        f"--advertise-address={addresses.HOST}",
        f"--secure-port={addresses.API_PORT}",
        f"--tls-cert-file={serving.certificate}",
        f"--tls-private-key-file={serving.key}",
        f"--service-cluster-ip-range={addresses.SERVICE_NETWORK}",
        "--authorization-mode=Node,RBAC",
        "--enable-admission-plugins=NodeRestriction",
        f"--token-auth-file={credentials.tokens_file()}",
        f"--client-ca-file={authority.certificate}",
        "--service-account-issuer=https://kubernetes.default.svc",
        f"--service-account-key-file={account_key}",
        f"--service-account-signing-key-file={account_key}",
        "--allow-privileged",
        "--kubelet-preferred-address-types=InternalIP",
        f"--audit-policy-file={files.write(paths.RUN / 'audit-policy.yaml', _AUDIT_POLICY)}",
        f"--audit-log-path={audit_log()}",
    ]


def _controller_manager() -> Component:
    return Component(
        "kube-controller-manager",
        _controller_manager_command,
        lambda: health.answers(f"https://127.0.0.1:{_CONTROLLER_MANAGER_PORT}/healthz"),
        f"https://127.0.0.1:{_CONTROLLER_MANAGER_PORT}",
        ports=(("127.0.0.1", _CONTROLLER_MANAGER_PORT),),
    )


def _controller_manager_command() -> Command:
    authority = pki.authority()
    return [
        tools.kubernetes("kube-controller-manager"),
        *_acting_as("system:kube-controller-manager"),
        f"--secure-port={_CONTROLLER_MANAGER_PORT}",
        "--use-service-account-credentials",
        "--kube-api-qps=500",  # with the default of 20, its controllers wait five seconds for their accounts
        "--kube-api-burst=500",
        f"--root-ca-file={authority.certificate}",
        f"--service-account-private-key-file={pki.service_account_key()}",
        f"--cluster-signing-cert-file={authority.certificate}",
        f"--cluster-signing-key-file={authority.key}",
        f"--service-cluster-ip-range={addresses.SERVICE_NETWORK}",
        f"--flex-volume-plugin-dir={paths.cluster() / 'volume-plugins'}",
    ]


def _scheduler() -> Component:
    return Component(
        "kube-scheduler",
        _scheduler_command,
        lambda: health.answers(f"https://127.0.0.1:{_SCHEDULER_PORT}/healthz"),
        f"https://127.0.0.1:{_SCHEDULER_PORT}",
        ports=(("127.0.0.1", _SCHEDULER_PORT),),
    )


def _scheduler_command() -> Command:
    return [
        tools.kubernetes("kube-scheduler"),
        *_acting_as("system:kube-scheduler"),
        f"--secure-port={_SCHEDULER_PORT}",
    ]


def _acting_as(user: str) -> Command:
    """What controller manager and scheduler have in common."""
    kubeconfig = credentials.kubeconfig(user)
    return [
        f"--kubeconfig={kubeconfig}",
        f"--authentication-kubeconfig={kubeconfig}",
        f"--authorization-kubeconfig={kubeconfig}",
        "--bind-address=127.0.0.1",
        "--leader-elect=false",
    ]
