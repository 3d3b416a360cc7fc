/** Pull secrets of templates and accounts: nodes pass over what is missing, and over Secrets of other types. */
import { describe, test } from "@jest/globals";
import { pullSecrets } from "../../../src/rehearsal/checks/pull-secrets.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

const pulling = workload({ pod: { imagePullSecrets: [{ name: "ghcr" }] } });
const account = plain("ServiceAccount", "robot", { imagePullSecrets: [{ name: "ghcr" }] });
const login = { type: "kubernetes.io/dockerconfigjson" };

describe("a pull secret", () => {
  test.each<Row>([
    [
      "a missing one may not be needed",
      () => factsOf([pulling]),
      ["notice", "pull secret ghcr of Deployment web"],
    ],
    [
      "a missing one of an account",
      () => factsOf([account]),
      ["notice", "pull secret ghcr of ServiceAccount robot is not there"],
    ],
    [
      "one of another type",
      () => factsOf([pulling], { named: { "Secret/ghcr": { type: "Opaque" } } }),
      ["notice", "is of the type Opaque, which nodes pass over"],
    ],
    [
      "one without a type, in the set",
      () => factsOf([pulling, plain("Secret", "ghcr")]),
      ["notice", "is of the type Opaque"],
    ],
    ["there", () => factsOf([pulling, account], { named: { "Secret/ghcr": login } })],
    ["in the set", () => factsOf([pulling, plain("Secret", "ghcr", login)])],
    [
      "in the older form",
      () => factsOf([pulling, plain("Secret", "ghcr", { type: "kubernetes.io/dockercfg" })]),
    ],
    ["not to be read", () => factsOf([pulling, account], { named: { "Secret/ghcr": "unknown" } })],
    [
      "of an account that is as it was",
      () => factsOf([account], { fates: { "ServiceAccount/robot": { live: {}, outcome: "unchanged" } } }),
    ],
  ])("%s", expectFindings(pullSecrets));
});
