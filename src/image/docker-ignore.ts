/** Which files of a build context the builder sees: the rules of `.dockerignore`. Pure. */
import dockerignore from "@balena/dockerignore";

export interface Visibility {
  /** May the build see this path of the context? It has no slash in front. */
  sees(path: string): boolean;
  /** May it see anything below this folder, though it does not see the folder itself? */
  seesBelow(folder: string): boolean;
}

/** Throws when a rule is none, such as `[`; Docker refuses it, too. */
export function visibility(ignoreFile: string): Visibility {
  // A byte order mark would become part of the first rule.
  const rules = ignoreFile
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(literally);
  const matcher = dockerignore.default({ ignorecase: false }).add(rules);
  // Rules are read at the first question.
  matcher.ignores(".");
  const exceptions = rules.filter((rule) => rule.trim().startsWith("!")).map(fixedPart);
  return {
    sees: (path) => !matcher.ignores(path),
    seesBelow: (folder) =>
      exceptions.some((fixed) => fixed.startsWith(`${folder}/`) || `${folder}/`.startsWith(fixed)),
  };
}

/**
 * The library takes these for parts of a regular expression, where Docker takes them as they are; taken so, a rule for `c++` would
 * hide a file that the build sees. https://github.com/moby/patternmatcher, `shouldEscape`
 */
function literally(rule: string): string {
  return rule.replace(/\\.|[+(){}|]/g, (found) => (found.length === 2 ? found : `\\${found}`));
}

/** An exception can only bring back what begins like it does, up to its first wildcard. */
function fixedPart(exception: string): string {
  const pattern = exception
    .trim()
    .slice(1)
    .trim()
    .replace(/^(?:\.?\/)+/, "");
  const wildcard = pattern.search(/[*?[\\]/);
  return wildcard === -1 ? `${pattern.replace(/\/+$/, "")}/` : pattern.slice(0, wildcard);
}
