/**
 * Jest runs tests in a realm of its own, in which errors made by Node itself are no instances of `Error`. The action runs in one
 * realm, so here they are made to be what they are there.
 */
import { types } from "node:util";

const usual = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return usual.call(this, value) || (this === Error && types.isNativeError(value));
  },
});
