/** The whole rehearsal against a scripted API: what is asked, how long it waits, and what it makes of rights that are missing. */
import { expect, test } from "@jest/globals";
import { ApiError, type ApiRequest, type ClusterApi } from "../../../src/cluster/api.js";
import { parseManifests } from "../../../src/manifests/load.js";
import { type RehearsedSet, rehearseSet } from "../../../src/rehearsal/rehearse.js";
import { plain, workload } from "./sample.js";

interface Told extends RehearsedSet {
  readonly asked: readonly string[];
  readonly slept: number;
  readonly log: readonly string[];
}

/** The answer to a request of the form `GET /path`; undefined: not found, and an echo for what is sent. */
type Script = (asked: string, request: ApiRequest) => unknown;

const GROUPS: Readonly<Record<string, string>> = {
  Deployment: "deployments",
  Job: "jobs",
  ConfigMap: "configmaps",
  Pod: "pods",
  Role: "roles",
  RoleBinding: "rolebindings",
  ServiceAccount: "serviceaccounts",
  Ingress: "ingresses",
  HorizontalPodAutoscaler: "horizontalpodautoscalers",
};

async function rehearse(
  objects: readonly object[],
  script: Script = () => undefined,
  exists = true,
): Promise<Told> {
  const asked: string[] = [];
  const log: string[] = [];
  let slept = 0;
  const api: ClusterApi = {
    async send(request) {
      const method = request.method ?? "GET";
      const name = `${method} ${request.path.replace(/^.*\/namespaces\/[^/]+\//, "").replace(/^\/apis?\/(?:.*\/)?v1\//, "")}`;
      asked.push(name);
      const body = script(name, request) ?? (method === "GET" ? undefined : request.body);
      if (body instanceof Error) throw body;
      if (body === undefined) throw new ApiError(404, "NotFound", "not found");
      return { status: 200, body, warnings: [], serverTime: 0 };
    },
    lines: () => {
      throw new Error("nothing is watched");
    },
    bytes: () => {
      throw new Error("nothing is watched");
    },
  };
  const text = objects.map((object) => JSON.stringify(object)).join("\n---\n");
  const rehearsed = await rehearseSet(parseManifests(text, "all.yaml").manifests, {
    api,
    clock: {
      now: () => slept,
      async sleep(milliseconds) {
        slept += milliseconds;
      },
    },
    logger: { info: (line) => void log.push(line), debug() {}, foreign() {}, group() {} },
    discovery: {
      find: (apiVersion, kind) => {
        const plural = GROUPS[kind];
        return plural === undefined ? undefined : { apiVersion, kind, plural, namespaced: true };
      },
    },
    namespace: "shop",
    liveNamespace: undefined,
    namespaceExists: exists,
    signal: new AbortController().signal,
  });
  return { ...rehearsed, asked, slept, log };
}

const titles = (problems: readonly { readonly title: string }[]): string[] =>
  problems.map(({ title }) => title);
const forbidden = (what: string) =>
  new ApiError(403, "Forbidden", `${what} is forbidden: User "d" cannot ${what}`);
const NEEDY = workload({ container: { envFrom: [{ secretRef: { name: "s" } }] } });

test("a set is asked about in few requests: a look and a dry run for each object, a Pod, nodes and quotas", async () => {
  const { asked, refusals, notices, slept } = await rehearse([workload(), plain("ConfigMap", "cfg")]);
  expect(asked.toSorted()).toEqual([
    "GET configmaps/cfg",
    "GET deployments/web",
    "GET nodes",
    "GET resourcequotas",
    "PATCH configmaps/cfg",
    "PATCH deployments/web",
    "POST pods",
  ]);
  expect({ refusals, notices, slept }).toEqual({ refusals: [], notices: [], slept: 0 });
});

test("in a namespace that is yet to be, no pod and no quota is asked about", async () => {
  const { asked } = await rehearse([workload()], undefined, false);
  expect(asked.toSorted()).toEqual(["GET nodes", "POST deployments"]);
});

test("what is unchanged is not asked about any further", async () => {
  const { asked } = await rehearse([workload()], (name) => (name.endsWith("/web") ? workload() : undefined));
  expect(asked).toEqual(["GET deployments/web", "PATCH deployments/web"]);
});

