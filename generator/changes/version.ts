import type { Level } from './change.ts';

/** The first version of a package. */
export const firstVersion = '0.1.0';

/**
 * The version after a change of the level; null is a change that callers do not notice.
 *
 * Below 1.0.0 each change increases a smaller part, as npm's `^` reads such versions: a major change the
 * minor part, all others the patch. A suffix such as `-beta.1` is dropped.
 *
 * @param version - `major.minor.patch`, optionally with a suffix
 */
export function nextVersion(version: string, level: Level | null): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/, 1)[0]?.split('.').map(Number) ?? [];
  const moved = major > 0 ? level : level === 'major' ? 'minor' : null;
  if (moved === 'major') return `${major + 1}.0.0`;
  return moved === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
