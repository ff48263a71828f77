import type { LoadedFile } from './document-set.ts';
import { at } from './place.ts';
import { parsePointer, splitReference } from './pointer.ts';
import { resolveUrl } from './read/address.ts';
import { referenceOf } from './references.ts';

const scheme = /^[a-z][a-z\d+.-]*:/i;

/**
 * URLs of the files that references below a relative `$id` lead to, resolved against that `$id` (JSON Schema
 * 2020-12, section 8.2.1), each with its reference. Targets below an absolute `$id` are only searched in
 * files that were read for other reasons.
 */
export function scopedAddresses({ referenceIndex, place, url }: LoadedFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const bases = new Map<string, string>();
  for (const [pointer, id] of referenceIndex.ids) {
    if (pointer === '' || scheme.test(id)) continue;
    // Outer ones come first.
    const outer = [...bases].findLast(([other]) => pointer.startsWith(`${other}/`));
    const base = resolveUrl(id, outer?.[1] ?? url);
    if (base === null) continue;
    bases.set(pointer, base);
    for (const address of addressesIn(at(place, ...parsePointer(pointer))?.value)) {
      const target = resolveUrl(address, base);
      if (target !== null && !found.has(target)) found.set(target, address);
    }
  }
  return found;
}

function addressesIn(root: unknown): readonly string[] {
  const found: string[] = [];
  const open: unknown[] = [root];
  for (const value of open) {
    if (typeof value !== 'object' || value === null) continue;
    const reference = referenceOf(value);
    const { address } = splitReference(reference ?? '');
    if (address !== '') found.push(address);
    for (const key of Object.keys(value)) {
      const member: unknown = Reflect.get(value, key);
      open.push(member);
    }
  }
  return found;
}