test("a large set takes two requests an object beside the lists, so that three with the apply are enough", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `web${index}`);
  const { asked } = await rehearse(
    names.map((name) => workload({ name })),
    (name) => (name === "GET deployments" ? { items: [] } : undefined),
  );
  expect(asked.filter((name) => name.startsWith("GET")).toSorted()).toEqual([
    "GET deployments",
    "GET nodes",
    "GET resourcequotas",
  ]);
  expect(asked).toHaveLength(3 + 2 * names.length);
});

test("objects of a list count as they are, and where no list is allowed each is asked for", async () => {
  const set = ["a", "b", "c"].map((name) => workload({ name }));
  const items = set.map((object) => ({ ...object, apiVersion: undefined, kind: undefined }));
  const { objects } = await rehearse(set, (name) =>
    name === "GET deployments" ? JSON.parse(JSON.stringify({ items })) : undefined,
  );
  expect(objects.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
  const { asked } = await rehearse(set, (name) =>
    name === "GET deployments" ? forbidden("list") : undefined,
  );
  expect(asked.filter((name) => name.startsWith("GET deployments/"))).toHaveLength(3);
});

test("a Secret that comes three seconds late is waited for", async () => {
  let reads = 0;
  const { refusals, slept, log } = await rehearse([NEEDY], (name) => {
    if (name === "GET secrets/s") reads += 1;
    return name === "GET secrets/s" && reads > 3 ? { kind: "Secret" } : undefined;
  });
  expect({ refusals, slept }).toEqual({ refusals: [], slept: 3000 });
  expect(log).toEqual(["Waiting up to 5 s: Secret/s may be on its way"]);
});

test("a Secret that never comes is refused after five seconds", async () => {
  const { refusals, slept } = await rehearse([NEEDY]);
  expect(titles(refusals)).toEqual([
    "The Secret s, which container c of Deployment web needs, does not exist",
  ]);
  expect(slept).toBe(5000);
});

test("nothing is waited for when something else can never work; all of it is told together", async () => {
  const { refusals, slept } = await rehearse([
    NEEDY,
    workload({ name: "b", container: { image: "A B" } }),
    plain("Widget", "w", {}, "example.com/v1"),
  ]);
  expect(slept).toBe(0);
  expect(titles(refusals)).toEqual([
    "The cluster does not know the kind of Widget w (example.com/v1)",
    expect.stringContaining("not a valid image name"),
    expect.stringContaining("Secret s"),
  ]);
});

test("rights that are missing leave checks out, with one notice that names them all", async () => {
  const { refusals, notices, leftOut } = await rehearse([NEEDY], (name) => {
    if (name === "POST pods") return forbidden('create resource "pods"');
    if (/^GET (?:nodes|resourcequotas|secrets)/.test(name)) return forbidden("look");
    return undefined;
  });
  expect(refusals).toEqual([]);
  expect(notices).toEqual([]);
  expect(leftOut?.title).toBe(
    "Some checks before the deployment were left out: the deployer may not create pods, get secrets, list nodes, list resourcequotas",
  );
});

test("a webhook that knows no dry runs costs a notice, not the deployment", async () => {
  const error = new ApiError(400, "BadRequest", 'admission webhook "old.example" does not support dry run');
  const { refusals, notices } = await rehearse([workload()], (name) =>
    name.startsWith("PATCH") || name === "POST pods" ? error : undefined,
  );
  expect(refusals).toEqual([]);
  expect(titles(notices)).toEqual([
    "Deployment web could not be rehearsed: a webhook of the cluster does not support dry runs",
  ]);
});

test("a list that goes on is too long to judge by", async () => {
  const { refusals } = await rehearse(
    [workload({ container: { resources: { requests: { cpu: "99" } } } })],
    (name) =>
      name === "GET nodes"
        ? { metadata: { continue: "x" }, items: [{ metadata: {}, status: { allocatable: { cpu: "1" } } }] }
        : undefined,
  );
  expect(refusals).toEqual([]);
});

test("values of Secrets are not kept", async () => {
  const { refusals } = await rehearse(
    [workload({ container: { env: [{ name: "X", valueFrom: { secretKeyRef: { name: "s", key: "B" } } }] } })],
    (name) => (name === "GET secrets/s" ? { kind: "Secret", data: { A: "c2VjcmV0" } } : undefined),
  );
  expect(titles(refusals)).toEqual(["The Secret s has no key B, which container c of Deployment web needs"]);
  expect(JSON.stringify(refusals)).not.toContain("c2VjcmV0");
});

const BINDING = plain(
  "RoleBinding",
  "bind",
  { roleRef: { kind: "Role", name: "reader" } },
  "rbac.authorization.k8s.io/v1",
);
/** Recorded from Kubernetes 1.34.4, for deployers that may not bind whatever they like: it calls the role a binding. */
const UNBOUND = new ApiError(404, "NotFound", 'rolebindings.rbac.authorization.k8s.io "reader" not found');
const ROBOT = workload({ kind: "Pod", name: "user", pod: { serviceAccountName: "robot" } });
const UNACCOUNTED = new ApiError(
  403,
  "Forbidden",
  'pods "user" is forbidden: error looking up service account shop/robot: serviceaccount "robot" not found',
);
const refusing =
  (what: string, error: Error): Script =>
  (asked) =>
    asked.startsWith("PATCH") && asked.includes(what) ? error : undefined;

test("what only waits for another object of the set is not refused for it", async () => {
  const role = plain("Role", "reader", { rules: [] }, "rbac.authorization.k8s.io/v1");
  const bound = await rehearse([role, BINDING], refusing("rolebindings", UNBOUND));
  expect(bound).toMatchObject({ refusals: [], forbidden: [] });
  expect(titles(bound.notices)).toEqual([
    "RoleBinding bind could not be rehearsed: its Role reader is part of this deployment",
  ]);
  const account = plain("ServiceAccount", "robot");
  const running = await rehearse([account, ROBOT], refusing("pods", UNACCOUNTED));
  expect(running).toMatchObject({ refusals: [], forbidden: [] });
});

test("an object that needs one that nobody has is refused once, with the line of the name", async () => {
  const bound = await rehearse([BINDING], refusing("rolebindings", UNBOUND));
  expect(titles(bound.refusals)).toEqual(["The Role reader, which RoleBinding bind needs, does not exist"]);
  const running = await rehearse([ROBOT], refusing("pods", UNACCOUNTED));
  expect(titles(running.refusals)).toEqual([
    "The ServiceAccount robot, which Pod user needs, does not exist",
  ]);
  expect(running.refusals[0]?.line).toEqual(expect.any(Number));
});

const BOUND_ROBOT = plain(
  "RoleBinding",
  "bind",
  {
    roleRef: { kind: "ClusterRole", name: "view" },
    subjects: [{ kind: "ServiceAccount", name: "robot", namespace: "shop" }],
  },
  "rbac.authorization.k8s.io/v1",
);
const DOOR = plain("Ingress", "door", { spec: { ingressClassName: "web" } }, "networking.k8s.io/v1");

test("what objects name is looked for by its name; who may not look is told nothing of what only warns", async () => {
  const missing = await rehearse([DOOR]);
  expect(missing.asked).toContain("GET ingressclasses/web");
  expect(titles(missing.notices)).toEqual(["Ingress door is of an IngressClass web that does not exist"]);
  const hidden = await rehearse([DOOR], (asked) =>
    asked === "GET ingressclasses/web" ? forbidden("get ingressclasses") : undefined,
  );
  expect(hidden).toMatchObject({ refusals: [], notices: [], leftOut: undefined });
  const unseen = await rehearse([BOUND_ROBOT], (asked) =>
    asked.startsWith("GET") ? forbidden("get serviceaccounts") : undefined,
  );
  expect(unseen).toMatchObject({ notices: [], leftOut: undefined });
});

test("a path that the server does not know proves nothing missing", async () => {
  const unknown = await rehearse([DOOR], (asked) =>
    asked === "GET ingressclasses/web" ? new ApiError(404, "", "404 page not found") : undefined,
  );
  expect(unknown.notices).toEqual([]);
});

test("an autoscaler has admission asked about pods that run already", async () => {
  const metrics = [{ type: "Resource", resource: { name: "cpu", target: { averageUtilization: 50 } } }];
  const scaler = plain(
    "HorizontalPodAutoscaler",
    "scaler",
    { spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" }, metrics } },
    "autoscaling/v2",
  );
  const unchanged: Script = (asked) => {
    if (asked === "GET /apis") return { groups: [{ name: "metrics.k8s.io" }] };
    return asked.endsWith("deployments/web") ? workload() : undefined;
  };
  const { asked, notices, facts } = await rehearse([workload(), scaler], unchanged);
  expect(facts.pods.map(({ anew }) => anew)).toEqual([false]);
  expect(asked).toContain("POST pods");
  expect(titles(notices)).toEqual([expect.stringContaining("goes by a percentage of requested cpu")]);
});
