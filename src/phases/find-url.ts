/** URL: the address under which the chatbot API is reached from outside, once the cluster has given it one. */
import type { WatchCache } from "../cluster/watch-cache.js";
import { seconds } from "../duration.js";
import { type JsonMap, listAt, textAt } from "../json.js";
import type { ServiceRole } from "../manifests/roles.js";
import { find, sceneOf } from "../rollout/observation.js";
import { say } from "../words/say.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { watchNamespace } from "./watch-namespace.js";

/** A new load balancer of a cloud takes one to three minutes; one that has no address for longer will hardly get one. */
const NEW_ADDRESS = seconds(120);

/** Whoever makes load balancers leaves a mark on the Service as soon as it sees it: a finalizer, an event, a condition. */
const FIRST_MARK = seconds(30);

/** The output is undefined when there is no address. */
export const findUrl = definePhase({
  id: "find-url",
  title: "Find the URL",
  needs: { applied: deployObjects, cache: watchNamespace },
  changes: "nothing",
  async run({ applied, cache }, context, signal): Promise<string | undefined> {
    const { roles, runtime } = context;
    const service = applied.find(
      ({ target }) => target.object.kind === "Service" && target.object.metadata.name === roles.api?.name,
    );
    if (!roles.api || !service || textAt(service.target.object, "spec", "type") !== "LoadBalancer")
      return undefined;
    const isNew = service.outcome !== "unchanged";
    const startedAt = runtime.clock.now();
    for (;;) {
      const live = find(cache, "Service", roles.api.name);
      const url = urlOf(roles.api, live);
      if (url !== undefined) return url;
      const isMarked = live !== undefined && hasMark(live, cache);
      const patience = isMarked ? NEW_ADDRESS : FIRST_MARK;
      const left = Math.min(startedAt + (isNew ? patience : 0), context.deadline) - runtime.clock.now();
      if (left <= 0) return noAddress(roles.api, isMarked, context);
      await cache.nextChange(left, signal);
    }
  },
  describe: () => ({ text: "", kind: "untouched" }),
});

function hasMark(service: JsonMap, cache: WatchCache): boolean {
  const marks = [
    ...listAt(service, "metadata", "finalizers"),
    ...listAt(service, "status", "conditions"),
    ...sceneOf(cache).eventsOf(service),
  ];
  return marks.length > 0;
}

function urlOf({ port }: ServiceRole, service: JsonMap | undefined): string | undefined {
  const [ingress] = listAt(service, "status", "loadBalancer", "ingress");
  const host = textAt(ingress, "hostname") ?? textAt(ingress, "ip");
  if (!host) return undefined;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function noAddress(
  { name, port }: ServiceRole,
  isMarked: boolean,
  { config, warn }: DeployContext,
): undefined {
  warn({
    id: "service-without-address",
    title: say`The Service ${name} has no external address`,
    cause: isMarked
      ? say`The load balancer controller has taken it up, but the cloud is still at it, or refuses: the events of the Service say which.`
      : say`Nobody has taken it up: the cluster has no load balancer controller (kind, minikube without tunnel, bare metal), or none for its \`loadBalancerClass\`.`,
    fix: say`Until then: \`kubectl -n ${config.namespace} port-forward service/${name} ${port}:${port}\``,
    look: `kubectl -n ${config.namespace} describe service ${name}`,
  });
  return undefined;
}
