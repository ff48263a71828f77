import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, elements, text, type Place } from '../place.ts';
import type { Moves } from './moves.ts';

/** The context that upgrades of all parts need. */
export interface Upgrade {
  readonly moves: Moves;
  readonly diagnostics: Diagnostics;
  readonly root: Place;
  /** Resolves references, like `Documents.resolve`. */
  resolve(place: Place): Place | null;
}

/** Media types in `consumes` or `produces` of the operation, or else of the document. */
export function mediaTypes(operation: Place, root: Place, key: 'consumes' | 'produces'): readonly string[] {
  const list = at(operation, key) ?? at(root, key);
  return elements(list).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** The description of a part; undefined without one. */
export function descriptionOf(place: Place): string | undefined {
  return text(place, 'description') ?? undefined;
}
