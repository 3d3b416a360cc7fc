/** Sample reports of deployments that succeed. */
import type { DeployReport } from "../../../src/report/report.js";
import {
  API,
  DEPLOYED,
  DIGEST_BEFORE,
  OLLAMA,
  objects,
  phase,
  QDRANT,
  REPOSITORY,
  START,
  steps,
  TAG,
} from "./parts.js";

export const success: DeployReport = {
  ...DEPLOYED,
  objects: objects("changed", "unchanged"),
  steps: steps({
    check: ["done", 900, "9 manifests"],
    build: ["done", 19_240, "7 of 9 layers cached"],
    push: ["done", 3_110, "12.4 MB"],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["done", 212, "1 changed, 8 unchanged"],
    rollout: ["done", 14_830, "chatbot-api 2/2, ollama and qdrant untouched"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    "smoke-tests": ["done", 1_930, "10 of 10 from 2 pods"],
    report: ["done", undefined, ""],
  }),
  phases: [
    phase("check-inputs", "Check the inputs", 0, 40),
    phase("check-manifests", "Check the manifests", 40, 310),
    phase("connect", "Connect to the cluster", 45, 355),
    phase("check-cluster", "Rehearse in the cluster", 360, 900),
    phase("pull-models", "Pull the models", 400, 441),
    phase("build-image", "Build the image", 320, 19_560),
    phase("push-image", "Push the image", 19_570, 22_680),
    phase("apply", "Apply the manifests", 22_700, 22_912),
    phase("rollout", "Follow the rollout", 22_915, 37_745),
    phase("smoke-tests", "Run the smoke tests", 37_750, 39_680),
  ],
  warnings: [
    {
      title: "Deployment ollama has no memory limit",
      cause: "Without one the model can take the memory of the whole node.",
      fix: "Set `resources.limits.memory`; 2Gi is enough for nomic-embed-text.",
      file: "k8s/chatbot-service/ollama.yaml",
      line: 31,
    },
  ],
};

export const unchanged: DeployReport = {
  ...DEPLOYED,
  endedAt: START + 6_210,
  revision: "14",
  previousRevision: "14",
  image: { reference: `${REPOSITORY}:${TAG}`, digest: DIGEST_BEFORE, origin: "built" },
  workloads: [
    {
      ...API,
      outcome: "unchanged",
      revision: "14",
      previousRevision: "14",
      images: [
        {
          container: "api",
          before: `${REPOSITORY}@${DIGEST_BEFORE}`,
          after: `${REPOSITORY}@${DIGEST_BEFORE}`,
        },
      ],
    },
    OLLAMA,
    QDRANT,
  ],
  objects: objects("unchanged", "unchanged"),
  steps: steps({
    check: ["done", 700, "9 manifests"],
    build: ["untouched", 420, "the registry has an image of this source"],
    push: ["untouched", undefined, ""],
    connect: ["done", 300, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["untouched", 180, "9 unchanged"],
    rollout: ["untouched", 12, "chatbot-api 2/2, ollama and qdrant untouched"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    "smoke-tests": ["done", 1_930, "10 of 10 from 2 pods"],
    report: ["done", undefined, ""],
  }),
  phases: [
    phase("connect", "Connect to the cluster", 45, 345),
    phase("find-image", "Find the image", 320, 740),
    phase("apply", "Apply the manifests", 900, 1_080),
    phase("rollout", "Follow the rollout", 1_080, 1_092),
    phase("smoke-tests", "Run the smoke tests", 1_100, 3_030),
  ],
};
