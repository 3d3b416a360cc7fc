"""Every address and port of the lab, in one place."""

from __future__ import annotations

BRIDGE = "lab0"
NODE_NETWORK = "10.89.0.0/24"
NODE1 = "10.89.0.1"
NODE2 = "10.89.0.2"
PREFIX = 24

# Node 1 shares the machine's own network, so its address is also that of every server of the lab.
HOST = NODE1
LOAD_BALANCER = HOST
DNS = HOST

POD_NETWORK = "10.244.0.0/16"
SERVICE_NETWORK = "10.96.0.0/16"
API_SERVICE = "10.96.0.1"  # the first address of the service network belongs to the API server
BUILD_BRIDGE = "lab-build0"
BUILD_NETWORK = "10.88.0.0/24"
BUILD_GATEWAY = "10.88.0.1/24"

API_PORT = 6443
ETCD_PORT = 2379
ETCD_PEER_PORT = 2380
REGISTRY_PORT = 5000
COREDNS_READY_PORT = 8181

API_URL = f"https://{HOST}:{API_PORT}"
REGISTRY = f"localhost:{REGISTRY_PORT}"
# The same registry under another name, for which the nodes hold no password: pulling needs a pull secret.
REGISTRY_WITHOUT_PASSWORD = f"{HOST}:{REGISTRY_PORT}"
