"""A node's container runtime: Debian's containerd with its own root, socket and registry rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lab import addresses, credentials, files, health, network, paths, shell
from lab.component import Command, Component

_CNI_PLUGINS = "/usr/lib/cni"  # where Debian's containernetworking-plugins are
_KUBERNETES_NAMESPACE = "k8s.io"
_PAUSE = paths.SOURCE / "images" / "pause" / "reference"


@dataclass(frozen=True)
class Containerd:
    node: str
    namespace: Path | None

    @property
    def socket(self) -> Path:
        return paths.RUN / self.node / "containerd.sock"

    def component(self) -> Component:
        return Component(
            f"{self.node}-containerd",
            self._command,
            lambda: health.accepts(self.socket) and shell.succeeds(self._ctr("version")),
            f"unix://{self.socket}",
            namespace=self.namespace,
        )

    def forget_containers(self) -> bool:
        """Drops the containers an earlier cluster left in its books; whether there were any."""
        left = shell.run(self._ctr("containers", "list", "--quiet")).split()
        if left:
            shell.run(self._ctr("containers", "delete", *left))
        return bool(left)

    def _command(self) -> Command:
        folder = paths.RUN / self.node
        _write_registry_rules(folder / "certs.d")
        files.write(folder / "cni" / "10-lab.conflist", cni_config(self.node))
        return ["/usr/bin/containerd", "--config", files.write(folder / "containerd.toml", self.config())]

    def config(self) -> str:
        folder = paths.RUN / self.node
        return f"""version = 2
root = "{paths.state() / self.node / "containerd"}"
state = "{folder / "containerd"}"
disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", \
"io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs"]

[grpc]
address = "{self.socket}"

[plugins."io.containerd.internal.v1.opt"]
path = "{paths.state() / self.node / "opt"}"

[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "{addresses.REGISTRY}/{_PAUSE.read_text().strip()}"
# Without CAP_SYS_RESOURCE nobody may lower an OOM score, and every sandbox would fail trying.
restrict_oom_score_adj = true
# Here a sweep finds them; /run/netns also holds those of others.
netns_mounts_under_state_dir = true

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"
options = {{Root = "{folder / "runc"}"}}

[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "{_CNI_PLUGINS}"
conf_dir = "{folder / "cni"}"

[plugins."io.containerd.grpc.v1.cri".registry]
config_path = "{folder / "certs.d"}"
"""

    def _ctr(self, *arguments: str) -> list[str | Path]:
        return ["ctr", "--address", self.socket, "--namespace", _KUBERNETES_NAMESPACE, *arguments]


def cni_config(node: str) -> str:
    """Pods on a bridge, with addresses of the node's own subnet; lab.network masks them outside."""
    return f"""{{
  "cniVersion": "0.4.0",
  "name": "lab-{node}",
  "plugins": [
    {{
      "type": "bridge",
      "bridge": "{network.POD_BRIDGE}",
      "isGateway": true,
      "hairpinMode": true,
      "ipam": {{
        "type": "host-local",
        "dataDir": "{paths.cluster() / node / "addresses"}",
        "ranges": [[{{"subnet": "{network.POD_SUBNETS[node]}"}}]],
        "routes": [{{"dst": "0.0.0.0/0"}}]
      }}
    }},
    {{"type": "portmap", "capabilities": {{"portMappings": true}}}}
  ]
}}
"""


def registry_rules(*, with_password: bool) -> str:
    """containerd's hosts.toml for one registry name: whatever the name, the lab's registry answers.

    The section [host] must be there and is empty: with no second place to ask, a missing image stays a plain
    "not found".
    """
    server = f'server = "http://{addresses.HOST}:{addresses.REGISTRY_PORT}"\n'
    header = f'[header]\nAuthorization = "{credentials.registry_authorization()}"\n'
    return server + (header if with_password else "") + "[host]\n"


def _write_registry_rules(folder: Path) -> None:
    for registry in (addresses.REGISTRY, "docker.io", "ghcr.io"):
        files.write(folder / registry / "hosts.toml", registry_rules(with_password=True), mode=0o600)
    private = addresses.REGISTRY_WITHOUT_PASSWORD
    files.write(folder / private / "hosts.toml", registry_rules(with_password=False))
