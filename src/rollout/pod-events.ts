/** The command that asks for the events of a pod: the API server keeps them for an hour, by default, also when the pod is gone. */

/** Without `kubectl -n NAMESPACE`. */
export function podEvents(pod: string): string {
  return `get events --field-selector involvedObject.name=${pod}`;
}
