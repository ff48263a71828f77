import { wordsOf } from '../words.ts';
import { groupedBy } from '../order.ts';
import type { Pairs } from './pair.ts';
import type { FieldSurface } from './surface.ts';

/** Fields that only got another name, from before and after. */
export type Renamed = readonly (readonly [before: FieldSurface, after: FieldSurface])[];

/**
 * Finds fields that only got another name: one is gone while a new one is just like it, and no third is. Of texts, numbers and
 * the like, which many fields hold, the names must have a word in common too.
 *
 * @param known - new names by old ones, where they are known for sure
 */
export function renamedFields(
  { removed, added }: Pairs<FieldSurface>,
  known: ReadonlyMap<string, string>,
): Renamed {
  const sure = removed.flatMap((field): Renamed => {
    const match = added.find(({ name, place }) => name === known.get(field.name) && place === field.place);
    return match === undefined ? [] : [[field, match]];
  });
  const settled = new Set(sure.flat());
  const old = groupedBy(
    removed.filter((field) => !settled.has(field)),
    kindOf,
  );
  const now = groupedBy(
    added.filter((field) => !settled.has(field)),
    kindOf,
  );
  const likely = [...old].flatMap(([kind, [field, another]]): Renamed => {
    const [match, second] = now.get(kind) ?? [];
    if (another || !match || second) return [];
    return isPlain(field) && !shareWord(field, match) ? [] : [[field, match]];
  });
  return [...sure, ...likely];
}

function kindOf({ type, required, access, place }: FieldSurface): string {
  return JSON.stringify([type, required, access, place]);
}

function isPlain({ type }: FieldSurface): boolean {
  const plain = new Set(['string', 'number', 'boolean', 'null', 'unknown']);
  return type.every((member) => plain.has(member.replaceAll('[]', '')));
}

function shareWord(a: FieldSurface, b: FieldSurface): boolean {
  const others = new Set(wordsOf(b.name));
  return wordsOf(a.name).some((word) => others.has(word));
}
