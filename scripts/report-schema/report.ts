/** The JSON Schema of the report, property by property. */
import type { OperationName } from "../../src/config/choices.js";
import type { Problem } from "../../src/errors.js";
import type { PhaseNote } from "../../src/graph/phase.js";
import type { PhaseResult, PhaseStatus } from "../../src/graph/run-phases.js";
import type { CheckReport, CheckResult, CheckRow, PermissionReport } from "../../src/report/check-report.js";
import { TIMES } from "../../src/report/json.js";
import type * as Report from "../../src/report/report.js";
import type * as Status from "../../src/report/status-report.js";
import type { Language } from "../../src/words/words.js";
import {
  about,
  absent,
  constant,
  count,
  documentOf,
  either,
  filledList,
  instant,
  list,
  milliseconds,
  named,
  object,
  optional,
  type Schema,
  text,
  words,
  yesOrNo,
} from "./schema.js";

const PROBLEM = named(
  "Problem",
  object<Problem>({
    id: optional(about("The same in every language; what docs/troubleshooting.md finds it by.", text)),
    title: about("What failed, on what object.", text),
    found: optional(about("What was found there.", text)),
    detail: optional(about("The same in the words of whoever answered.", text)),
    cause: optional(about("The likely cause.", text)),
    brief: optional(about("The same in a few words, for a headline.", text)),
    fix: optional(about("What to do about it.", text)),
    pod: optional(about("The pod it was seen in; a rollback takes it away.", text)),
    look: optional(about("One command that shows more.", text)),
    file: optional(about("A file of the workspace, relative to its root.", text)),
    line: optional(about("The line in the file, counted from 1.", count)),
  }),
);

const OUTCOME: Schema<Report.ObjectOutcome> = words({ created: true, changed: true, unchanged: true });

const SOURCE = object<Report.SourceReport>({
  repository: text,
  commit: text,
  ref: text,
  actor: text,
  event: text,
  workflow: text,
  commitUrl: optional(text),
  runUrl: optional(text),
});

const CLUSTER = object<Report.ClusterReport>({ version: text, user: text, context: text });

const IMAGE = object<Report.ImageReport>({
  reference: about("Repository and tag.", text),
  digest: about("`sha256:` and 64 hexadecimal digits.", text),
  origin: about(
    "Built by this run, reused because the registry had one of the same source tree, or given by the input `image`.",
    words({ built: true, reused: true, given: true }),
  ),
});

const STEP = object<Report.StepReport>({
  id: text,
  title: text,
  status: words<Report.StepStatus>({
    done: true,
    untouched: true,
    "left-out": true,
    failed: true,
    stopped: true,
    "not-run": true,
  }),
  milliseconds: optional(about("In which at least one phase of the step was at work.", milliseconds)),
  note: text,
});

const NOTE = object<PhaseNote>({
  text,
  kind: optional(words({ "left-out": true, untouched: true })),
});

const PHASE = object<PhaseResult>(
  {
    id: text,
    title: text,
    status: words<PhaseStatus>({ done: true, failed: true, stopped: true, "not-run": true }),
    startedAt: optional(instant),
    endedAt: optional(instant),
    note: optional(NOTE),
  },
  TIMES,
);

const DIFFERENCE = about(
  "Lines of YAML that begin with `+`, `-` or a space, parts headed by `@@ place @@`; secrets are hidden in them.",
  text,
);

const OBJECT = object<Report.ObjectReport>({
  kind: text,
  name: text,
  file: optional(about("The manifest; absent for an object that an input made.", text)),
  outcome: OUTCOME,
  difference: optional(DIFFERENCE),
});

const WORKLOAD = object<Report.WorkloadReport>({
  kind: text,
  name: text,
  outcome: OUTCOME,
  verdict: words({ ready: true, failed: true, waiting: true, superseded: true }),
  ready: count,
  desired: count,
  revision: optional(text),
  previousRevision: optional(text),
  images: list(
    object<Report.WorkloadReport["images"][number]>({ container: text, before: optional(text), after: text }),
  ),
  cause: optional(about("One line: why it failed, or what is still missing.", text)),
});

const MODEL = object<Report.ModelReport>({
  name: text,
  state: words({ present: true, pulled: true }),
  bytes: optional(count),
  digest: optional(about("The first 12 hexadecimal digits, as `ollama list` shows them.", text)),
  dimensions: about("The length of its vectors; 0 for a model that does not embed.", count),
  milliseconds: optional(about("How long the pull took.", milliseconds)),
});

const SMOKE_TEST = object<Report.SmokeTestReport>({
  id: text,
  title: text,
  from: about("The pod it ran in, or what stood in for one.", text),
  target: text,
  outcome: words({ passed: true, failed: true, skipped: true }),
  optional: optional(about("It only warns when it fails.", constant(true))),
  evidence: optional(
    about(
      "How the requests went when not over the cluster's own network.",
      words({ proxy: true, runner: true }),
    ),
  ),
  milliseconds,
  attempts: count,
  stage: optional(
    about(
      "The hop at which it failed.",
      words({ endpoints: true, dns: true, tcp: true, http: true, content: true }),
    ),
  ),
  stages: optional(
    object<NonNullable<Report.SmokeTestReport["stages"]>>({
      endpoints: optional(count),
      dns: optional(milliseconds),
      tcp: optional(milliseconds),
      http: optional(milliseconds),
    }),
  ),
  detail: text,
});

const REPAIR = object<Report.RepairReport>({
  action: words({ rollback: true, "scale-down": true }),
  outcome: words({ done: true, unhealthy: true, failed: true, impossible: true }),
  revision: optional(text),
  milliseconds,
  note: text,
});

