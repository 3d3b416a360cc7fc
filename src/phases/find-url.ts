/** URL: the address under which the chatbot API is reached from outside, once the cluster has given it one. */
import type { WatchCache } from "../cluster/watch-cache.js";
import { seconds } from "../duration.js";
import { listAt, textAt } from "../json.js";
import type { ServiceRole } from "../manifests/roles.js";
import { find } from "../rollout/observation.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { watchNamespace } from "./watch-namespace.js";

/** A new load balancer of a cloud takes one to three minutes; one that has no address for longer will hardly get one. */
const NEW_ADDRESS = seconds(120);

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
    const patience = service.outcome === "unchanged" ? 0 : NEW_ADDRESS;
    const until = Math.min(runtime.clock.now() + patience, context.deadline);
    for (;;) {
      const url = urlOf(roles.api, cache);
      const left = until - runtime.clock.now();
      if (url !== undefined) return url;
      if (left <= 0) return noAddress(roles.api, context);
      await cache.nextChange(left, signal);
    }
  },
  describe: () => ({ text: "", kind: "untouched" }),
});

function urlOf({ name, port }: ServiceRole, cache: WatchCache): string | undefined {
  const [ingress] = listAt(find(cache, "Service", name), "status", "loadBalancer", "ingress");
  const host = textAt(ingress, "hostname") ?? textAt(ingress, "ip");
  if (!host) return undefined;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function noAddress({ name, port }: ServiceRole, { config, warn }: DeployContext): undefined {
  warn({
    title: `The Service ${name} has no external address`,
    cause:
      "The cluster has no load balancer controller (kind, minikube without tunnel, bare metal), or the cloud is still at it.",
    fix: `Until then: \`kubectl -n ${config.namespace} port-forward service/${name} ${port}:${port}\``,
    look: `kubectl -n ${config.namespace} describe service ${name}`,
  });
  return undefined;
}
