/** A small web server with its ConfigMap and Service, for tests of what is done with a deployment. */

export interface Web {
  readonly greeting?: string;
  readonly image?: string;
  /** What its shell runs; without it, it serves the greeting. */
  readonly command?: string;
  readonly replicas?: number;
  readonly strategy?: string;
}

export const IMAGE = "localhost:5000/lab/busybox:1";
const SERVE = "mkdir -p /tmp/www; echo $GREETING >/tmp/www/index.html; exec httpd -f -p 8080 -h /tmp/www";

/** `before`: what its shell runs before it serves. */
export function serving(before: string): string {
  return `${before}; ${SERVE}`;
}

export function web(options: Web = {}): string {
  const { greeting = "hello", image = IMAGE, command = SERVE, replicas = 1, strategy } = options;
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { GREETING: "${greeting}" }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  ${strategy === undefined ? "" : `strategy: { type: ${strategy} }`}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: ${image}
          command: [sh, -c, ${JSON.stringify(command)}]
          envFrom: [{ configMapRef: { name: web } }]
          ports: [{ containerPort: 8080 }]
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          readinessProbe: { httpGet: { path: /, port: 8080 }, periodSeconds: 1 }
`;
}
