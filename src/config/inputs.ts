/** The inputs of the action as they are given: strings. Their defaults live in action.yml alone. */
import type { Runner } from "../runtime/ports.js";

export const INPUT_NAMES = [
  "operation",
  "language",
  "kubeconfig",
  "kube-context",
  "allow-exec-plugins",
  "allow-insecure-server",
  "allow-local-server",
  "namespace",
  "manifests",
  "build-context",
  "dockerfile",
  "build-target",
  "platforms",
  "build-args",
  "build-secrets",
  "labels",
  "tags",
  "cache",
  "pull",
  "provenance",
  "rebuild",
  "image",
  "registry",
  "registry-username",
  "registry-password",
  "pull-secret-token",
  "pull-secret-username",
  "pull-secret-name",
  "models",
  "smoke-tests",
  "http-checks",
  "timeout",
  "stability-window",
  "unschedulable-timeout",
  "lock-timeout",
  "fail-fast",
  "on-failure",
  "to-revision",
  "workload",
  "replicas",
  "lines",
  "confirm",
  "delete-data",
  "plan-hash",
  "github-records",
  "environment",
  "github-token",
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

export type RawInputs = Readonly<Record<InputName, string>>;

export function readInputs(runner: Runner): RawInputs {
  return Object.fromEntries(INPUT_NAMES.map((name) => [name, runner.input(name)])) as RawInputs;
}
