import { formatOrigin } from '../../diagnostics/origin.ts';
import type { Place } from '../../load/place.ts';
import type { SymbolId } from '../types.ts';
import { symbolId } from './symbol-id.ts';

/** A definition that will be a model. */
export interface Definition {
  readonly id: SymbolId;
  readonly place: Place;
  /** `whole`: the schema. `base`: what the subtypes of a polymorphic schema share of it. */
  readonly role: 'whole' | 'base';
}

/**
 * The definitions that are models: every component, and whatever a reference leads to.
 *
 * Referring to a definition queues it; {@link drain} reads each one once, so that no chain of references, however long
 * or circular, deepens the stack.
 */
export class ModelRegistry {
  /** Each by itself: references that share one string are distinguished without being read. */
  readonly #known = new Map<SymbolId, SymbolId>();
  readonly #queue: Definition[] = [];

  /** @param place - the definition's canonical place */
  refer(place: Place, role: Definition['role'] = 'whole'): SymbolId {
    const id = symbolId(role === 'whole' ? 'schema' : 'base', formatOrigin(place.origin));
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, id);
    this.#queue.push({ id, place, role });
    return id;
  }

  /** Hands out the queued definitions, and those that get queued meanwhile, until there are none left. */
  *drain(): Generator<Definition, void, undefined> {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) yield next;
  }
}
