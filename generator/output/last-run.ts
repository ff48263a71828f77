import { join } from 'node:path';
import * as v from 'valibot';
import { readIfPresent } from './disk.ts';
import { changelogPath, manifestPath, releasedPath, surfacePath } from './layout.ts';
import { packageVersion } from '../config/package-version.ts';
import { parseJson } from '../json.ts';

/** Texts that the last run wrote to a package; null for those that do not exist. */
export interface LastRun {
  /** Whether there was a run. */
  readonly exists: boolean;
  /** The exports of the package. */
  readonly surface: string | null;
  /** Its exports when it got its version, if they have changed since; else null. */
  readonly released: string | null;
  readonly changelog: string | null;
  /** The version in its `package.json`. */
  readonly version: string | null;
}

/** Reads the files of the last run in the package in `out`. */
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
