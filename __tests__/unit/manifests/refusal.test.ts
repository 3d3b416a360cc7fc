/** The API server's refusals, recorded from Kubernetes 1.34.4, each with what its author is told and where. */
import { describe, expect, test } from "@jest/globals";
import { ApiError } from "../../../src/cluster/api.js";
import type { Manifest } from "../../../src/manifests/manifest.js";
import { explainRefusal } from "../../../src/manifests/refusal.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { manifestOf } from "./sample.js";

const DEPLOYMENT = manifestOf(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: staging
spec:
  replicas: "two"
  replica: 1
  selector:
    matchLabels:
      app: other
  template:
    metadata:
      labels: {app: api}
    spec:
      volumes: x
      containers:
        - name: side
          image: nginx
        - name: api
          image: chatbot-service
          imagee: chatbot-service
          env:
            - name: A
              value: 1
              valu: x
          ports:
            - containerPort: 9090
            - containerPort: 8080
              nam: http
`);

const CLAIM = manifestOf(`apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteMany]
`);

const SERVICE = manifestOf(
  "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  clusterIP: None\n  ports:\n    - port: 99999\n",
);

const SECRET = manifestOf(
  'apiVersion: v1\nkind: Secret\nmetadata:\n  name: login\ndata:\n  user: YQ==\n  long: |\n    YWFh\n    YQ==\n  password: "not base64!"\n',
);

/** The typed patch is refused with 500 and no reason. */
const typed = (field: string): ApiError =>
  new ApiError(
    500,
    "Unknown",
    `failed to create typed patch object (staging/api; apps/v1, Kind=Deployment): ${field}`,
  );

const invalid = (what: string, field: string, message: string): ApiError =>
  new ApiError(422, "Invalid", `${what} is invalid: ${field}: ${message}`, [{ field, message }]);

interface Row {
  readonly name: string;
  readonly error: ApiError;
  readonly manifest?: Manifest;
  readonly title: string;
  readonly line: number;
}

const ROWS: readonly Row[] = [
  {
    name: "an unknown field of a container, by name",
    error: typed('.spec.template.spec.containers[name="api"].imagee: field not declared in schema'),
    title: 'Deployment api has an unknown field: `spec.template.spec.containers[name="api"].imagee`',
    line: 22,
  },
  {
    name: "an unknown field of the spec",
    error: typed(".spec.replica: field not declared in schema"),
    title: "Deployment api has an unknown field: `spec.replica`",
    line: 8,
  },
  {
    name: "an unknown field of a port, by number and protocol",
    error: typed(
      '.spec.template.spec.containers[name="api"].ports[containerPort=8080,protocol="TCP"].nam: field not declared in schema',
    ),
    title:
      'Deployment api has an unknown field: `spec.template.spec.containers[name="api"].ports[containerPort=8080,protocol="TCP"].nam`',
    line: 30,
  },
  {
    name: "an unknown field of a variable",
    error: typed(
      '.spec.template.spec.containers[name="api"].env[name="A"].valu: field not declared in schema',
    ),
    title:
      'Deployment api has an unknown field: `spec.template.spec.containers[name="api"].env[name="A"].valu`',
    line: 26,
  },
  {
    name: "unknown fields in strict decoding",
    error: new ApiError(
      400,
      "BadRequest",
      'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.replica", unknown field "spec.template.spec.containers[1].imagee"',
    ),
    title: "Deployment api has an unknown field: `spec.replica`, `spec.template.spec.containers[1].imagee`",
    line: 8,
  },
  {
    name: "a duplicate field in strict decoding",
    error: new ApiError(
      400,
      "BadRequest",
      'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: duplicate field "spec.replicas"',
    ),
    title: "Deployment api defines a field twice: `spec.replicas`",
    line: 7,
  },
  {
    name: "text for a number",
    error: typed(".spec.replicas: expected numeric (int or float), got string"),
    title: "Deployment api has a field of the wrong type: `spec.replicas`",
    line: 7,
  },
  {
    name: "text for a list",
    error: typed(".spec.template.spec.volumes: expected list, got &{x}"),
    title: "Deployment api has a field of the wrong type: `spec.template.spec.volumes`",
    line: 16,
  },
  {
    name: "a number for text",
    error: typed(
      '.spec.template.spec.containers[name="api"].env[name="A"].value: expected string, got &value.valueUnstructured{Value:1}',
    ),
    title:
      'Deployment api has a field of the wrong type: `spec.template.spec.containers[name="api"].env[name="A"].value`',
    line: 25,
  },
  {
    name: "text for a number in decoding",
    error: new ApiError(
      400,
      "BadRequest",
      'Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32',
    ),
    title: "Deployment api has a field of the wrong type: `spec.replicas`",
    line: 7,
  },
  {
    name: "a variable that is set twice",
    error: typed('.spec.template.spec.containers[name="api"].env: duplicate entries for key [name="A"]'),
    title:
      'Deployment api has an entry twice: name="A" under `spec.template.spec.containers[name="api"].env`',
    line: 23,
  },
  {
    name: "values of a Secret that are no base64",
    manifest: SECRET,
    error: new ApiError(
      500,
      "Unknown",
      "failed to convert new object (default/login; /v1, Kind=Secret) to proper version: unable to convert unstructured object to /v1, Kind=Secret: error decoding from json: illegal base64 data at input byte 3",
    ),
    title: "Secret login has values that are not base64: `data.password`",
    line: 1,
  },
  {
    name: "a selector that cannot change",
    error: invalid(
      'Deployment.apps "api"',
      "spec.selector",
      'Invalid value: {"matchLabels":{"app":"other"}}: field is immutable',
    ),
    title: "Deployment api cannot be changed in this way: `spec.selector` is immutable",
    line: 9,
  },
  {
    name: "a claim that cannot change",
    manifest: CLAIM,
    error: invalid(
      'PersistentVolumeClaim "data"',
      "spec",
      "Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n@@ -1,6 +1,6 @@\n",
    ),
    title: "PersistentVolumeClaim data cannot be changed in this way: `spec` is immutable",
    line: 5,
  },
  {
    name: "a StatefulSet that cannot change",
    error: invalid(
      'StatefulSet.apps "api"',
      "spec",
      "Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy' and 'minReadySeconds' are forbidden",
    ),
    title: "Deployment api cannot be changed in this way: `spec` is immutable",
    line: 6,
  },
  {
    name: "an address that cannot change",
    manifest: SERVICE,
    error: invalid('Service "web"', "spec.clusterIPs[0]", 'Invalid value: ["None"]: may not change once set'),
    title: "Service web cannot be changed in this way: `spec.clusterIPs[0]` is immutable",
    line: 5,
  },
  {
    name: "a selector that does not fit",
    error: invalid(
      'Deployment.apps "api"',
      "spec.template.metadata.labels",
      'Invalid value: {"app":"api"}: `selector` does not match template `labels`',
    ),
    title: "Deployment api is invalid: `spec.template.metadata.labels`",
    line: 14,
  },
  {
    name: "several invalid fields",
    manifest: SERVICE,
    error: new ApiError(
      422,
      "Invalid",
      'Service "web" is invalid: [spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: …]',
      [
        { field: "spec.ports[0].port", message: "Invalid value: 99999" },
        { field: "spec.ports[0].targetPort", message: "Invalid value: 99999" },
      ],
    ),
    title: "Service web is invalid: `spec.ports[0].port`, `spec.ports[0].targetPort`",
    line: 8,
  },
  {
    name: "an invalid object without a field",
    error: new ApiError(422, "Invalid", "something is wrong with it"),
    title: "Deployment api is invalid as a whole",
    line: 1,
  },
  {
    name: "an object that is too large as a whole",
    error: invalid('ConfigMap "cfg"', "[]", "Too long: may not be more than 1048576 bytes"),
    title: "Deployment api is invalid as a whole",
    line: 1,
  },
  {
    name: "a quota",
    error: new ApiError(
      403,
      "Forbidden",
      'configmaps "d" is forbidden: exceeded quota: q, requested: configmaps=1, used: configmaps=1, limited: configmaps=1',
    ),
    title: "Deployment api does not fit into the quota of the namespace",
    line: 1,
  },
  {
    name: "a missing permission",
    error: new ApiError(
      403,
      "Forbidden",
      'deployments.apps "api" is forbidden: User "system:serviceaccount:staging:deployer" cannot patch resource "deployments" in API group "apps" in the namespace "staging"',
    ),
    title: "The credentials of the kubeconfig may not apply Deployment api",
    line: 1,
  },
  {
    name: "a namespace that is going",
    error: new ApiError(
      403,
      "Forbidden",
      'deployments.apps "api" is forbidden: unable to create new content in namespace staging because it is being terminated',
      [{ field: "metadata.namespace", message: "namespace staging is being terminated" }],
    ),
    title: "The namespace is being deleted",
    line: 5,
  },
  {
    name: "an admission webhook",
    error: new ApiError(
      403,
      "Forbidden",
      'admission webhook "policy.example.com" denied the request: images must come from ghcr.io',
    ),
    title: "The admission webhook policy.example.com refuses Deployment api",
    line: 1,
  },
  {
    name: "an admission webhook that answers 422",
    error: new ApiError(422, "Invalid", 'admission webhook "policy.example.com" denied the request: no'),
    title: "The admission webhook policy.example.com refuses Deployment api",
    line: 1,
  },
  {
    name: "an admission policy",
    error: new ApiError(
      422,
      "Invalid",
      "configmaps \"forbidden\" is forbidden: ValidatingAdmissionPolicy 'unit-policy' with binding 'unit-policy' denied request: no such names here",
      [
        {
          field: "",
          message:
            "ValidatingAdmissionPolicy 'unit-policy' with binding 'unit-policy' denied request: no such names here",
        },
      ],
    ),
    title: "The policy unit-policy of the cluster refuses Deployment api",
    line: 1,
  },
  {
    name: "PodSecurity",
    error: new ApiError(
      403,
      "Forbidden",
      'pods "p" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "a" must set securityContext.allowPrivilegeEscalation=false)',
    ),
    title: "A policy of the cluster refuses Deployment api",
    line: 1,
  },
  {
    name: "a webhook that does not answer",
    error: new ApiError(
      500,
      "InternalError",
      'Internal error occurred: failed calling webhook "hook.unit.example": failed to call webhook: Post "https://127.0.0.1:9443/?timeout=2s": dial tcp 127.0.0.1:9443: connect: connection refused',
    ),
    title: "Deployment api could not be checked: the admission webhook hook.unit.example does not answer",
    line: 1,
  },
  {
    name: "a missing ServiceAccount, which is not a missing permission",
    error: new ApiError(
      403,
      "Forbidden",
      'pods "p" is forbidden: error looking up service account default/nobody: serviceaccount "nobody" not found',
    ),
    title: "The cluster refused Deployment api",
    line: 1,
  },
  {
    name: "a namespace that is missing",
    error: new ApiError(404, "NotFound", 'namespaces "staging" not found'),
    title: "The cluster refused Deployment api",
    line: 1,
  },
];

describe("a refusal is explained", () => {
  test.each(ROWS)("$name", ({ error, manifest = DEPLOYMENT, title, line }) => {
    expect(explainRefusal(error, manifest)).toMatchObject({
      id: expect.any(String),
      title,
      line,
      file: "k8s/app.yaml",
      detail: error.message,
    });
  });

  test.each(ROWS)("$name, in French", ({ error, manifest = DEPLOYMENT }) => {
    const { title, cause = "", fix = "" } = inLanguage("fr", () => explainRefusal(error, manifest));
    const isTheirs = error.message.includes(cause) || error.causes.some(({ message }) => message === cause);
    expect(englishIn([title, fix, ...(isTheirs ? [] : [cause])].join("\n"))).toEqual([]);
  });
});

test("nobody is told to delete a claim: its data would be gone", () => {
  const row = ROWS.find(({ manifest }) => manifest === CLAIM);
  expect(row && explainRefusal(row.error, CLAIM).fix).toBe(
    "Restore the old value. Deleting and creating the claim again would delete its data.",
  );
});

test("the command to look further names the namespace of the manifest", () => {
  const row = ROWS.find(({ name }) => name === "a selector that cannot change");
  expect(row && explainRefusal(row.error, DEPLOYMENT).look).toBe(
    "kubectl -n staging get deployment api -o yaml",
  );
});

/** The words that decide are the server's own: which limit, which amount, which value. */
test.each([
  [
    "a quota",
    403,
    'deployments.apps "api" is forbidden: exceeded quota: team, requested: count/deployments.apps=1, used: count/deployments.apps=0, limited: count/deployments.apps=0',
    /^exceeded quota: team, requested: /,
  ],
  [
    "a LimitRange",
    403,
    'persistentvolumeclaims "data" is forbidden: maximum storage usage per PersistentVolumeClaim is 1Gi, but request is 2Gi',
    /^maximum storage usage .* is 1Gi, but request is 2Gi$/,
  ],
  [
    "a policy",
    400,
    'admission webhook "policy.example.com" denied the request: images must come from ghcr.io',
    /^images must come from ghcr\.io$/,
  ],
  [
    "what no rule knows",
    403,
    'persistentvolumeclaims "data" is forbidden: only dynamically provisioned pvc can be resized',
    /^only dynamically provisioned pvc can be resized$/,
  ],
])("the cause of %s is in the server's words", (_what, status, message, cause) => {
  expect(explainRefusal(new ApiError(status, "Forbidden", message), DEPLOYMENT).cause).toMatch(cause);
});

test("the cause of an invalid field is what is wrong with its value", () => {
  const error = invalid(
    "Service",
    "spec.ports[0].nodePort",
    "Invalid value: 31999: provided port is already allocated",
  );
  expect(explainRefusal(error, DEPLOYMENT).cause).toBe(
    "Invalid value: 31999: provided port is already allocated",
  );
});

test.each([
  'RoleBinding "x" is invalid: roleRef: Invalid value: cannot change roleRef',
  'Pod "once" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`',
])("%s is a change that is never made", (message) => {
  expect(explainRefusal(new ApiError(422, "Invalid", message), DEPLOYMENT).title).toMatch(/is immutable$/);
});

test("several fields that cannot change are told as several", () => {
  const causes = ["spec.selector", "spec.serviceName"].map((field) => ({
    field,
    message: "field is immutable",
  }));
  const error = new ApiError(422, "Invalid", 'Deployment "api" is invalid: field is immutable', causes);
  const told = (language: "en" | "fr") => inLanguage(language, () => explainRefusal(error, DEPLOYMENT));
  expect(told("en").title).toMatch(/: `spec.selector`, `spec.serviceName` are immutable$/);
  expect(told("en").cause).toMatch(/never changes these fields\.$/);
  expect(told("fr").title).toMatch(/: `spec.selector`, `spec.serviceName` sont immuables$/);
});

test("of a whole object that is invalid only what is wrong with it is told", () => {
  const dump = JSON.stringify({
    Privileged: true,
    AllowPrivilegeEscalation: false,
    ProcMount: null,
    RunAsUser: null,
    RunAsGroup: null,
  });
  const words = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";
  const error = invalid('Deployment.apps "api"', "spec.template.spec", `Invalid value: ${dump}: ${words}`);
  const problem = explainRefusal(error, DEPLOYMENT);
  expect(problem.cause).toBe(words);
});
