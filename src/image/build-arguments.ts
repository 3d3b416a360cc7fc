/** What is asked of docker for a build. Pure. */
import { type Builder, type Store, storeOf } from "./builder.js";
import type { CacheArguments } from "./cache.js";

export interface BuildPlan {
  readonly builder: Builder;
  /** Folder of the build context, absolute. */
  readonly context: string;
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  /** Every name the image gets, with its repository. */
  readonly references: readonly [string, ...string[]];
  readonly target: string;
  readonly platforms: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `id` and where docker finds it: a variable, or a file by its absolute path. */
  readonly secrets: readonly { readonly id: string; readonly from: "env" | "src"; readonly place: string }[];
  readonly labels: Readonly<Record<string, string>>;
  readonly cache: CacheArguments;
  readonly pull: boolean;
  readonly provenance: string;
  /** Without the layers of earlier builds. */
  readonly fromScratch: boolean;
}

/** The build itself. A builder with a store of its own keeps the layers until they are pushed. */
export function buildArguments(plan: BuildPlan): string[] {
  const { builder, pull, fromScratch } = plan;
  const output: Readonly<Record<Store, readonly string[]>> = {
    engine: builder.driver === "plain" ? [] : ["--load"],
    builder: ["--output=type=cacheonly"],
  };
  return [
    ...commandOf(builder),
    ...output[storeOf(builder)],
    ...(pull || fromScratch ? ["--pull"] : []),
    ...(fromScratch ? ["--no-cache"] : []),
    ...earlierLayers(plan),
    ...common(plan),
  ];
}

/** The same build, all of it in the builder's store by now, ending in a push; its metadata tell the digest. */
export function pushArguments(plan: BuildPlan, metadataFile: string): string[] {
  return [
    ...commandOf(plan.builder),
    "--push",
    `--metadata-file=${metadataFile}`,
    ...earlierLayers(plan),
    ...common(plan),
  ];
}

/** The same build once more, for nothing but its layers. */
export function keepArguments(plan: BuildPlan): string[] {
  return [
    ...commandOf(plan.builder),
    "--output=type=cacheonly",
    ...earlierLayers(plan),
    ...plan.cache.to,
    ...common(plan),
  ];
}

/** For a repeated build, too: what was found in a cache, a builder does not take into its own store, and would make anew. */
function earlierLayers({ fromScratch, cache }: BuildPlan): readonly string[] {
  return fromScratch ? [] : cache.from;
}

function commandOf({ driver }: Builder): string[] {
  return driver === "plain" ? ["build"] : ["buildx", "build"];
}

function common(plan: BuildPlan): string[] {
  const { builder, platforms, provenance, target, buildArgs, labels } = plan;
  return [
    `--file=${plan.dockerfile}`,
    ...plan.references.map((reference) => `--tag=${reference}`),
    ...(target === "" ? [] : [`--target=${target}`]),
    ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(",")}`]),
    ...(builder.driver === "plain" ? [] : [`--provenance=${attestation(provenance)}`]),
    ...pairs("--build-arg", buildArgs),
    ...plan.secrets.map(({ id, from, place }) => `--secret=id=${id},${from}=${place}`),
    ...pairs("--label", labels),
    plan.context,
  ];
}

function attestation(provenance: string): string {
  return provenance === "false" ? provenance : `mode=${provenance}`;
}

function pairs(option: string, map: Readonly<Record<string, string>>): string[] {
  return Object.entries(map).map(([name, value]) => `${option}=${name}=${value}`);
}