const FAILURE = object<Report.FailureReport>({
  step: optional(about("The step that failed; absent when the run was stopped from outside.", text)),
  category: about(
    "Who must act: `configuration` the workflow's author, `command` and `cluster` were answered by a tool or server, `rollout` is of what was deployed, `timeout` proves no failure, `unexpected` is a defect of the action.",
    text,
  ),
  problems: filledList(PROBLEM),
  state: about("What the run left behind.", text),
  repair: optional(REPAIR),
});

const CHECK_ROW = object<CheckRow>({
  id: text,
  title: text,
  result: words<CheckResult>({
    passed: true,
    warning: true,
    failed: true,
    unknown: true,
    "not-needed": true,
  }),
  found: text,
  fix: text,
});

const PERMISSION = object<PermissionReport>({
  purpose: text,
  resource: text,
  verbs: list(text),
  missing: list(text),
  unknown: list(text),
  without: optional(text),
});

const CHECK = object<CheckReport>({
  rows: list(CHECK_ROW),
  permissions: list(PERMISSION),
  role: about("A Role with what is missing; empty when nothing is.", text),
});

const REVISION = object<Report.RevisionReport>({
  number: count,
  madeAt: instant,
  commit: text,
  run: text,
  actor: text,
  digest: text,
  rolledBackTo: optional(count),
  objects: count,
  chosen: about("The one that was gone back to.", yesOrNo),
});

const STATUS = object<Status.StatusReport>({
  pods: list(
    object<Status.PodReport>(
      { name: text, state: text, ready: yesOrNo, restarts: count, node: text, startedAt: optional(instant) },
      TIMES,
    ),
  ),
  addresses: list(
    object<Status.AddressReport>({ service: text, type: text, ports: list(count), address: optional(text) }),
  ),
  claims: list(object<Status.ClaimReport>({ name: text, phase: text, size: text, storageClass: text })),
  models: optional(
    either(
      object<{ readonly names: readonly string[]; readonly problem?: undefined }>({
        names: list(text),
        problem: absent,
      }),
      object<{ readonly names?: undefined; readonly problem: string }>({ names: absent, problem: text }),
    ),
  ),
  deployed: list(
    object<Status.DeployedReport>({
      repository: text,
      commit: text,
      run: text,
      actor: text,
      objects: list(text),
    }),
  ),
  drift: list(object<Status.DriftReport>({ object: text, manager: text, at: instant, fields: list(text) })),
  events: list(object<Status.EventReport>({ reason: text, object: text, message: text, count, at: instant })),
  holder: optional(text),
});

const PLAN = object<Report.PlanReport>({
  hash: about("Names this set of changes; what the input `plan-hash` takes.", text),
  objects: list(
    object<Report.PlannedObject>({
      kind: text,
      name: text,
      file: optional(text),
      outcome: OUTCOME,
      difference: DIFFERENCE,
      takenFrom: list(object({ manager: text, fields: list(text) })),
      pods: optional(
        object<Report.PlannedPods>({
          action: words({ replaced: true, recreated: true, left: true, scaled: true }),
          from: optional(count),
          to: optional(count),
          names: list(text),
        }),
      ),
    }),
  ),
  namespaceIsNew: optional(yesOrNo),
  image: optional(
    object<NonNullable<Report.PlanReport["image"]>>({ reference: text, digest: optional(text) }),
  ),
});

const REPORT = object<Report.DeployReport>(
  {
    schema: about("Version of this shape; raised when a property changes its meaning.", constant(1)),
    operation: words<OperationName>({
      deploy: true,
      check: true,
      plan: true,
      rollback: true,
      scale: true,
      restart: true,
      status: true,
      logs: true,
      teardown: true,
    }),
    language: words<Language>({ en: true, fr: true }),
    verdict: words<Report.VerdictWord>({ success: true, failure: true, timeout: true, cancelled: true }),
    failureReason: about("The cause in one line; empty on success.", text),
    troubleshooting: optional(
      about("The address of the page that tells more of a problem, behind `#` and its id.", text),
    ),
    failure: optional(FAILURE),
    headline: optional(object<Report.HeadlineReport>({ text, attention: optional(yesOrNo) })),
    startedAt: instant,
    endedAt: instant,
    namespace: text,
    source: SOURCE,
    cluster: optional(CLUSTER),
    image: optional(IMAGE),
    revision: optional(about("Of the workload that runs the image.", text)),
    previousRevision: optional(text),
    url: optional(text),
    service: optional(object({ name: text, port: count })),
    steps: about("What people read: the steps of the operation.", list(STEP)),
    phases: about("What was done, with its times.", list(PHASE)),
    objects: list(OBJECT),
    workloads: list(WORKLOAD),
    models: list(MODEL),
    smokeTests: list(SMOKE_TEST),
    check: optional(CHECK),
    warnings: list(PROBLEM),
    evidence: list(object<Report.EvidenceReport>({ title: text, text })),
    history: optional(list(REVISION)),
    status: optional(STATUS),
    removals: optional(
      list(
        object<Report.RemovalReport>({
          kind: text,
          name: text,
          outcome: words({ removed: true, kept: true }),
        }),
      ),
    ),
    logs: optional(
      list(object<Report.LogReport>({ title: text, lines: list(text), problem: optional(text) })),
    ),
    plan: optional(PLAN),
  },
  TIMES,
);

export const REPORT_SCHEMA = documentOf("Report of a run of chatbot-deploy-action", REPORT);
