/** Addresses of API servers by where they lead: to the machine itself, into a private network, or anywhere. Pure. */

/** Names by which tools on one's own machine call their cluster. */
const LOCAL_NAMES =
  /^(?:localhost|.*\.localhost|(?:host|gateway|kubernetes)\.docker\.internal|host\.(?:minikube|lima|rancher-desktop)\.internal|docker-desktop|minikube|control-plane\.minikube\.internal|[a-z0-9-]+-control-plane|k8s\.orb\.local|.*\.internal\.k3d)$/;

/** A cluster that runs on the machine the kubeconfig was made on. `hostname` is that of a URL, in lower case. */
export function isLocal(hostname: string): boolean {
  return LOCAL_NAMES.test(hostname) || /^(?:127\.|0\.0\.0\.0$)/.test(hostname) || /^\[::1?\]$/.test(hostname);
}

/** An address that only a private network has: RFC 1918, RFC 6598, link-local, unique local, and names that end so. */
export function isPrivate(hostname: string): boolean {
  return (
    /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
      hostname,
    ) ||
    /^\[(?:f[cd]|fe[89ab])/.test(hostname) ||
    /\.(?:internal|local|lan|corp|home|intranet|home\.arpa)$/.test(hostname)
  );
}
