import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { FoundAdditions, PackageAdditions } from '../../../templates/package-additions.ts';
import { sortedBy } from '../../../order.ts';

/** The target of a package's subpath. */
export interface ExportTarget {
  readonly types: string;
  readonly default: string;
}

/** The part of `package.json` that additions change. */
interface Manifest {
  readonly exports: Readonly<Record<string, ExportTarget | string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const kinds = ['dependencies', 'peerDependencies', 'devDependencies'] as const;

/**
 * `package.json` with the additions of a team's templates.
 *
 * Reports a subpath that already exists, and a dependency with two versions.
 */
export function withAdditions<T extends Manifest>(
  manifest: T,
  added: readonly FoundAdditions[],
  diagnostics: Diagnostics,
): T & Partial<Pick<PackageAdditions, (typeof kinds)[number] | 'peerDependenciesMeta'>> {
  if (added.length === 0) return manifest;
  const report = (file: string, reason: string): void =>
    diagnostics.report('package-addition', null, { file, reason });
  const own: Readonly<Partial<Record<(typeof kinds)[number], Readonly<Record<string, string>>>>> = {
    dependencies: manifest.dependencies ?? {},
    devDependencies: manifest.devDependencies,
  };
  const versions = kinds.map((kind) => [kind, mergedVersions(kind, own[kind] ?? {}, added, report)] as const);
  const meta = added.flatMap(({ additions }) => Object.entries(additions.peerDependenciesMeta));
  return {
    ...manifest,
    exports: mergedExports(manifest.exports, added, report),
    ...Object.fromEntries(versions.filter(([, packages]) => Object.keys(packages).length > 0)),
    ...(meta.length > 0 && { peerDependenciesMeta: Object.fromEntries(meta) }),
  };
}

type Report = (file: string, reason: string) => void;

function mergedVersions(
  kind: (typeof kinds)[number],
  own: Readonly<Record<string, string>>,
  added: readonly FoundAdditions[],
  report: Report,
): Readonly<Record<string, string>> {
  const merged = new Map(Object.entries(own));
  for (const { file, additions } of added) {
    for (const [name, version] of Object.entries(additions[kind])) {
      const known = merged.get(name);
      if (known === undefined) merged.set(name, version);
      else if (known !== version) report(file, `${kind} has ${name} already, in version ${known}`);
    }
  }
  return Object.fromEntries(sortedBy(merged, ([name]) => name));
}

function mergedExports(
  own: Manifest['exports'],
  added: readonly FoundAdditions[],
  report: Report,
): Manifest['exports'] {
  const merged = new Map(Object.entries(own));
  for (const { file, additions } of added) {
    for (const [subpath, source] of Object.entries(additions.exports)) {
      if (merged.has(subpath)) report(file, `the package exports ${subpath} already`);
      else merged.set(subpath, targetOf(source));
    }
  }
  const [root, ...rest] = [...merged].filter(([subpath]) => subpath !== './package.json');
  const last = [...merged].filter(([subpath]) => subpath === './package.json');
  return Object.fromEntries([
    ...(root === undefined ? [] : [root]),
    ...sortedBy(rest, ([key]) => key),
    ...last,
  ]);
}

/** `./dist/mocks/index.js` and its types, for `./src/mocks/index.ts`. */
function targetOf(source: string): ExportTarget {
  const path = source.replace(/^\.\/src\//, '').replace(/\.ts$/, '');
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}
