"""The lab: a two-node Kubernetes cluster, a registry, a Docker engine and a workflow runner on this machine."""
