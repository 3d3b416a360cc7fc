/** The Services that an Ingress leads to must be there, with the ports it names: else every request ends in an error. */
import { at, type JsonMap, listAt, numberAt, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, refuse, uniqueByTitle } from "../check.js";
import { type Facts, inSet, type SetObject } from "../facts.js";
import { type Backend, backendsOf, ingressesOf } from "../ingresses.js";
import { possibleOperator } from "../makers.js";

/** The backends of each Ingress, against the Services of the set and the namespace. */
export const ingressBackend: Check = {
  id: "ingress-backend",
  judge: (facts) =>
    uniqueByTitle(
      ingressesOf(facts.objects).flatMap((ingress) =>
        backendsOf(ingress.object).flatMap((backend) => judgeBackend(ingress, backend, facts)),
      ),
    ),
};

function judgeBackend(ingress: SetObject, backend: Backend, facts: Facts): Finding[] {
  const own = inSet(facts.objects, "Service", backend.name);
  if (own) return judgePort(ingress, backend, own.after);
  if (facts.liveServices.state !== "there") return [];
  const live = facts.liveServices.value.find((one) => textAt(one, "metadata", "name") === backend.name);
  const look = `kubectl -n ${facts.namespace} get service ${backend.name} -o jsonpath='{.spec.ports}'`;
  if (live) return judgePort(ingress, backend, live, look);
  const problem = placed(ingress, [...backend.path, "name"], {
    id: "ingress-service-missing",
    title: say`${titleOf(ingress.object)} leads to a Service ${backend.name} that does not exist`,
    cause: say`Neither the manifests nor the namespace ${facts.namespace} have it.`,
    fix: say`Correct the name, or add the Service to the manifests.`,
    look: `kubectl -n ${facts.namespace} get services`,
  });
  return [possibleOperator(facts.objects) ? notice(problem) : refuse(problem)];
}

function judgePort(
  ingress: SetObject,
  { name, port, path }: Backend,
  service: JsonMap,
  look?: string,
): Finding[] {
  const ports = listAt(service, "spec", "ports");
  const has = ports.some((one) => port === textAt(one, "name") || port === numberAt(one, "port"));
  if (port === undefined || has) return [];
  const offered = ports.map((one) => `${textAt(one, "name") ?? say`(no name)`} ${at(one, "port")}`);
  return [
    refuse(
      placed(ingress, [...path, "port"], {
        id: "ingress-port-unknown",
        title: say`${titleOf(ingress.object)} leads to a port ${port} that Service ${name} does not have`,
        cause: say`It has: ${offered.join(", ")}.`,
        fix: say`Name a port of the Service, not that of its pods.`,
        look,
      }),
    ),
  ];
}
