import { join } from 'node:path';
import * as v from 'valibot';
import { readIfPresent } from './disk.ts';
import { changelogPath, manifestPath, releasedPath, surfacePath } from './layout.ts';
import { packageVersion } from '../config/package-version.ts';
import { parseJson } from '../json.ts';

/** What the last run left in a package, as text; null for what is not there. */
export interface LastRun {
  /** Whether there was one. */
  readonly exists: boolean;
  /** What the package exports. */
  readonly surface: string | null;
  /** What it exported when it got its version, where something has changed since. */
  readonly released: string | null;
  readonly changelog: string | null;
  /** The version in its `package.json`. */
  readonly version: string | null;
}

/** Reads what the last run left in the package in `out`. */
export function lastRun(out: string): LastRun {
  return {
    exists: readIfPresent(join(out, manifestPath)) !== null,
    surface: readIfPresent(join(out, surfacePath)),
    released: readIfPresent(join(out, releasedPath)),
    changelog: readIfPresent(join(out, changelogPath)),
    version: versionIn(readIfPresent(join(out, 'package.json'))),
  };
}

const packageJson = v.object({
  version: v.pipe(v.string(), v.regex(packageVersion)),
});

function versionIn(text: string | null): string | null {
  const parsed = v.safeParse(packageJson, text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.output.version : null;
}
