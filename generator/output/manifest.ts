import * as v from 'valibot';
import type { Diagnostics } from '../diagnostics/report.ts';
import { join } from 'node:path';
import { parseJson } from '../json.ts';
import type { EmittedFile } from '../products/kept-files.ts';
import { readIfPresent } from './disk.ts';
import { byPath, type HashedFile } from './file.ts';
import { manifestPath } from './layout.ts';

/**
 * The sources of a package, without times and without paths of a machine, so that two machines write the same
 * bytes.
 */
export interface Provenance {
  /** Version of the generator. */
  readonly generator: string;
  /** Versions of the packages that decide the bytes, by name; empty in a manifest of an older version. */
  readonly tools: Readonly<Record<string, string>>;
  /** Version of the views. */
  readonly views: number;
  /** Hash of the documents, from `hashOf`. */
  readonly spec: string;
  /** Names of the templates that a team overrides, sorted. */
  readonly templates: readonly string[];
}

/** The files that the generator wrote. It overwrites and deletes no others. */
export interface Manifest extends Provenance {
  /** Hash of each file by path. */
  readonly files: ReadonlyMap<string, string>;
}

const schema = v.object({
  manifest: v.literal(1),
  generator: v.string(),
  /** Absent in manifests of older versions. */
  tools: v.optional(v.record(v.string(), v.string()), {}),
  views: v.number(),
  spec: v.string(),
  templates: v.array(v.string()),
  files: v.record(v.string(), v.string()),
});

/** The manifest file for a package with `files`. */
export function manifestFile(files: readonly HashedFile[], provenance: Provenance): EmittedFile {
  const hashes = files.toSorted(byPath).map(({ path, hash }) => [path, hash] as const);
  const content: v.InferOutput<typeof schema> = {
    manifest: 1,
    generator: provenance.generator,
    tools: provenance.tools,
    views: provenance.views,
    spec: provenance.spec,
    templates: [...provenance.templates],
    files: Object.fromEntries(hashes),
  };
  return { path: manifestPath, text: `${JSON.stringify(content, null, 2)}\n` };
}

/**
 * The manifest of the package in `out`; null without one.
 *
 * One that cannot be read, for example because of merge markers, is reported and counts as none. Then all
 * files are foreign, and none is overwritten without `--force`.
 */
export function readManifest(out: string, diagnostics: Diagnostics): Manifest | null {
  const path = join(out, manifestPath);
  const text = readIfPresent(path);
  if (text === null) return null;
  const manifest = parseManifest(text);
  if (manifest === null) diagnostics.report('output-manifest-unreadable', null, { path });
  return manifest;
}

function parseManifest(text: string): Manifest | null {
  const json = parseJson(text);
  const result = v.safeParse(schema, json);
  if (!result.success) return null;
  const { manifest: _version, files, ...provenance } = result.output;
  return { ...provenance, files: new Map(Object.entries(files)) };
}
