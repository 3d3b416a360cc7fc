/** Lets Node run the project's TypeScript as it is: in an import, `.js` means the `.ts` beside it. Used by --import. */
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith(".") ? specifier.replace(/\.js$/, ".ts") : specifier;
    const found = source !== specifier && existsSync(new URL(source, context.parentURL));
    return next(found ? source : specifier, context);
  },
});
