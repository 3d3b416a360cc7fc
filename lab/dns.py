"""The cluster's DNS server, a process of this machine: services, the lab's own names, the outside."""

from __future__ import annotations

from lab import addresses, credentials, files, health, paths, tools
from lab.component import Command, Component
from lab.models import service as models


def component() -> Component:
    ready = f"http://{addresses.DNS}:{addresses.COREDNS_READY_PORT}/ready"
    return Component(
        "coredns",
        _command,
        lambda: health.answers(ready),
        f"{addresses.DNS}:53",
        ports=((addresses.DNS, 53),),
    )


def _command() -> Command:
    return [tools.COREDNS.path() / "coredns", "-conf", files.write(paths.RUN / "Corefile", corefile())]


def corefile() -> str:
    """As kubeadm's, plus a name the lab serves itself. Services are not cached: tests recreate them."""
    return f""".:53 {{
  bind {addresses.DNS}
  ready {addresses.DNS}:{addresses.COREDNS_READY_PORT}
  errors
  cache 30 {{
    disable success cluster.local
    disable denial cluster.local
  }}
  hosts {{
    {addresses.HOST} {models.HOST}
    fallthrough
  }}
  kubernetes cluster.local in-addr.arpa ip6.arpa {{
    kubeconfig {credentials.kubeconfig("lab:dns")} lab
    pods insecure
    fallthrough in-addr.arpa ip6.arpa
  }}
  forward . /etc/resolv.conf
}}
"""
