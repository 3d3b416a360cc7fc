/** Scenarios whose verdict is not right yet, each with what is wrong; none may be added without a reason. */
export const KNOWN: Readonly<Record<string, string>> = {};
