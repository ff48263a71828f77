import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, elements, text, type Place } from '../place.ts';
import type { Moves } from './moves.ts';

/** What the upgrade of any part needs of the whole. */
export interface Upgrade {
  readonly moves: Moves;
  readonly diagnostics: Diagnostics;
  readonly root: Place;
  /** Follows references, as `Documents.resolve` does. */
  resolve(place: Place): Place | null;
}

/** Media types that the operation, or else the document, names in `consumes` or `produces`. */
export function mediaTypes(operation: Place, root: Place, key: 'consumes' | 'produces'): readonly string[] {
  const list = at(operation, key) ?? at(root, key);
  return elements(list).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** The description of a part, undefined where it has none. */
export function descriptionOf(place: Place): string | undefined {
  return text(place, 'description') ?? undefined;
}
