/** Answers of admission to a dry-run Pod, in the words of a real API server (v1.34.4). */
import { describe, expect, test } from "@jest/globals";
import { podAdmission } from "../../../src/rehearsal/checks/pod-admission.js";
import { serverWarnings } from "../../../src/rehearsal/checks/server-warnings.js";
import { expectFindings, factsOf, plain, type Row, type Sample, workload } from "./sample.js";

const VIOLATION = 'privileged (container "c" must not set securityContext.privileged=true)';
const SECURITY = `pods "web-x" is forbidden: violates PodSecurity "baseline:latest": ${VIOLATION}`;
const LIMIT = 'pods "web-x" is forbidden: maximum cpu usage per Container is 1, but limit is 2';
const LIMITS =
  'pods "web-x" is forbidden: [maximum cpu usage per Container is 1, but limit is 2, maximum cpu usage per Pod is 1, but limit is 2]';
const RATIO =
  'pods "web-x" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000';
const SPECIFY = 'pods "web-x" is forbidden: failed quota: q: must specify limits.cpu for: c';
const ACCOUNT =
  'pods "web-x" is forbidden: error looking up service account shop/me: serviceaccount "me" not found';
const DENIED = 'admission webhook "images.example" denied the request: unsigned image';
const POLICY =
  "pods \"web-x\" is forbidden: ValidatingAdmissionPolicy 'no-latest' with binding 'all' denied request: no latest";
const AWAY =
  'Internal error occurred: failed calling webhook "w.example": failed to call webhook: Post "https://w.shop.svc:443/?timeout=10s": dial tcp 10.96.0.9:443: connect: connection refused';
const NO_DRY_RUN = 'admission webhook "old.example" does not support dry run';

const refused = (refusal: string, more: Sample & { objects?: readonly object[]; spec?: object } = {}) => {
  const { objects = [], spec = {}, ...sample } = more;
  return factsOf([workload({ spec }), ...objects], { ...sample, pods: { refusal, asked: true } });
};

describe("pod admission", () => {
  test.each<Row>([
    [
      "PodSecurity",
      () => refused(SECURITY),
      ["refuse", 'The namespace refuses the pods of Deployment web: PodSecurity "baseline:latest"'],
    ],
    ["LimitRange", () => refused(LIMIT), ["refuse", "A LimitRange of the namespace refuses"]],
    ["LimitRange, several", () => refused(LIMITS), ["refuse", "A LimitRange"]],
    ["LimitRange, ratio", () => refused(RATIO), ["refuse", "A LimitRange"]],
    ["a quota that wants values", () => refused(SPECIFY), ["refuse", "they must specify limits.cpu for: c"]],
    [
      "a webhook that denies",
      () => refused(DENIED),
      ["refuse", "images.example refuses the pods of Deployment web"],
    ],
    ["a policy that denies", () => refused(POLICY), ["refuse", "policy no-latest"]],
    ["a webhook that is away may come back", () => refused(AWAY), ["notice", "w.example does not answer"]],
    [
      "an account that could not be read",
      () => refused(ACCOUNT, { named: { "ServiceAccount/me": "unknown" } }),
      ["refuse", "ServiceAccount me"],
    ],
    ["an account that another check has missed", () => refused(ACCOUNT)],
    ["the account of a namespace just made", () => refused(ACCOUNT.replaceAll("me", "default"))],
    ["a webhook that knows no dry runs", () => refused(NO_DRY_RUN)],
    ["invalid by our way of asking", () => refused('Pod "web-x" is invalid: metadata.labels: Invalid value')],
    [
      "a Namespace of the set changes the level",
      () => refused(SECURITY, { objects: [plain("Namespace", "shop")] }),
      ["notice", "PodSecurity"],
    ],
    [
      "a LimitRange of the set changes the limits",
      () => refused(LIMIT, { objects: [plain("LimitRange", "l")] }),
      ["notice", "LimitRange"],
    ],
    ["no replicas, no pods", () => refused(SECURITY, { spec: { replicas: 0 } }), ["notice", "PodSecurity"]],
    ["let in", () => factsOf([workload()], { pods: { asked: true } })],
  ])("%s", expectFindings(...podAdmission));

  test("the cause is the violation, and the line that of the container", () => {
    const [finding] = podAdmission.flatMap((check) => check.judge(refused(SECURITY)));
    expect(finding?.problem).toMatchObject({ cause: VIOLATION, detail: SECURITY });
    const lines = JSON.stringify(workload(), null, 1).split("\n");
    expect(lines[finding?.problem.line ?? 0]).toContain('"name": "c"');
  });
});

describe("warnings of the dry run", () => {
  const WARNING = `would violate PodSecurity "baseline:latest": ${VIOLATION}`;
  const warned = (sample: Sample = {}, warning = WARNING) =>
    factsOf([workload()], {
      fates: { "Deployment/web": { warnings: [warning] } },
      enforcedLevel: "baseline",
      ...sample,
    });
  test.each<Row>([
    [
      "an enforced level, when pods could not be asked about",
      () => warned(),
      ["refuse", 'PodSecurity "baseline"'],
    ],
    [
      "another level",
      () => warned({ enforcedLevel: "privileged" }),
      ["notice", "The cluster warns about Deployment web"],
    ],
    ["a level nobody knows", () => warned({ enforcedLevel: undefined }), ["notice", "warns"]],
    ["the pod itself was refused", () => warned({ pods: { asked: true, refusal: SECURITY } })],
    ["the pod itself was let in", () => warned({ pods: { asked: true } }), ["notice", "warns"]],
    ["anything else", () => warned({}, "spec.x is deprecated"), ["notice", "spec.x is deprecated"]],
  ])("%s", expectFindings(serverWarnings));
});
