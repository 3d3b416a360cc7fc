/** What nodes tell of whoever runs them. Pure. */
import { type JsonMap, textAt } from "../json.js";

const CLOUD =
  /^(aws|gce|azure|digitalocean|hcloud|ibm|linode|oci|openstack|vsphere|alicloud|scaleway|vultr|exoscale):/;

/** The cloud a node is of, as its provider ID calls it: `aws`; undefined when it is of none that we know. */
export function cloudOf(node: JsonMap): string | undefined {
  return CLOUD.exec(textAt(node, "spec", "providerID") ?? "")?.[1];
}
