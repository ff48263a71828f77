import { byCodeUnit } from '../../order.ts';
import type { Words } from './call-name.ts';
import type { Route } from './route.ts';
import { versionOf } from './segments.ts';

/**
 * The version of a route's path, in words; null if no other version of it is newer.
 *
 * @param siblings - routes whose paths differ only in their versions
 */
export function olderVersion({ method, path }: Route, siblings: readonly Route[]): Words | null {
  const version = versionOf(path);
  if (version === null) return null;
  const others = siblings.filter((other) => other.method === method).map((other) => versionOf(other.path));
  return others.some((other) => isNewer(other, version)) ? versionWords(version) : null;
}

/**
 * A version as people write it in names: `v2` for `v2.0` and `2.0`, `v1_1` for `v1.1`, `v1 beta1` for
 * `v1beta1`.
 */
function versionWords(version: string): Words {
  const text = version
    .toLowerCase()
    .replace(/(?:[._]0+)+$/, '')
    .replaceAll(/[._-]/g, '_');
  return (/^\d+(?:_\d)?$/.test(text) ? `v${text}` : text).match(/[a-z]*\d+(?:_\d+)*|[a-z]+/g) ?? [];
}

/**
 * Whether a version is newer than another: `v10` than `v9`, `v1` than `v1beta`. A path without a version is
 * the newest.
 */
function isNewer(version: string | null, other: string): boolean {
  if (version === null) return true;
  const [own, others] = [partsOf(version), partsOf(other)];
  const index = own.findIndex((part, at) => part !== others[at]);
  if (index < 0) return others.length > own.length && !isNumber(others[own.length] ?? '');
  const [a = '', b] = [own[index], others[index]];
  if (b === undefined) return isNumber(a);
  return isNumber(a) && isNumber(b) ? Number(a) > Number(b) : byCodeUnit(a, b) > 0;
}

function partsOf(version: string): readonly string[] {
  return (
    version
      .toLowerCase()
      .replace(/^v/, '')
      .match(/\d+|[a-z]+/g) ?? []
  );
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}
