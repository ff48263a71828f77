import { RecordedDiagnostics } from '../../diagnostics/recorded.ts';
import { at, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { areSame } from '../step-cache.ts';
import type { ReadCache, Trace, Unit } from './read-cache.ts';
import type { Scope, Sinks } from './scope.ts';
import type { Part, Results, Units } from './units.ts';

/**
 * Records what one run reads, and reuses units of the last run.
 *
 * A unit is reused if its inputs are the same, and if each reference that it resolved still has the same target.
 * Its effects are repeated in their order, so that the run gives what it would give without the units.
 */
export class Recorder implements Units {
  /** The parts of a scope whose uses are recorded. */
  readonly recorded: Pick<Scope, 'documents' | 'diagnostics' | 'models' | 'unions' | 'notes'>;
  readonly #cache: ReadCache;
  readonly #documents: Documents;
  readonly #sinks: Sinks;
  /** The object with the schemas of all components. */
  readonly #components: unknown;
  /** Of the units that are being read, each inside the one before. */
  readonly #open: Trace[] = [];
  /** Units share the results of searches, so they share the trace too. */
  readonly #searches = emptyTrace();
  /** Whether the traces of searches of the last run are the same in this one. */
  readonly #areCurrent = new Map<Trace, boolean>();

  constructor(cache: ReadCache, documents: Documents, sinks: Sinks) {
    this.#cache = cache;
    this.#documents = documents;
    this.#sinks = sinks;
    this.#components = at(documents.root, 'components', 'schemas')?.value ?? documents.root.value;
    this.recorded = {
      documents: {
        ...documents,
        resolve: (place) => this.#target(place, documents.resolve(place)),
        find: (place) => this.#target(place, documents.find(place)),
      },
      diagnostics: new RecordedDiagnostics((report) => this.#put(({ diagnostics }) => report(diagnostics))),
      models: { refer: (place, role) => this.#put(({ models }) => models.refer(place, role)) },
      unions: {
        declare: (union) => {
          // The mapping of a discriminator may name any component.
          const reader = this.#open.at(-1);
          if (reader !== undefined) reader.components = this.#components;
          this.#put(({ unions }) => unions.declare(union));
        },
      },
      notes: { set: (key, note) => this.#put(({ notes }) => notes.set(key, note)) },
    };
  }

  take<K extends keyof Results>(part: Part<K>, read: () => Results[K]): Results[K] {
    return this.known(part) ?? this.reuse(part) ?? this.read(part, read);
  }

  /**
   * The result that this run has; null without one.
   *
   * @param maxLevels - the number of levels that the part could have if it was read here
   */
  known<K extends keyof Results>(part: Part<K>, maxLevels = Infinity): Results[K] | null {
    const unit = this.#cache.get(part);
    if (unit === undefined || !this.#cache.isUsed(unit)) return null;
    // Which of its places is read first depends on everything before.
    if (!areSame(unit.inputs, part.inputs) || unit.levels > maxLevels) unit.trace.isVolatile = true;
    this.#open.at(-1)?.events.push(unit);
    return unit.result;
  }

  /** The result that the last run had; null if it may be another one now. */
  reuse<K extends keyof Results>(part: Part<K>): Results[K] | null {
    const unit = this.#cache.get(part);
    if (unit === undefined || !areSame(unit.inputs, part.inputs) || !this.#isCurrent(unit)) return null;
    this.#repeat(unit);
    this.#open.at(-1)?.events.push(unit);
    return unit.result;
  }

  /** Reads a part. */
  read<K extends keyof Results>(part: Part<K>, read: () => Results[K]): Results[K] {
    const trace = emptyTrace();
    this.#open.push(trace);
    const result = read();
    this.#open.pop();
    const unit = this.#cache.add(part, trace, result);
    this.#open.at(-1)?.events.push(unit);
    return result;
  }

  /** A finder whose searches are recorded. */
  searching(finder: Scope['properties']): Scope['properties'] {
    return {
      find: (start, name) => this.#search(() => finder.find(start, name)),
      typesOthers: (definition) => this.#search(() => finder.typesOthers(definition)),
    };
  }

  #search<T>(find: () => T): T {
    const user = this.#open.at(-1);
    if (user !== undefined) user.searches = this.#searches;
    this.#open.push(this.#searches);
    const found = find();
    this.#open.pop();
    return found;
  }

  /** Prevents the next run from reusing what is being read, and so everything that holds it. */
  readAgain(): void {
    const reader = this.#open.at(-1);
    if (reader !== undefined) reader.isVolatile = true;
  }

  #put<T>(effect: (sinks: Sinks) => T): T {
    this.#open.at(-1)?.events.push(effect);
    return effect(this.#sinks);
  }

  #target(from: Place, target: Place | null): Place | null {
    // A missing target is reported where the first reader refers to it.
    if (target === null) this.readAgain();
    else if (target !== from) this.#open.at(-1)?.references.push([from, target]);
    return target;
  }

  #isCurrent(unit: Unit): boolean {
    if (unit.isReplaced) return false;
    if (this.#cache.isUsed(unit)) return true;
    const { trace } = unit;
    const { components, searches, events } = trace;
    return (
      (components === null || components === this.#components) &&
      this.#resolvesAsBefore(trace) &&
      (searches === null || this.#findsAsBefore(searches)) &&
      events.every((event) => typeof event === 'function' || this.#isCurrent(event))
    );
  }

  #findsAsBefore(searches: Trace): boolean {
    const known = this.#areCurrent.get(searches) ?? this.#resolvesAsBefore(searches);
    this.#areCurrent.set(searches, known);
    return known;
  }

  #resolvesAsBefore({ isVolatile, references }: Trace): boolean {
    return !isVolatile && references.every(([from, target]) => isSame(this.#documents.peek(from), target));
  }

  #repeat(unit: Unit): void {
    this.#cache.use(unit);
    for (const event of unit.trace.events) {
      if (typeof event === 'function') event(this.#sinks);
      else if (!this.#cache.isUsed(event)) this.#repeat(event);
    }
  }
}

function emptyTrace(): Trace {
  return { references: [], events: [], components: null, searches: null, isVolatile: false };
}

function isSame(place: Place | null, { value, origin }: Place): boolean {
  return (
    place !== null &&
    Object.is(place.value, value) &&
    place.origin.pointer === origin.pointer &&
    place.origin.file === origin.file
  );
}
