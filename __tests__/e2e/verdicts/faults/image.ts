/** Faults of images: names, tags, registries. */
import {
  container,
  daemonSet,
  deployment,
  IMAGE,
  onNode,
  pod,
  podWith,
  REGISTRY,
  running,
} from "../builders.js";
import { IMPERFECT_REGISTRY } from "../harness/imperfect-registry.js";
import type { Scenario } from "../scenario.js";

const NOT_FOUND = /not found|no such (?:tag|image|manifest|digest)|manifest unknown|has no/i;
/** Nobody pushes it; no image has these bytes. */
const NO_DIGEST = `sha256:${"0".repeat(64)}`;
/** A registry that does not answer may be back soon: 180 s of patience. */
const UNREACHABLE_SECONDS = 180;

const WRONG_LOGIN = { username: "lab", password: "not the password" };

export const IMAGE_FAULTS: readonly Scenario[] = [
  {
    id: "image-tag-missing",
    objects: [deployment({ replicas: 2, pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) })],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/busybox:nope/, NOT_FOUND], within: 10 },
  },
  {
    id: "image-digest-missing",
    objects: [deployment({ pod: podWith({ image: `${REGISTRY}/lab/busybox@${NO_DIGEST}` }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /lab\/busybox@sha256:0000/, NOT_FOUND],
      within: 10,
    },
  },
  {
    id: "image-repository-missing",
    namespace: "absent",
    objects: [deployment({ pod: podWith({ image: `${REGISTRY}/lab/nowhere:1` }) })],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/nowhere:1/, NOT_FOUND], within: 10 },
  },
  {
    id: "image-name-invalid",
    objects: [deployment({ pod: podWith({ image: `${REGISTRY}/Lab/BusyBox:1` }) })],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /server/, /Lab\/BusyBox:1/, /not a valid image|lower.?case|invalid/i],
      within: 2,
    },
  },
  {
    id: "image-name-with-scheme",
    namespace: "absent",
    objects: [deployment({ pod: podWith({ image: `https://${IMAGE}` }) })],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /server/, /https:\/\//, /not a valid image|invalid/i],
      within: 2,
    },
  },
  {
    id: "image-private",
    objects: [
      deployment({ pod: podWith({ image: "10.89.0.1:5000/lab/busybox:1", imagePullPolicy: "Always" }) }),
    ],
    expected: {
      verdict: "either",
      cause: [
        /\bweb\b/,
        /server/,
        /10\.89\.0\.1:5000\/lab\/busybox:1/,
        /may not|denied|unauthori[sz]ed|credential|private/i,
      ],
      within: 5,
    },
  },
  {
    id: "image-registry-refuses-connections",
    objects: [deployment({ pod: podWith({ image: "10.89.0.1:9/lab/busybox:1" }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /10\.89\.0\.1:9/, /refused|reach/i],
      within: UNREACHABLE_SECONDS,
    },
  },
  {
    id: "image-registry-unknown",
    objects: [deployment({ pod: podWith({ image: "registry.invalid/lab/busybox:1" }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /registry\.invalid/, /no (?:such )?host|reach|DNS|resolve/i],
      within: UNREACHABLE_SECONDS,
    },
  },
  {
    id: "image-for-another-platform",
    objects: [
      deployment({
        pod: podWith(
          { image: `${IMPERFECT_REGISTRY}/other-platform:1`, imagePullPolicy: "Always" },
          onNode("node1"),
        ),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /other-platform:1/, /platform|architecture|CPU/],
      within: 5,
    },
  },
  {
    id: "image-never-pulled",
    objects: [
      deployment({ pod: podWith({ image: `${REGISTRY}/lab/not-on-any-node:1`, imagePullPolicy: "Never" }) }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /lab\/not-on-any-node:1/, /imagePullPolicy|Never/],
      within: 5,
    },
  },
  {
    id: "image-of-init-container",
    objects: [
      deployment({
        pod: pod({ initContainers: [running("prepare", "true", { image: `${REGISTRY}/lab/busybox:gone` })] }),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /prepare/, /lab\/busybox:gone/, NOT_FOUND],
      within: 10,
    },
  },
  {
    id: "image-of-second-container",
    objects: [
      deployment({
        pod: pod({
          containers: [container(), running("metrics", "sleep 3600", { image: `${REGISTRY}/lab/busybox:2` })],
        }),
      }),
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /metrics/, /lab\/busybox:2/, NOT_FOUND], within: 10 },
  },
  {
    id: "image-before-progress-deadline",
    objects: [
      deployment({
        pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }),
        spec: { progressDeadlineSeconds: 3 },
      }),
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/busybox:nope/, NOT_FOUND], within: 10 },
  },
  {
    id: "image-of-daemon-set",
    objects: [daemonSet({ name: "agent", pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) })],
    expected: {
      verdict: "either",
      cause: [/\bagent\b/, /server/, /lab\/busybox:nope/, NOT_FOUND],
      within: 10,
    },
  },
  {
    id: "image-of-init-container-for-another-platform",
    objects: [
      deployment({
        pod: pod({
          ...onNode("node1"),
          initContainers: [
            running("prepare", "true", {
              image: `${IMPERFECT_REGISTRY}/other-platform:1`,
              imagePullPolicy: "Always",
            }),
          ],
        }),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /prepare/, /other-platform:1/, /platform|architecture|processor/],
      within: 5,
    },
  },
  {
    id: "image-pull-secret-refused",
    objects: [
      {
        apiVersion: "v1",
        kind: "Secret",
        type: "kubernetes.io/dockerconfigjson",
        metadata: { name: "registry-login" },
        stringData: { ".dockerconfigjson": JSON.stringify({ auths: { "10.89.0.1:5000": WRONG_LOGIN } }) },
      },
      deployment({
        pod: podWith(
          { image: "10.89.0.1:5000/lab/busybox:1", imagePullPolicy: "Always" },
          { imagePullSecrets: [{ name: "registry-login" }] },
        ),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /lab\/busybox:1/, /credentials/],
      within: 5,
    },
  },
  {
    id: "image-registry-not-trusted",
    objects: [deployment({ pod: podWith({ image: "10.89.0.1:6443/lab/busybox:1" }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /10\.89\.0\.1:6443/, /trust/, /certificate/],
      within: 10,
    },
  },
  {
    id: "image-pulls-too-many",
    objects: [
      deployment({
        pod: podWith(
          { image: `${IMPERFECT_REGISTRY}/limited:1`, imagePullPolicy: "Always" },
          onNode("node1"),
        ),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /limited:1/, /limits how often/],
      within: 95,
    },
  },
];
