/** The way from outside: asks the chatbot API at its external address. It never fails a run: the way may be closed to the runner on purpose. */
import { seconds } from "../duration.js";
import type { SmokeTestReport } from "../report/report.js";
import { askFromRunner } from "../smoke-tests/from-runner.js";
import { readinessPath } from "../smoke-tests/plan.js";
import { say } from "../words/say.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { findUrl } from "./find-url.js";
import { followRollout } from "./follow-rollout.js";

/** The health checks of a new load balancer take about so long to find its targets well. */
const PATIENCE = seconds(30);

/** The output is undefined when there is no address, or nobody asked for tests. */
export const checkUrl = definePhase({
  id: "check-url",
  title: "Ask from outside",
  needs: { applied: deployObjects, url: findUrl, rollout: followRollout },
  changes: "nothing",
  async run({ applied, url }, context, signal): Promise<SmokeTestReport | undefined> {
    const { config, roles, runtime, deadline } = context;
    if (url === undefined || config.smokeTests === "none") return undefined;
    const behind = roles.api?.workload;
    const caller = applied
      .map(({ target }) => target.object)
      .find(({ kind, metadata }) => kind === behind?.kind && metadata.name === behind.name);
    const until = Math.min(runtime.clock.now() + PATIENCE, deadline);
    const report = await askFromRunner(`${url}${readinessPath(caller)}`, { ...runtime, until, signal });
    if (report.outcome === "failed") context.warn(unreachable(url, report.detail, context));
    return report;
  },
  describe: (report) => ({ text: "", kind: report ? "untouched" : "left-out" }),
});

function unreachable(url: string, detail: string, { config, roles }: DeployContext) {
  return {
    id: "external-address-silent",
    title: say`The chatbot API does not answer at its external address ${url}`,
    detail,
    cause: say`A firewall or \`loadBalancerSourceRanges\` keeps the runner out, the load balancer is not ready yet, or its name is not known to DNS yet.`,
    fix: say`Try it from where it is used; inside the cluster the smoke tests have reached it.`,
    look: `kubectl -n ${config.namespace} describe service ${roles.api?.name}`,
  };
}
