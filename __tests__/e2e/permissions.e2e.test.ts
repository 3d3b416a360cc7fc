/** The documented Role on a real cluster: enough as it is; each permission that is taken from it is told by its name and line. */

import { globSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { parse } from "yaml";
import { textAt } from "../../src/json.js";
import { roleLine } from "../../src/permissions/role.js";
import type { DeployReport } from "../../src/report/report.js";
import { startAction } from "./action.js";
import { type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { type Cluster, openCluster } from "./verdicts/harness/cluster.js";
import { kubeconfigWithToken } from "./verdicts/harness/kubeconfigs.js";
import { web } from "./web.js";

jest.setTimeout(180_000);

const NAMESPACE = "e2e-permissions";
const CORE = `/api/v1/namespaces/${NAMESPACE}`;
const RBAC = `/apis/rbac.authorization.k8s.io/v1/namespaces/${NAMESPACE}`;

/** So many runs at the same time: two cores have no more to give. */
const AT_ONCE = 4;

interface RoleRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

interface Granted {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verb: string;
  readonly isOptional: boolean;
  readonly isForOthers: boolean;
}

const ROLE = await readFile("docs/deployer-role.yaml", "utf8");

/** Sections of the Role that a deployment of these manifests with these inputs has no use for. */
const FOR_OTHERS = /pull-secret-token|what an autoscaler owns|remove what was deployed/;

/** Every permission of the documented Role; what stands below a comment that begins with "Optional" is optional. */
const DOCUMENTED: readonly Granted[] = (() => {
  let isOptional = false;
  let isForOthers = false;
  const [role = ""] = ROLE.split("\n---\n");
  return role.split("\n").flatMap((line): Granted[] => {
    if (/^ {2}# (?:To|Only|Optional)\b/.test(line)) {
      isOptional = line.startsWith("  # Optional");
      isForOthers = FOR_OTHERS.test(line);
    }
    if (!line.startsWith("  - {")) return [];
    const [rule] = parse(line) as RoleRule[];
    return (rule?.resources ?? []).flatMap((resource) =>
      (rule?.verbs ?? []).map((verb) => ({
        apiGroup: rule?.apiGroups[0] ?? "",
        resource,
        verb,
        isOptional,
        isForOthers,
      })),
    );
  });
})();

/** Models are loaded in another way where pods may not be reached through the API server. */
const hasDetour = ({ resource }: Granted): boolean => resource === "pods/proxy";

/** What is missed by a deployment that lacks it. */
const MISSED = DOCUMENTED.filter((granted) => !granted.isForOthers && !hasDetour(granted));

const lineOf = ({ apiGroup, resource, verb }: Granted): string =>
  roleLine({ apiGroup, resources: [resource], verbs: [verb] });

const actionOf = ({ apiGroup, resource, verb }: Granted): string =>
  `${verb} ${resource}${apiGroup && `.${apiGroup}`}`;

/** All manifests of the repository, with images of the lab, and a Secret that is not among them. */
const MANIFESTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    await Promise.all(
      globSync("k8s/{chatbot-service,optional/{disruption-budget,network-policies}}/*.yaml").map(
        async (file) => {
          const text = await readFile(file, "utf8");
          return [
            file,
            text
              .replaceAll("chatbot-test", NAMESPACE)
              .replace(/image: (?:docker\.io\/)?(ollama|qdrant)\//, "image: localhost:5000/$1/")
              .replace("image: chatbot-service", "image: localhost:5000/lab/busybox:1"),
          ] as const;
        },
      ),
    ),
  ),
  "k8s/chatbot-service/referring.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: { name: referring }
spec:
  selector: { matchLabels: { app: referring } }
  template:
    metadata: { labels: { app: referring } }
    spec:
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: c
          image: localhost:5000/lab/busybox:1
          envFrom: [{ secretRef: { name: outside, optional: true } }]
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`,
};
const ALL = "k8s/chatbot-service, k8s/optional/disruption-budget, k8s/optional/network-policies";

const cleared = ownNamespaces();
let lab: Lab;
let cluster: Cluster;

beforeAll(async () => {
  lab = await openLab();
  cluster = await openCluster(lab);
  await cleared(NAMESPACE);
  await cluster.send("POST", "/api/v1/namespaces", { metadata: { name: NAMESPACE } });
});
afterAll(() => cluster.close());

/** The kubeconfig of somebody who has these permissions and no others. */
async function deployerWith(name: string, granted: readonly Granted[]): Promise<string> {
  const rules = granted.map(({ apiGroup, resource, verb }) => ({
    apiGroups: [apiGroup],
    resources: [resource],
    verbs: [verb],
  }));
  const group = "rbac.authorization.k8s.io";
  await Promise.all([
    cluster.send("POST", `${CORE}/serviceaccounts`, { metadata: { name } }),
    cluster.send("POST", `${RBAC}/roles`, { metadata: { name }, rules }),
    cluster.send("POST", `${RBAC}/rolebindings`, {
      metadata: { name },
      roleRef: { apiGroup: group, kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name, namespace: NAMESPACE }],
    }),
  ]);
  const { body } = await cluster.send("POST", `${CORE}/serviceaccounts/${name}/token`, {});
  return kubeconfigWithToken(lab, textAt(body, "status", "token") ?? "");
}

interface Run {
  readonly report: DeployReport;
  readonly log: string;
  readonly summary: string;
}

async function run(
  kubeconfig: string,
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = MANIFESTS,
): Promise<Run> {
  const usual = { namespace: NAMESPACE, "build-context": "none", registry: "localhost:5000", manifests: ALL };
  const action = await startAction(lab, { ...usual, ...inputs, kubeconfig }, files);
  try {
    await action.ended;
    const { report = "" } = await action.outputs();
    return {
      report: JSON.parse(await readFile(report, "utf8")) as DeployReport,
      log: action.log(),
      summary: await action.summary(),
    };
  } finally {
    await action.dispose();
  }
}

async function inTurns<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

test("the documented Role has all that a deployment of the manifests needs", async () => {
  const { report, log } = await run(await deployerWith("documented", DOCUMENTED), { operation: "check" });
  expect({ verdict: report.verdict, log }).toMatchObject({ verdict: "success" });
  const missing = report.check?.permissions.filter((one) => one.missing.length > 0) ?? [];
  // What only a ClusterRole can grant.
  expect(missing.map(({ resource }) => resource)).toEqual([
    "namespaces",
    "namespaces",
    "nodes",
    "storageclasses.storage.k8s.io",
    "persistentvolumes",
    "leases.coordination.k8s.io",
  ]);
});

test("where there is another way, nothing is missed", async () => {
  const kubeconfig = await deployerWith(
    "detour",
    DOCUMENTED.filter((granted) => !hasDetour(granted)),
  );
  const { report } = await run(kubeconfig, { operation: "check" });
  expect(report.verdict).toBe("success");
  const models = report.check?.permissions.filter(({ resource }) => resource === "pods/proxy");
  expect(models?.flatMap(({ missing }) => missing)).toEqual([]);
});

describe("each permission that is taken from the documented Role", () => {
  test("stops a deployment by its name and line when it is required, before anything is changed", async () => {
    const required = MISSED.filter(({ isOptional }) => !isOptional);
    expect(required.length).toBeGreaterThan(25);
    const told: [string, unknown][] = [];
    await inTurns(required, async (taken, index) => {
      const rest = DOCUMENTED.filter((granted) => granted !== taken);
      const { report, log, summary } = await run(await deployerWith(`without-${index}`, rest), {
        operation: "deploy",
      });
      told.push([
        actionOf(taken),
        {
          title: report.failure?.problems[0].title,
          others: report.failure?.problems.slice(1),
          line: [log, summary].every((text) => text.includes(lineOf(taken))),
          state: report.failure?.state,
        },
      ]);
    });
    expect(told.toSorted()).toEqual(
      required
        .map((taken) => [
          actionOf(taken),
          {
            title: `The deployer may not ${actionOf(taken)} in the namespace ${NAMESPACE}`,
            others: [],
            line: true,
            state: "Nothing in the cluster was changed.",
          },
        ])
        .toSorted(),
    );
  });

  test("is told with what is lost, and stops nothing, when it is optional", async () => {
    const optional = MISSED.filter(({ isOptional }) => isOptional);
    const told: [string, unknown][] = [];
    await inTurns(optional, async (taken, index) => {
      const rest = DOCUMENTED.filter((granted) => granted !== taken);
      const { report, summary } = await run(await deployerWith(`lacking-${index}`, rest), {
        operation: "check",
      });
      const row = report.check?.rows.find(({ id }) => id === "permissions");
      const lost = report.check?.permissions.filter(
        ({ resource, missing }) => missing.includes(taken.verb) && resource === actionOf(taken).split(" ")[1],
      );
      told.push([
        actionOf(taken),
        {
          verdict: report.verdict,
          result: row?.result,
          line: summary.includes(lineOf(taken)),
          lost: (lost ?? []).length > 0 && lost?.every(({ without }) => without !== undefined),
        },
      ]);
    });
    const expected = { verdict: "success", result: "warning", line: true, lost: true };
    expect(told.toSorted()).toEqual(optional.map((taken) => [actionOf(taken), expected]).toSorted());
  });
});

test("a check takes seconds, and writes nothing: the audit log has only reviews and dry runs", async () => {
  const kubeconfig = await deployerWith("audited", DOCUMENTED);
  const log = await open(lab.LAB_AUDIT_LOG ?? "", "r");
  const { size } = await log.stat();
  const startedAt = Date.now();
  const { report } = await run(kubeconfig, { operation: "check" });
  process.stderr.write(
    `a check took ${report.endedAt - report.startedAt} ms, its process ${Date.now() - startedAt} ms\n`,
  );
  const text = (await log.readFile()).subarray(size).toString();
  await log.close();
  const requests = text
    .split("\n")
    .filter((line) => line.includes(`"username":"system:serviceaccount:${NAMESPACE}:audited"`))
    .map((line) => JSON.parse(line) as unknown)
    .map((event) => `${textAt(event, "verb")} ${textAt(event, "requestURI")}`);
  expect(requests.length).toBeGreaterThan(20);
  const writes = requests.filter(
    (one) => !/^(?:get|list|watch) /.test(one) && !/\/selfsubject\w*reviews$/.test(one),
  );
  expect(writes.filter((one) => !one.includes("dryRun=All"))).toEqual([]);
});

test("what is required is enough for a whole deployment, and each part that is missing is told", async () => {
  const required = DOCUMENTED.filter(({ isOptional }) => !isOptional);
  const { report, log } = await run(
    await deployerWith("required", required),
    { manifests: "web.yaml", models: "none", "smoke-tests": "none", "stability-window": "1s", timeout: "2m" },
    { "web.yaml": web() },
  );
  expect({ verdict: report.verdict, log }).toMatchObject({ verdict: "success" });
  const titles = report.warnings.map(({ title }) => title).join("\n");
  for (const action of [
    "create pods",
    "list nodes",
    "list and watch events",
    "list and watch resourcequotas",
  ])
    expect(titles).toContain(action);
});
