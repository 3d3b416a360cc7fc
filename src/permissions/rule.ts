/** What somebody may be granted in a cluster: as a rule of a Role, and as the single questions it answers. Pure. */

/** One rule of a Role; of a ClusterRole when it is about the whole cluster. */
export interface Rule {
  /** The empty text is the core group. */
  readonly apiGroup: string;
  /** Plural names, with the subresource if any: `pods/exec`. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Limits the rule to these objects, also in the Role that is shown. */
  readonly resourceNames?: readonly string[] | undefined;
  /** The objects it is needed for, should a Role be limited to them; the Role that is shown is not. */
  readonly neededFor?: readonly string[] | undefined;
  /** It is about objects of the whole cluster, which no Role of a namespace can grant. */
  readonly clusterWide?: boolean | undefined;
}

/** One question: may we do this to that? */
export interface Permission {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  /** One object; absent for all of them. */
  readonly name?: string | undefined;
  readonly clusterWide: boolean;
}

/** The questions that must all be answered with yes for one verb of a rule with a single resource. */
export function permissionsOf(rule: Rule, verb: string): Permission[] {
  const names = rule.resourceNames ?? rule.neededFor ?? [];
  const clusterWide = rule.clusterWide === true;
  return rule.resources.flatMap((resource) => {
    const permission = { verb, apiGroup: rule.apiGroup, resource, clusterWide };
    return names.length === 0 || LISTING.has(verb)
      ? [permission]
      : names.map((name) => ({ ...permission, name }));
  });
}

/** These are about all objects, whatever their names. */
const LISTING = new Set(["list", "watch"]);

/** One rule for each resource. */
export function byResource(rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule) => rule.resources.map((resource) => ({ ...rule, resources: [resource] })));
}

/** `pods/exec`, `deployments.apps`: as kubectl writes them. */
export function resourceNames({ apiGroup, resources }: Rule): string[] {
  return resources.map((resource) => (apiGroup === "" ? resource : `${resource}.${apiGroup}`));
}

/** The order in which people write them. */
const VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

/** As few rules as say the same: verbs of the same resource, then resources with the same verbs, are put together. */
export function merged(rules: readonly Rule[]): Rule[] {
  const single = groupedBy(byResource(rules), ({ resources, ...rule }) => [resources, ...scopeOf(rule)]);
  const wide = single.map(([first, ...others]): Rule => ({ ...first, verbs: verbsOf([first, ...others]) }));
  return groupedBy(wide, ({ verbs, ...rule }) => [verbs, ...scopeOf(rule)]).map(([first, ...others]) => ({
    ...first,
    resources: [...new Set([first, ...others].flatMap(({ resources }) => resources))].toSorted(),
  }));
}

function scopeOf({ apiGroup, resourceNames, clusterWide }: Partial<Rule>): unknown[] {
  return [apiGroup, resourceNames ?? [], clusterWide === true];
}

function verbsOf(rules: readonly Rule[]): string[] {
  const verbs = new Set(rules.flatMap((rule) => rule.verbs));
  return [...VERBS.filter((verb) => verbs.has(verb)), ...[...verbs].filter((verb) => !VERBS.includes(verb))];
}

function groupedBy(rules: readonly Rule[], key: (rule: Rule) => unknown): [Rule, ...Rule[]][] {
  const groups = Map.groupBy(rules, (rule) => JSON.stringify(key(rule)));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}
