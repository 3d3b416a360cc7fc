/** The names under which a Service is reached in its cluster. Pure. */

/** The Service of this namespace that a host name means; undefined when it means another namespace, or something outside. */
export function serviceAt(host: string, namespace: string): string | undefined {
  const [service, its = namespace, ...rest] = host.split(".");
  const isInCluster = rest.length === 0 || rest[0] === "svc";
  return isInCluster && its === namespace ? service : undefined;
}

/** Is it a name that only the cluster's DNS can know: of one or two labels, or with `svc` in the third place? */
export function isClusterName(host: string): boolean {
  const labels = host.split(".");
  return labels.length <= 2 ? !/^[\d.]+$/.test(host) && host !== "localhost" : labels[2] === "svc";
}

/** The known name that is nearest to a wrong one: the one that shares its longest beginning, if it shares any. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const shared = (name: string): number => {
    let length = 0;
    while (length < name.length && name[length] === wrong[length]) length += 1;
    return length;
  };
  const best = known.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) >= 3 ? best : undefined;
}
