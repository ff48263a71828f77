import { wordsOf } from '../words.ts';
import { groupedBy } from '../order.ts';
import { callerKey } from '../contract/visit.ts';
import type { Pairs } from './pair.ts';
import { membersOf } from './shape.ts';
import type { SurfaceField } from './surface.ts';

/** Renamed fields, each before and after. */
export type Renamed = readonly (readonly [before: SurfaceField, after: SurfaceField])[];

/**
 * Finds renamed fields: one is removed, a new one has the same type, and no third one has it. If the type is
 * a scalar, which many fields have, the names must share a word too.
 *
 * @param known - new names by old ones, if they are certain
 */
export function renamedFields(
  { removed, added }: Pairs<SurfaceField>,
  known: ReadonlyMap<string, string>,
): Renamed {
  const sure = removed.flatMap((field): Renamed => {
    const match = added.find(({ name, in: place }) => name === known.get(field.name) && place === field.in);
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

function kindOf({ type, required, in: place }: SurfaceField): string {
  return JSON.stringify([callerKey(type), required, place]);
}

/** Whether the type of a field is a scalar, which many fields have. */
function isPlain({ type }: SurfaceField): boolean {
  return membersOf(type).every((member) => {
    const inner = member.kind === 'array' ? member.items : member;
    return inner.kind === 'primitive' || inner.kind === 'unknown';
  });
}

function shareWord(a: SurfaceField, b: SurfaceField): boolean {
  const others = new Set(wordsOf(b.name));
  return wordsOf(a.name).some((word) => others.has(word));
}
