/** Reports in which everything is as long as a cluster lets it be, and without a place to break: what a table must bear. */
import type { CheckResult } from "../../src/report/check-report.js";
import type { DeployReport, PlanReport, RevisionReport } from "../../src/report/report.js";
import type { StatusReport } from "../../src/report/status-report.js";
import { checked } from "./sample-reports/checks.js";
import { reportOf } from "./sample-reports/hostile.js";
import { BASE, START } from "./sample-reports/parts.js";
import { success } from "./sample-reports/succeeded.js";

/** 63 characters, as many as a label may have. */
const NAME = "internationalizationandlocalizationmicroserviceforthechatbotapi".slice(0, 63);
const DIGEST = `sha256:${"04be1e083d0abb25".repeat(4)}`;
const IMAGE = `registry.internal.example.com:5000/${NAME}/${NAME}@${DIGEST}`;
const PATH = `deploy/overlays/production/europe/west/${NAME}/${NAME}_deployment.yaml`;
const USER = `system:serviceaccount:${NAME}:${NAME}`;

const FOUND = `only with a login: \`${IMAGE}\` in ${PATH} of ${USER}; the pods name no pull secret for it`;
const FIX = `Set \`spec.template.spec.containers[0].securityContext.${NAME}\`, or have an administrator change it for ${USER}.`;

const RESULTS: readonly CheckResult[] = ["passed", "warning", "failed", "unknown", "not-needed"];

const rows = RESULTS.map((result) => ({
  id: result,
  title: "Quota and limits of the namespace",
  result,
  found: FOUND,
  fix: result === "passed" ? "" : FIX,
}));

const permissions = [undefined, `the Service ${NAME} is not reached`].map((without) => ({
  purpose: `tell the address of the Service ${NAME} in ${PATH}`,
  resource: `${NAME}.discovery.k8s.io`,
  verbs: ["get", "list", "watch", "create", "update", "patch"],
  missing: ["watch"],
  unknown: [],
  without,
}));

const status: StatusReport = {
  pods: [
    {
      name: NAME,
      state: "CreateContainerConfigError",
      ready: false,
      restarts: 2117,
      node: USER,
      startedAt: 1,
    },
  ],
  addresses: [
    { service: NAME, type: "LoadBalancer", ports: [8080, 50051], address: `${NAME}.elb.amazonaws.com` },
  ],
  claims: [{ name: NAME, phase: "Terminating", size: "1024Gi", storageClass: NAME }],
  models: { names: [IMAGE] },
  deployed: [
    {
      repository: NAME,
      commit: DIGEST,
      run: "https://github.com/acme/bot/actions/runs/18123456789",
      actor: NAME,
      objects: [`PersistentVolumeClaim ${NAME}`, `HorizontalPodAutoscaler ${NAME}`],
    },
  ],
  drift: [
    { object: `PersistentVolumeClaim ${NAME}`, manager: NAME, at: START, fields: ["spec", "metadata"] },
  ],
  events: [{ reason: "FailedScheduling", object: `Pod ${NAME}`, message: FOUND, count: 4711, at: START }],
  holder: `${USER}, https://github.com/acme/bot/actions/runs/18123456789`,
};

const history: readonly RevisionReport[] = [undefined, 3].map((rolledBackTo) => ({
  number: 1234,
  commit: DIGEST,
  digest: DIGEST,
  run: "https://github.com/acme/bot/actions/runs/18123456789",
  actor: NAME,
  madeAt: 1,
  rolledBackTo,
  objects: 12,
  chosen: true,
}));

const plan: PlanReport = {
  hash: DIGEST,
  objects: [
    {
      kind: "HorizontalPodAutoscaler",
      name: NAME,
      file: PATH,
      outcome: "changed",
      difference: `@@ spec @@\n-  ${NAME}: ${IMAGE}`,
      takenFrom: [{ manager: NAME, fields: [NAME, `spec.${NAME}`, NAME, NAME] }],
      pods: { action: "recreated", names: [NAME], from: 12, to: 24 },
    },
  ],
  image: { reference: IMAGE, digest: DIGEST },
};

export const LONG: Readonly<Record<string, DeployReport>> = {
  "long-failure": reportOf(IMAGE),
  "long-paths": reportOf(PATH),
  "long-sentences": reportOf(FOUND),
  "long-check": { ...checked, check: { rows, permissions, role: "" } },
  "long-status": { ...BASE, operation: "status", workloads: reportOf(IMAGE).workloads, status },
  "long-plan": { ...BASE, operation: "plan", plan },
  "long-history": { ...success, operation: "rollback", history },
};
