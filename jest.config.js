/** Jest in ESM mode: TypeScript through swc, `.js` import paths mapped back to their `.ts` sources. */
export default {
  testEnvironment: "node",
  setupFiles: ["<rootDir>/__tests__/helpers/seed.ts", "<rootDir>/__tests__/helpers/languages.ts"],
  testMatch: ["**/__tests__/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2023" },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
    "@actions/[^/]+/dist/.*\\.js$": "<rootDir>/__tests__/helpers/json-imports.js",
  },
  transformIgnorePatterns: ["/node_modules/(?!@actions/(?:languageservice|workflow-parser)/)"],
  coverageProvider: "v8",
};
