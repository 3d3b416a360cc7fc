"""A node: its container runtime, kubelet, kube-proxy and the guard of its pods' connections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lab import addresses, cgroups, credentials, files, health, network, paths, tools
from lab.component import Command, Component
from lab.containerd import Containerd

_KUBELET_HEALTH_PORT = 10248
_PROXY_HEALTH_PORT = 10256
_POLICIES_HEALTH_PORT = 10258


@dataclass(frozen=True)
class Node:
    name: str
    address: str
    namespace: Path | None = None  # None: the machine's own network

    @property
    def containerd(self) -> Containerd:
        return Containerd(self.name, self.namespace)

    def kubelet(self) -> Component:
        return self._component("kubelet", self._kubelet_command, _KUBELET_HEALTH_PORT)

    def proxy(self) -> Component:
        return self._component("kube-proxy", self._proxy_command, _PROXY_HEALTH_PORT)

    def policies(self) -> Component:
        return self._component("network-policies", self._policies_command, _POLICIES_HEALTH_PORT)

    def start_runtime(self, fresh: bool) -> None:
        """In a fresh cluster, containers of an earlier one are forgotten: the kubelet never hears of them."""
        runtime = self.containerd.component()
        runtime.ensure()
        if fresh and self.containerd.forget_containers():
            runtime.stop()
            runtime.ensure()

    def _component(self, program: str, command: Callable[[], Command], health_port: int) -> Component:
        url = f"http://{self.address}:{health_port}"
        return Component(
            f"{self.name}-{program}",
            command,
            lambda: health.answers(f"{url}/healthz"),
            url,
            namespace=self.namespace,
        )

    def _kubelet_command(self) -> Command:
        folder = paths.cluster() / self.name
        return [
            tools.kubernetes("kubelet"),
            f"--config={files.write(paths.RUN / self.name / 'kubelet.yaml', self.kubelet_config())}",
            f"--kubeconfig={credentials.kubeconfig(f'system:node:{self.name}')}",
            f"--hostname-override={self.name}",
            f"--node-ip={self.address}",
            f"--root-dir={folder / 'kubelet'}",
            f"--cert-dir={folder / 'certificates'}",
        ]

    def kubelet_config(self) -> str:
        """Other than the defaults for the sake of cgroup v1, a missing CAP_SYS_RESOURCE, or a shared disk."""
        folder = paths.cluster() / self.name
        return f"""apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: {self.address}
healthzBindAddress: {self.address}
healthzPort: {_KUBELET_HEALTH_PORT}
containerRuntimeEndpoint: unix://{self.containerd.socket}
clusterDomain: cluster.local
clusterDNS: [{addresses.DNS}]
authentication: {{anonymous: {{enabled: true}}, webhook: {{enabled: false}}}}
authorization: {{mode: AlwaysAllow}}
cgroupDriver: cgroupfs
cgroupRoot: {cgroups.node(self.name)}
failCgroupV1: false
failSwapOn: false
oomScoreAdj: 0
enforceNodeAllocatable: []
serializeImagePulls: false
volumePluginDir: {folder / "volume-plugins"}
podLogsDir: {folder / "logs"}
imageGCHighThresholdPercent: 100
evictionHard: {{memory.available: 100Mi, nodefs.available: 1%, imagefs.available: 1%}}
"""

    def _proxy_command(self) -> Command:
        config = files.write(paths.RUN / self.name / "kube-proxy.yaml", self.proxy_config())
        return [tools.kubernetes("kube-proxy"), f"--config={config}"]

    def proxy_config(self) -> str:
        return f"""apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: iptables
hostnameOverride: {self.name}
clusterCIDR: {addresses.POD_NETWORK}
clientConnection: {{kubeconfig: {credentials.kubeconfig("system:kube-proxy")}}}
healthzBindAddress: {self.address}:{_PROXY_HEALTH_PORT}
metricsBindAddress: 127.0.0.1:10249
oomScoreAdj: 0
conntrack: {{maxPerCore: 0, min: 0}}
"""

    def _policies_command(self) -> Command:
        return [
            tools.NETWORK_POLICIES.path() / "network-policies",
            # It only reads, and this one may read everything.
            f"--kubeconfig={credentials.kubeconfig('system:kube-controller-manager')}",
            f"--node={self.name}",
            f"--queue={network.JUDGED}",
            f"--health={self.address}:{_POLICIES_HEALTH_PORT}",
        ]


NODES = (
    Node("node1", addresses.NODE1),
    Node("node2", addresses.NODE2, network.NAMESPACE_FILE),
)
