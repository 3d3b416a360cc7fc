/** Small manifests from small parts: a web server that works, and functions that spoil one thing of it. Pure. */

export type Fields = Readonly<Record<string, unknown>>;

/** An object of the Kubernetes API as a manifest has it. */
export interface KubeObject extends Fields {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Fields & { readonly name: string };
}

export const REGISTRY = "localhost:5000";
export const IMAGE = `${REGISTRY}/lab/busybox:1`;

/** What the container runs: a web server on port 8080 that answers `/`. */
export const SERVE = "mkdir -p /tmp/www; echo ok >/tmp/www/index.html; exec httpd -f -p 8080 -h /tmp/www";
/** The same, but it goes on with the next command. */
export const SERVE_AND = "mkdir -p /tmp/www; echo ok >/tmp/www/index.html; httpd -p 8080 -h /tmp/www;";

/** Stands for a name that nobody else in the cluster has, for a class that a stage makes: its namespace's. */
export const OWN_CLASS = "own-class";
/** Stands for a port of the nodes that nobody else asks for. */
export const OWN_PORT = "own-port";

export const shell = (script: string): readonly string[] => ["sh", "-c", script];

/** Small, so that many scenarios fit on two nodes at the same time. */
const REQUESTS = { cpu: "10m", memory: "16Mi" };

export const probe = (path = "/", more: Fields = {}): Fields => ({
  httpGet: { path, port: 8080 },
  periodSeconds: 1,
  ...more,
});

export function container(change: Fields = {}): Fields {
  return {
    name: "server",
    image: IMAGE,
    command: shell(SERVE),
    ports: [{ containerPort: 8080 }],
    readinessProbe: probe(),
    resources: { requests: REQUESTS },
    ...change,
  };
}

/** A container that runs a script and has no port and no probe. */
export function running(name: string, script: string, change: Fields = {}): Fields {
  return { name, image: IMAGE, command: shell(script), resources: { requests: REQUESTS }, ...change };
}

export function pod(change: Fields = {}): Fields {
  return { terminationGracePeriodSeconds: 1, containers: [container()], ...change };
}

/** The pod of one changed container. */
export const podWith = (change: Fields, more: Fields = {}): Fields =>
  pod({ containers: [container(change)], ...more });

const templateOf = (name: string, spec: Fields): Fields => ({ metadata: { labels: { app: name } }, spec });

export interface Shape {
  readonly name?: string;
  readonly replicas?: number;
  readonly pod?: Fields;
  /** Further fields of the spec. */
  readonly spec?: Fields;
}

export function deployment({
  name = "web",
  replicas = 1,
  pod: template = pod(),
  spec = {},
}: Shape = {}): KubeObject {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: templateOf(name, template),
      ...spec,
    },
  };
}

export function statefulSet({
  name = "web",
  replicas = 1,
  pod: template = pod(),
  spec = {},
}: Shape): KubeObject {
  const object = deployment({ name, replicas, pod: template, spec: { serviceName: name, ...spec } });
  return { ...object, kind: "StatefulSet" };
}

export function daemonSet({ name = "web", pod: template = pod() }: Shape): KubeObject {
  const spec = { selector: { matchLabels: { app: name } }, template: templateOf(name, template) };
  return { apiVersion: "apps/v1", kind: "DaemonSet", metadata: { name }, spec };
}

export function job(script: string, spec: Fields = {}): KubeObject {
  const template = pod({ restartPolicy: "Never", containers: [running("task", script)] });
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: "migrate" },
    spec: { backoffLimit: 0, template: { spec: template }, ...spec },
  };
}

const core = (kind: string, name: string, rest: Fields): KubeObject => ({
  apiVersion: "v1",
  kind,
  metadata: { name },
  ...rest,
});

export const barePod = (name: string, spec: Fields): KubeObject => core("Pod", name, { spec });
export const configMap = (name: string, data: Fields): KubeObject => core("ConfigMap", name, { data });
export const secret = (name: string, stringData: Fields): KubeObject => core("Secret", name, { stringData });
export const quota = (hard: Fields): KubeObject => core("ResourceQuota", "team-quota", { spec: { hard } });

export const service = (change: Fields = {}): KubeObject =>
  core("Service", "front", {
    spec: { selector: { app: "web" }, ports: [{ port: 80, targetPort: 8080 }], ...change },
  });

export const claim = (name: string, change: Fields = {}): KubeObject =>
  core("PersistentVolumeClaim", name, {
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Mi" } }, ...change },
  });

/** A pod that mounts a volume at /data. */
export const podMounting = (volume: Fields, mount: Fields = {}, more: Fields = {}): Fields =>
  podWith(
    { volumeMounts: [{ name: "data", mountPath: "/data", ...mount }] },
    { volumes: [{ name: "data", ...volume }], ...more },
  );

export const onNode = (name: string): Fields => ({ nodeSelector: { "kubernetes.io/hostname": name } });
