"""The lab: a two-node Kubernetes cluster, a registry, a Docker engine and a runner on this machine."""
