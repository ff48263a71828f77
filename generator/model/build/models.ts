import { formatOrigin } from '../../diagnostics/origin.ts';
import type { Place } from '../../load/place.ts';
import type { SymbolId } from '../types.ts';
import { symbolId } from './symbol-id.ts';

/** A definition that becomes a model. */
export interface Definition {
  readonly id: SymbolId;
  readonly place: Place;
  /** `whole`: the schema. `base`: the common base of a polymorphic schema's subtypes. */
  readonly role: 'whole' | 'base';
}

/**
 * The definitions that are models: all components, and all targets of references.
 *
 * A reference to a definition queues it. {@link drain} reads each definition once, so that a long or circular
 * chain of references does not deepen the stack.
 */
export class ModelRegistry {
  /** One string for each id: strings that are the same object compare without being read. */
  readonly #known = new Map<SymbolId, SymbolId>();
  /** The id of each place that is a whole definition. Equal references lead to the same place object. */
  readonly #ofPlaces = new Map<Place, SymbolId>();
  readonly #queue: Definition[] = [];

  /** @param place - the definition's canonical place */
  refer(place: Place, role: Definition['role'] = 'whole'): SymbolId {
    if (role === 'base') return this.#register(place, role);
    const known = this.#ofPlaces.get(place);
    if (known !== undefined) return known;
    const id = this.#register(place, role);
    this.#ofPlaces.set(place, id);
    return id;
  }

  #register(place: Place, role: Definition['role']): SymbolId {
    const id = symbolId(role === 'whole' ? 'schema' : 'base', formatOrigin(place.origin));
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, id);
    this.#queue.push({ id, place, role });
    return id;
  }

  /** Yields the queued definitions, including those that are queued meanwhile. */
  *drain(): Generator<Definition, void, undefined> {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) yield next;
  }
}
