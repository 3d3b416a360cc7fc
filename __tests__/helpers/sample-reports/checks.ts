/** Sample reports of checks. */
import type { CheckReport } from "../../../src/report/check-report.js";
import type { DeployReport, StepReport } from "../../../src/report/report.js";
import { BASE, START } from "./parts.js";

const CHECK_STEPS = [
  {
    id: "connect",
    title: "Connect to the cluster",
    status: "done",
    milliseconds: 112,
    note: "v1.34.4, as system:serviceaccount:chatbot-test:deployer",
  },
  { id: "report", title: "Report", status: "done", milliseconds: 0, note: "this page" },
] as const satisfies readonly StepReport[];

const CHECK: CheckReport = {
  rows: [
    {
      id: "api-server",
      title: "API server",
      result: "passed",
      found: "10.0.0.7:6443 answers: v1.34.4",
      fix: "",
    },
    {
      id: "identity",
      title: "Identity",
      result: "passed",
      found: "system:serviceaccount:chatbot-test:deployer",
      fix: "",
    },
    {
      id: "permissions",
      title: "Permissions",
      result: "warning",
      found: "all 3 that are required; optional ones are missing: get pods/log",
      fix: "Have an administrator apply the Role below.",
    },
    {
      id: "storage",
      title: "Storage",
      result: "not-needed",
      found: "no claim waits for a volume",
      fix: "",
    },
    {
      id: "load-balancer",
      title: "Load balancer",
      result: "unknown",
      found: "nothing shows whether the cluster gives addresses",
      fix: "A deployment waits two minutes for one, and goes on with a warning.",
    },
  ],
  permissions: [
    {
      purpose: "follow the rollout",
      resource: "pods",
      verbs: ["list", "watch"],
      missing: [],
      unknown: [],
    },
    { purpose: "run the smoke tests", resource: "pods/exec", verbs: ["create"], missing: [], unknown: [] },
    {
      purpose: "explain a rollout that fails",
      resource: "pods/log",
      verbs: ["get"],
      missing: ["get"],
      unknown: [],
      without: "its explanation lacks what these would tell",
    },
  ],
  role: [
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: Role",
    "metadata: { name: chatbot-deployer-missing, namespace: chatbot-test }",
    "rules:",
    '  - { apiGroups: [""], resources: [pods/log], verbs: [get] }',
  ].join("\n"),
};

/** A check of a cluster that is ready, but for something optional. */
export const checked: DeployReport = {
  ...BASE,
  operation: "check",
  endedAt: START + 280,
  steps: CHECK_STEPS,
  check: CHECK,
};

const EXEC_LINE = '- { apiGroups: [""], resources: [pods/exec], verbs: [create] }';

/** A check of a cluster where a deployment would fail. */
export const checkFailed: DeployReport = {
  ...checked,
  verdict: "failure",
  failureReason:
    "The deployer may not create pods/exec in the namespace chatbot-test: needed to run the smoke tests",
  failure: {
    step: "check-cluster",
    category: "cluster",
    problems: [
      {
        title: "The deployer may not create pods/exec in the namespace chatbot-test",
        detail: EXEC_LINE,
        cause: "needed to run the smoke tests",
        fix: "Add what is missing to the `rules` of the deployer's Role; docs/deployer-role.yaml has all that is needed.",
        look: "kubectl auth can-i --list -n chatbot-test",
      },
    ],
    state: "Nothing in the cluster was changed.",
  },
  check: {
    ...CHECK,
    rows: CHECK.rows.map((row) =>
      row.id === "permissions"
        ? { ...row, result: "failed", found: "2 of 3 that are required; missing: create pods/exec" }
        : row,
    ),
    permissions: CHECK.permissions.map((one) =>
      one.resource === "pods/exec" ? { ...one, missing: ["create"] } : one,
    ),
    role: `${CHECK.role}\n  ${EXEC_LINE}`,
  },
};
